namespace Graph.Extraction;

/// <summary>
/// Which match an event belongs to. Each match that comes into question is weighed by whether its side is the man's, by how near its words stand and by whether the sentence tells of it already.
/// </summary>
public sealed class EventFrames
{
    /// <summary>Items between an event and a statement of another match that still are one clause.</summary>
    private const int Reach = 16;

    /// <summary>Weights in quarters; set by the goals of annotated reports that come into the right match.</summary>
    private const int OfSentence = 8, OfMan = 8, OwnTeam = 10, OtherTeam = -14, Told = 30, ToldLoosely = 3, Named = 3, Reported = 4;

    private readonly ReportReading reading;
    private readonly IReadOnlyList<MatchFrame> frames;
    private readonly MatchFrame?[] sentenceFrames;
    private readonly SideTable sides;

    /// <param name="sides">Who is known to be of which team and match.</param>
    public EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, SideTable sides)
    {
        this.reading = reading;
        this.frames = frames;
        this.sentenceFrames = sentenceFrames;
        this.sides = sides;
    }

    /// <returns>The match; null where the report tells of none, or of one yet to come.</returns>
    public MatchFrame? Of(MatchEvent told)
    {
        if (told.Result is not null && frames.FirstOrDefault(frame => frame.Statements.Contains(told.Result)) is { } printed)
        {
            return printed;
        }

        var sentence = sentenceFrames[told.Sentence];
        var man = told.Player >= 0 ? told.Player : told.Other;
        MatchFrame? best = null;
        var most = int.MinValue;
        foreach (var frame in frames)
        {
            if (Weight(frame, told, man, sentence) is { } weight && (weight > most || (weight == most && frame == sentence)))
            {
                (best, most) = (frame, weight);
            }
        }

        return best ?? sentence;
    }

    /// <summary>How much speaks for a match; null where nothing joins it to the event.</summary>
    private int? Weight(MatchFrame frame, MatchEvent told, int man, MatchFrame? sentence)
    {
        if (frame.IsFixture)
        {
            return null;
        }

        var own = sides.FramesOfMen.TryGetValue(man, out var safe) && safe == frame;
        var words = Words(frame, told, frame == sentence);
        if (frame != sentence && !own && words == 0)
        {
            return null;
        }

        return (frame == sentence ? OfSentence : 0) + (own ? OfMan : 0) + words + (frame.IsMain ? Reported : 0) + (Named * frame.SidesIn(reading.Sentences[told.Sentence].Items))
            + (sides.TeamsOf(man) is { Count: > 0 } teams ? (teams.Contains(frame.First) || teams.Contains(frame.Second) ? OwnTeam : OtherTeam) : 0);
    }

    /// <summary>What a statement of the match in the same sentence is worth, the nearer the more.</summary>
    private static int Words(MatchFrame frame, MatchEvent told, bool isOfSentence)
    {
        var best = 0;
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence != told.Sentence)
            {
                continue;
            }

            var distance = told.Trigger < statement.FirstItem ? statement.FirstItem - told.Trigger : told.Trigger >= statement.EndItem ? told.Trigger - statement.EndItem + 1 : 0;
            if (isOfSentence || distance <= Reach)
            {
                best = Math.Max(best, statement.IsLoose ? ToldLoosely : Math.Max(1, Told - distance));
            }
        }

        return best;
    }
}
