namespace Graph.Extraction;

/// <summary>
/// Describes a candidate among the others of its report, once each has been judged by itself: what the same sides are told to have done elsewhere, and who else claims its words.
/// A second model decides by that ("stacking", Wolpert 1992): a pair told of twice is likelier, one whose words fit another pair better is not.
/// </summary>
public static class MatchContext
{
    private const int Step = 500;
    private const int Most = 8;

    private static readonly FeaturePart
        Bias = "bias", Own = "own", OwnStep = "own-step", Pair = "pair", PairCount = "pair-count", Rival = "rival", Neighbour = "neighbour", Strength = "strength", Main = "main", Nothing = "nothing", Twin = "twin", Joined = "joined", Head = "head";

    private static readonly FeaturePart[] Steps = [.. Enumerable.Range(-Most, (2 * Most) + 1).Select(step => new FeaturePart(step.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    private static readonly FeaturePart[] Strengths = ["loose", "weak", "outcome", "score"];
    private static readonly FeaturePart[] Relations = ["none", "one", "main"];

    /// <param name="candidates">All of a report, in the order of the text.</param>
    /// <param name="scores">Log-odds in thousandths of each by itself.</param>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public static FeatureVector[] Describe(List<MatchCandidate> candidates, long[] scores, int mainOne, int mainOther, bool named)
    {
        var described = new FeatureVector[candidates.Count];
        for (var i = 0; i < described.Length; i++)
        {
            described[i] = Describe(candidates, scores, i, mainOne, mainOther, named);
        }

        return described;
    }

    /// <summary>Describes one of the candidates.</summary>
    public static FeatureVector Describe(List<MatchCandidate> candidates, long[] scores, int index, int mainOne, int mainOther, bool named)
    {
        var features = new FeatureVector(named);
        var own = candidates[index].Best;
        var strength = Strengths[own.IsLoose ? 0 : own.HasScore ? 3 : own.Outcome >= 0 ? 2 : 1];
        var step = StepOf(scores[index]);
        features.Add(FeatureKey.Start(Bias, named));
        features.Add(FeatureKey.Start(Own, named), (int)(Math.Clamp(scores[index], -6000, 6000) / 100));
        features.Add(FeatureKey.Start(OwnStep, named).With(step));
        features.Add(FeatureKey.Start(Strength, named).With(strength).With(Relations[RelationOf(own, mainOne, mainOther)]));
        AddSamePair(candidates, scores, index, features, named);
        AddRivals(candidates, scores, index, strength, features, named);
        AddList(candidates, scores, index, features, named);
        return features;
    }

    /// <summary>The same sides in other sentences.</summary>
    private static void AddSamePair(List<MatchCandidate> candidates, long[] scores, int index, FeatureVector features, bool named)
    {
        var own = candidates[index].Best;
        long best = long.MinValue;
        var likely = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (i != index && candidates[i].Best.IsOf(own.First, own.Second))
            {
                best = Math.Max(best, scores[i]);
                likely += scores[i] > -Step ? 1 : 0;
            }
        }

        features.Add(FeatureKey.Start(Pair, named).With(best == long.MinValue ? Nothing : StepOf(best)));
        features.Add(FeatureKey.Start(PairCount, named).With(Steps[Most + Math.Min(4, likely)]));
        if (best != long.MinValue)
        {
            features.Add(FeatureKey.Start(Pair, named), (int)(Math.Clamp(best, -4000, 4000) / 100));
        }
    }

    /// <summary>The other teams of a list with the same opponent: "beat Rovers and Albion" tells of both or of neither.</summary>
    private static void AddList(List<MatchCandidate> candidates, long[] scores, int index, FeatureVector features, bool named)
    {
        var own = candidates[index].Best;
        var head = own.Joined >= 0 ? own.Joined : own.Object;
        var partner = PartnerOf(own);
        long best = long.MinValue;
        for (var i = 0; i < candidates.Count; i++)
        {
            var other = candidates[i].Best;
            if (i != index && other.Sentence == own.Sentence && (own.Joined >= 0 ? other.Object == head : other.Joined == head) && PartnerOf(other) == partner)
            {
                best = Math.Max(best, scores[i]);
            }
        }

        if (best != long.MinValue)
        {
            features.Add(FeatureKey.Start(own.Joined >= 0 ? Joined : Head, named).With(StepOf(best)));
            features.Add(FeatureKey.Start(own.Joined >= 0 ? Joined : Head, named), (int)(Math.Clamp(best, -4000, 4000) / 100));
        }
    }

    private static int PartnerOf(MatchStatement statement) => statement.Opponent == statement.First ? statement.Second : statement.First;

    /// <summary>Other pairs: those that claim the same team of the same sentence, and those of the report that share a side and are told to be played.</summary>
    private static void AddRivals(List<MatchCandidate> candidates, long[] scores, int index, FeaturePart strength, FeatureVector features, bool named)
    {
        var own = candidates[index].Best;
        long rival = long.MinValue, neighbour = long.MinValue, twin = long.MinValue;
        for (var i = 0; i < candidates.Count; i++)
        {
            var other = candidates[i].Best;
            if (i == index || other.IsOf(own.First, own.Second))
            {
                continue;
            }

            if (other.Sentence == own.Sentence && other.Object == own.Object)
            {
                rival = Math.Max(rival, scores[i]);
            }
            else if (other.Sentence == own.Sentence && own.Partner >= 0 && (other.Object == own.Partner || other.Partner == own.Object || other.Partner == own.Partner))
            {
                twin = Math.Max(twin, scores[i]);
            }
            else if (other.Sentence != own.Sentence && !other.IsLoose && (other.First == own.First || other.Second == own.First || other.First == own.Second || other.Second == own.Second))
            {
                neighbour = Math.Max(neighbour, scores[i]);
            }
        }

        features.Add(FeatureKey.Start(Rival, named).With(rival == long.MinValue ? Nothing : StepOf(scores[index] - rival)));
        features.Add(FeatureKey.Start(Rival, named).With(strength).With(rival == long.MinValue ? Nothing : StepOf(rival)));
        features.Add(FeatureKey.Start(Twin, named).With(twin == long.MinValue ? Nothing : StepOf(twin)));
        features.Add(FeatureKey.Start(Neighbour, named).With(neighbour == long.MinValue ? Nothing : StepOf(neighbour)));
    }

    private static int RelationOf(MatchStatement statement, int one, int other) =>
        (statement.First == one || statement.First == other ? 1 : 0) + (statement.Second == one || statement.Second == other ? 1 : 0);

    private static FeaturePart StepOf(long score) => Steps[Most + (int)Math.Clamp(Math.Floor(score / (double)Step), -Most, Most)];
}
