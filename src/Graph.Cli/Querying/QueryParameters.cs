using System.Globalization;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Cli.Querying;

/// <summary>Parameters of a query as <c>NAME=VALUE</c>: JSON where it is JSON, else a string.</summary>
internal static class QueryParameters
{
    /// <exception cref="CommandLineException">A parameter has no name.</exception>
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

            parameters[assignment[..equals].TrimStart('$')] = Value(assignment[(equals + 1)..]);
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
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element.GetRawText()),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        _ => element.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value), StringComparer.Ordinal),
    };

    private static object Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? (object)integer
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
