using System.Globalization;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Cli.Querying;

/// <summary>Parameters of a query as <c>NAME=VALUE</c>: JSON where it is JSON, else a string.</summary>
internal static class QueryParameters
{
    // What a JSON reader takes when nothing else is said.
    private const int MaximumDepth = 64;

    /// <exception cref="CommandLineException">A parameter has no name, or its JSON a value that queries do not have.</exception>
    public static Dictionary<string, object?> Parse(IEnumerable<string> assignments)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new CommandLineException("GR9004", "", $"--param {assignment} has no name; expected NAME=VALUE such as --param name=\"Ada\" or --param 'ids=[1,2]'");
            }

            var name = assignment[..equals].TrimStart('$');
            try
            {
                parameters[name] = Value(assignment[(equals + 1)..]);
            }
            catch (FormatException exception)
            {
                throw new CommandLineException("GR9004", "", $"--param {name}: {exception.Message}");
            }
        }

        return parameters;
    }

    public static CypherValue ToCypher(object? value) => value switch
    {
        null => CypherValue.Null,
        bool flag => CypherValue.Of(flag),
        long number => CypherValue.Of(number),
        double number => CypherValue.Of(number),
        string text => CypherValue.Of(text),
        IReadOnlyList<object?> list => CypherValue.Of(list.Select(ToCypher).ToArray()),
        IReadOnlyDictionary<string, object?> map => CypherValue.Of(new CypherMap(map.Select(entry => KeyValuePair.Create(entry.Key, ToCypher(entry.Value))))),
        _ => throw new ArgumentException($"A parameter of type {value.GetType().Name} is unknown.", nameof(value)),
    };

    private static object? Value(string text) => MayBeJson(text.AsSpan().Trim()) ? JsonValue(text) : text;

    // Asked first, because a name is what is passed most, and to find out by an exception takes as long as a small query.
    private static bool MayBeJson(ReadOnlySpan<char> text) =>
        text is "true" or "false" or "null" || (!text.IsEmpty && (text[0] is '"' or '[' or '{' or '-' || char.IsAsciiDigit(text[0])));

    private static object? JsonValue(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return IsTooDeep(text) ? throw new FormatException($"its lists and maps stand in one another more than {MaximumDepth} deep; pass it flatter, or in quotes as one string") : text;
        }
    }

    /// <summary>What no reader of any depth takes for JSON is a string; the rest would be one by mistake.</summary>
    private static bool IsTooDeep(string text)
    {
        try
        {
            JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => Text(element),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        _ => Map(element),
    };

    private static string Text(JsonElement element) => Whole(() => element.GetString()!);

    private static string Name(JsonProperty member) => Whole(() => member.Name);

    private static string Whole(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("a \\u escape in it is half of a surrogate pair; write both halves or the letter itself");
        }
    }

    /// <summary>Of a name that stands twice the last value counts, as in most readers of JSON.</summary>
    private static Dictionary<string, object?> Map(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            map[Name(member)] = Value(member.Value);
        }

        return map;
    }

    /// <exception cref="FormatException">Digits would be lost.</exception>
    private static object Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            throw new FormatException($"{text} does not fit an integer of 64 bits; write {text}.0 for a float, or \"{text}\" in quotes for a string");
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new FormatException($"{text} is too large for a float; write \"{text}\" in quotes for a string");
    }
}
