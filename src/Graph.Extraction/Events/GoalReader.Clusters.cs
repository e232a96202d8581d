using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction;

/// <content>The tellings of a sentence as events.</content>
public sealed partial class GoalReader
{
    private void AddClusters(ReportReading reading, int sentence, List<GoalCandidate> candidates, MatchFrame?[] frames, GoalScene scene, bool named, List<MatchEvent> events)
    {
        var clusters = clusterer.Cluster(reading, reading.Sentences[sentence].Items, candidates);
        foreach (var cluster in clusters)
        {
            var features = describer.Describe(reading, sentence, cluster, clusters, frames[sentence], scene, named);
            events.Add(EventOf(reading, sentence, cluster, clusters, ListOf(cluster, candidates), features));
        }
    }

    private MatchEvent EventOf(ReportReading reading, int sentence, GoalCluster cluster, List<GoalCluster> clusters, int list, FeatureVector features)
    {
        var items = reading.Sentences[sentence].Items;
        var best = cluster.Best;
        var count = counter.Count(items, cluster, clusters, list);
        return new MatchEvent(
            EventKind.Goal, sentence, cluster.First, cluster.End, best.Trigger, cluster.Entity, -1, [], count,
            kinds.KindOf(reading, items, cluster, clusters, count == 1), cluster.ScoreIn(items), best.Match.Rule, features)
        {
            IsRival = best.IsRival,
            Triggers = TriggersOf(reading, items, cluster),
            IsFurther = IsFurther(items, cluster),
            Side = cluster.GainerIn(items),
            IsDiverted = items[best.Trigger].Classes.Overlaps(words.Divert),
            List = list,
            IsNumber = GoalCounter.IsNumber(items, cluster, count),
            IsCounted = GoalCounter.IsCounted(items, cluster, list >= 0),
        };
    }

    private static ImmutableArray<GoalTrigger> TriggersOf(ReportReading reading, PatternItem[] items, GoalCluster cluster)
    {
        var triggers = new GoalTrigger[cluster.Candidates.Count];
        for (var i = 0; i < triggers.Length; i++)
        {
            var candidate = cluster.Candidates[i];
            triggers[i] = new GoalTrigger(candidate.Trigger, candidate.Scorer, candidate.IsRival, IsPerfect(reading, items, candidate));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(triggers);
    }

    /// <summary>The trigger that a man shares with others of a list; -1 when none.</summary>
    private static int ListOf(GoalCluster cluster, List<GoalCandidate> candidates)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (candidate.Origin == ScorerOrigin.Joined || (!candidate.IsRival && candidates.Exists(other => other.Origin == ScorerOrigin.Joined && other.Match == candidate.Match)))
            {
                return candidate.Trigger;
            }
        }

        return -1;
    }

    private static bool IsPerfect(ReportReading reading, PatternItem[] items, GoalCandidate candidate) =>
        reading.Text.Forms.Length > 0 && reading.Clauses.Around(items[candidate.Trigger].First) is >= 0 and var clause && reading.Clauses[clause].Is(ClauseFlags.Perfect);

    private bool IsFurther(PatternItem[] items, GoalCluster cluster) => FootballWords.AnyIn(items, cluster.Best.Trigger - 1, cluster.Best.Match.End + 1, words.Further);
}
