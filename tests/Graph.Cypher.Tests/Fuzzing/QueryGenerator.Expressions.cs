using System.Globalization;

namespace Graph.Cypher.Tests.Fuzzing;

internal sealed partial class QueryGenerator
{
    private const int DeepestExpression = 5;

    private enum Wanted { Any, Number, Text, Boolean, List, Temporal }

    /// <summary>Names with the kinds of their arguments: n number, t text, b boolean, l list, d temporal, a anything, v a node or relationship.</summary>
    private static readonly Dictionary<Wanted, string[]> FunctionsByResult = new()
    {
        [Wanted.Number] =
        [
            "abs(n)", "ceil(n)", "floor(n)", "round(n)", "round(n,n)", "sign(n)", "sqrt(n)", "exp(n)", "log(n)", "log10(n)", "sin(n)", "cos(n)", "tan(n)", "atan2(n,n)", "pi()", "e()", "rand()",
            "size(l)", "size(t)", "char_length(t)", "toInteger(t)", "toFloat(t)", "toIntegerOrNull(a)", "degrees(n)", "haversin(n)", "id(v)", "reduce(z = 0, q IN l | z + n)", "timestamp()",
        ],
        [Wanted.Text] =
        [
            "toUpper(t)", "toLower(t)", "trim(t)", "ltrim(t)", "rtrim(t)", "replace(t,t,t)", "substring(t,n)", "substring(t,n,n)", "left(t,n)", "right(t,n)", "reverse(t)", "toString(n)",
            "toString(d)", "toStringOrNull(a)", "elementId(v)", "valueType(a)", "normalize(t)", "randomUUID()",
        ],
        [Wanted.Boolean] =
        [
            "isNaN(n)", "isEmpty(l)", "isEmpty(t)", "toBoolean(t)", "toBooleanOrNull(a)", "all(q IN l WHERE q = a)", "any(q IN l WHERE b)", "none(q IN l WHERE q IS NULL)", "single(q IN l WHERE q > n)",
        ],
        [Wanted.List] =
        [
            "range(1,n)", "range(n,3,-1)", "split(t,t)", "reverse(l)", "tail(l)", "keys(v)", "toStringList(l)", "toIntegerList(l)", "[q IN l | a]", "[q IN l WHERE b | q]", "[q IN l WHERE q IS NOT NULL]", "[a, a, a]", "l + l", "l + a",
            "l[n..n]", "[n, t, b, null]", "collect_safe",
        ],
        [Wanted.Temporal] =
        [
            "date(t)", "datetime(t)", "localtime(t)", "duration(t)", "date({year: n})", "duration({days: n, hours: n})", "duration.between(d,d)", "date.truncate('month', d)", "datetime({date: d, hour: 3})",
            "date('2024-02-29')", "datetime('2024-02-29T10:00Z')", "duration('P1M2DT3H')", "d + d", "d * n",
        ],
        [Wanted.Any] =
        [
            "coalesce(a,a)", "nullIf(a,a)", "head(l)", "last(l)", "l[n]", "properties(v)", "{k: a, m: a}", "CASE WHEN b THEN a ELSE a END", "CASE a WHEN a THEN a WHEN n THEN t END", "v.x", "v.n", "d.year", "d.days", "{k: a}.k",
            "$p", "$list", "labels(v)", "startNode(v)", "noSuchFunction(a)", "null",
        ],
    };

    private static readonly Dictionary<Wanted, string[]> Literals = new()
    {
        [Wanted.Number] = ["0", "1", "-1", "2", "7", "9223372036854775807", "-9223372036854775808", "0x1F", "1.5", "-0.0", "1e308", "1e-320", "3", "4"],
        [Wanted.Text] = ["''", "'a'", "'ab'", "'Ä\\u00e9'", "\"x\"", "'2024-02-29'", "'P1D'", "'1'", "'true'", "'(a+)+$'", "'.*'"],
        [Wanted.Boolean] = ["true", "false", "null"],
        [Wanted.List] = ["[]", "[1, 2, 3]", "[1, null, 'a']", "[[1], []]", "$list", "range(1, 5)"],
        [Wanted.Temporal] = ["date('2024-02-29')", "duration('P1D')", "datetime('2024-02-29T10:00:00.5+01:00')", "localtime('10:00')"],
        [Wanted.Any] = ["null", "1", "'a'", "true", "{}", "{a: 1}", "[]"],
    };

    private static readonly string[] Aggregates = ["count(a)", "sum(n)", "avg(n)", "min(a)", "max(a)", "collect(a)", "stDev(n)", "stDevP(n)", "percentileCont(n, 0.5)", "percentileDisc(n, 0.9)", "count(*)"];

    private string Expression() => Expression(Pick(Enum.GetValues<Wanted>()));

    private string Condition() => Expression(Wanted.Boolean);

