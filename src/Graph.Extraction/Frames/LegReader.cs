namespace Graph.Extraction;

/// <summary>The other leg of the reported tie, told of without its sides: "the return leg in London next month".</summary>
public sealed class LegReader(RuleSet rules, FootballWords words)
{
    private const string Relation = "leg";
    private const int LeadSentences = 8;

    /// <summary>Works out which leg the reported match is, and adds the other one where the text tells of it and no statement has.</summary>
    public void Add(ReportReading reading, List<MatchFrame> frames)
    {
        if (frames.Count == 0 || !frames[0].IsMain || frames[0].IsFixture)
        {
            return;
        }

        var main = frames[0];
        main.Leg = LegOf(reading, main);
        if (main.Leg == 0 || HasOther(frames, main))
        {
            return;
        }

        var sought = main.Leg == 1 ? words.SecondLeg : words.FirstLeg;
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            if (!FootballWords.AnyIn(items, 0, items.Length, sought))
            {
                continue;
            }

            matches.Clear();
            rules.Find(Relation, reading, s, matches);
            foreach (var match in matches)
            {
                if (items[match.First].Classes.Overlaps(sought))
                {
                    frames.Add(Other(main, frames.Count, s, match));
                    return;
                }
            }
        }
    }

    private static MatchFrame Other(MatchFrame main, int index, int sentence, in RuleMatch match)
    {
        var isComing = main.Leg == 1;
        var frame = new MatchFrame(index, main.First, main.Second) { IsFixture = isComing, IsPast = !isComing };
        frame.Add(new MatchStatement(sentence, match.First, match.End, main.First, main.Second, -1, -1, main.Away, -1, true, false, isComing, !isComing, SideSources.None, match.First, -1, match.Rule) { Leg = 3 - main.Leg });
        return frame;
    }

    private static bool HasOther(List<MatchFrame> frames, MatchFrame main)
    {
        foreach (var frame in frames)
        {
            if (frame != main && frame.HasSide(main.First) && frame.HasSide(main.Second) && (main.Leg == 1 ? frame.IsFixture : !frame.IsFixture))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1 or 2 as the results at the head of the report say; an aggregate there is told of a second leg. 0 when nothing tells.</summary>
    private int LegOf(ReportReading reading, MatchFrame main)
    {
        bool first = false, second = false;
        foreach (var statement in main.Statements)
        {
            if (statement.Sentence < LeadSentences && !statement.IsPast)
            {
                first |= statement.Leg == 1;
                second |= statement.Leg == 2;
            }
        }

        for (var s = 0; s < reading.Sentences.Length && s < LeadSentences; s++)
        {
            second |= FootballWords.AnyIn(reading.Sentences[s].Items, 0, reading.Sentences[s].Items.Length, words.Aggregate);
        }

        return second ? 2 : first ? 1 : 0;
    }
}
