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
        var all = ToldBy(candidates);
        for (var i = 0; i < described.Length; i++)
        {
            described[i] = new FeatureVector(named);
            Describe(all, scores, i, mainOne, mainOther, described[i]);
        }

        return described;
    }

    /// <summary>What the context asks of each candidate.</summary>
    internal static Told[] ToldBy(List<MatchCandidate> candidates)
    {
        var told = new Told[candidates.Count];
        for (var i = 0; i < told.Length; i++)
        {
            var best = candidates[i].Best;
            told[i] = new Told(best.First, best.Second, best.Sentence, best.Object, best.Partner, best.Joined, best.Opponent == best.First ? best.Second : best.First, best.IsLoose ? 0 : best.HasScore ? 3 : best.Outcome >= 0 ? 2 : 1);
        }

        return told;
    }

    /// <summary>Describes one of the candidates.</summary>
    /// <param name="all">Those of the report, in the order of the text.</param>
    /// <param name="features">Takes what speaks for and against it.</param>
    internal static void Describe(ReadOnlySpan<Told> all, ReadOnlySpan<long> scores, int index, int mainOne, int mainOther, FeatureVector features)
    {
        var named = features.IsNamed;
        ref readonly var own = ref all[index];
        var strength = Strengths[own.Strength];
        var step = StepOf(scores[index]);
        features.Add(FeatureKey.Start(Bias, named));
        features.Add(FeatureKey.Start(Own, named), (int)(Math.Clamp(scores[index], -6000, 6000) / 100));
        features.Add(FeatureKey.Start(OwnStep, named).With(step));
        features.Add(FeatureKey.Start(Strength, named).With(strength).With(Relations[RelationOf(own, mainOne, mainOther)]));
        var elsewhere = LookElsewhere(all, scores, index);
        AddSamePair(elsewhere, features, named);
        AddRivals(all, scores, index, strength, elsewhere.Neighbour, features, named);
        AddList(all, scores, index, features, named);
    }

    /// <param name="Best">The best judgement on the same sides told of elsewhere; <see cref="long.MinValue"/> for none.</param>
    /// <param name="Likely">How many tellings of the same sides are likely.</param>
    /// <param name="Neighbour">The best judgement on a match told plainly in another sentence that shares one side.</param>
    private readonly record struct Elsewhere(long Best, int Likely, long Neighbour);

    /// <summary>Goes over all candidates once.</summary>
    private static Elsewhere LookElsewhere(ReadOnlySpan<Told> all, ReadOnlySpan<long> scores, int index)
    {
        ref readonly var own = ref all[index];
        long best = long.MinValue, neighbour = long.MinValue;
        var likely = 0;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var other = ref all[i];
            bool hasFirst = other.First == own.First || other.Second == own.First, hasSecond = other.First == own.Second || other.Second == own.Second;
            if (hasFirst && hasSecond && i != index)
            {
                best = Math.Max(best, scores[i]);
                likely += scores[i] > -Step ? 1 : 0;
            }
            else if (hasFirst != hasSecond && other.Strength > 0 && other.Sentence != own.Sentence)
            {
                neighbour = Math.Max(neighbour, scores[i]);
            }
        }

        return new Elsewhere(best, likely, neighbour);
    }

    /// <summary>The candidates of the sentence of one: from the first to one past the last.</summary>
    private static (int First, int End) SentenceOf(ReadOnlySpan<Told> all, int index)
    {
        var (first, end) = (index, index + 1);
        while (first > 0 && all[first - 1].Sentence == all[index].Sentence)
        {
            first--;
        }

        while (end < all.Length && all[end].Sentence == all[index].Sentence)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>The same sides in other sentences.</summary>
    private static void AddSamePair(in Elsewhere elsewhere, FeatureVector features, bool named)
    {
        var best = elsewhere.Best;
        features.Add(FeatureKey.Start(Pair, named).With(best == long.MinValue ? Nothing : StepOf(best)));
        features.Add(FeatureKey.Start(PairCount, named).With(Steps[Most + Math.Min(4, elsewhere.Likely)]));
        if (best != long.MinValue)
        {
            features.Add(FeatureKey.Start(Pair, named), (int)(Math.Clamp(best, -4000, 4000) / 100));
        }
    }

    /// <summary>The other teams of a list with the same opponent: "beat Rovers and Albion" tells of both or of neither.</summary>
    private static void AddList(ReadOnlySpan<Told> all, ReadOnlySpan<long> scores, int index, FeatureVector features, bool named)
    {
        ref readonly var own = ref all[index];
        var head = own.Joined >= 0 ? own.Joined : own.Object;
        long best = long.MinValue;
        var (first, end) = SentenceOf(all, index);
        for (var i = first; i < end; i++)
        {
            ref readonly var other = ref all[i];
            if (i != index && (own.Joined >= 0 ? other.Object == head : other.Joined == head) && other.Side == own.Side)
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

    /// <summary>Other pairs: those that claim the same team of the same sentence, and those of the report that share a side and are told to be played.</summary>
    private static void AddRivals(ReadOnlySpan<Told> all, ReadOnlySpan<long> scores, int index, FeaturePart strength, long neighbour, FeatureVector features, bool named)
    {
        ref readonly var own = ref all[index];
        long rival = long.MinValue, twin = long.MinValue;
        var (first, end) = SentenceOf(all, index);
        for (var i = first; i < end; i++)
        {
            ref readonly var other = ref all[i];
            if (i == index || other.IsOf(own.First, own.Second))
            {
                continue;
            }

            if (other.Object == own.Object)
            {
                rival = Math.Max(rival, scores[i]);
            }
            else if (own.Partner >= 0 && (other.Object == own.Partner || other.Partner == own.Object || other.Partner == own.Partner))
            {
                twin = Math.Max(twin, scores[i]);
            }
        }

        features.Add(FeatureKey.Start(Rival, named).With(rival == long.MinValue ? Nothing : StepOf(scores[index] - rival)));
        features.Add(FeatureKey.Start(Rival, named).With(strength).With(rival == long.MinValue ? Nothing : StepOf(rival)));
        features.Add(FeatureKey.Start(Twin, named).With(twin == long.MinValue ? Nothing : StepOf(twin)));
        features.Add(FeatureKey.Start(Neighbour, named).With(neighbour == long.MinValue ? Nothing : StepOf(neighbour)));
    }

    private static int RelationOf(in Told told, int one, int other) =>
        (told.First == one || told.First == other ? 1 : 0) + (told.Second == one || told.Second == other ? 1 : 0);

    private static FeaturePart StepOf(long score) => Steps[Most + (int)Math.Clamp(Math.Floor(score / (double)Step), -Most, Most)];

    /// <summary>What one candidate tells, small enough to go over all of them for each.</summary>
    /// <param name="Side">The side that is not named as opponent.</param>
    /// <param name="Strength">Index into <see cref="Strengths"/>; 0 for what is told loosely.</param>
    internal readonly record struct Told(int First, int Second, int Sentence, int Object, int Partner, int Joined, int Side, int Strength)
    {
        public bool IsOf(int one, int other) => (First == one && Second == other) || (First == other && Second == one);
    }
}
