using Graph.Text;

namespace Graph.Extraction;

/// <summary>Unites the statements of a report into the matches that it tells of, and finds the reported one or ones.</summary>
public sealed class FrameBuilder(MatchStatementReader reader, MatchDescriber describer, AffiliationReader affiliations, LegReader legs, OtherMeetingReader others, FurtherMeetings further, GroundMeetings grounds, ShootoutFinder shootouts, ScoreFinder scores, FrameDetails details, ReportedMatches reported, PrintedResultReader printed)
{
    /// <summary>Log-odds in thousandths below which loose tellings of the main pair tell of no match (found on annotated reports).</summary>
    private const long Doubtful = -750;

    private readonly MainPairFinder mainPairs = new();

    /// <summary>Tells which match of two sides a statement is of.</summary>
    public MatchMeetings Meetings { get; } = new(describer, details);

    /// <summary>Frames in the order of their first statement, the reported match first where there is one.</summary>
    /// <param name="usePrior">Whether a man's team may be known from the gazetteers.</param>
    public List<MatchFrame> Build(ReportReading reading, MatchDecision decision, bool usePrior = true)
    {
        var (one, other, candidates) = Candidates(reading, decision, false, usePrior);
        var statements = WithPrinted(grounds.With(reading, further.With(reading, WithoutTies(reading, decision.Choose(candidates, one, other), one, other)), MenOf(reading, usePrior), one, other), printed.Read(reading));
        var frames = new List<MatchFrame>();
        if (one >= 0)
        {
            frames.Add(new MatchFrame(0, one, other) { IsMain = true, IsPair = true });
        }

        foreach (var statement in statements.OrderBy(statement => statement.IsLoose ? 2 : statement.IsWeak ? 1 : 0))
        {
            Meetings.Place(reading, statement, frames, decision.Meetings);
        }

        if (frames.Count > 0 && frames[0].Statements.Length > 0 && AreFixtures(frames[0].Statements))
        {
            frames[0].IsFixture = true;
        }

        if (one >= 0)
        {
            frames[0].IsDoubtful = IsDoubtful(decision, candidates, frames[0]);
        }

        shootouts.Fill(reading, frames);
        scores.Fill(reading, frames);
        if (one >= 0 && IsOnlyToCome(frames))
        {
            frames[0].IsDoubtful = true;
        }

        reported.Mark(reading, frames, decision.Reported);
        legs.Add(reading, frames);
        others.Add(reading, frames);
        details.Fill(reading, frames, MenOf(reading, usePrior));
        return frames;
    }

    /// <summary>Whether all that is told of the main pair is a match to come: a preview tells of none that was played.</summary>
    private static bool IsOnlyToCome(List<MatchFrame> frames)
    {
        var main = frames[0];
        return main.Statements.Length == 0 && !main.HasScore && frames.Exists(other => other != main && other.IsFixture && other.HasSide(main.First) && other.HasSide(main.Second));
    }

    private static bool AreFixtures(ReadOnlySpan<MatchStatement> statements)
    {
        foreach (var statement in statements)
        {
            if (!statement.IsFixture)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing more than loose tells of the main pair, and a model finds none of it likely: a text about men or clubs names two sides that need not meet in it.</summary>
    private static bool IsDoubtful(MatchDecision decision, List<MatchCandidate> candidates, MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose)
            {
                return false;
            }
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Best.IsOf(frame.First, frame.Second) && decision.Score(candidate) > Doubtful)
            {
                return false;
            }
        }

