using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Ownership;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Carries out changes: groups them by statement, and looks again where the database was not as it had been read.</summary>
internal sealed class ElementWriter(
    RetryingSession session, BatchWriter batches, DatabaseReader reader, Reconciliation reconciliation, DesiredGraph desired, LoadJournal journal)
{
    /// <summary>How often the database is looked at again for the same rows, when other loads keep changing it.</summary>
    private const int MostPasses = 4;

    /// <summary>Creates and updates; for relationships also what has to go before.</summary>
    public Task WriteAsync(ElementKind kind, IReadOnlyList<ElementChange> changes, CancellationToken cancellation) =>
        WriteAsync(kind, changes, 0, cancellation);

    public Task DeleteAsync(ElementKind kind, IReadOnlyList<ElementChange> changes, CancellationToken cancellation)
    {
        var rows = changes.Where(change => change.Change is Change.Delete or Change.Replace).Select(change => RowBuilder.Delete(change.Id)).ToArray();
        return batches.WriteAsync(new BatchJob(kind, Statements.Delete(kind), rows, (missed, token) => LookAfterDeleteAsync(kind, missed, token), removed => journal.CountRemoved(kind, removed)), cancellation);
    }

    private async Task WriteAsync(ElementKind kind, IReadOnlyList<ElementChange> changes, int pass, CancellationToken cancellation)
    {
        Task Missed(IReadOnlyList<BatchRow> rows, CancellationToken token) => LookAgainAsync(kind, rows, pass + 1, token);

        // Rows that are written once more were counted when they were first.
        void Created(int rows) => journal.CountCreated(kind, pass == 0 ? rows : 0);
        void Updated(int rows) => journal.CountUpdated(kind, pass == 0 ? rows : 0);
        var creates = changes.Where(change => change.Change is Change.Create or Change.Replace).Select(change => change.Desired!);
        foreach (var group in creates.GroupBy(StatementFor))
        {
            var rows = Ordered(group).Select(RowBuilder.Create).ToArray();
            await batches.WriteAsync(new BatchJob(kind, group.Key, rows, Missed, Created, MayExist: pass < MostPasses), cancellation).ConfigureAwait(false);
        }

        var updates = changes.Where(change => change.Change == Change.Update);
        foreach (var group in updates.GroupBy(change => Statements.Update(kind, change.AddedLabels, change.RemovedLabels)))
        {
            var rows = group.Select(change => RowBuilder.Update(kind, change)).ToArray();
            await batches.WriteAsync(new BatchJob(kind, group.Key, rows, Missed, Updated), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>By both ends, so that two loads at once lock nodes in one order.</summary>
    private static IEnumerable<DesiredElement> Ordered(IEnumerable<DesiredElement> elements) => elements
        .OrderBy(element => element.From, StringComparer.Ordinal)
        .ThenBy(element => element.To, StringComparer.Ordinal)
        .ThenBy(element => element.Id, StringComparer.Ordinal);

    public static string StatementFor(DesiredElement element) => element.Kind.IsNode
        ? Statements.CreateNodes(element.Kind, element.SubLabels)
        : Statements.CreateRelationships(element.Kind, element.FromKind!, element.ToKind!);

    private async Task LookAgainAsync(ElementKind kind, IReadOnlyList<BatchRow> rows, int pass, CancellationToken cancellation)
    {
        var existing = await ReadAsync(kind, rows, cancellation).ConfigureAwait(false);
        var changes = new List<ElementChange>();
        foreach (var row in rows)
        {
            var change = reconciliation.Decide(kind, desired.Of(kind).GetValueOrDefault(row.Id), existing.GetValueOrDefault(row.Id));
            if (change.Change is Change.Create or Change.Update)
            {
                changes.Add(change);
            }
        }

        if (!kind.IsNode)
        {
            changes = await WithoutMissingEndsAsync(kind, changes, cancellation).ConfigureAwait(false);
        }

        if (pass > MostPasses)
        {
            foreach (var change in changes)
            {
                journal.Rejects.Add(kind, change.Id, [change.Id], "GR7033", "others kept changing it while it was written; load again.");
            }

            return;
        }

        if (changes.Count > 0)
        {
            await WriteAsync(kind, changes, pass, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A relationship whose node is not there would vanish without a word: it is named instead.</summary>
    private async Task<List<ElementChange>> WithoutMissingEndsAsync(ElementKind kind, List<ElementChange> changes, CancellationToken cancellation)
    {
        var missing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in changes.Where(change => change.Change == Change.Create).GroupBy(change => (change.Desired!.FromKind!, change.Desired.ToKind!)))
        {
            var rows = group.Select(change => (object?)new object?[] { change.Id, change.Desired!.From, change.Desired.To }).ToArray();
            var reply = await session.ReadAsync(
                Statements.MissingEnds(group.Key.Item1, group.Key.Item2), new Dictionary<string, object?> { ["rows"] = rows }, cancellation).ConfigureAwait(false);
            foreach (var row in reply.Rows)
            {
                missing[(string)row[0]!] = (string)row[1]!;
            }
        }

        foreach (var change in changes.Where(change => missing.ContainsKey(change.Id)))
        {
            journal.Rejects.Add(kind, change.Id, RowBuilder.Create(change.Desired!).Cells, "GR7032", $"the database has no node {missing[change.Id]} at its end.");
        }

        return [.. changes.Where(change => !missing.ContainsKey(change.Id))];
    }

    /// <summary>What is still there and ours alone has something of others hanging on it: it stays.</summary>
    private async Task LookAfterDeleteAsync(ElementKind kind, IReadOnlyList<BatchRow> rows, CancellationToken cancellation)
    {
        var existing = await ReadAsync(kind, rows, cancellation).ConfigureAwait(false);
        foreach (var element in existing.Values)
        {
            if (!desired.Of(kind).ContainsKey(element.Id) && reconciliation.Decide(kind, null, element).Change == Change.Delete)
            {
                journal.Keep(kind, element.Id);
            }
        }
    }

    private async Task<Dictionary<string, ExistingElement>> ReadAsync(ElementKind kind, IReadOnlyList<BatchRow> rows, CancellationToken cancellation)
    {
        var elements = await reader.ReadByIdsAsync(kind, [.. rows.Select(row => row.Id)], cancellation).ConfigureAwait(false);
        return elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
    }
}
