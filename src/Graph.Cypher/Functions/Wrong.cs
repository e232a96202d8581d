using Graph.Cypher.Expressions;

namespace Graph.Cypher.Functions;

/// <summary>The complaints of functions about their arguments.</summary>
internal static class Wrong
{
    public static CypherFunctionException Value(string function, string wanted, CypherValue found) =>
        new(CypherErrorKind.TypeError, "InvalidArgumentValue", $"{function} wants {wanted}, but this is {ValueName.Of(found)}.");

    public static CypherFunctionException Type(string function, string wanted, CypherValue found) =>
        new(CypherErrorKind.ArgumentError, "InvalidArgumentType", $"{function} wants {wanted}, but this is {ValueName.Of(found)}.");

    public static CypherFunctionException Range(string function, string message) =>
        new(CypherErrorKind.ArgumentError, "NumberOutOfRange", $"{function}: {message}");

    public static string Text(string function, CypherValue value) => value.Kind == CypherKind.String ? value.AsString : throw Value(function, "a string", value);

    public static long Integer(string function, CypherValue value) => value.Kind == CypherKind.Integer ? value.AsInteger : throw Value(function, "an integer", value);

    public static double Number(string function, CypherValue value) => value.IsNumber ? value.AsNumber : throw Value(function, "a number", value);
}