        return decision.IsTrained;
    }

    /// <summary>Without pairs of sides of which only the score of a whole tie is told in passing: that is none of a match. The report's own pair played one of its legs, and so did a pair to which the text comes back.</summary>
    private static List<MatchStatement> WithoutTies(ReportReading reading, List<MatchStatement> statements, int one, int other)
    {
        if (!statements.Exists(static statement => statement.IsAggregate))
        {
            return statements;
        }

        return statements.FindAll(statement => !statement.IsAggregate || statement.IsOf(one, other) || IsNamedElsewhere(reading, statement)
            || statements.Exists(told => !told.IsAggregate && told.IsOf(statement.First, statement.Second)));
    }

    private static bool IsNamedElsewhere(ReportReading reading, MatchStatement statement)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (s != statement.Sentence && item.Entity == statement.Opponent)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Printed results first, in place of what rules for sentences read in their lines.</summary>
    private static List<MatchStatement> WithPrinted(List<MatchStatement> statements, IReadOnlyList<PrintedResult> results)
    {
        if (results.Count == 0)
        {
            return statements;
        }

        var lines = results.Select(result => result.Statement.Sentence).ToHashSet();
        return [.. results.Select(result => result.Statement), .. statements.Where(statement => !lines.Contains(statement.Sentence))];
    }

    /// <summary>The main sides and the described candidates of a report; also how a model is trained.</summary>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public (int One, int Other, List<MatchCandidate> Candidates) Candidates(ReportReading reading, MatchDecision decision, bool named, bool usePrior = true)
    {
        var men = MenOf(reading, usePrior);
        List<MatchCandidate>? unfocused = null;
        var (one, other) = OnlyPrinted(reading) ?? (IsWordless(reading) ? (-1, -1) : mainPairs.Find(reading, unfocused = reader.Read(reading, men, -1, -1), men, decision.MainPair));

        // Where no pair is found, nothing has changed for the tellings.
        return (one, other, Described(reading, one < 0 && unfocused is not null ? unfocused : reader.Read(reading, men, one, other), one, other, named));
    }

    /// <summary>Whether a report has no verb: names alone tell of no match.</summary>
    private static bool IsWordless(ReportReading reading)
    {
        foreach (var tag in reading.Text.Tags)
        {
            if (tag is PartOfSpeech.VERB or PartOfSpeech.AUX)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The sides of the one result that the report prints with its scorers; null when it prints none or several.</summary>
    private (int One, int Other)? OnlyPrinted(ReportReading reading) =>
        printed.Read(reading) is [var only] ? (Math.Min(only.Statement.First, only.Statement.Second), Math.Max(only.Statement.First, only.Statement.Second)) : null;

    /// <summary>The pairs that may be the report's match, described.</summary>
    public List<((int One, int Other) Pair, FeatureVector Features)> MainPairs(ReportReading reading, bool named)
    {
        var men = MenOf(reading, true);
        return mainPairs.Describe(reading, reader.Read(reading, men, -1, -1), men, named);
    }

    /// <summary>What speaks for each match of a report being a reported one.</summary>
    public FeatureVector[] Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames) => reported.Describe(reading, frames, true);

    /// <summary>Whose man each person is, as far as it is said or known.</summary>
    public PersonTeams MenOf(ReportReading reading, bool usePrior) => reading.Men[usePrior ? 1 : 0] ??= ReadMen(reading, usePrior);

    private PersonTeams ReadMen(ReportReading reading, bool usePrior)
    {
        var managed = affiliations.Read(reading, "manages", "manager");
        return new PersonTeams(reading, managed, affiliations.Read(reading, "plays-for", "player"), usePrior);
    }

    /// <summary>Gives up what the candidates of a reading, and of the one before it, were described by, once the matches are found. Who asks again has them described again.</summary>
    internal static void Release(ReportReading reading)
    {
        for (var one = reading; one is not null; one = one.Earlier)
        {
            foreach (var candidate in one.MatchCandidates?.Candidates ?? [])
            {
                candidate.Release();
            }

            one.MatchCandidates = null;
        }
    }

    private List<MatchCandidate> Described(ReportReading reading, List<MatchCandidate> candidates, int one, int other, bool named)
    {
        var headings = Headings.Of(reading);
        Func<MatchCandidate, FeatureVector> describe = candidate => describer.Describe(reading, candidate, one, other, headings, named);
        Func<MatchCandidate, FeatureVector> describeTime = candidate => describer.DescribeTime(reading, candidate, named);
        foreach (var candidate in candidates)
        {
            candidate.Describe = describe;
            candidate.DescribeTime = describeTime;
            candidate.IsHeaded = reader.IsHeaded(reading, candidate.Best, headings[candidate.Best.Sentence]);
        }

        if (!named)
        {
            reading.MatchCandidates = new DescribedCandidates(one, other, headings, candidates);
            reading.MatchCandidates.TakeFrom(reading);
        }

        return candidates;
    }
}
