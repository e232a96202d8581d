using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Store.Reports;

/// <summary>The reports that a batch changes, as they were before; given up when they are many, since all are merged anew then.</summary>
internal sealed class BatchChanges(int most)
{
    private readonly Dictionary<string, ReportGraph?> before = new(StringComparer.Ordinal);

    public bool AreMany { get; private set; } = most == 0;

    /// <param name="find">Called at once, if at all.</param>
    public void Note(string report, Func<ReportGraph?> find)
    {
        if (AreMany || before.ContainsKey(report))
        {
            return;
        }

        if (before.Count == most)
        {
            AreMany = true;
            before.Clear();
            return;
        }

        before.Add(report, find());
    }

    /// <param name="find">Finds a report as it is now.</param>
    public IReadOnlyList<ReportReplacement> Replacements(Func<string, ReportGraph?> find) =>
        [.. before.Select(each => new ReportReplacement(each.Key, each.Value, find(each.Key)))];
}
