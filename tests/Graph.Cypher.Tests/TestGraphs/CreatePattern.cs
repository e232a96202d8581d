using System.Text.RegularExpressions;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>A node or relationship of a CREATE clause.</summary>
/// <param name="Labels">The type alone for a relationship.</param>
/// <param name="Map">The text of the property map with braces, or null.</param>
/// <param name="Backward">A relationship that points to the left.</param>
internal sealed record CreateElement(string? Name, IReadOnlyList<string> Labels, string? Map, bool Backward);

/// <summary>What a CREATE clause writes: paths of nodes and relationships in turn.</summary>
internal sealed record CreatePattern(IReadOnlyList<IReadOnlyList<CreateElement>> Paths)
{
    public IEnumerable<CreateElement> Elements => Paths.SelectMany(path => path);

    /// <summary>Whether an expression names a variable, other than as a key.</summary>
    public static bool Mentions(string expression, string name) => Regex.IsMatch(expression, $@"(?<![\w.$']){Regex.Escape(name)}\b(?!\s*:)");

    /// <summary>The paths one after another when a map looks at what an earlier path creates, else all at once.</summary>
    public List<CreatePattern> InSteps()
    {
        var names = Elements.Select(element => element.Name).OfType<string>().ToHashSet();
        var dependent = Elements.Any(element => element.Map is { } map && names.Any(name => Mentions(map, name)));
        return dependent ? Paths.Select(path => new CreatePattern([path])).ToList() : [this];
    }

    public static CreatePattern Read(string body)
    {
        var text = new SetupText(body);
        var paths = new List<IReadOnlyList<CreateElement>>();
        do
        {
            paths.Add(Path(text));
        }
        while (text.Accept(","));

        text.Space();
        return text.AtEnd ? new CreatePattern(paths) : throw new FormatException($"A CREATE clause ends too early in: {body}");
    }

    private static List<CreateElement> Path(SetupText text)
    {
        text.Space();
        if (text.Current != '(')
        {
            text.Name();
            text.Expect("=");
        }

        var path = new List<CreateElement> { Node(text) };
        while (true)
        {
            var backward = text.Accept("<");
            if (!text.Accept("-"))
            {
                return path;
            }

            path.Add(Relationship(text, backward));
            path.Add(Node(text));
        }
    }

    private static CreateElement Node(SetupText text)
    {
        text.Expect("(");
        var name = text.Name();
        var labels = Labels(text);
        var map = text.Map();
        text.Expect(")");
        return new CreateElement(name, labels, map, false);
    }

    private static CreateElement Relationship(SetupText text, bool backward)
    {
        text.Expect("[");
        var name = text.Name();
        var labels = Labels(text);
        var map = text.Map();
        text.Expect("]");
        text.Expect("-");
        if (!backward)
        {
            text.Expect(">");
        }

        return new CreateElement(name, labels, map, backward);
    }

    private static List<string> Labels(SetupText text)
    {
        var labels = new List<string>();
        while (text.Accept(":") || text.Accept("&"))
        {
            labels.Add(text.Name() ?? throw new FormatException("A set-up statement has ':' without a name."));
        }

        return labels;
    }
}
