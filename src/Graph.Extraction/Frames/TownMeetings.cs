namespace Graph.Extraction;

/// <summary>Another match of the sides of the report's own, told by the town or the country of the opponent and not by its name: "Rovers, who had gone down 2-0 in Uruguay last week".</summary>
public sealed class TownMeetings(RuleSet rules, FootballWords words)
{
    private const string Relation = "town";

    /// <summary>Adds such a match, or completes the one that is told of without its score.</summary>
    public void Add(ReportReading reading, List<MatchFrame> frames)
    {
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            var side = OnlySide(items);
            if (side >= 0)
            {
                rules.Find(Relation, reading, s, matches);
            }

            foreach (var match in matches)
            {
                var score = match["score"];
                if (words.IsFinalScore(items, score) && OwnOf(frames, side, items[score].Value) is { } own
                    && new HomeTown(reading, new FramePassages(reading, frames)).IsIn(items, match.End - 1, own.OtherSide(side), side))
                {
                    Tell(frames, own, s, match, side, items[score].Value, !FootballWords.AnyIn(items, match.First, match.End, words.Lost));
                }
            }
        }
    }

    /// <summary>The only club that a sentence names; -1 where it names none or several.</summary>
    private static int OnlySide(PatternItem[] items)
    {
        var side = -1;
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.CLUB) && item.Entity >= 0)
            {
                if (side >= 0 && side != item.Entity)
                {
                    return -1;
                }

                side = item.Entity;
            }
        }

        return side;
    }

    /// <summary>The one reported match of a side, where it neither ended as the words say nor was at the opponent's: then they tell of another.</summary>
    private static MatchFrame? OwnOf(List<MatchFrame> frames, int side, int score)
    {
        var own = LegEvidence.OnlyMain(frames.FindAll(frame => frame.HasSide(side)));
        return own is { IsFixture: false, HasScore: true } && own.Away != side && !IsScore(own, score) ? own : null;
    }

    private static bool IsScore(MatchFrame frame, int score) =>
        (Math.Max(frame.FirstGoals, frame.SecondGoals), Math.Min(frame.FirstGoals, frame.SecondGoals)) == (Math.Max(score / 100, score % 100), Math.Min(score / 100, score % 100));

    private static void Tell(List<MatchFrame> frames, MatchFrame own, int sentence, in RuleMatch match, int side, int score, bool won)
    {
        var other = own.OtherSide(side);
        var frame = frames.Find(told => told != own && !told.IsFixture && told.HasSide(side) && told.HasSide(other));
        if (frame is null)
        {
            frame = new MatchFrame(frames.Count, own.First, own.Second) { IsPast = true };
            frame.Add(new MatchStatement(sentence, match.First, match.End, own.First, own.Second, -1, -1, other, -1, true, false, false, true, SideSources.None, match.First, -1, match.Rule));
            frames.Add(frame);
        }

        if (!frame.HasScore)
        {
            int most = Math.Max(score / 100, score % 100), least = Math.Min(score / 100, score % 100);
            (frame.FirstGoals, frame.SecondGoals, frame.Home) = (side == frame.First) == won ? (most, least, other) : (least, most, other);
        }
    }
}
