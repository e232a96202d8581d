using Graph.Text;

namespace Graph.Extraction;

/// <summary>What is told of a match beside its sides and score: competition, stage, ground, day, attendance, extra time, status, and who is at home by the ground.</summary>
public sealed class FrameDetails(FootballWords words, Stages stages, SharedLeagues shared)
{
    private const int LeadSentences = 8;
    private const int Reach = 12;

    /// <summary>Items from a day to the word for the opponent at most, and from that to its name.</summary>
    private const int DayReach = 3;

    private readonly DayReader days = new(words);
    private readonly StageFinder stageFinder = new(words, stages);

    /// <param name="men">Whose man each is, for who is at home by what is said of men.</param>
    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames, PersonTeams men)
    {
        var mains = 0;
        foreach (var frame in frames)
        {
            mains += frame.IsMain ? 1 : 0;
        }

        var passages = new FramePassages(reading, frames);
        var competitions = new CompetitionFinder(reading, words, shared);
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (!statement.IsLoose || frame.Statements.Length == 1)
                {
                    Near(reading, frames, frame, statement, competitions);
                }
            }
        }

        StagesOfLines(reading, frames);
        foreach (var frame in frames)
        {
            frame.Competition = frame.Competition < 0 ? competitions.InParagraph(frame) : frame.Competition;
        }

        if (frames.FirstOrDefault(frame => frame.IsMain) is { } main)
        {
            Lead(reading, frames, main, mains == 1, competitions);
            Grounds(reading, frames, mains == 1, passages);
            Inherit(frames, main, competitions);
            Crowds(reading, frames, passages);
        }

        new HomeFinder(reading, words, men, passages).Fill(frames, mains == 1);
    }

    /// <summary>The stage told beside a statement; null for none.</summary>
    internal string? StageOf(ReportReading reading, MatchStatement statement) => stageFinder.Beside(reading, statement);

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

    /// <summary>Reads what stands beside a statement.</summary>
    private void Near(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame frame, MatchStatement statement, CompetitionFinder competitions)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        int low = statement.FirstItem, high = statement.EndItem;
        frame.Competition = frame.Competition < 0 ? competitions.Near(frame, statement) : frame.Competition;
        frame.Stage ??= stageFinder.Beside(reading, statement);
        frame.Date ??= days.Read(reading, items, low - 6, high + 10, reading.Date, frame.IsFixture);
        if (frame.Venue < 0 && NearestVenue(items, low, high) is var place and >= 0 && !IsOfOtherLeg(items, place, frame) && !IsNearerToOther(frames, frame, statement, place))
        {
            SetVenue(reading, frame, items[place].Entity);
        }

        if (!frame.HasScore && frame.Status == "played")
        {
            frame.Status = FootballWords.AnyIn(items, low - 4, high + 6, words.Abandoned) ? "abandoned" : FootballWords.AnyIn(items, low - 4, high + 6, words.Postponed) ? "postponed" : "played";
        }
    }

    /// <summary>The ground told of in the sentences that go on about a reported match: "At Albion Park, Smith scored twice".</summary>
    private void Grounds(ReportReading reading, IReadOnlyList<MatchFrame> frames, bool isOnly, FramePassages passages)
    {
        foreach (var frame in frames)
        {
            var (from, to) = isOnly ? (0, Math.Min(LeadSentences, reading.Sentences.Length)) : passages.Of(frame);
            for (var s = from; frame.IsMain && s < to && frame.Venue < 0; s++)
            {
                var items = reading.Sentences[s].Items;
                if (GroundIn(items, frame) is var venue and >= 0 && !passages.IsOfOther(frame, s) && !FootballWords.AnyIn(items, 0, items.Length, words.PastMeeting))
                {
                    SetVenue(reading, frame, venue);
                }
            }
        }
    }

    /// <summary>Sentences from the telling of a match in which its crowd is told.</summary>
    private const int CrowdReach = 8;

    /// <summary>The crowd told of in the sentences that go on about one of several reported matches.</summary>
    private void Crowds(ReportReading reading, IReadOnlyList<MatchFrame> frames, FramePassages passages)
    {
        foreach (var frame in frames)
        {
            int from = reading.Sentences.Length, loose = from;
            foreach (var statement in frame.Statements)
            {
                (from, loose) = statement.IsLoose ? (from, Math.Min(loose, statement.Sentence)) : (Math.Min(from, statement.Sentence), loose);
            }

            from = from < reading.Sentences.Length ? from : loose;

            for (var s = from; frame.IsMain && s < reading.Sentences.Length && s < from + CrowdReach && frame.Attendance < 0 && !passages.IsOfOther(frame, s); s++)
            {
                frame.Attendance = AttendanceIn(reading.Sentences[s].Items);
            }
        }
    }

    /// <summary>Entity of the first ground of a sentence behind "at"; -1 when there is none.</summary>
    private int GroundIn(PatternItem[] items, MatchFrame frame)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.VENUE) && items[items[i - 1].Is(ItemType.DET) && i > 1 ? i - 2 : i - 1].Classes.Overlaps(words.AtWord) && !IsOfOtherLeg(items, i, frame))
            {
                return items[i].Entity;
            }
        }

        return -1;
    }

    /// <summary>Items before a ground among which the leg stands that it is the ground of.</summary>
    private const int LegReach = 5;

    /// <summary>Whether a ground is that of the other leg of a tie: "the return leg at Albion Park", where a report is about the first one.</summary>
    private bool IsOfOtherLeg(PatternItem[] items, int venue, MatchFrame frame) =>
        frame is { IsMain: true, IsPast: false, Leg: 1 or 2 } && FootballWords.AnyIn(items, venue - LegReach, venue, frame.Leg == 1 ? words.SecondLeg : words.FirstLeg) && !FootballWords.AnyIn(items, venue - LegReach, venue, frame.Leg == 1 ? words.FirstLeg : words.SecondLeg);

    /// <summary>Item of the ground nearest to a statement; -1 for none.</summary>
    private static int NearestVenue(PatternItem[] items, int low, int high)
    {
        var best = -1;
        var nearest = Reach + 1;
        for (var i = Math.Max(0, low - Reach); i < items.Length && i < high + Reach; i++)
        {
            var distance = i < low ? low - i : i >= high ? i - high + 1 : 0;
            if (items[i].Is(ItemType.VENUE) && distance < nearest)
            {
                (best, nearest) = (i, distance);
            }
        }

        return best;
    }

    /// <summary>Whether the ground told beside a match to come is that of one played, told nearer to it in the sentence: "beat Rovers at Albion Park to set up a final with Town".</summary>
    private static bool IsNearerToOther(IReadOnlyList<MatchFrame> frames, MatchFrame own, MatchStatement statement, int place)
    {
        var distance = DistanceOf(statement, place);
        foreach (var frame in frames)
        {
            foreach (var other in frame.Statements)
            {
                if (frame != own && own.IsFixture && !frame.IsFixture && other.Sentence == statement.Sentence && !other.IsLoose && DistanceOf(other, place) < distance)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Items between a statement and a place; 0 inside it.</summary>
    private static int DistanceOf(MatchStatement statement, int place) =>
        place < statement.FirstItem ? statement.FirstItem - place : Math.Max(0, place - statement.EndItem + 1);

    /// <summary>What the head of a report says of its match without naming the sides again.</summary>
    private void Lead(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame main, bool isOnly, CompetitionFinder competitions)
    {
        var competition = main.Competition >= 0 ? main.Competition : competitions.OfReport(main);
        var league = competition < 0 || reading.Entities[competition].Entry is not { Kind: CompetitionFit.League } known ? null : known;

        // A league that is nothing but its season has no rounds: a final in the head of its report is of another competition.
        main.Stage ??= main.Competition >= 0 && league is { Stages.Length: 1 } ? null : stageFinder.OfReport(reading, main.IsFixture, competition, competition < 0 || league is not null);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Is(ItemType.VENUE) && (isOnly || s < LeadSentences) && (main.Venue < 0 || main.Home < 0) && TenantOf(reading, main, items[i].Entity) >= 0 && !IsOfOtherLeg(items, i, main) && !IsOfOther(frames, main, items[i].Entity, s))
                {
                    SetVenue(reading, main, items[i].Entity);
                }
            }

            if (s >= LeadSentences)
            {
                continue;
            }

            if (isOnly)
            {
                main.Date ??= IsDayOfOther(items, main) || IsOfComing(frames, main, s) ? null : days.Read(reading, items, 0, items.Length, reading.Date, false);
                main.Attendance = main.Attendance < 0 ? AttendanceIn(items) : main.Attendance;
                main.IsExtraTime |= HasExtraTime(items);
            }
        }

        for (var s = LeadSentences; s < reading.Sentences.Length && isOnly; s++)
        {
            main.Attendance = main.Attendance < 0 ? AttendanceIn(reading.Sentences[s].Items) : main.Attendance;
        }
    }

    /// <summary>Whether a sentence tells the day of a match against another team: "rested for the semi-final on June 3 against Albion".</summary>
    private bool IsDayOfOther(PatternItem[] items, MatchFrame main)
    {
        var day = Array.FindIndex(items, item => item.Classes.Overlaps(words.Month));
        var against = day < 0 ? -1 : Array.FindIndex(items, day, item => item.Classes.Overlaps(words.Opposing));
        var team = against < 0 || against > day + DayReach ? -1 : Array.FindIndex(items, against, static item => item.Is(ItemType.TEAM));
        return team >= 0 && team <= against + DayReach && !main.HasSide(items[team].Entity);
    }

    /// <summary>Whether a sentence tells of a match to come and not of this one: "Rovers host Albion on January 3".</summary>
    private static bool IsOfComing(IReadOnlyList<MatchFrame> frames, MatchFrame main, int sentence)
    {
        var isOther = false;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == sentence && frame == main)
                {
                    return false;
                }

                isOther |= statement.Sentence == sentence && frame.IsFixture && !statement.IsLoose;
            }
        }

        return isOther;
    }

    /// <summary>Whether a ground is told in a sentence of another match: "and face Albion at Rovers Park on Tuesday".</summary>
    private static bool IsOfOther(IReadOnlyList<MatchFrame> frames, MatchFrame main, int venue, int sentence)
    {
        var isOther = false;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == sentence && frame == main)
                {
                    return false;
                }

                isOther |= statement.Sentence == sentence && frame.Venue == venue;
            }
        }

        return isOther;
    }

    /// <summary>Whether a sentence tells of extra time that was played: one that it headed for was not.</summary>
    private bool HasExtraTime(PatternItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.ExtraTime))
            {
                return i == 0 || !items[i - 1].Classes.Overlaps(words.ShortOf);
            }
        }

        return false;
    }

    private int AttendanceIn(PatternItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.Attendance))
            {
                for (var j = Math.Max(0, i - 2); j < items.Length && j < i + 5; j++)
                {
                    if (items[j].Is(ItemType.NUM) && items[j].Value is >= 150 and <= 200_000 and not (>= 1900 and <= 2100))
                    {
                        return items[j].Value;
                    }
                }
            }
        }

        return -1;
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

    private static void SetVenue(ReportReading reading, MatchFrame frame, int venue)
    {
        var tenant = TenantOf(reading, frame, venue);
        frame.Venue = frame.Venue < 0 || tenant >= 0 ? venue : frame.Venue;
        frame.Home = frame.Home < 0 ? tenant : frame.Home;
    }

    /// <summary>The one side whose ground it is; -1 when neither's or both's.</summary>
    private static int TenantOf(ReportReading reading, MatchFrame frame, int venue)
    {
        if (reading.Entities[venue].Entry is not { } ground)
        {
            return -1;
        }

        var tenant = -1;
        foreach (var side in (ReadOnlySpan<int>)[frame.First, frame.Second])
        {
            foreach (var known in ground.Related)
            {
                var id = reading.Entities[side].Id;
                if (id.StartsWith(known, StringComparison.Ordinal) && (id.Length == known.Length || id[known.Length] == '-'))
                {
                    tenant = tenant < 0 || tenant == side ? side : -2;
                }
            }
        }

        return tenant < 0 ? -1 : tenant;
    }
}
