using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>Collects conflicts; in the end they stand in one order, whatever the order of finding.</summary>
internal sealed class ConflictCollector
{
    private readonly List<OwnedConflict> found = [];

    /// <summary>Different values of one property.</summary>
    public void AddValues(string kind, string subject, IEnumerable<ToldValue> told) =>
        Add(kind, subject, told.Select(value => (value.Value.ToString(), value.Report)));

    /// <summary>Notes a conflict when one report tells a value that another does not, and the other way round.</summary>
    /// <param name="owner">The node or relationship that the conflict came with; null for the subject.</param>
    public void Add(string kind, string subject, IEnumerable<(string Value, string Report)> told, string? owner = null)
    {
        var sides = told.GroupBy(value => value.Value, value => value.Report, StringComparer.Ordinal)
            .OrderBy(side => side.Key, StringComparer.Ordinal)
            .Select(side => new ConflictSide(side.Key, [.. side.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .ToImmutableArray();
        if (sides.Length > 1 && sides.Any(one => sides.Any(other => Differ(one, other))))
        {
            found.Add(new OwnedConflict(owner ?? subject, new Conflict(kind, subject, sides)));
        }
    }

    public ImmutableArray<OwnedConflict> Ordered() => [.. found.Order()];

    private static bool Differ(ConflictSide one, ConflictSide other) =>
        one.Reports.Any(report => !other.Reports.Contains(report)) && other.Reports.Any(report => !one.Reports.Contains(report));
}
