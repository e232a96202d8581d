namespace Graph.Extraction;

/// <summary>
/// Tells which match of two sides a statement is of, where they may have met more than once: the leg before, last season's, the one to come. A statement goes to the match of
/// its sides that it suits best, and founds another when a model finds it likelier to be of none that the report has told of so far.
/// </summary>
public sealed class MatchMeetings(MatchDescriber describer, FrameDetails details)
{
    /// <summary>Log-odds in thousandths from which a statement founds another match: well below even chance, since of most second meetings few words tell, and one told of in vain costs less than one left out (found on annotated reports).</summary>
    private const long Threshold = -1200;

    /// <summary>Log-odds of what is sure to be of the match.</summary>
    private const long Sure = -100_000;

    private static readonly FeaturePart
        Bias = "bias", Score = "score", Winner = "winner", Home = "home", Leg = "leg", Strength = "strength", Past = "past", Distance = "distance", Where = "place", Competition = "competition", Meetings = "meetings", Confidence = "confidence", Implied = "implied", Stage = "stage", Ground = "ground",
        Same = "same", Differs = "differs", Open = "open", None = "none", Running = "running", Less = "less", Empty = "empty", Main = "main", Other = "other", Turned = "turned";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly FeaturePart[] Strengths = ["weak", "outcome", "score"];

    /// <summary>Adds a statement to the match that it is of, which may be a new one at the end.</summary>
    /// <param name="model">Empty where none is trained: then only what contradicts a match is of another.</param>
    public void Place(ReportReading reading, MatchStatement statement, List<MatchFrame> frames, ScoreModel model)
    {
        MatchFrame? home = null;
        var least = long.MaxValue;
        foreach (var frame in frames)
        {
            if (MayBeOf(statement, frame) && ScoreOf(reading, statement, frame, frames, model) is var score && score < least)
            {
                (home, least) = (frame, score);
            }
        }

        if (home is null || least > Threshold)
        {
            home = new MatchFrame(frames.Count, statement.First, statement.Second) { IsFixture = statement.IsFixture, IsPast = !statement.IsFixture && (statement.IsPast || home is not null) };
            frames.Add(home);
        }

        home.Add(statement);
    }

    /// <summary>Whether a statement has the sides of a match, its time and its leg.</summary>
    public static bool MayBeOf(MatchStatement statement, MatchFrame frame) =>
        statement.IsOf(frame.First, frame.Second)
        && (statement.IsLoose || statement.IsFixture == frame.IsFixture)
        && (statement.IsLoose || statement.Leg == 0 || frame.Leg == 0 || statement.Leg == frame.Leg)
        && !(statement.IsFurther && IsToldIn(frame, statement.Sentence));

