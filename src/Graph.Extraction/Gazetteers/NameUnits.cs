using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>The tokens of a text as names are compared: hyphenated words in parts, without dots and apostrophes, <c>&amp;</c> as <c>and</c>.</summary>
/// <remarks>So <c>Al-Hilal</c> and <c>Al Hilal</c>, <c>A.C. Milan</c> and <c>AC Milan</c>, <c>N'Golo</c> and <c>NGolo</c> are one name.</remarks>
public sealed class NameUnits
{
    private static readonly ulong AndHash = WordFolding.Hash("and");

    private readonly ulong[] hashes;
    private readonly int[] tokens;
    private readonly int[] firstUnits;

    private NameUnits(ulong[] hashes, int[] tokens, int[] firstUnits)
    {
        this.hashes = hashes;
        this.tokens = tokens;
        this.firstUnits = firstUnits;
    }

    public int Count => hashes.Length;

    public ReadOnlySpan<ulong> Hashes => hashes;

    /// <summary>The token that a unit belongs to.</summary>
    public int TokenOf(int unit) => tokens[unit];

    /// <summary>The first unit of a token; for the number of tokens, the number of units.</summary>
    public int FirstOf(int token) => firstUnits[token];

    public ReadOnlySpan<ulong> Of(int firstToken, int endToken) =>
        hashes.AsSpan(firstUnits[firstToken], firstUnits[endToken] - firstUnits[firstToken]);

    public static NameUnits Create(AnnotatedText text)
    {
        var units = new List<ulong>(text.Tokens.Length + 16);
        var owners = new List<int>(text.Tokens.Length + 16);
        var first = new int[text.Tokens.Length + 1];
        Span<char> folded = stackalloc char[128];
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            first[token] = units.Count;
            var word = text[token];
            if (IsPlain(word) || word.Length > 60)
            {
                units.Add(text.Tokens[token].Hash);
            }
            else
            {
                AddParts(folded[..WordFolding.Fold(word, folded)], text.Tokens[token].Hash, units);
            }

            while (owners.Count < units.Count)
            {
                owners.Add(token);
            }
        }

        first[text.Tokens.Length] = units.Count;
        return new NameUnits([.. units], [.. owners], first);
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is '.' or '-' or '\'' or '&' or (>= '\u2010' and <= '\u2019') or '\u02BC' or '\u00B4')
            {
                return false;
            }
        }

        return true;
    }

    private static void AddParts(ReadOnlySpan<char> folded, ulong whole, List<ulong> units)
    {
        if (folded is "&")
        {
            units.Add(AndHash);
            return;
        }

        // A possessive mark and bare punctuation stay what they are.
        if (folded.Length <= 2 && folded.IndexOf('\'') >= 0)
        {
            units.Add(whole);
            return;
        }

        Span<char> part = stackalloc char[128];
        int length = 0, before = units.Count;
        foreach (var c in folded)
        {
            if (c == '-')
            {
                Flush(part[..length], units);
                length = 0;
            }
            else if (c is not ('.' or '\'') && length < part.Length)
            {
                part[length++] = c;
            }
        }

        Flush(part[..length], units);
        if (units.Count == before)
        {
            units.Add(whole);
        }
    }

    private static void Flush(ReadOnlySpan<char> part, List<ulong> units)
    {
        if (!part.IsEmpty)
        {
            units.Add(WordFolding.Hash(part));
        }
    }
}
