namespace Graph.Text;

/// <summary>The short forms that are tokens of their own: <c>did|n't</c>, <c>he|'ll</c>, <c>can|not</c>, <c>team|'s</c>.</summary>
internal static class Clitics
{
    private static readonly HashSet<string> VerbHosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "he", "she", "that", "there", "who", "what", "where", "here", "how", "when", "why", "let", "this", "everything", "nothing", "something",
    };

    /// <summary>True when the apostrophe at <paramref name="apostrophe"/> starts or stands in a clitic that ends the word.</summary>
    /// <param name="cut">Where the word before the clitic ends.</param>
    public static bool At(ReadOnlySpan<char> text, int start, int apostrophe, out int cut, out int end)
    {
        cut = apostrophe;
        end = 0;
        var first = apostrophe + 1;
        var last = first;
        while (last < text.Length && last - first < 3 && char.IsAsciiLetter(text[last]))
        {
            last++;
        }

        if (last == first || last - first > 2 || (last < text.Length && WordScan.IsWordAt(text, last)))
        {
            return false;
        }

        char one = (char)(text[first] | 0x20), two = last - first == 2 ? (char)(text[first + 1] | 0x20) : '\0';
        if (one == 't' && two == '\0' && apostrophe - start >= 2 && text[apostrophe - 1] is 'n' or 'N')
        {
            cut = apostrophe - 1;
            end = last;
            return true;
        }

        if ((one, two) is ('s', '\0') or ('m', '\0') or ('d', '\0') or ('r', 'e') or ('v', 'e') or ('l', 'l'))
        {
            end = last;
            return true;
        }

        return false;
    }

    /// <summary>Cuts <c>cannot</c>; any other word ends at <paramref name="end"/>.</summary>
    public static int CutCannot(ReadOnlySpan<char> text, int start, int end, out int clitic)
    {
        clitic = 0;
        if (end - start == 6 && text[start..end].Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            clitic = end;
            return start + 3;
        }

        return end;
    }

    /// <summary>After these words <c>'s</c> is a verb.</summary>
    public static bool IsVerbHost(ReadOnlySpan<char> word) => VerbHosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
