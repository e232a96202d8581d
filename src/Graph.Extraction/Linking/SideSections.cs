using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Parts of a round-up about sides of clubs that are not their first: under a heading (<c>LEAGUE ONE RESERVES</c>), or in a line that begins with an age (<c>U14A - Rovers 3 d Albion 1</c>).</summary>
internal static class SideSections
{
    private const int LongestHeading = 6;

    /// <returns>For each sentence its category, null where it has none of its own; null when no sentence has one.</returns>
    public static string?[]? Find(NameContext context)
    {
        string?[]? found = null;
        string? section = null;
        var sentences = context.Text.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (IsHeading(context, sentences[i]))
            {
                section = OfHeading(context, sentences[i]);
            }

            if ((OfLine(context, sentences[i]) ?? section) is { } category)
            {
                found ??= new string?[sentences.Length];
                found[i] = category;
            }
        }

        return found;
    }

    /// <summary>A short line of capitals.</summary>
    private static bool IsHeading(NameContext context, Sentence sentence)
    {
        if (sentence.Kind == SentenceKind.Prose || sentence.Length > LongestHeading)
        {
            return false;
        }

        var letters = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.Text[i].ContainsAnyInRange('a', 'z') && !context.Text.Tokens[i].Is(TokenFlags.Possessive))
            {
                return false;
            }

            letters |= context.Text[i].ContainsAnyInRange('A', 'Z');
        }

        return letters;
    }

    private static string? OfHeading(NameContext context, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.Text[i].Length > 2 && context.Is(i, WordClasses.CategoryReserve))
            {
                return "reserve";
            }

            if (context.Is(i, WordClasses.CategoryYouth))
            {
                return AgeOf(context.Text[i]) ?? "youth";
            }
        }

        return null;
    }

    private static string? OfLine(NameContext context, Sentence sentence)
    {
        var word = context.Text[sentence.First];
        if (word.Length is not (3 or 4) || word[0] != 'U' || sentence.Length < 3 || AgeOf(word) is not { } age)
        {
            return null;
        }

        var girls = context.Is(sentence.First + 1, WordClasses.CategoryWomen);
        var mark = context.Text[sentence.First + (girls ? 2 : 1)];
        return mark is "-" or "\u2013" or ":" ? girls ? "women-" + age : age : null;
    }

    private static string? AgeOf(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAnyInRange('0', '9');
        return at >= 0 && at + 1 < word.Length && char.IsAsciiDigit(word[at + 1]) ? string.Concat("under-", word.Slice(at, 2)) : null;
    }
}
