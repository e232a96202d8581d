using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>The words of names, compared one by one.</summary>
internal sealed class NameWords(NameContext context)
{
    /// <summary>Whether a name ends in Junior or its like, however written.</summary>
    public bool EndsInSuffix(NameGroup group) => context.Is(group.Longest.CoreEnd - 1, WordClasses.Suffix);

    /// <summary>Whether two first names can be one: the same, variants of each other, one the initial of the other, or nearly alike.</summary>
    public bool FirstNamesAgree(NameGroup a, NameGroup b)
    {
        if (a.Units[0] == b.Units[0] || context.Lexicon.AreVariants(a.Units[0], b.Units[0]))
        {
            return true;
        }

        var first = Word(a, 0);
        var second = Word(b, 0);
        return first.Length > 0 && second.Length > 0 && char.ToLowerInvariant(first[0]) == char.ToLowerInvariant(second[0])
            && (IsInitial(first) || IsInitial(second) || DifferByOneLetter(first, second));
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    public ReadOnlySpan<char> Word(NameGroup group, int index) => context.Text[group.Longest.First + index];

    public ReadOnlySpan<char> LastWord(NameGroup group) => context.Text[group.Longest.CoreEnd - 1];

    /// <summary>One letter changed, added or left out in words of six letters or more.</summary>
    public static bool DifferByOneLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < 6 || b.Length < 6 || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        Span<char> x = stackalloc char[128], y = stackalloc char[128];
        if (a.Length > 60 || b.Length > 60)
        {
            return false;
        }

        ReadOnlySpan<char> s = x[..WordFolding.Fold(a, x)], l = y[..WordFolding.Fold(b, y)];
        if (s.Length > l.Length)
        {
            var swap = s;
            s = l;
            l = swap;
        }

        var same = s.CommonPrefixLength(l);
        var rest = s[same..];
        return s.Length == l.Length ? same == s.Length || rest[1..].SequenceEqual(l[(same + 1)..]) : rest.SequenceEqual(l[(same + 1)..]);
    }
}
