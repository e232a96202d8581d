namespace Graph.Extraction;

/// <summary>Finds who is at home where neither a rule nor the ground has told: by what stands around the opponent, by the town, by hosts and visitors, by the other leg of a tie.</summary>
internal sealed class HomeFinder(ReportReading reading, FootballWords words, PersonTeams men, FramePassages passages)
{
    private const int Reach = 8;
    private const int DescriptionReach = 7;
    private const int RoadReach = 3;

    private readonly HomeTown towns = new(reading, passages);
    private readonly HostVotes votes = new(reading, words, men, passages);

    /// <param name="isOnly">Whether the report is of one match only.</param>
    public void Fill(IReadOnlyList<MatchFrame> frames, bool isOnly)
    {
        foreach (var frame in frames)
        {
            frame.Home = ByTitle(frame) is var named and >= 0 ? named : frame.Home < 0 ? ByTelling(frame) : frame.Home;
            frame.Home = frame.Home < 0 ? towns.Of(frame, isOnly) : frame.Home;
            frame.Home = frame.Home < 0 ? votes.Of(frame, isOnly) : frame.Home;
        }

        foreach (var frame in frames)
        {
            frame.Home = frame.Home < 0 ? ByOtherLeg(frames, frame) : frame.Home;
        }
    }

    /// <summary>"a win over hosts Albion", "visitors Rovers lost": the noun goes before what a rule read in it as a verb.</summary>
    private int ByTitle(MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            var items = reading.Sentences[statement.Sentence].Items;
            for (var i = 0; i + 1 < items.Length && !statement.IsLoose; i++)
            {
                var isHost = items[i].Classes.Overlaps(words.HomeRef);
                if ((isHost || items[i].Classes.Overlaps(words.AwayRef) || IsVisiting(items, i)) && frame.HasSide(items[i + 1].Entity) && (IsTitle(items, i) || (IsVisiting(items, i) && items[i - 1].Is(ItemType.DET))))
                {
                    return isHost ? items[i + 1].Entity : frame.OtherSide(items[i + 1].Entity);
                }
            }
        }

        return -1;
    }

    /// <summary>"beat visiting Albion", "beat the visiting Albion": between a verb or an article and a side's name it is no verb.</summary>
    private bool IsVisiting(PatternItem[] items, int i) => items[i].End - items[i].First == 1 && reading.Text[items[i].First] is "visiting";

    private bool IsTitle(PatternItem[] items, int noun) =>
        noun == 0 || items[noun - 1].Is(ItemType.ADP) || items[noun - 1].Classes.Overlaps(words.Won | words.Lost | words.Drew) || (items[noun - 1].Is(ItemType.COMMA) && items[noun].Classes.Overlaps(words.AwayRef));

    private int ByTelling(MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (statement.IsLoose || !frame.HasSide(statement.Opponent))
            {
                continue;
            }

            var items = reading.Sentences[statement.Sentence].Items;
            if (IsAt(items, FirstOfList(items, statement.Object, frame)))
            {
                return statement.Opponent;
            }

            if (IsAtHome(items, statement.EndItem))
            {
                return frame.OtherSide(statement.Opponent);
            }

            if (statement.Outcome >= 0 && IsOnTheRoad(items, statement.EndItem))
            {
                return statement.Opponent;
            }
        }

        return -1;
    }

    /// <summary>"won 3-1 at bottom club Albion": what stands between describes the opponent; "a 0-0 draw in Norway" is one with its side.</summary>
    private bool IsAt(PatternItem[] items, int opponent)
    {
        var i = opponent - 1;
        while (i >= 0 && i > opponent - DescriptionReach && IsOfDescription(items[i]))
        {
            i--;
        }

        return i >= 0 && (items[i].Classes.Overlaps(words.AtWord) || (i == opponent - 1 && items[opponent].Is(ItemType.NATION) && reading.Text[items[i].First] is "in"));
    }

    /// <summary>Where a list of opponents begins of which one is named: "draws at Rovers and Albion".</summary>
    private int FirstOfList(PatternItem[] items, int opponent, MatchFrame frame)
    {
        while (opponent >= 2 && items[opponent - 1].Classes.Overlaps(words.Coordinator) && items[opponent - 2].Is(ItemType.TEAM) && !frame.HasSide(items[opponent - 2].Entity))
        {
            opponent -= 2;
        }

        return opponent;
    }

    private static bool IsOfDescription(in PatternItem item) =>
        item.Is(ItemType.DET) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.ORD) || item.Is(ItemType.NUM) || item.Is(ItemType.PROPN) || item.Is(ItemType.POSS) || item.Is(ItemType.NATION) || item.Is(ItemType.COMP) || item.Is(ItemType.CAP);

    /// <summary>"beat Albion 2-0 at home", "beat Albion in a 5-0 home win"; "beat Albion after a win at home to Town" goes on to another match.</summary>
    private bool IsAtHome(PatternItem[] items, int end)
    {
        for (var i = end; i < items.Length && i < end + Reach && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.BREAK) && !items[i].Is(ItemType.COMMA); i++)
        {
            if (items[i].Classes.Overlaps(words.HomeSideWord))
            {
                var isSaid = items[i].End - items[i].First > 1 || items[i - 1].Classes.Overlaps(words.AtWord) || (i + 1 < items.Length && items[i + 1].Classes.Overlaps(words.Won | words.Lost | words.Drew));
                return isSaid && !HasTeam(items, i + 1);
            }
        }

        return false;
    }

    /// <summary>"beat Albion 2-0 on the road", with nothing behind that goes on about a side.</summary>
    private bool IsOnTheRoad(PatternItem[] items, int end)
    {
        for (var i = end; i < items.Length && i < end + RoadReach && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.BREAK) && !items[i].Is(ItemType.COMMA); i++)
        {
            if (items[i].Classes.Overlaps(words.RoadWord))
            {
                return !HasTeam(items, i + 1);
            }
        }

        return false;
    }

    /// <summary>Whether one of two items is a team.</summary>
    private static bool HasTeam(PatternItem[] items, int first) => (first < items.Length && items[first].Is(ItemType.TEAM)) || (first + 1 < items.Length && items[first + 1].Is(ItemType.TEAM));

    /// <summary>The guest of the other match of the same sides where one of the two is a leg of a tie and the other not the same; -1 where there is no other, or several.</summary>
    private static int ByOtherLeg(IReadOnlyList<MatchFrame> frames, MatchFrame frame)
    {
        MatchFrame? found = null;
        foreach (var other in frames)
        {
            if (other != frame && other.HasSide(frame.First) && other.HasSide(frame.Second))
            {
                if (found is not null)
                {
                    return -1;
                }

                found = other;
            }
        }

        return found is not null && found.Leg != frame.Leg ? found.Away : -1;
    }
}
