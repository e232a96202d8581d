namespace Graph.Extraction;

/// <summary>Which match an event belongs to: the one that its own clause states, else its man's where the sentence names no other, else the sentence's.</summary>
public sealed class EventFrames
{
    /// <summary>Items between an event and a statement of another match that still are one clause.</summary>
    private const int Reach = 16;

    private readonly ReportReading reading;
    private readonly MatchFrame?[] sentenceFrames;
    private readonly Dictionary<int, List<(MatchFrame Frame, MatchStatement Statement)>> stated = [];
    private readonly IReadOnlyDictionary<int, MatchFrame> framesOfMen;

    /// <param name="framesOfMen">The match of each man whose side is safe, by entity.</param>
    public EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, IReadOnlyDictionary<int, MatchFrame> framesOfMen)
    {
        this.reading = reading;
        this.sentenceFrames = sentenceFrames;
        this.framesOfMen = framesOfMen;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (!stated.TryGetValue(statement.Sentence, out var list))
                {
                    stated.Add(statement.Sentence, list = []);
                }

                list.Add((frame, statement));
            }
        }
    }

    /// <returns>The match; null where the report tells of none, or of one yet to come.</returns>
    public MatchFrame? Of(MatchEvent told)
    {
        var sentence = sentenceFrames[told.Sentence];
        if (stated.TryGetValue(told.Sentence, out var statements))
        {
            return Nearest(told, statements, sentence);
        }

        var man = told.Player >= 0 ? told.Player : told.Other;
        if (framesOfMen.TryGetValue(man, out var own) && own != sentence && !Names(told.Sentence, sentence))
        {
            return own;
        }

        return sentence;
    }

    private static MatchFrame? Nearest(MatchEvent told, List<(MatchFrame Frame, MatchStatement Statement)> statements, MatchFrame? sentence)
    {
        var best = sentence;
        var nearest = int.MaxValue;
        foreach (var (frame, statement) in statements)
        {
            var distance = told.Trigger < statement.FirstItem ? statement.FirstItem - told.Trigger : told.Trigger >= statement.EndItem ? told.Trigger - statement.EndItem + 1 : 0;
            if (!frame.IsFixture && distance < nearest && (frame == sentence || distance <= Reach))
            {
                (best, nearest) = (frame, distance);
            }
        }

        return best;
    }

    private bool Names(int sentence, MatchFrame? frame)
    {
        if (frame is null)
        {
            return false;
        }

        foreach (ref readonly var item in reading.Sentences[sentence].Items.AsSpan())
        {
            if (item.Entity >= 0 && frame.HasSide(item.Entity))
            {
                return true;
            }
        }

        return false;
    }
}
