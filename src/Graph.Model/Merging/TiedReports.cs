namespace Graph.Model.Merging;

/// <summary>The changed reports, and those that have a match, goal or surname-only man in question with them, over any number of steps.</summary>
internal sealed class TiedReports
{
    private readonly Dictionary<string, ReportGraph> reports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportTies> ties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly HashSet<long> seen = [];
    private readonly Queue<long> waiting = new();

    private TiedReports()
    {
    }

    /// <summary>As they are afterwards.</summary>
    public IEnumerable<ReportGraph> Reports => reports.Values;

    /// <returns>Null when they are too many, or not regular.</returns>
    public static TiedReports? Find(IReadOnlyCollection<ReportReplacement> changes, IMergeState state, int most)
    {
        var tied = new TiedReports();
        return changes.All(tied.Start) && tied.Follow(state, most) ? tied : null;
    }

    public bool IsChanged(string report) => changed.Contains(report);

    /// <summary>Whether the identity of a report's node is in question; of a changed report's every node counts.</summary>
    public bool Touches(string report, string node) => changed.Contains(report) || (touched.TryGetValue(report, out var nodes) && nodes.Contains(node));

    public IEnumerable<string> NodesOf(string report) => touched.GetValueOrDefault(report) ?? [];

    private bool Start(ReportReplacement change)
    {
        changed.Add(change.Id);
        if (change.After is { } after)
        {
            reports.Add(change.Id, after);
        }

        foreach (var report in new[] { change.Before, change.After }.OfType<ReportGraph>())
        {
            var own = ReportTies.Of(report);
            if (!own.IsRegular)
            {
                return false;
            }

            foreach (var group in own.Groups)
            {
                Enqueue(group);
            }
        }

        return true;
    }

    private bool Follow(IMergeState state, int most)
    {
        while (waiting.TryDequeue(out var key))
        {
            foreach (var id in state.ReportsTiedBy(key).Where(id => !changed.Contains(id)))
            {
                if (!ties.TryGetValue(id, out var own) && !TryLoad(id, state, most, out own))
                {
                    return false;
                }

                foreach (var group in own.Groups.Where(group => group.Keys.Contains(key)))
                {
                    touched[id].UnionWith(group.Nodes);
                    Enqueue(group);
                }
            }
        }

        return true;
    }

    private bool TryLoad(string id, IMergeState state, int most, out ReportTies own)
    {
        var report = reports.Count < most ? state.Report(id) : null;
        own = report is null ? new ReportTies([], IsRegular: false) : ReportTies.Of(report);
        if (report is null || !own.IsRegular)
        {
            return false;
        }

        reports.Add(id, report);
        ties.Add(id, own);
        touched.Add(id, new HashSet<string>(StringComparer.Ordinal));
        return true;
    }

    private void Enqueue(TieGroup group)
    {
        foreach (var key in group.Keys)
        {
            if (seen.Add(key))
            {
                waiting.Enqueue(key);
            }
        }
    }
}
