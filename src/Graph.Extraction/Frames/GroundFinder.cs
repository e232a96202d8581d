namespace Graph.Extraction;

/// <summary>Finds the ground of a match, and by whose it is who is at home.</summary>
internal sealed class GroundFinder(FootballWords words)
{
    /// <summary>Items between a statement and its ground at most.</summary>
    private const int Reach = 12;

    /// <summary>Items before a ground among which the leg stands that it is the ground of.</summary>
    private const int LegReach = 5;

    /// <summary>The ground told beside a statement of a match that has none yet.</summary>
    public void FillNear(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame frame, MatchStatement statement)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        if (frame.Venue < 0 && NearestVenue(items, statement.FirstItem, statement.EndItem) is var place and >= 0 && !IsOfOtherLeg(items, place, frame) && !IsNearerToOther(frames, frame, statement, place))
        {
            SetVenue(reading, frame, items[place].Entity);
        }
    }

    /// <summary>The ground of a side of the reported match, told without naming the sides again.</summary>
    /// <param name="isOnly">Whether the report is about this match alone: then the ground may be told anywhere, else in the head.</param>
    public void FillLead(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame main, bool isOnly)
    {
        var end = isOnly ? reading.Sentences.Length : Math.Min(LeadReader.Sentences, reading.Sentences.Length);
        for (var s = 0; s < end; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Is(ItemType.VENUE) && (main.Venue < 0 || main.Home < 0) && TenantOf(reading, main, items[i].Entity) >= 0 && !IsOfOtherLeg(items, i, main) && !IsOfOther(frames, main, items[i].Entity, s))
                {
                    SetVenue(reading, main, items[i].Entity);
                }
            }
        }
    }

    /// <summary>The ground told of in the sentences that go on about a reported match: "At Albion Park, Smith scored twice".</summary>
    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames, bool isOnly, FramePassages passages)
    {
        foreach (var frame in frames)
        {
            var (from, to) = isOnly ? (0, Math.Min(LeadReader.Sentences, reading.Sentences.Length)) : passages.Of(frame);
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
