namespace Graph.Cypher.Procedures.NameSearch;

/// <summary><c>*</c> for any letters, <c>?</c> for one.</summary>
internal static class Wildcards
{
    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        var (p, w, star, resume) = (0, 0, -1, 0);
        while (w < word.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] != '*' && pattern[p] == word[w])))
            {
                p++;
                w++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = w;
            }
            else if (star >= 0)
            {
                p = star + 1;
                w = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