    private static bool IsToldIn(MatchFrame frame, int sentence)
    {
        foreach (var told in frame.Statements)
        {
            if (told.Sentence == sentence && !told.IsLoose)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Log-odds in thousandths that a statement is of another match of its sides than this one.</summary>
    private long ScoreOf(ReportReading reading, MatchStatement statement, MatchFrame frame, List<MatchFrame> frames, ScoreModel model)
    {
        if (statement.IsLoose || (statement.IsFurther && !statement.HasScore))
        {
            // Of itself a loose one tells too little to found a second match of sides that are told of more plainly, and one told of by number may be any.
            return Sure;
        }

        if (model.IsEmpty)
        {
            return ScoreRelation(statement, frame) == Differs ? -Sure : Sure;
        }

        return Describe(reading, statement, frame, frames, false).LastScore(model);
    }

    /// <summary>What speaks for and against a statement being of another match of its sides than <paramref name="frame"/>.</summary>
    /// <param name="frames">The matches that the statements before have made.</param>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public FeatureVector Describe(ReportReading reading, MatchStatement statement, MatchFrame frame, IReadOnlyList<MatchFrame> frames, bool named)
    {
        var features = new FeatureVector(named);
        var kind = frame.Statements.Length == 0 ? Empty : frame.IsMain ? Main : Other;
        var strength = Strengths[statement.HasScore ? 2 : statement.Outcome >= 0 ? 1 : 0];
        var score = ScoreRelation(statement, frame);
        features.Add(FeatureKey.Start(Bias, named).With(kind));
        features.Add(FeatureKey.Start(Strength, named).With(strength).With(kind));
        features.Add(FeatureKey.Start(Strength, named).With(strength).With(Implied).With(Numbers[statement.IsImplied ? 1 : 0]));
        features.Add(FeatureKey.Start(Score, named).With(score));
        features.Add(FeatureKey.Start(Score, named).With(score).With(statement.IsLine ? Same : Other));
        features.Add(FeatureKey.Start(Winner, named).With(WinnerRelation(statement, frame)));
        features.Add(FeatureKey.Start(Home, named).With(HomeRelation(statement, frame)).With(score));
        features.Add(FeatureKey.Start(Leg, named).With(Relation(statement.Leg, frame.Leg, 0)));
        features.Add(FeatureKey.Start(Past, named).With(Numbers[statement.IsPast ? 1 : 0]).With(kind));
        features.Add(FeatureKey.Start(Confidence, named).With(Numbers[(int)Math.Clamp(statement.Confidence / 1000, 0, 6)]));
        AddPlace(reading, statement, frame, kind, features, named);
        AddMeetings(statement, frame, frames, features, named);
        describer.AddTime(reading, statement, features, named);
        describer.AddTimeOf(reading, statement, kind, features, named);
        return features;
    }

    private void AddPlace(ReportReading reading, MatchStatement statement, MatchFrame frame, FeaturePart kind, FeatureVector features, bool named)
    {
        var place = Numbers[statement.Sentence switch { 0 => 0, < 3 => 1, < 7 => 2, _ => reading.Sentences.Length - statement.Sentence <= 5 ? 9 : 5 }];
        features.Add(FeatureKey.Start(Where, named).With(place).With(kind));
        if (frame.Statements.Length == 0)
        {
            return;
        }

        var nearest = int.MaxValue;
        foreach (var told in frame.Statements)
        {
            nearest = Math.Min(nearest, Math.Abs(told.Sentence - statement.Sentence));
        }

        var first = frame.Statements[0].Sentence > statement.Sentence ? Less : Same;
        features.Add(FeatureKey.Start(Distance, named).With(Numbers[nearest switch { <= 2 => nearest, <= 5 => 3, <= 10 => 4, _ => 5 }]).With(first));
        features.Add(FeatureKey.Start(Competition, named).With(CompetitionRelation(reading, statement, frame)));
        var stage = StageRelation(reading, statement, frame);
        features.Add(FeatureKey.Start(Stage, named).With(stage));
        features.Add(FeatureKey.Start(Stage, named).With(stage).With(kind));
        features.Add(FeatureKey.Start(Ground, named).With(GroundRelation(reading, statement, frame)));
    }

    private static void AddMeetings(MatchStatement statement, MatchFrame frame, IReadOnlyList<MatchFrame> frames, FeatureVector features, bool named)
    {
        int same = 0, other = 0;
        foreach (var told in frames)
        {
            if (told != frame && statement.IsOf(told.First, told.Second))
            {
                same += told.IsFixture == frame.IsFixture ? 1 : 0;
                other += told.IsFixture == frame.IsFixture ? 0 : 1;
            }
        }

        features.Add(FeatureKey.Start(Meetings, named).With(Numbers[Math.Min(2, same)]).With(Numbers[Math.Min(1, other)]));
    }

    /// <summary>How the score told stands to that of the match: a live report prints the score again after each goal, and half-time scores are lower ones.</summary>
    private static FeaturePart ScoreRelation(MatchStatement statement, MatchFrame frame)
    {
        if (!statement.HasScore)
        {
            return None;
        }

        if (!frame.HasScore)
        {
            return Open;
        }

        var (a, b) = statement.First == frame.First ? (statement.FirstGoals, statement.SecondGoals) : (statement.SecondGoals, statement.FirstGoals);
        if (a == frame.FirstGoals && b == frame.SecondGoals)
        {
            return Same;
        }

        var isLess = a <= frame.FirstGoals && b <= frame.SecondGoals;
        if (statement.IsLine && !statement.IsPast && !frame.IsPast && (isLess || (frame.IsLineScore && a >= frame.FirstGoals && b >= frame.SecondGoals)))
        {
            return Running;
        }

        return !statement.IsResult && isLess ? Less : a == frame.SecondGoals && b == frame.FirstGoals ? Turned : statement.IsResult ? Differs : Other;
    }

    private static FeaturePart WinnerRelation(MatchStatement statement, MatchFrame frame) =>
        statement.Outcome < 0 ? None : Relation(statement.Outcome == 1 ? statement.First : -2, frame.Winner, -1);

    private static FeaturePart HomeRelation(MatchStatement statement, MatchFrame frame) => Relation(statement.Home, frame.Home, -1);

    private static FeaturePart Relation(int told, int known, int nothing) => told == nothing ? None : known == nothing ? Open : told == known ? Same : Differs;

    /// <summary>Whether the stage told beside a statement is one that is told beside those of the match.</summary>
    private FeaturePart StageRelation(ReportReading reading, MatchStatement statement, MatchFrame frame)
    {
        if (details.StageOf(reading, statement) is not { } stage)
        {
            return None;
        }

        var result = Open;
        foreach (var told in frame.Statements)
        {
            if (details.StageOf(reading, told) is { } other)
            {
                result = other == stage || result == Same ? Same : Differs;
            }
        }

        return result;
    }

    /// <summary>Whether the sentence names a ground that the sentences of the match name, or another.</summary>
    private static FeaturePart GroundRelation(ReportReading reading, MatchStatement statement, MatchFrame frame)
    {
        if (GroundIn(reading.Sentences[statement.Sentence].Items) is not (>= 0 and var ground))
        {
            return None;
        }

        var result = Open;
        foreach (var told in frame.Statements)
        {
            if (told.Sentence != statement.Sentence && GroundIn(reading.Sentences[told.Sentence].Items) is >= 0 and var other)
            {
                result = other == ground || result == Same ? Same : Differs;
            }
        }

        return result;
    }

    private static int GroundIn(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.VENUE))
            {
                return item.Entity;
            }
        }

        return -1;
    }

    /// <summary>Whether the sentence names a competition that the sentences of the match name, or only others.</summary>
    private static FeaturePart CompetitionRelation(ReportReading reading, MatchStatement statement, MatchFrame frame)
    {
        var result = None;
        foreach (ref readonly var item in reading.Sentences[statement.Sentence].Items.AsSpan())
        {
            if (!item.Is(ItemType.COMP))
            {
                continue;
            }

            foreach (var told in frame.Statements)
            {
                if (told.Sentence != statement.Sentence && RelationIn(reading.Sentences[told.Sentence].Items, item.Entity) is var relation && relation != None)
                {
                    result = relation == Same || result == Same ? Same : Differs;
                }
            }

            result = result == None ? Open : result;
        }

        return result;
    }

    private static FeaturePart RelationIn(PatternItem[] items, int competition)
    {
        var result = None;
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.COMP))
            {
                result = item.Entity == competition || result == Same ? Same : Differs;
            }
        }

        return result;
    }
}
