using Graph.Text;

namespace Graph.Extraction;

/// <summary>Reads how the goals of a telling were scored.</summary>
internal sealed class GoalKindReader(FootballWords words)
{
    /// <summary>Items behind a telling in which its kind may be told.</summary>
    private const int KindReach = 8;

    /// <summary>The kind of the goals of a telling: "own-goal", "penalty", "header", "volley" or "free-kick"; null where none is told.</summary>
    /// <param name="clusters">All tellings of the sentence.</param>
    /// <param name="isOfOne">Whether it tells one goal.</param>
    public string? KindOf(ReportReading reading, PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, bool isOfOne)
    {
        if (cluster.Candidates.Any(static candidate => candidate.IsOwnGoal))
        {
            return "own-goal";
        }

        string? kind = null;
        var isPrinted = cluster.Best.Match.Rule.Flags.Contains("printed");
        var end = EndOf(items, cluster, clusters);
        for (var i = cluster.First; i < end; i++)
        {
            // "Smith 58, Jones (pen) 90": what is printed behind the next man is his.
            if ((i >= cluster.End && (items[i].Is(ItemType.BREAK) || items[i].Classes.Overlaps(words.OtherClause))) || (isPrinted && i > cluster.Best.Trigger && items[i].Is(ItemType.PERSON)))
            {
                break;
            }

            var isPenalty = items[i].Classes.Overlaps(words.Penalty);
            if (IsOf(reading.Text, items, i, cluster, isOfOne, isPenalty))
            {
                // A penalty says more than how it was struck.
                kind = isPenalty ? "penalty" : kind ?? KindIn(items[i]);
            }
        }

        return kind;
    }

    private string? KindIn(in PatternItem item) =>
        item.Classes.Overlaps(words.Header) ? "header" : item.Classes.Overlaps(words.Volley) ? "volley" : item.Classes.Overlaps(words.FreeKick) ? "free-kick" : null;

    /// <summary>The item up to which a kind may be told of a telling: before the next telling.</summary>
    private static int EndOf(PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters)
    {
        var end = Math.Min(items.Length, cluster.End + KindReach);
        foreach (var other in clusters)
        {
            if (other != cluster && other.First >= cluster.End)
            {
                end = Math.Min(end, other.First);
            }
        }

        return end;
    }

    /// <summary>
    /// Whether a word for the kind of goals is of those of a man. "From Smith's header" tells how another made it, "either side of a Smith penalty" of another goal;
    /// and what is said of one of several goals, as "scored twice, the second a penalty", is not said of all.
    /// </summary>
    /// <param name="isMark">Whether it may stand behind a name in a list, as "pen" does: "Smith pen 3, Jones 60".</param>
    private static bool IsOf(AnnotatedText text, PatternItem[] items, int at, GoalCluster cluster, bool isOfOne, bool isMark)
    {
        var isPlural = items[at].Is(ItemType.NOUN) && text.SpanOf(items[at].First, items[at].End).In(text.Text) is [.., 's'];
        return !isPlural && OwnerOf(items, at, isMark) is >= 0 and var owner ? owner == cluster.Entity : isOfOne || isPlural || IsHow(items, at);
    }

    /// <summary>Entity of the man whom a noun belongs to: "Smith's header", "a Smith header", "a header from Smith"; -1 when none.</summary>
    private static int OwnerOf(PatternItem[] items, int at, bool isMark)
    {
        var before = at - (at > 0 && items[at - 1].Is(ItemType.POSS) ? 2 : 1);
        if (!items[at].Is(ItemType.NOUN) && !isMark)
        {
            return -1;
        }

        if (before >= 0 && items[before].Is(ItemType.PERSON))
        {
            return items[before].Entity;
        }

        return at + 2 < items.Length && items[at + 1].Is(ItemType.ADP) && items[at + 2].Is(ItemType.PERSON) && (at + 3 == items.Length || !items[at + 3].Is(ItemType.POSS)) ? items[at + 2].Entity : -1;
    }

    /// <summary>Whether a word tells how all the goals of a telling were scored: "scored twice from the spot".</summary>
    private static bool IsHow(PatternItem[] items, int at) => items[at].Is(ItemType.ADP) || (at > 1 && items[items[at - 1].Is(ItemType.DET) ? at - 2 : at - 1].Is(ItemType.ADP));
}
