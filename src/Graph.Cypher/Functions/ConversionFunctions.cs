using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Cypher.Functions;

/// <summary>Functions from one type to another.</summary>
internal static class ConversionFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } =
    [
        .. Pair("toInteger", "INTEGER", CypherKind.Integer, IntegerOrNull, CypherKind.Integer, CypherKind.Float, CypherKind.String, CypherKind.Boolean),
        .. Pair("toFloat", "FLOAT", CypherKind.Float, FloatOrNull, CypherKind.Integer, CypherKind.Float, CypherKind.String),
        .. Pair("toString", "STRING", CypherKind.String, TextOrNull, CypherKind.Integer, CypherKind.Float, CypherKind.String, CypherKind.Boolean, CypherKind.Temporal),
        .. Pair("toBoolean", "BOOLEAN", CypherKind.Boolean, BooleanOrNull, CypherKind.Integer, CypherKind.String, CypherKind.Boolean),
    ];

    public static CypherValue IntegerOrNull(CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherKind.Integer:
                return value;
            case CypherKind.Boolean:
                return CypherValue.Of(value.AsBoolean ? 1L : 0L);
            case CypherKind.Float:
                return Truncated(value.AsFloat);
            case CypherKind.String:
                var text = value.AsString;
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? CypherValue.Of(whole)
                    : !text.AsSpan().ContainsAnyExcept("+-0123456789") ? CypherValue.Null
                    : double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? Truncated(number)
                    : CypherValue.Null;
            default:
                return CypherValue.Null;
        }
    }

    public static CypherValue FloatOrNull(CypherValue value) => value.Kind switch
    {
        CypherKind.Float => value,
        CypherKind.Integer => CypherValue.Of((double)value.AsInteger),
        CypherKind.String => double.TryParse(value.AsString.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? CypherValue.Of(number) : CypherValue.Null,
        _ => CypherValue.Null,
    };

    public static CypherValue TextOrNull(CypherValue value) => value.Kind switch
    {
        CypherKind.String => value,
        CypherKind.Integer or CypherKind.Float or CypherKind.Boolean or CypherKind.Temporal => CypherValue.Of(CypherText.Plain(value, null)),
        _ => CypherValue.Null,
    };

    public static CypherValue BooleanOrNull(CypherValue value) => value.Kind switch
    {
        CypherKind.Boolean => value,
        CypherKind.Integer => CypherValue.Of(value.AsInteger != 0),
        CypherKind.String when value.AsString.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) => CypherValue.True,
        CypherKind.String when value.AsString.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) => CypherValue.False,
        _ => CypherValue.Null,
    };

    private static CypherValue Truncated(double number) =>
        double.IsNaN(number) ? CypherValue.Of(0L)
        : number >= 9.2233720368547758E18 ? CypherValue.Of(long.MaxValue)
        : number <= -9.2233720368547758E18 ? CypherValue.Of(long.MinValue)
        : CypherValue.Of((long)number);

    // The plain function refuses other types; the one with OrNull gives null for them.
    private static IEnumerable<CypherFunction> Pair(string name, string type, CypherKind kind, Func<CypherValue, CypherValue> convert, params CypherKind[] accepted) =>
    [
        new(name, 1, 1, $"{name}(value :: ANY) :: {type}", $"The value as {type}, or null where the text is none.", (a, _) => Convert(name, a[0], convert, accepted)) { Result = kind },
        new(name + "OrNull", 1, 1, $"{name}OrNull(value :: ANY) :: {type}", $"The value as {type}, or null where it can't be.", (a, _) => convert(a[0])) { Result = kind },
    ];

    private static CypherValue Convert(string name, CypherValue value, Func<CypherValue, CypherValue> convert, CypherKind[] accepted) =>
        accepted.Contains(value.Kind)
            ? convert(value)
            : throw Wrong.Value(name, string.Join(" or ", accepted.Select(kind => kind.ToString().ToLowerInvariant())), value);
}
