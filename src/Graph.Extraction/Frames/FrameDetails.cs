using Graph.Text;

namespace Graph.Extraction;

/// <summary>What is told of a match beside its sides and score: competition, stage, ground, day, attendance, extra time, status, and who is at home by the ground.</summary>
public sealed class FrameDetails(FootballWords words, Stages stages, SharedLeagues shared)
{
    private readonly DayReader days = new(words);
    private readonly StageFinder stageFinder = new(words, stages);
    private readonly GroundFinder grounds = new(words);
    private readonly CrowdFinder crowds = new(words);
    private readonly LeadReader leads = new(words);

    /// <param name="men">Whose man each is, for who is at home by what is said of men.</param>
    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames, PersonTeams men)
    {
        var isOnly = IsOneReported(frames);
        var passages = new FramePassages(reading, frames);
        var competitions = new CompetitionFinder(reading, words, shared);
        foreach (var frame in frames)
        {
            Near(reading, frames, frame, competitions);
        }

        StagesOfLines(reading, frames);
        foreach (var frame in frames)
        {
            frame.Competition = frame.Competition < 0 ? competitions.InParagraph(frame) : frame.Competition;
        }

        if (frames.FirstOrDefault(frame => frame.IsMain) is { } main)
        {
            Lead(reading, frames, main, isOnly, competitions);
            grounds.Fill(reading, frames, isOnly, passages);
            Inherit(frames, main, competitions);
            crowds.Fill(reading, frames, passages);
        }

        new HomeFinder(reading, words, men, passages).Fill(frames, isOnly);
    }

    /// <summary>The stage told beside a statement; null for none.</summary>
    internal string? StageOf(ReportReading reading, MatchStatement statement) => stageFinder.Beside(reading, statement);

    /// <summary>Whether a report is about one match alone.</summary>
    private static bool IsOneReported(IReadOnlyList<MatchFrame> frames)
    {
        var mains = 0;
        foreach (var frame in frames)
        {
            mains += frame.IsMain ? 1 : 0;
        }

        return mains == 1;
    }

    /// <summary>Lines of results and fixtures are of the stage that the line over them names.</summary>
    private void StagesOfLines(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        var headings = Headings.Of(reading);
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (!statement.IsLoose && frame.Stage is null && reading.Text.Sentences[statement.Sentence].Kind != SentenceKind.Prose)
                {
                    frame.Stage = stageFinder.Over(reading, statement, headings);
                }
            }
        }
    }

    /// <summary>Reads what stands beside the statements of a match; beside one of loose words only where it has no other.</summary>
    private void Near(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame frame, CompetitionFinder competitions)
    {
        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose || frame.Statements.Length == 1)
            {
                Near(reading, frames, frame, statement, competitions);
            }
        }
    }

    /// <summary>Reads what stands beside a statement.</summary>
    private void Near(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame frame, MatchStatement statement, CompetitionFinder competitions)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        int low = statement.FirstItem, high = statement.EndItem;
        frame.Competition = frame.Competition < 0 ? competitions.Near(frame, statement) : frame.Competition;
        frame.Stage ??= stageFinder.Beside(reading, statement);
        frame.Date ??= days.Read(reading, items, low - 6, high + 10, reading.Date, frame.IsFixture);
        grounds.FillNear(reading, frames, frame, statement);
        if (!frame.HasScore && frame.Status == "played")
        {
            frame.Status = FootballWords.AnyIn(items, low - 4, high + 6, words.Abandoned) ? "abandoned" : FootballWords.AnyIn(items, low - 4, high + 6, words.Postponed) ? "postponed" : "played";
        }
    }

    /// <summary>What the head of a report says of its match without naming the sides again.</summary>
    private void Lead(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame main, bool isOnly, CompetitionFinder competitions)
    {
        var competition = main.Competition >= 0 ? main.Competition : competitions.OfReport(main);
        var league = competition < 0 || reading.Entities[competition].Entry is not { Kind: CompetitionFit.League } known ? null : known;

        // A league that is nothing but its season has no rounds: a final in the head of its report is of another competition.
        main.Stage ??= main.Competition >= 0 && league is { Stages.Length: 1 } ? null : stageFinder.OfReport(reading, main.IsFixture, competition, competition < 0 || league is not null);
        grounds.FillLead(reading, frames, main, isOnly);
        if (isOnly)
        {
            leads.Fill(reading, frames, main);
            crowds.FillOnly(reading, main);
        }
    }

    /// <summary>
    /// A report's matches are of its competition unless told otherwise; one looked back on is where the report names no other competition.
    /// Matches of one round, and of a stage in which everyone plays everyone, share their stage.
    /// </summary>
    private void Inherit(IReadOnlyList<MatchFrame> frames, MatchFrame main, CompetitionFinder competitions)
    {
        main.Competition = main.Competition < 0 ? competitions.OfReport(main) : main.Competition;
        foreach (var frame in frames)
        {
            var isTie = frame.Leg > 0 && frame.HasSide(main.First) && frame.HasSide(main.Second);
            if (frame != main && frame.Competition < 0 && (frame.IsMain || isTie || !frame.IsPast || competitions.IsOnly))
            {
                frame.Competition = competitions.MayShare(frame, main) ? main.Competition : competitions.OfReport(frame);
            }

            frame.Competition = frame.Competition < 0 ? competitions.OnlyOne(frame) : frame.Competition;

            if (frame != main && frame.Competition == main.Competition && (frame.IsMain || isTie || stageFinder.IsOfMany(main.Stage)))
            {
                // Both legs of a tie are of one stage, whatever stands beside the second: "ahead of the final in May".
                frame.Stage = isTie ? main.Stage ?? frame.Stage : frame.Stage ?? main.Stage;
            }
        }
    }
}
