namespace Graph.Extraction;

/// <summary>Counts the goals that a telling tells of its man.</summary>
internal sealed class GoalCounter(Symbolizer symbols)
{
    private readonly int each = symbols.WordOf("each"), apiece = symbols.WordOf("apiece");

    /// <summary>How many goals a telling counts; one where the men of its list share the number.</summary>
    /// <param name="clusters">All tellings of the sentence.</param>
    /// <param name="list">The trigger that its man shares with others of a list; -1 when none.</param>
    public int Count(PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, int list) =>
        list >= 0 && IsShared(items, cluster, clusters, list) ? 1 : CountOf(items, cluster, list >= 0);

    /// <summary>Whether a count of more than two is told by a number of its own.</summary>
    public static bool IsNumber(PatternItem[] items, GoalCluster cluster, int count) =>
        count > 2 && cluster.Candidates.Exists(candidate => CountOf(candidate, items) == count && (candidate.Match["count"] >= 0 || candidate.Match.Rule.Flags.Contains("four")));

    /// <summary>Whether a telling counts its man's goals itself: neither at least so many, nor those of a list.</summary>
    public static bool IsCounted(PatternItem[] items, GoalCluster cluster, bool isListed) =>
        cluster.Candidates.Exists(candidate => CountOf(candidate, items) > 1 && !candidate.Match.Rule.Flags.Contains("at-least") && !(isListed && candidate.Match.Rule.Flags.Contains("shared")));

    /// <summary>How many goals a candidate counts; at least 1.</summary>
    public static int CountOf(GoalCandidate candidate, PatternItem[] items)
    {
        var flags = candidate.Match.Rule.Flags;
        if (candidate.Match["count"] is >= 0 and var number && items[number].Value is > 0 and <= 9)
        {
            return items[number].Value;
        }

        return flags.Contains("four") ? 4 : flags.Contains("three") ? 3 : flags.Contains("two") ? 2 : 1;
    }

    /// <summary>How many goals a telling counts. What "either side of half-time" counts is shared by the men of a list.</summary>
    private static int CountOf(PatternItem[] items, GoalCluster cluster, bool isListed) =>
        cluster.Candidates.Max(candidate => isListed && candidate.Match.Rule.Flags.Contains("shared") ? 1 : CountOf(candidate, items));

    /// <summary>Whether the number of goals is that of the men of a list: "Smith and Jones scored two fine goals" is one each.</summary>
    private bool IsShared(PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, int list)
    {
        var men = clusters.Count(other => other.Candidates.Exists(candidate => candidate.Trigger == list));
        var end = cluster.Best.Match.End;
        for (var i = list; i < end + 3 && i < items.Length; i++)
        {
            if (items[i].Word >= 0 && (items[i].Word == each || items[i].Word == apiece))
            {
                return false;
            }
        }

        for (var i = list; men > 1 && i < items.Length && i <= end; i++)
        {
            // "Smith (2) and Jones": what stands in brackets is the man's own.
            if (items[i].Is(ItemType.NUM) && items[i].Value == men && !(i > 0 && items[i - 1].Is(ItemType.OPEN)))
            {
                return true;
            }
        }

        return false;
    }
}
