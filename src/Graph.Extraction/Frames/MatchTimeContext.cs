namespace Graph.Extraction;

/// <summary>
/// Describes an accepted telling among the others of its report, once each has been judged by itself to be of a match played or to come: what is told of the same sides elsewhere,
/// and whether the tellings around it look ahead. A preview looks ahead throughout, a report in its last sentences.
/// </summary>
public static class MatchTimeContext
{
    /// <summary>Log-odds in thousandths of a match to come where a result is told: none.</summary>
    public const long Played = -8000;

    private const int Near = 2;

    /// <summary>Log-odds in thousandths from which a first judgement is sure.</summary>
    private const int Sure = 1500;

    private static readonly FeaturePart
        Bias = "bias", Own = "own", High = "high", Low = "low", Result = "result", Around = "around", Results = "results", Ahead = "ahead", Strength = "strength", Lead = "lead", Nothing = "nothing";

    private static readonly FeaturePart[] Counts = ["0", "1", "2", "3"];
    private static readonly FeaturePart[] Steps = ["back", "rather-back", "rather-ahead", "ahead"];
    private static readonly FeaturePart[] Strengths = ["loose", "weak", "outcome"];
    private static readonly FeaturePart[] Relations = ["other", "main"];

    /// <param name="taken">The accepted tellings in the order of the text.</param>
    /// <param name="own">Log-odds in thousandths of each by itself.</param>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public static FeatureVector Describe(IReadOnlyList<MatchStatement> taken, long[] own, int index, int mainOne, int mainOther, bool named)
    {
        var features = new FeatureVector(named);
        var told = taken[index];
        var relation = Relations[told.IsOf(mainOne, mainOther) ? 1 : 0];
        features.Add(FeatureKey.Start(Bias, named).With(relation));
        features.Add(FeatureKey.Start(Own, named), (int)(Math.Clamp(own[index], -6000, 6000) / 100));
        features.Add(FeatureKey.Start(Strength, named).With(Strengths[told.IsLoose ? 0 : told.Outcome >= 0 ? 2 : 1]));
        if (told.Sentence < 2)
        {
            features.Add(FeatureKey.Start(Lead, named).With(relation));
        }

        AddSamePair(taken, own, index, relation, features, named);
        AddAround(taken, own, index, features, named);
        return features;
    }

    /// <summary>The same sides in other sentences: whether their result is told, and how far the other tellings look ahead or back.</summary>
    private static void AddSamePair(IReadOnlyList<MatchStatement> taken, long[] own, int index, FeaturePart relation, FeatureVector features, bool named)
    {
        var told = taken[index];
        long high = long.MinValue, low = long.MaxValue;
        var result = false;
        for (var i = 0; i < taken.Count; i++)
        {
            if (i == index || !taken[i].IsOf(told.First, told.Second))
            {
                continue;
            }

            if (own[i] == Played)
            {
                result = true;
                continue;
            }

            if (!taken[i].IsLoose)
            {
                (high, low) = (Math.Max(high, own[i]), Math.Min(low, own[i]));
            }
        }

        features.Add(FeatureKey.Start(Result, named).With(result ? Result : Nothing).With(relation));
        if (high == long.MinValue)
        {
            features.Add(FeatureKey.Start(High, named).With(Nothing).With(result ? Result : Nothing));
            return;
        }

        features.Add(FeatureKey.Start(High, named).With(StepOf(high)));
        features.Add(FeatureKey.Start(High, named), (int)(Math.Clamp(high, -4000, 4000) / 100));
        features.Add(FeatureKey.Start(Low, named), (int)(Math.Clamp(low, -4000, 4000) / 100));
    }

    /// <summary>The tellings just before and behind, and how many of the report tell a result or look ahead.</summary>
    private static void AddAround(IReadOnlyList<MatchStatement> taken, long[] own, int index, FeatureVector features, bool named)
    {
        var told = taken[index];
        int results = 0, ahead = 0;
        long near = 0;
        for (var i = 0; i < taken.Count; i++)
        {
            results += own[i] == Played ? 1 : 0;
            ahead += i != index && own[i] > Sure ? 1 : 0;
            if (i != index && !taken[i].IsLoose && !taken[i].IsOf(told.First, told.Second) && Math.Abs(taken[i].Sentence - told.Sentence) <= Near)
            {
                near += Math.Clamp(own[i], -2000, 2000);
            }
        }

        features.Add(FeatureKey.Start(Around, named), (int)(Math.Clamp(near, -4000, 4000) / 100));
        features.Add(FeatureKey.Start(Results, named).With(Counts[Math.Min(2, results)]).With(Ahead).With(Counts[Math.Min(2, ahead)]));
    }

    private static FeaturePart StepOf(long score) => Steps[score < -Sure ? 0 : score < 0 ? 1 : score < Sure ? 2 : 3];
}
