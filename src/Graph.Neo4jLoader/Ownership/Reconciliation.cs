using System.Collections.Immutable;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Ownership;

internal enum Change
{
    /// <summary>All is as it should be.</summary>
    None,
    Create,
    Update,
    Delete,

    /// <summary>Ends or kind of end differ: taken away and made anew.</summary>
    Replace,
}

/// <summary>What has to be done to one node or relationship.</summary>
/// <param name="Values">The columns that change, with their new values; null takes a property off. Null when nothing is updated.</param>
/// <param name="MarkBefore">Empty when there was none; the update is done only while it still stands so.</param>
/// <param name="MarkAfter">Null takes the mark off.</param>
internal sealed record ElementChange(
    Change Change,
    string Id,
    DesiredElement? Desired,
    IReadOnlyList<(int Column, object? Value)> Values,
    ImmutableArray<string> AddedLabels,
    ImmutableArray<string> RemovedLabels,
    string MarkBefore,
    string? MarkAfter);

/// <summary>Decides what a store's load does to one node or relationship, so that nothing that others wrote is lost.</summary>
/// <param name="owner"><see cref="OwnerKey"/> of the store.</param>
/// <param name="adopt">What carries no mark is taken over as if the store had written it.</param>
internal sealed class Reconciliation(string owner, bool adopt)
{
    /// <param name="desired">Null when the store does not have it (any more).</param>
    /// <param name="existing">Null when the database does not have it.</param>
    public ElementChange Decide(ElementKind kind, DesiredElement? desired, ExistingElement? existing)
    {
        if (existing is null)
        {
            var id = desired?.Id ?? "";
            return new ElementChange(desired is null ? Change.None : Change.Create, id, desired, [], [], [], "", owner);
        }

        var before = adopt && existing.Mark is null && desired is not null
            ? new OwnershipMark(false, [new Share(owner, existing.Values, existing.SubLabels)])
            : OwnershipMark.Of(existing, kind);
        if (desired is null && before.Shares.All(share => share.Owner != owner))
        {
            return Nothing(existing, desired);
        }

        var alone = !before.MadeByOthers && before.Shares.All(share => share.Owner == owner);
        if (desired is null && alone)
        {
            return new ElementChange(Change.Delete, existing.Id, null, [], [], [], existing.Mark ?? "", null);
        }

        if (desired is not null && alone && (existing.From != desired.From || existing.To != desired.To))
        {
            return new ElementChange(Change.Replace, existing.Id, desired, [], [], [], existing.Mark ?? "", owner);
        }

        var after = before.With(owner, desired is null ? null : new Share(owner, desired.Values, desired.SubLabels));
        return Compare(kind, desired, existing, before, after);
    }

    private static ElementChange Compare(
        ElementKind kind, DesiredElement? desired, ExistingElement existing, OwnershipMark before, OwnershipMark after)
    {
        var wanted = after.Shares.IsEmpty ? new object?[kind.Columns.Length] : ShareUnion.Values(kind, after.Shares);
        var changes = new List<(int, object?)>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (IsOurs(i, existing, before) && !GraphValues.AreEqual(existing.Values[i], wanted[i]))
            {
                changes.Add((i, wanted[i]));
            }
        }

        var labels = ShareUnion.SubLabels(kind, after.Shares);
        ImmutableArray<string> added = [.. labels.Except(existing.SubLabels)];
        var ours = before.MadeByOthers ? ShareUnion.SubLabels(kind, before.Shares) : existing.SubLabels;
        ImmutableArray<string> removed = [.. ours.Intersect(existing.SubLabels).Except(labels)];
        var mark = (before.MadeByOthers ? OnlyWhatIsOurs(after, existing, before) : after).Write(kind);
        if (changes.Count == 0 && added.IsEmpty && removed.IsEmpty && mark == existing.Mark)
        {
            return Nothing(existing, desired);
        }

        return new ElementChange(Change.Update, existing.Id, desired, changes, added, removed, existing.Mark ?? "", mark);
    }

    /// <summary>In a node or relationship that others made, a property is the stores' when it was not there before them,
    /// and still holds what they wrote.</summary>
    private static bool IsOurs(int column, ExistingElement existing, OwnershipMark before)
    {
        if (!before.MadeByOthers || existing.Values[column] is null)
        {
            return true;
        }

        return before.Shares.Any(share => share.Values[column] is not null) && (before.Shares.Length > 1
            || GraphValues.AreEqual(existing.Values[column], before.Shares[0].Values[column]));
    }

    private static OwnershipMark OnlyWhatIsOurs(OwnershipMark after, ExistingElement existing, OwnershipMark before)
    {
        var othersLabels = existing.SubLabels.Except(before.Shares.SelectMany(share => share.SubLabels)).ToHashSet(StringComparer.Ordinal);
        return after with
        {
            Shares = [.. after.Shares.Select(share => share with
            {
                Values = [.. share.Values.Select((value, column) => IsOurs(column, existing, before) ? value : null)],
                SubLabels = [.. share.SubLabels.Where(label => !othersLabels.Contains(label))],
            })],
        };
    }

    private static ElementChange Nothing(ExistingElement existing, DesiredElement? desired) =>
        new(Change.None, existing.Id, desired, [], [], [], existing.Mark ?? "", existing.Mark);
}
