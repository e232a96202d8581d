using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds the line that heads each sentence: a cross-heading, a question of its own, the label over a list.</summary>
public static class Headings
{
    private const int MostItems = 9;
    private const int Reach = 30;

    /// <returns>For each sentence the index of the line over it; -1 where there is none near.</returns>
    public static int[] Of(ReportReading reading)
    {
        var headings = new int[reading.Sentences.Length];
        var last = -1;
        for (var s = 0; s < headings.Length; s++)
        {
            headings[s] = last >= 0 && s - last <= Reach ? last : -1;
            last = IsHeading(reading, s) ? s : last;
        }

        return headings;
    }

    private static bool IsHeading(ReportReading reading, int sentence)
    {
        var items = reading.Sentences[sentence].Items;
        if (items.Length is 0 or > MostItems || !IsAlone(reading.Text, sentence))
        {
            return false;
        }

        var teams = 0;
        foreach (ref readonly var item in items.AsSpan())
        {
            teams += item.Is(ItemType.TEAM) ? 1 : 0;
            if (item.Is(ItemType.SCORE))
            {
                return false;
            }
        }

        return teams < 2 && (reading.Text.Sentences[sentence].Kind == SentenceKind.Headline || reading.Text[items[^1].First] is "?" or ":");
    }

    private static bool IsAlone(AnnotatedText text, int sentence) =>
        (sentence == 0 || text.Sentences[sentence - 1].Paragraph != text.Sentences[sentence].Paragraph)
        && (sentence + 1 >= text.Sentences.Length || text.Sentences[sentence + 1].Paragraph != text.Sentences[sentence].Paragraph);
}