    private string Expression(Wanted wanted)
    {
        wanted = Chance(4) ? Pick(Enum.GetValues<Wanted>()) : wanted;
        if (++depth > DeepestExpression || Chance(25))
        {
            depth--;
            return Atom(wanted);
        }

        var text = wanted switch
        {
            Wanted.Number when Chance(50) => $"{Expression(wanted)} {Pick(["+", "-", "*", "/", "%", "^"])} {Expression(wanted)}",
            Wanted.Text when Chance(30) => $"{Expression(wanted)} + {Expression(Chance(50) ? Wanted.Text : Wanted.Number)}",
            Wanted.Boolean when Chance(80) => Logical(),
            Wanted.Any when Chance(30) => Expression(Pick(Enum.GetValues<Wanted>())),
            Wanted.Any when Chance(20) => Subquery(),
            Wanted.Number when Chance(20) => $"COUNT {{ {Match()} }}",
            _ => Filled(Pick(FunctionsByResult[wanted])),
        };
        depth--;
        return Chance(10) ? $"({text})" : text;
    }

    private string Logical()
    {
        var side = Pick([Wanted.Number, Wanted.Text, Wanted.List, Wanted.Temporal, Wanted.Any]);
        return random.Next(12) switch
        {
            0 => $"NOT {Condition()}",
            1 => $"{Condition()} AND {Condition()}",
            2 => $"{Condition()} OR {Condition()}",
            3 => $"({Condition()} XOR {Condition()})",
            4 or 5 or 6 => $"{Expression(side)} {Pick(["=", "<>", "<", "<=", ">", ">="])} {Expression(side)}",
            7 => $"{Expression()} IN {Expression(Wanted.List)}",
            8 => $"{Expression(Wanted.Text)} {Pick(["STARTS WITH", "ENDS WITH", "CONTAINS", "=~"])} {Expression(Wanted.Text)}",
            9 => $"{Expression()} IS {(Chance(50) ? "NOT " : string.Empty)}NULL",
            10 => $"EXISTS {{ {(Chance(50) ? Match() : Path(true))} }}",
            _ => entities.Count > 0 ? $"{Pick(entities)}:{LabelExpression()}" : "true",
        };
    }

    private string Atom(Wanted wanted) => random.Next(10) switch
    {
        < 3 when entities.Count > 0 => $"{Pick(entities)}.{Pick(Keys)}",
        < 5 when scope.Except(entities).Any() => Pick(scope.Except(entities).ToList()),
        5 when wanted == Wanted.Any && scope.Count > 0 => Pick(scope),
        6 when wanted == Wanted.Number => random.Next(-5, 100).ToString(CultureInfo.InvariantCulture),
        _ => Pick(Literals[wanted]),
    };

    /// <summary>Replaces the one-letter words of a shape by expressions of their kind.</summary>
    private string Filled(string shape)
    {
        if (shape == "collect_safe")
        {
            return $"COLLECT {{ {Match()} RETURN {Expression()} AS {NewName()} }}";
        }

        var text = new System.Text.StringBuilder();
        for (var i = 0; i < shape.Length; i++)
        {
            var alone = (i == 0 || !(char.IsLetterOrDigit(shape[i - 1]) || shape[i - 1] is '$' or '.' or '\'')) && (i + 1 == shape.Length || !(char.IsLetterOrDigit(shape[i + 1]) || shape[i + 1] is ':' or '\''));
            text.Append(alone ? Part(shape[i]) : shape[i].ToString());
        }

        return text.ToString();
    }

    private string Part(char letter) => letter switch
    {
        'n' => Expression(Wanted.Number),
        't' => Expression(Wanted.Text),
        'b' => Condition(),
        'l' => Expression(Wanted.List),
        'd' => Expression(Wanted.Temporal),
        'a' => Expression(),
        'v' => entities.Count > 0 ? Pick(entities) : "null",
        _ => letter.ToString(),
    };

    private string Sequence() => "[" + string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Expression())) + "]";

    private string Aggregate() => Filled(Pick(Aggregates)).Replace("(", Chance(15) ? "(DISTINCT " : "(", StringComparison.Ordinal);

    private string Subquery()
    {
        if (depth > 3)
        {
            return Atom(Wanted.Any);
        }

        var (outer, outerEntities) = (scope.ToList(), entities.ToList());
        var text = random.Next(5) switch
        {
            0 => $"COUNT {{ {Match()} }}",
            1 => $"COLLECT {{ {Match()} RETURN {Expression()} AS {NewName()} }}",
            2 => $"[{Path(true)} | {Expression()}]",
            3 => $"EXISTS {{ {Match()} RETURN {Expression()} AS {NewName()} }}",
            _ => $"size([{Path(true)} WHERE {Condition()} | 1])",
        };
        Restore(outer, outerEntities);
        return text;
    }
}
