using System.Collections.Immutable;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Unique ids for every label and relationship type, before the first row: without them two loads at once could write a thing twice,
/// and every look-up would walk over all nodes.</summary>
internal sealed class ConstraintStep(RetryingSession session, SchemaKinds kinds)
{
    private static readonly Dictionary<string, object?> None = [];

    /// <returns>How many were made.</returns>
    /// <exception cref="Neo4jException">A constraint cannot be made, because of duplicates (they are named) or for another reason.</exception>
    public async Task<int> EnsureAsync(CancellationToken cancellation)
    {
        var missing = await MissingAsync(cancellation).ConfigureAwait(false);
        if (missing.IsEmpty)
        {
            return 0;
        }

        foreach (var kind in missing)
        {
            await CreateAsync(kind, cancellation).ConfigureAwait(false);
        }

        await session.WriteAsync(Statements.AwaitIndexes, None, cancellation).ConfigureAwait(false);
        var still = await MissingAsync(cancellation).ConfigureAwait(false);
        return still.IsEmpty
            ? missing.Length
            : throw new Neo4jException("GR7050", $"The constraint on {still[0].Name}.id was made but is not there: an index of the same name may stand in its way. Run SHOW INDEXES and drop it.");
    }

    private async Task<ImmutableArray<ElementKind>> MissingAsync(CancellationToken cancellation)
    {
        var reply = await session.ReadAsync(Statements.ShowConstraints, None, cancellation).ConfigureAwait(false);
        var present = new HashSet<(bool, string)>();
        foreach (var row in reply.Rows)
        {
            if (row[1] is string type && type.Contains("UNIQUENESS", StringComparison.Ordinal) || row[1] is string key && key.EndsWith("KEY", StringComparison.Ordinal))
            {
                if (row[3] is IReadOnlyList<object?> labels && row[4] is IReadOnlyList<object?> properties && properties is ["id"])
                {
                    present.Add((row[2] is "NODE", (string)labels[0]!));
                }
            }
        }

        return [.. kinds.All.Where(kind => !present.Contains((kind.IsNode, kind.Name)))];
    }

    private async Task CreateAsync(ElementKind kind, CancellationToken cancellation)
    {
        try
        {
            await session.WriteAsync(Statements.CreateConstraint(kind), None, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jFault fault) when (fault.ServerCode is { } code && code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
            || fault.ServerCode == "Neo.DatabaseError.Schema.ConstraintCreationFailed")
        {
            var duplicates = await session.ReadAsync(Statements.Duplicates(kind), None, cancellation).ConfigureAwait(false);
            if (duplicates.Rows.Count > 0)
            {
                var named = string.Join(", ", duplicates.Rows.Select(row => $"{row[0]} ({row[1]} times)"));
                throw new Neo4jException(
                    "GR7051", $"Several {(kind.IsNode ? "nodes" : "relationships")} {kind.Name} of the database have the same id: {named}. Remove or rename them, then load again.", fault.ServerCode, fault);
            }

            // Another load at the same time may just have made it.
            if ((await MissingAsync(cancellation).ConfigureAwait(false)).Contains(kind))
            {
                throw new Neo4jException(
                    "GR7050", $"The constraint on {kind.Name}.id cannot be made: {fault.Message} An index on it may stand in its way: run SHOW INDEXES and drop it, then load again.", fault.ServerCode, fault);
            }
        }
    }
}
