using System.Collections.Frozen;

namespace Graph.Text;

/// <summary>English numbers in digits and words, cardinal and ordinal, up to 199 in words.</summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Cardinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19,
        ["twentieth"] = 20, ["thirtieth"] = 30, ["fortieth"] = 40, ["fiftieth"] = 50, ["sixtieth"] = 60, ["seventieth"] = 70, ["eightieth"] = 80, ["ninetieth"] = 90, ["opening"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> CardinalLookup = Cardinals.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> OrdinalLookup = Ordinals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word begins as a number does, which few others do.</summary>
    public static bool MayBe(ReadOnlySpan<char> word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || MayStart(word));

    /// <summary>Value of a cardinal such as <c>20</c>, <c>28,000</c>, <c>twenty</c>, <c>twenty-one</c>; -1 when the word is none. <c>a</c> is 1.</summary>
    public static int Cardinal(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return Digits(word, out var rest) is var value && rest.IsEmpty ? value : -1;
        }

        return InWords(word, CardinalLookup, CardinalLookup);
    }

    /// <summary>Value of an ordinal such as <c>20th</c>, <c>third</c>, <c>twenty-first</c>, <c>opening</c>; -1 when the word is none.</summary>
    public static int Ordinal(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]))
        {
            var value = Digits(word, out var rest);
            return rest is "st" or "nd" or "rd" or "th" ? value : -1;
        }

        return InWords(word, CardinalLookup, OrdinalLookup);
    }

    private static int InWords(
        ReadOnlySpan<char> word,
        FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> tens,
        FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> units)
    {
        if (word.Length is 0 or > 32 || !MayStart(word))
        {
            return -1;
        }

        Span<char> folded = stackalloc char[64];

        ReadOnlySpan<char> text = folded[..WordFolding.Fold(word, folded)];
        if (units.TryGetValue(text, out var value))
        {
            return value;
        }

        var hyphen = text.IndexOf('-');
        return hyphen > 0 && tens.TryGetValue(text[..hyphen], out var ten) && ten >= 20 && units.TryGetValue(text[(hyphen + 1)..], out var unit) && unit < 10 ? ten + unit : -1;
    }

    /// <summary>Whether a number word begins with the same three letters; letters beyond ASCII may be folded to any.</summary>
    private static bool MayStart(ReadOnlySpan<char> word)
    {
        char first = (char)(word[0] | 0x20), second = word.Length > 1 ? (char)(word[1] | 0x20) : '\0', third = word.Length > 2 ? (char)(word[2] | 0x20) : '\0';
        return (first | second | third) > 127 || (first, second, third) is ('a', '\0' or 'n', '\0')
            or ('o', 'n' or 'p', 'e') or ('t', 'w', 'o' or 'e') or ('t', 'h', 'r' or 'i') or ('t', 'e', 'n') or ('f', 'o', 'u' or 'r') or ('f', 'i', 'v' or 'f' or 'r')
            or ('s', 'i', 'x') or ('s', 'e', 'v' or 'c') or ('e', 'i', 'g') or ('e', 'l', 'e') or ('n', 'i', 'n');
    }

    private static int Digits(ReadOnlySpan<char> word, out ReadOnlySpan<char> rest)
    {
        var value = 0;
        var i = 0;
        while (i < word.Length && value < 10_000_000 && (char.IsAsciiDigit(word[i]) || (word[i] == ',' && i + 3 < word.Length && char.IsAsciiDigit(word[i + 1]))))
        {
            if (word[i] != ',')
            {
                value = (value * 10) + (word[i] - '0');
            }

            i++;
        }

        rest = word[i..];
        return value;
    }
}
