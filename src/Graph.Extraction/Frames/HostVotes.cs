namespace Graph.Extraction;

/// <summary>Tells who is at home by the words for hosts and visitors beside the names of the sides and of their men, before those words stand for a side.</summary>
internal sealed class HostVotes(ReportReading reading, FootballWords words, PersonTeams men, FramePassages passages)
{
    private const int OfName = 3;
    private const int OfMan = 2;
    private const int ManReach = 4;
    private const int ClauseReach = 15;
    private const string Home = "home";
    private const string For = "for";

    /// <summary>The side that more speaks for; -1 when as much speaks for the other.</summary>
    /// <param name="isOnly">Whether the report is of no other match: then all its sentences may tell of this one.</param>
    public int Of(MatchFrame frame, bool isOnly)
    {
        if (!frame.IsMain)
        {
            return -1;
        }

        var (from, to) = isOnly ? (0, reading.Sentences.Length) : passages.Of(frame);
        var votes = 0;
        for (var s = from; s < to; s++)
        {
            votes += passages.IsOfOther(frame, s) ? 0 : In(reading.Sentences[s].Items, frame);
        }

        return votes > 0 ? frame.First : votes < 0 ? frame.Second : -1;
    }

    /// <summary>Above 0 where a sentence speaks for the first side, below where it does for the other.</summary>
    private int In(PatternItem[] items, MatchFrame frame)
    {
        var votes = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var isHost = items[i].Classes.Overlaps(words.HomeRef);
            if (isHost || items[i].Classes.Overlaps(words.AwayRef))
            {
                var own = OfManFor(items, i, frame) is var man and not 0 ? man : OfHosts(items, i, frame);
                votes += isHost ? own : -own;
            }
            else if (items[i].Is(ItemType.PERSON) && items[i].Entity >= 0 && GroundOf(items, i) is var ground and not 0)
            {
                votes += OfMan * ground * Sign(frame, men.Of(items[i].Entity, reading.Entities[frame.First].Type));
            }
        }

        return votes;
    }

    /// <summary>"hosts Albion" names them; a sentence that names one side beside the hosts calls the other so: "the hosts kept Albion at bay".</summary>
    private static int OfHosts(PatternItem[] items, int hosts, MatchFrame frame)
    {
        if (hosts + 1 < items.Length && Sign(frame, items[hosts + 1].Entity) is var named and not 0)
        {
            return OfName * named;
        }

        bool first = false, second = false;
        foreach (ref readonly var item in items.AsSpan())
        {
            first |= item.Entity == frame.First;
            second |= item.Entity == frame.Second;
        }

        return first == second ? 0 : first ? -1 : 1;
    }

    /// <summary>Whose man did something for the hosts: "Smith levelled for the hosts".</summary>
    private int OfManFor(PatternItem[] items, int hosts, MatchFrame frame)
    {
        var i = hosts - 1;
        i -= i >= 0 && items[i].Is(ItemType.DET) ? 1 : 0;
        if (i < 0 || !reading.Text[items[i].First].Equals(For, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        for (i--; i >= 0 && i >= hosts - ClauseReach && !items[i].Is(ItemType.TEAM) && !items[i].Classes.Overlaps(words.OtherClause); i--)
        {
            if (items[i].Is(ItemType.PERSON) && items[i].Entity >= 0)
            {
                return OfMan * Sign(frame, men.Of(items[i].Entity, reading.Entities[frame.First].Type));
            }
        }

        return 0;
    }

    private static int Sign(MatchFrame frame, int team) => team < 0 ? 0 : team == frame.First ? 1 : team == frame.Second ? -1 : 0;

    /// <summary>1 for "home goalkeeper Smith", -1 for "visiting captain Smith", else 0.</summary>
    private int GroundOf(PatternItem[] items, int man)
    {
        for (var i = man - 1; i >= 0 && i >= man - ManReach; i--)
        {
            if (items[i].End - items[i].First == 1 && reading.Text[items[i].First] is Home or "visiting" or "away")
            {
                return i == man - 1 ? 0 : reading.Text[items[i].First] is Home ? 1 : -1;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ADJ))
            {
                return 0;
            }
        }

        return 0;
    }
}
