namespace Graph.Extraction;

/// <summary>Another match of the sides that a report is about, told of without naming them: "when the two sides met in May", "they meet again on Tuesday".</summary>
public sealed class OtherMeetingReader(RuleSet rules)
{
    private const string Relation = "again";
    private const string Coming = "match.meet-again";

    /// <summary>Adds such a match where no statement tells of one.</summary>
    public void Add(ReportReading reading, List<MatchFrame> frames)
    {
        if (LegEvidence.OnlyMain(frames) is not { } main)
        {
            return;
        }

        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            matches.Clear();
            rules.Find(Relation, reading, s, matches);
            foreach (var match in matches)
            {
                var isComing = match.Rule.Id == Coming;
                if (!(isComing && main.IsFixture) && !HasOther(frames, main, isComing) && LegEvidence.IsNamedNext(reading.Sentences[s].Items, match.First, main))
                {
                    var frame = new MatchFrame(frames.Count, main.First, main.Second) { IsFixture = isComing, IsPast = !isComing };
                    frame.Add(new MatchStatement(s, match.First, match.End, main.First, main.Second, -1, -1, -1, -1, true, false, isComing, !isComing, SideSources.None, match.First, -1, match.Rule));
                    frames.Add(frame);
                }
            }
        }
    }

    private static bool HasOther(List<MatchFrame> frames, MatchFrame main, bool isComing)
    {
        foreach (var frame in frames)
        {
            if (frame != main && frame.IsFixture == isComing && frame.HasSide(main.First) && frame.HasSide(main.Second))
            {
                return true;
            }
        }

        return false;
    }
}
