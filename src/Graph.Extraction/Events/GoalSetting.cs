namespace Graph.Extraction;

/// <summary>Describes what stands around a telling: a flag in the next sentence, goalkeepers, and the list that it is printed in.</summary>
internal sealed class GoalSetting(FootballWords words, Symbolizer symbols)
{
    private static readonly FeaturePart
        Open = "open", Disallow = "disallow", Bracketed = "bracketed", OfGoals = "of goals", OfChanges = "of changes", Bare = "bare", First = "first", Next = "following", Keeper = "keeper",
        ListSize = "listed", Beaten = "beaten", Outfield = "outfield", Unknown = "unknown";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>What stands around the sentence: a flag in the next one, a goalkeeper as its man, how many are listed with him.</summary>
    public void Add(ReportReading reading, int sentence, PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, bool[] keepers, FeatureVector features, bool named)
    {
        if (sentence + 1 < reading.Sentences.Length && FootballWords.AnyIn(reading.Sentences[sentence + 1].Items, 0, 14, words.Disallow))
        {
            features.Add(FeatureKey.Start(Next, named).With(Disallow));
        }

        if (keepers[cluster.Entity] || (cluster.Best.Scorer > 0 && items[cluster.Best.Scorer - 1].Classes.Overlaps(words.KeeperNoun)))
        {
            features.Add(FeatureKey.Start(Keeper, named));
        }

        AddBeaten(reading, items, cluster, keepers, features, named);
        if (cluster.Best.Match.Rule.Flags.Contains("printed"))
        {
            AddListed(items, cluster, clusters, features, named);
        }
    }

    /// <summary>What list a printed name stands in.</summary>
    private void AddListed(PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, FeatureVector features, bool named)
    {
        var printed = clusters.Count(other => other.Best.Match.Rule.Flags.Contains("printed"));
        features.Add(FeatureKey.Start(ListSize, named).With(Numbers[printed is 1 or 2 ? printed : 3]));
        features.Add(FeatureKey.Start(ListSize, named).With(IsBracketed(items, cluster.Best.Scorer) ? Bracketed : Open));
        features.Add(FeatureKey.Start(ListSize, named).With(FootballWords.AnyIn(items, 0, items.Length, words.Scoring) ? OfGoals : FootballWords.AnyIn(items, 0, items.Length, words.NotGoal) ? OfChanges : Bare));
        features.Add(FeatureKey.Start(ListSize, named).With(First).With(symbols[items[0]] ?? Symbolizer.Other));
    }

    /// <summary>Who is told to be beaten: a goalkeeper's net is behind him, another man is merely passed.</summary>
    private static void AddBeaten(ReportReading reading, PatternItem[] items, GoalCluster cluster, bool[] keepers, FeatureVector features, bool named)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (candidate.Match["keeper"] is >= 0 and var at && items[at].Is(ItemType.PERSON))
            {
                var position = keepers[items[at].Entity] ? Keeper : reading.Entities[items[at].Entity].Position is null ? Unknown : Outfield;
                features.Add(FeatureKey.Start(Beaten, named).With(position));
                features.Add(FeatureKey.Start(Beaten, named).With(position).With(candidate.Match.Rule.Part));
                return;
            }
        }
    }

    /// <summary>Whether a man stands inside brackets behind a score or a team's goals: "Rovers 2 (Smith 19, Jones 56)".</summary>
    private static bool IsBracketed(PatternItem[] items, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.CLOSE))
            {
                return false;
            }

            if (items[i].Is(ItemType.OPEN))
            {
                return i > 0 && (items[i - 1].Is(ItemType.NUM) || items[i - 1].Is(ItemType.SCORE) || items[i - 1].Is(ItemType.TEAM));
            }
        }

        return false;
    }
}
