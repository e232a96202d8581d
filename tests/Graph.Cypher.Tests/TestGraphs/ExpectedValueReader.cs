using System.Globalization;
using System.Text;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Reads values as tests write them: <c>(:A {n: 1})</c>, <c>[:T]</c>, <c>&lt;(:A)-[:T]->(:B)></c>, <c>['a', null, 1.5]</c>.</summary>
internal sealed class ExpectedValueReader
{
    private readonly string text;
    private int at;

    private ExpectedValueReader(string text) => this.text = text;

    public static ExpectedValue Read(string text)
    {
        var reader = new ExpectedValueReader(text);
        var value = reader.Value();
        reader.Space();
        return reader.at == text.Length ? value : throw reader.Unexpected();
    }

    /// <summary>Values with <c>|</c> between them.</summary>
    public static IReadOnlyList<ExpectedValue> ReadRow(string text)
    {
        var reader = new ExpectedValueReader(text);
        var values = new List<ExpectedValue>();
        do
        {
            values.Add(reader.Value());
        }
        while (reader.Accept('|'));

        return reader.at == text.Length ? values : throw reader.Unexpected();
    }

    private ExpectedValue Value()
    {
        Space();
        switch (Peek())
        {
            case '\'':
                return new ScalarValue(CypherValue.Of(String()));
            case '[':
                return IsRelationship() ? Relationship() : List();
            case '{':
                return Map();
            case '(':
                return Node();
            case '<':
                return Path();
            default:
                return Word();
        }
    }

    private bool IsRelationship()
    {
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        return next < text.Length && text[next] == ':';
    }

    private ScalarValue Word()
    {
        var start = at;
        while (at < text.Length && !",]})> ".Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var word = text[start..at];
        return new ScalarValue(word switch
        {
            "null" => CypherValue.Null,
            "true" => CypherValue.True,
            "false" => CypherValue.False,
            "NaN" => CypherValue.Of(double.NaN),
            "Infinity" or "Inf" => CypherValue.Of(double.PositiveInfinity),
            "-Infinity" or "-Inf" => CypherValue.Of(double.NegativeInfinity),
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => CypherValue.Of(integer),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CypherValue.Of(number),
            _ => throw Unexpected(),
        });
    }

    private string String()
    {
        Expect('\'');
        var value = new StringBuilder();
        while (Peek() != '\'')
        {
            var next = text[at++];
            value.Append(next != '\\' ? next : text[at++] switch
            {
                'n' => '\n',
                't' => '\t',
                var escaped => escaped,
            });
        }

        at++;
        return value.ToString();
    }

    private ListValue List()
    {
        var items = new List<ExpectedValue>();
        Expect('[');
        while (!Accept(']'))
        {
            items.Add(Value());
            Accept(',');
        }

        return new ListValue(items);
    }

    private MapValue Map()
    {
        var entries = new List<KeyValuePair<string, ExpectedValue>>();
        Expect('{');
        while (!Accept('}'))
        {
            var key = Name();
            Expect(':');
            entries.Add(KeyValuePair.Create(key, Value()));
            Accept(',');
        }

        return new MapValue(entries);
    }

    private NodeValue Node()
    {
        var labels = new List<string>();
        Expect('(');
        while (Accept(':'))
        {
            labels.Add(Name());
        }

        var properties = Properties();
        Expect(')');
        return new NodeValue(labels, properties);
    }

    private RelationshipValue Relationship()
    {
        Expect('[');
        Expect(':');
        var type = Name();
        var properties = Properties();
        Expect(']');
        return new RelationshipValue(type, properties);
    }

    private PathValue Path()
    {
        Expect('<');
        var nodes = new List<NodeValue> { Node() };
        var steps = new List<(RelationshipValue, bool)>();
        while (!Accept('>'))
        {
            var backward = Accept('<');
            Expect('-');
            steps.Add((Relationship(), !backward));
            Expect('-');
            if (!backward)
            {
                Expect('>');
            }

            nodes.Add(Node());
        }

        return new PathValue(nodes, steps);
    }

    private MapValue Properties()
    {
        Space();
        return Peek() == '{' ? Map() : new MapValue([]);
    }

    private string Name()
    {
        Space();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '`'))
        {
            at++;
        }

        return at > start ? text[start..at].Trim('`') : throw Unexpected();
    }

    private void Space()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private char Peek() => at < text.Length ? text[at] : throw Unexpected();

    private bool Accept(char wanted)
    {
        Space();
        var found = at < text.Length && text[at] == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void Expect(char wanted)
    {
        if (!Accept(wanted))
        {
            throw Unexpected();
        }
    }

    private FormatException Unexpected() => new($"The expected value {text} cannot be read from character {at + 1} on.");
}
