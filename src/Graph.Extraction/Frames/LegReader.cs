namespace Graph.Extraction;

/// <summary>The other leg of a tie that is told of without its sides: "the return leg in London next month", "they had lost the first leg".</summary>
public sealed class LegReader(RuleSet rules, FootballWords words)
{
    private const string Relation = "leg";

    private readonly MeetingScore score = new(words);

    /// <summary>Works out which leg of its tie each match is, and adds the other one where the text tells of it and no statement has.</summary>
    public void Add(ReportReading reading, List<MatchFrame> frames)
    {
        if (frames.Count == 0)
        {
            return;
        }

        var ties = new LegEvidence(words).Read(reading, frames, sentence => Find(reading, sentence));
        foreach (var tie in ties)
        {
            Complete(reading, frames, tie);
        }
    }

    private List<RuleMatch> Find(ReportReading reading, int sentence)
    {
        var matches = new List<RuleMatch>();
        rules.Find(Relation, reading, sentence, matches);
        return matches;
    }

    private void Complete(ReportReading reading, List<MatchFrame> frames, Tie tie)
    {
        var own = tie.Match;
        var leg = tie.Leg;
        if (own.Leg == 0 || own.IsMain)
        {
            own.Leg = leg > 0 ? leg : own.Leg;
        }

        if (leg == 0 || tie.Other is not { } told || HasOther(frames, own, leg))
        {
            return;
        }

        var isComing = leg == 1;
        var frame = new MatchFrame(frames.Count, own.First, own.Second) { IsFixture = isComing, IsPast = !isComing };
        frame.Add(new MatchStatement(told.Sentence, told.Match.First, told.Match.End, own.First, own.Second, -1, -1, own.Away, -1, true, false, isComing, !isComing, SideSources.None, told.Match.First, -1, told.Match.Rule) { Leg = 3 - leg });
        if (!isComing)
        {
            score.Fill(reading.Sentences[told.Sentence].Items, frame, told.Match.First, told.Match.End);
        }

        frames.Add(frame);
    }

    private static bool HasOther(List<MatchFrame> frames, MatchFrame own, int leg)
    {
        foreach (var frame in frames)
        {
            if (frame != own && frame.HasSide(own.First) && frame.HasSide(own.Second) && frame.IsFixture == (leg == 1))
            {
                return true;
            }
        }

        return false;
    }
}
