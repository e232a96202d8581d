using Graph.Cypher.Functions;

namespace Graph.Cypher.Temporal;

/// <summary>Turns arguments of temporal functions into what the builders take.</summary>
internal static class TemporalArguments
{
    /// <summary>Entries that are null count as left out.</summary>
    public static TemporalFields Fields(CypherMap map)
    {
        var fields = new TemporalFields();
        foreach (var (name, value) in map.Entries)
        {
            switch (value.Kind)
            {
                case CypherKind.Null:
                    break;
                case CypherKind.Integer:
                    fields.SetNumber(name, value.AsInteger);
                    break;
                case CypherKind.String:
                    fields.SetText(name, value.AsString);
                    break;
                case CypherKind.Temporal:
                    fields.SetSource(name, value.AsTemporal);
                    break;
                default:
                    throw new TemporalException($"{name} is {CypherText.Literal(value, null)}; expected a whole number, a temporal value or, for timezone, a text.");
            }
        }

        return fields;
    }

    public static TemporalValue Point(CypherValue value) =>
        value.Kind == CypherKind.Temporal ? value.AsTemporal : throw Wrong("a temporal value", value);

    public static string Text(CypherValue value) => value.Kind == CypherKind.String ? value.AsString : throw Wrong("a text", value);

    public static long Integer(CypherValue value) => value.Kind == CypherKind.Integer ? value.AsInteger : throw Wrong("a whole number", value);

    public static CypherFunctionException Wrong(string expected, CypherValue found) => new(
        CypherErrorKind.TypeError, "InvalidArgumentType", $"Expected {expected}, found {CypherText.Literal(found, null)}.");
}
