using System.Globalization;
using Graph.Cypher.Functions;
using Graph.Cypher.Temporal;
using Graph.Model.Reading;
using NodaTime;

namespace Graph.Cypher.Tests.Temporal;

/// <summary>Works out calls of temporal functions written as in queries, without the engine: literals, maps, calls and one operator between them.</summary>
internal sealed class TemporalCall
{
    private static readonly Dictionary<string, CypherFunction> Functions = TemporalFunctions.All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    private static readonly FunctionContext Context = new(new InMemoryGraphBuilder().Build(), Instant.FromUtc(2024, 2, 29, 12, 30).ToDateTimeOffset(), new Random(1));
    private readonly string text;
    private readonly IReadOnlyDictionary<string, CypherValue> variables;
    private int at;

    private TemporalCall(string text, IReadOnlyDictionary<string, CypherValue> variables)
    {
        this.text = text;
        this.variables = variables;
    }

    /// <summary>The value's text, or the message of what went wrong after <c>!</c>.</summary>
    public static string TextOf(string expression)
    {
        try
        {
            return CypherText.Plain(Evaluate(expression, new Dictionary<string, CypherValue>()), null);
        }
        catch (CypherFunctionException problem)
        {
            return $"! {problem.Message}";
        }
    }

    public static CypherValue Evaluate(string expression, IReadOnlyDictionary<string, CypherValue> variables)
    {
        var call = new TemporalCall(expression, variables);
        var value = call.Operation();
        call.Space();
        return call.at == expression.Length ? value : throw new FormatException($"{expression} at {call.at}");
    }

    private CypherValue Operation()
    {
        var left = Value();
        Space();
        if (at >= text.Length || !"+-*/".Contains(text[at], StringComparison.Ordinal))
        {
            return left;
        }

        var operation = text[at++];
        var right = Value();
        CypherValue result;
        var known = operation switch
        {
            '+' => TemporalArithmetic.TryAdd(left, right, out result),
            '-' => TemporalArithmetic.TrySubtract(left, right, out result),
            '*' => TemporalArithmetic.TryMultiply(left, right, out result),
            _ => TemporalArithmetic.TryDivide(left, right, out result),
        };
        return known ? result : CypherValue.Of("no such operation");
    }

    private CypherValue Value()
    {
        var value = Simple();
        while (at < text.Length && text[at] == '.')
        {
            at++;
            value = value.AsTemporal.TryGetComponent(Word(), out var component) ? component : CypherValue.Null;
        }

        return value;
    }

    private CypherValue Simple()
    {
        Space();
        if (text[at] is '\'' or '"')
        {
            var end = text.IndexOf(text[at], at + 1);
            var literal = text[(at + 1)..end];
            at = end + 1;
            return CypherValue.Of(literal);
        }

        if (text[at] == '{')
        {
            return Map();
        }

        var word = Word();
        if (at < text.Length && text[at] == '(')
        {
            return Call(word);
        }

        return word == "null" ? CypherValue.Null
            : variables.TryGetValue(word, out var variable) ? variable
            : long.TryParse(word, CultureInfo.InvariantCulture, out var integer) ? CypherValue.Of(integer)
            : CypherValue.Of(double.Parse(word, CultureInfo.InvariantCulture));
    }

    private CypherValue Call(string name)
    {
        var arguments = new List<CypherValue>();
        at++;
        Space();
        while (text[at] != ')')
        {
            arguments.Add(Operation());
            Space();
            at += text[at] == ',' ? 1 : 0;
        }

        at++;
        var function = Functions[name];
        return function.NullIn && arguments.Any(argument => argument.IsNull) ? CypherValue.Null : function.Body(arguments.ToArray(), Context);
    }

    private CypherValue Map()
    {
        var entries = new List<KeyValuePair<string, CypherValue>>();
        at++;
        Space();
        while (text[at] != '}')
        {
            Space();
            var key = Word();
            Space();
            at++;
            entries.Add(KeyValuePair.Create(key, Operation()));
            Space();
            at += text[at] == ',' ? 1 : 0;
            Space();
        }

        at++;
        return CypherValue.Of(new CypherMap(entries));
    }

    /// <summary>A number, or a name with points when a bracket follows.</summary>
    private string Word()
    {
        Space();
        var start = at;
        at += text[at] == '-' ? 1 : 0;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        var numeric = char.IsAsciiDigit(text[at - 1]);
        var more = at;
        while (more < text.Length && (char.IsLetterOrDigit(text[more]) || text[more] == '.'))
        {
            more++;
        }

        at = numeric || (more < text.Length && text[more] == '(') ? more : at;
        return text[start..at];
    }

    private void Space()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
