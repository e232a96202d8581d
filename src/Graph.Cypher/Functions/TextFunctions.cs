using System.Collections.Immutable;
using System.Text;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Functions;

/// <summary>Functions on strings. Positions and lengths count characters, not code units.</summary>
internal static class TextFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } =
    [
        Text("toUpper", 1, 1, "toUpper(text :: STRING) :: STRING", "In capitals.", (a, _) => Map("toUpper", a[0], t => t.ToUpperInvariant())),
        Text("upper", 1, 1, "upper(text :: STRING) :: STRING", "In capitals.", (a, _) => Map("upper", a[0], t => t.ToUpperInvariant())),
        Text("toLower", 1, 1, "toLower(text :: STRING) :: STRING", "In small letters.", (a, _) => Map("toLower", a[0], t => t.ToLowerInvariant())),
        Text("lower", 1, 1, "lower(text :: STRING) :: STRING", "In small letters.", (a, _) => Map("lower", a[0], t => t.ToLowerInvariant())),
        Text("trim", 1, 1, "trim(text :: STRING) :: STRING", "Without blanks at both ends.", (a, _) => Map("trim", a[0], t => t.Trim())),
        Text("btrim", 1, 2, "btrim(text :: STRING, characters :: STRING?) :: STRING", "Without the characters (or blanks) at both ends.", (a, _) => Trim("btrim", a, true, true)),
        Text("ltrim", 1, 2, "ltrim(text :: STRING, characters :: STRING?) :: STRING", "Without the characters (or blanks) at the start.", (a, _) => Trim("ltrim", a, true, false)),
        Text("rtrim", 1, 2, "rtrim(text :: STRING, characters :: STRING?) :: STRING", "Without the characters (or blanks) at the end.", (a, _) => Trim("rtrim", a, false, true)),
        Text("replace", 3, 3, "replace(text :: STRING, search :: STRING, by :: STRING) :: STRING", "Every occurrence replaced.", (a, _) => Replace(a)),
        Text("substring", 2, 3, "substring(text :: STRING, start :: INTEGER, length :: INTEGER?) :: STRING", "A part, from a place counted from 0.", (a, _) => Substring(a)),
        Text("left", 2, 2, "left(text :: STRING, length :: INTEGER) :: STRING", "The first characters.", (a, _) => Left(a)),
        Text("right", 2, 2, "right(text :: STRING, length :: INTEGER) :: STRING", "The last characters.", (a, _) => Right(a)),
        Text("normalize", 1, 2, "normalize(text :: STRING, form :: STRING?) :: STRING", "In a Unicode normal form (NFC unless told).", (a, _) => Normalize(a)),
        new("split", 2, 2, "split(text :: STRING, by :: STRING | LIST OF STRING) :: LIST OF STRING", "The parts between separators.", (a, _) => Split(a)) { Result = CypherKind.List, ResultElement = CypherKind.String, Category = "String" },
        new("char_length", 1, 1, "char_length(text :: STRING) :: INTEGER", "How many characters.", (a, _) => CypherValue.Of(Length(Wrong.Text("char_length", a[0])))) { Result = CypherKind.Integer, Category = "String" },
        new("character_length", 1, 1, "character_length(text :: STRING) :: INTEGER", "How many characters.", (a, _) => CypherValue.Of(Length(Wrong.Text("character_length", a[0])))) { Result = CypherKind.Integer, Category = "String" },
    ];

    public static long Length(string text)
    {
        long pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    public static string Reverse(string text)
    {
        var runes = text.EnumerateRunes().Reverse();
        var result = new StringBuilder(text.Length);
        foreach (var rune in runes)
        {
            result.Append(rune.ToString());
        }

        return result.ToString();
    }

    private static CypherFunction Text(string name, int least, int most, string signature, string description, FunctionBody body) =>
        new(name, least, most, signature, description, body) { Result = CypherKind.String, Category = "String" };

    private static CypherValue Map(string function, CypherValue value, Func<string, string> map) => CypherValue.Of(map(Wrong.Text(function, value)));

    private static CypherValue Trim(string function, ReadOnlySpan<CypherValue> arguments, bool start, bool end)
    {
        var text = Wrong.Text(function, arguments[0]);
        char[]? characters = arguments.Length > 1 ? Wrong.Text(function, arguments[1]).ToCharArray() : null;
        if (characters is { Length: 0 })
        {
            return arguments[0];
        }

        text = start ? text.TrimStart(characters) : text;
        return CypherValue.Of(end ? text.TrimEnd(characters) : text);
    }

    private static CypherValue Replace(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("replace", arguments[0]);
        var search = Wrong.Text("replace", arguments[1]);
        var by = Wrong.Text("replace", arguments[2]);
        if (search.Length == 0)
        {
            ValueLimits.CheckText(text.Length + ((text.Length + 1L) * by.Length));
            return CypherValue.Of(by + string.Concat(text.EnumerateRunes().Select(rune => rune.ToString() + by)));
        }

        ValueLimits.CheckText(text.Length + (text.Length / search.Length * (long)by.Length));
        return CypherValue.Of(text.Replace(search, by, StringComparison.Ordinal));
    }

    private static int Count(string function, CypherValue value)
    {
        var count = Wrong.Integer(function, value);
        return count < 0 ? throw Wrong.Range(function, "a length or place can't be negative.") : (int)Math.Min(count, int.MaxValue);
    }

    // The code unit at which a character with this number starts.
    private static int UnitOf(string text, int character, int from = 0)
    {
        var at = from;
        for (; character > 0 && at < text.Length; character--)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    private static CypherValue Substring(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("substring", arguments[0]);
        var start = UnitOf(text, Count("substring", arguments[1]));
        var end = arguments.Length > 2 ? UnitOf(text, Count("substring", arguments[2]), start) : text.Length;
        return CypherValue.Of(text[start..end]);
    }

    private static CypherValue Left(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("left", arguments[0]);
        return CypherValue.Of(text[..UnitOf(text, Count("left", arguments[1]))]);
    }

    private static CypherValue Right(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("right", arguments[0]);
        var skipped = Length(text) - Count("right", arguments[1]);
        return CypherValue.Of(skipped <= 0 ? text : text[UnitOf(text, (int)skipped)..]);
    }

    private static CypherValue Split(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("split", arguments[0]);
        string[] separators = arguments[1].Kind == CypherKind.List
            ? Array.ConvertAll(arguments[1].AsList, item => Wrong.Text("split", item))
            : [Wrong.Text("split", arguments[1])];
        var parts = separators.All(separator => separator.Length == 0)
            ? text.Length == 0 ? [""] : text.EnumerateRunes().Select(rune => rune.ToString()).ToArray()
            : text.Split(separators, StringSplitOptions.None);
        return CypherValue.Of(Array.ConvertAll(parts, CypherValue.Of));
    }

    private static CypherValue Normalize(ReadOnlySpan<CypherValue> arguments)
    {
        var text = Wrong.Text("normalize", arguments[0]);
        var name = arguments.Length > 1 ? Wrong.Text("normalize", arguments[1]) : "NFC";
        var composed = name.ToUpperInvariant() switch
        {
            "NFC" or "NFKC" => true,
            "NFD" or "NFKD" => false,
            _ => throw new CypherFunctionException(CypherErrorKind.ArgumentError, "InvalidArgumentValue", $"normalize knows NFC, NFD, NFKC and NFKD, but not {name}."),
        };
        return CypherValue.Of(composed ? LatinNormalForms.Compose(LatinNormalForms.Decompose(text)) : LatinNormalForms.Decompose(text));
    }
}
