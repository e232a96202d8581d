using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>Which age group's national sides a report is about: then a country's bare name means that side.</summary>
internal static class YouthSigns
{
    /// <summary>Sentences at the start that tell what a report is about.</summary>
    private const int LeadSentences = 4;

    /// <summary>Words of the age group that a report has at least when it is about one.</summary>
    private const int LeastSigns = 3;

    /// <summary>A category such as <c>under-21</c>; null for a report about grown-ups or clubs.</summary>
    public static string? Of(NameContext context, List<NameSpan> spans)
    {
        string? lead = null;
        foreach (var span in spans)
        {
            if (lead is null && context.Text.SentenceOf(span.First) < LeadSentences && IsYouth(context, span))
            {
                lead = AgeOf(context, span);
            }
        }

        if (lead is null)
        {
            return null;
        }

        var signs = 0;
        for (var i = 0; i < context.Classes.Length; i++)
        {
            signs += context.Is(i, WordClasses.CategoryYouth) ? 1 : 0;
        }

        return signs >= LeastSigns ? lead : null;
    }

    /// <summary>The category that a name's own words give (<c>Under-17s</c>, <c>U20</c>); null when they tell no age.</summary>
    public static string? AgeOf(NameContext context, NameSpan span)
    {
        for (var i = span.First; i < span.End; i++)
        {
            var word = context.Text[i];
            var at = word.IndexOfAnyInRange('0', '9');
            if (at >= 0 && (at == 0 || !char.IsAsciiDigit(word[at - 1])) && at + 1 < word.Length && word[at] is '1' or '2' && char.IsAsciiDigit(word[at + 1]) && (at + 2 == word.Length || !char.IsAsciiDigit(word[at + 2])))
            {
                return string.Concat("under-", word.Slice(at, 2));
            }
        }

        return null;
    }

    /// <summary>A country's youth side, or a competition of such sides.</summary>
    private static bool IsYouth(NameContext context, NameSpan span)
    {
        if (span.Node == 0)
        {
            return false;
        }

        foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            if (entry.Type == EntityType.NationalTeam ? (span.Hints & NameHints.Youth) != 0 || entry.Category.Contains("under-", StringComparison.Ordinal) : entry is { Type: EntityType.Competition, Category: "youth" })
            {
                return true;
            }
        }

        return false;
    }
}
