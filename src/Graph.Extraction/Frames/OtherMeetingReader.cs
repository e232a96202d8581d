namespace Graph.Extraction;

/// <summary>Another match of the sides that a report is about, told of without naming them: "when the two sides met in May", "they meet again on Tuesday".</summary>
public sealed class OtherMeetingReader(RuleSet rules, FootballWords words)
{
    private const string Relation = "again";
    private const string Coming = "match.meet-again";

    /// <summary>Sentences after the last telling of a match that go on about it in a report of several.</summary>
    private const int GoesOn = 2;

    private readonly MeetingScore score = new(words);

    /// <summary>Adds such a match where no statement tells of one.</summary>
    public void Add(ReportReading reading, List<MatchFrame> frames)
    {
        // A preview looks back on earlier meetings of the sides that are to meet.
        var only = frames is [{ IsPair: true, IsFixture: true } pair, ..] ? pair : LegEvidence.OnlyMain(frames);
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            matches.Clear();
            rules.Find(Relation, reading, s, matches);
            foreach (var match in matches)
            {
                if ((only ?? ToldLast(frames, s)) is not { } main)
                {
                    continue;
                }

                var isComing = match.Rule.Id == Coming;
                if (!(isComing && main.IsFixture) && !HasOther(frames, main, isComing) && LegEvidence.IsNamedNext(reading.Sentences[s].Items, match.First, main))
                {
                    var frame = new MatchFrame(frames.Count, main.First, main.Second) { IsFixture = isComing, IsPast = !isComing };
                    frame.Add(new MatchStatement(s, match.First, match.End, main.First, main.Second, -1, -1, -1, -1, true, false, isComing, !isComing, SideSources.None, match.First, -1, match.Rule));
                    if (!isComing)
                    {
                        score.Fill(reading.Sentences[s].Items, frame, match.First, match.End);
                    }

                    frames.Add(frame);
                }
            }
        }
    }

    /// <summary>The one match that was told last before a sentence, shortly before it; null where none or several were.</summary>
    private static MatchFrame? ToldLast(List<MatchFrame> frames, int sentence)
    {
        MatchFrame? last = null;
        int latest = sentence - GoesOn - 1, count = 0;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (!statement.IsLoose && statement.Sentence < sentence && statement.Sentence >= latest && !(statement.Sentence == latest && frame == last))
                {
                    count = statement.Sentence > latest ? 1 : count + 1;
                    (last, latest) = (frame, statement.Sentence);
                }
            }
        }

        return count == 1 && latest >= sentence - GoesOn ? last : null;
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
