using Graph.Extraction.Gazetteers;

namespace Graph.Extraction;

/// <summary>Reads that a match is played in the town or the country of one of its clubs: "beat Albion in Rotterdam".</summary>
internal sealed class HomeTown(ReportReading reading, FramePassages passages)
{
    private const int LeadSentences = 3;
    private const string In = "in";

    /// <summary>The club in whose town, or country, a match is told of, where the other is of another; -1 when no words tell.</summary>
    /// <param name="isOnly">Whether the report is of no other match: then its first sentences tell of this one.</param>
    public int Of(MatchFrame frame, bool isOnly)
    {
        if (reading.Entities[frame.First].Type != EntityType.Club)
        {
            return -1;
        }

        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose && Told(frame, statement.Sentence) is var home and >= 0)
            {
                return home;
            }
        }

        for (var s = 0; isOnly && frame.IsMain && s < LeadSentences && s < reading.Sentences.Length; s++)
        {
            if (Told(frame, s) is var home and >= 0)
            {
                return home;
            }
        }

        return -1;
    }

    private int Told(MatchFrame frame, int sentence)
    {
        if (passages.NamesOther(frame, sentence))
        {
            return -1;
        }

        var items = reading.Sentences[sentence].Items;
        GazetteerEntry? one = reading.Entities[frame.First].Entry, other = reading.Entities[frame.Second].Entry;
        for (var i = 0; i + 1 < items.Length; i++)
        {
            var place = items[i + 1].Is(ItemType.DET) && i + 2 < items.Length ? i + 2 : i + 1;
            if (items[i].Is(ItemType.ADP) && reading.Text[items[i].First].Equals(In, StringComparison.OrdinalIgnoreCase)
                && IsPlaceOf(items[place], one, other) is var isOne && isOne != IsPlaceOf(items[place], other, one))
            {
                return isOne ? frame.First : frame.Second;
            }
        }

        return -1;
    }

    /// <summary>Whether items say that something was in the town or country of one club and not of the other.</summary>
    public bool IsIn(PatternItem[] items, int at, int club, int other)
    {
        if (reading.Entities[club].Type != EntityType.Club || at + 1 >= items.Length || !reading.Text[items[at].First].Equals(In, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        GazetteerEntry? one = reading.Entities[club].Entry, two = reading.Entities[other].Entry;
        return IsPlaceOf(items[at + 1], one, two) && !IsPlaceOf(items[at + 1], two, one);
    }

    private bool IsPlaceOf(in PatternItem item, GazetteerEntry? club, GazetteerEntry? other)
    {
        if (item.Is(ItemType.NATION))
        {
            return reading.Entities[item.Entity].Entry?.Name is { } country && country == club?.Country && country != other?.Country;
        }

        return item.Entity < 0 && (IsNamed(item.First, club?.City, other?.City) || IsNamed(item.First, club?.Country, other?.Country));
    }

    /// <summary>Whether the text names from a token on a place of one club that isn't the other's.</summary>
    private bool IsNamed(int token, string? own, string? others) => own is { Length: > 0 } && own != others && Starts(token, own);

    /// <summary>Whether the text has the words of a name from a token on.</summary>
    private bool Starts(int token, ReadOnlySpan<char> name)
    {
        for (var rest = name; token < reading.Text.Tokens.Length; token++)
        {
            var word = reading.Text[token];
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            rest = rest[word.Length..].TrimStart(' ');
            if (rest.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
