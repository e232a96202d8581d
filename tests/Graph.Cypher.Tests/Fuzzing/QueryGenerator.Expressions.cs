using System.Globalization;
using Graph.Cypher.Temporal;

namespace Graph.Cypher.Tests.Fuzzing;

internal sealed partial class QueryGenerator
{
    private const int DeepestExpression = 5;

    private static readonly string[] Operators =
        ["+", "-", "*", "/", "%", "^", "=", "<>", "<", "<=", ">", ">=", "AND", "OR", "XOR", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~", "||"];

    private static readonly string[] FunctionNames =
    [
        "abs", "ceil", "floor", "round", "sign", "sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "pi", "e", "rand", "isNaN",
        "toUpper", "toLower", "trim", "ltrim", "rtrim", "replace", "substring", "left", "right", "split", "reverse", "size", "char_length", "toString", "toInteger",
        "toFloat", "toBoolean", "toStringOrNull", "toIntegerOrNull", "head", "last", "tail", "range", "keys", "labels", "type", "properties", "id", "elementId",
        "startNode", "endNode", "nodes", "relationships", "length", "coalesce", "nullIf", "isEmpty", "exists", "toIntegerList", "toStringList", "valueType", "randomUUID",
        "degrees", "radians", "haversin", "normalize", "timestamp", "noSuchFunction",
        .. TemporalFunctions.All.Select(function => function.Name),
    ];

    private static readonly string[] Aggregates = ["count", "sum", "avg", "min", "max", "collect", "stDev", "stDevP", "percentileCont", "percentileDisc"];

    private static readonly string[] Literals =
    [
        "0", "1", "-1", "2", "7", "9223372036854775807", "-9223372036854775808", "0x1F", "0o17", "1.5", "-0.0", "1e308", "1e-320", "true", "false", "null", "null", "''", "'a'", "'ab'",
        "'Ä\\u00e9'", "\"x\"", "'2024-02-29'", "'P1D'", "[]", "{}", "[1, null, 'a']", "{a: 1}", "$p", "$list", "$absent", "'(a+)+$'",
    ];

    private string Expression()
    {
        if (++depth > DeepestExpression)
        {
            depth--;
            return Atom();
        }

        var text = random.Next(24) switch
        {
            < 6 => Atom(),
            < 10 => $"{Expression()} {Pick(Operators)} {Expression()}",
            10 => $"({Expression()})",
            11 => $"NOT {Expression()}",
            12 => $"-{Expression()}",
            13 => $"{Atom()}.{Pick(Keys)}",
            14 => $"{Expression()} IS {(Chance(50) ? "NOT " : string.Empty)}NULL",
            15 => Sequence("[", "]"),
            16 => $"{{{Pick(Keys)}: {Expression()}, b: {Expression()}}}",
            17 or 18 => Function(),
            19 => Iteration(),
            20 => Case(),
            21 => Subquery(),
            22 => Chance(50) ? $"{Atom()}[{Expression()}]" : $"{Atom()}[{Atom()}..{Atom()}]",
            _ => Chance(50) ? $"{SomeName()}:{LabelExpression()}" : $"{SomeName()} {{.{Pick(Keys)}, .*, z: {Expression()}}}",
        };
        depth--;
        return text;
    }

    private string Atom() => random.Next(10) switch
    {
        < 4 when scope.Count > 0 => Pick(scope),
        < 6 when scope.Count > 0 => $"{Pick(scope)}.{Pick(Keys)}",
        < 9 => Pick(Literals),
        _ => random.Next(-5, 100).ToString(CultureInfo.InvariantCulture),
    };

    private string Sequence(string open, string close) =>
        open + string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => depth > 2 ? Atom() : Expression())) + close;

    private string Function() => $"{Pick(FunctionNames)}{Sequence("(", ")")}";

    private string Aggregate() => Chance(15) ? "count(*)" : $"{Pick(Aggregates)}({(Chance(25) ? "DISTINCT " : string.Empty)}{Expression()}{(Chance(10) ? ", 0.5" : string.Empty)})";

    private string Case()
    {
        var subject = Chance(50) ? " " + Expression() : string.Empty;
        return $"CASE{subject} WHEN {Expression()} THEN {Expression()}{(Chance(50) ? $" ELSE {Expression()}" : string.Empty)} END";
    }

    private string Iteration()
    {
        var list = Expression();
        var name = Bind();
        var text = random.Next(4) switch
        {
            0 => $"[{name} IN {list} WHERE {Expression()} | {Expression()}]",
            1 => $"[{name} IN {list} | {Expression()}]",
            2 => $"{Pick(["all", "any", "none", "single"])}({name} IN {list} WHERE {Expression()})",
            _ => $"reduce(acc = {Atom()}, {name} IN {list} | acc + {Expression()})",
        };
        scope.Remove(name);
        return text;
    }

    private string Subquery()
    {
        if (depth > 3)
        {
            return Atom();
        }

        var outer = scope.ToList();
        var text = random.Next(6) switch
        {
            0 => $"EXISTS {{ {Path(true)} }}",
            1 => $"COUNT {{ {Match()} }}",
            2 => $"COLLECT {{ {Match()} RETURN {Expression()} AS {NewName()} }}",
            3 => $"[{Path(true)} | {Expression()}]",
            4 => $"EXISTS {{ {Match()} RETURN {Expression()} AS {NewName()} }}",
            _ => $"size([{Path(true)} WHERE {Expression()} | 1])",
        };
        scope.Clear();
        scope.AddRange(outer);
        return text;
    }
}
