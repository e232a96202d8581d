using System.Buffers;
using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>The tokens of a text as names are compared: hyphenated words in parts, without dots and apostrophes, <c>&amp;</c> as <c>and</c>.</summary>
/// <remarks>So <c>Al-Hilal</c> and <c>Al Hilal</c>, <c>A.C. Milan</c> and <c>AC Milan</c>, <c>N'Golo</c> and <c>NGolo</c> are one name.</remarks>
public sealed class NameUnits
{
    private static readonly ulong AndHash = WordFolding.Hash("and");

    private readonly ulong[] hashes;
    private readonly int[] firstUnits;

    private NameUnits(ulong[] hashes, int[] firstUnits)
    {
        this.hashes = hashes;
        this.firstUnits = firstUnits;
    }

    public int Count => hashes.Length;

    public ReadOnlySpan<ulong> Hashes => hashes;

    /// <summary>The token that a unit belongs to.</summary>
    public int TokenOf(int unit)
    {
        var place = Array.BinarySearch(firstUnits, unit);
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>The first unit of a token; for the number of tokens, the number of units.</summary>
    public int FirstOf(int token) => firstUnits[token];

    public ReadOnlySpan<ulong> Of(int firstToken, int endToken) =>
        hashes.AsSpan(firstUnits[firstToken], firstUnits[endToken] - firstUnits[firstToken]);

    public static NameUnits Create(AnnotatedText text)
    {
        // A word has at most one unit for each two of its characters.
        var room = ArrayPool<ulong>.Shared.Rent(text.Tokens.Length + (text.Text.Length / 2));
        var first = new int[text.Tokens.Length + 1];
        var count = 0;
        Span<char> folded = stackalloc char[128];
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            first[token] = count;
            var word = text[token];
            if (IsPlain(word) || word.Length > 60)
            {
                room[count++] = text.Tokens[token].Hash;
            }
            else
            {
                AddParts(folded[..WordFolding.Fold(word, folded)], text.Tokens[token].Hash, room, ref count);
            }
        }

        first[text.Tokens.Length] = count;
        var units = room.AsSpan(0, count).ToArray();
        ArrayPool<ulong>.Shared.Return(room);
        return new NameUnits(units, first);
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

    private static void AddParts(ReadOnlySpan<char> folded, ulong whole, ulong[] units, ref int count)
    {
        if (folded is "&")
        {
            units[count++] = AndHash;
            return;
        }

        // A possessive mark and bare punctuation stay what they are.
        if (folded.Length <= 2 && folded.IndexOf('\'') >= 0)
        {
            units[count++] = whole;
            return;
        }

        Span<char> part = stackalloc char[128];
        int length = 0, before = count;
        foreach (var c in folded)
        {
            if (c == '-')
            {
                Flush(part[..length], units, ref count);
                length = 0;
            }
            else if (c is not ('.' or '\'') && length < part.Length)
            {
                part[length++] = c;
            }
        }

        Flush(part[..length], units, ref count);
        if (count == before)
        {
            units[count++] = whole;
        }
    }

    private static void Flush(ReadOnlySpan<char> part, ulong[] units, ref int count)
    {
        if (!part.IsEmpty)
        {
            units[count++] = WordFolding.Hash(part);
        }
    }
}
