namespace Graph.Extraction;

/// <summary>
/// Results told in passing of somebody or of a team, about whom the sentence then goes on: "Smith, absent for the 2-0 win over Albion, headed in", "Rovers, who had lost at Town, took the lead".
/// What is told outside such words is of another match, unless the report is about that one.
/// </summary>
internal sealed class Asides
{
    private readonly Dictionary<MatchStatement, (int First, int End)> ranges = new(ReferenceEqualityComparer.Instance);

    public Asides(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        foreach (var frame in frames)
        {
            foreach (var statement in frame.IsMain || frame.IsFixture ? [] : frame.Statements)
            {
                if (!statement.IsLoose && Around(reading.Sentences[statement.Sentence].Items, statement) is { End: > 0 } range)
                {
                    ranges[statement] = range;
                }
            }
        }
    }

    /// <summary>Whether a statement is told in passing, and an event not in the same words.</summary>
    public bool Hides(MatchStatement statement, MatchEvent told) =>
        ranges.TryGetValue(statement, out var range) && (told.Sentence != statement.Sentence || told.Trigger < range.First || told.Trigger >= range.End);

    /// <summary>Whether an item of an event's sentence stands in words told in passing, and the event not.</summary>
    public bool IsApart(MatchEvent told, int item)
    {
        foreach (var (statement, range) in ranges)
        {
            if (statement.Sentence == told.Sentence && item >= range.First && item < range.End && Hides(statement, told))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The items of an aside that tells of a match, half-open; an end of 0 where it stands in none.</summary>
    private static (int First, int End) Around(PatternItem[] items, MatchStatement statement)
    {
        int first = statement.FirstItem - 1, end = Math.Max(statement.EndItem, statement.Object + 1);
        while (first >= 0 && !IsBreak(items[first]))
        {
            first--;
        }

        while (end < items.Length && !IsBreak(items[end]))
        {
            end++;
        }

        var isBetween = first > 0 && IsNamed(items[first - 1]) && end + 1 < items.Length && GoesOn(items[end + 1]);
        var isBefore = first < 0 && (items[0].Is(ItemType.VERB) || items[0].Is(ItemType.ADJ) || items[0].Is(ItemType.ADP)) && end + 1 < items.Length && IsNamed(items[end + 1]);
        return isBetween || isBefore ? (first + 1, end) : default;
    }

    private static bool IsBreak(in PatternItem item) => item.Is(ItemType.COMMA) || item.Is(ItemType.BREAK) || item.Is(ItemType.OPEN) || item.Is(ItemType.CLOSE);

    private static bool IsNamed(in PatternItem item) => item.Is(ItemType.PERSON) || item.Is(ItemType.TEAM);

    /// <summary>What may follow an aside: the verb of the sentence, or what belongs to the verb before it.</summary>
    private static bool GoesOn(in PatternItem item) => item.Is(ItemType.VERB) || item.Is(ItemType.AUX) || item.Is(ItemType.ADV);
}
