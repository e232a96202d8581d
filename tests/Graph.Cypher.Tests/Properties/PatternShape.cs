namespace Graph.Cypher.Tests.Properties;

/// <summary>A MATCH pattern that can be written in many ways that mean the same.</summary>
internal sealed class PatternShape
{
    private static readonly string[] Arrows = ["-{0}->", "<-{0}-", "-{0}-"];
    private readonly List<(List<string> Nodes, List<(string Inside, int Arrow)> Steps)> paths = [];
    private readonly List<string> nodeNames = [];
    private readonly List<string> relationshipNames = [];
    private readonly Random random;

    public PatternShape(Random random)
    {
        this.random = random;
        for (var count = 1 + random.Next(2); count > 0; count--)
        {
            AddPath();
        }
    }

    public IReadOnlyList<string> Nodes => nodeNames;

    /// <summary>All variables; those of nodes first.</summary>
    public IReadOnlyList<string> Variables => [.. nodeNames, .. relationshipNames];

    public string Written => string.Join(", ", paths.Select(path => Write(path, false)));

    /// <summary>Paths in another order, some of them from their other end.</summary>
    public string WrittenOtherwise(Random order) => string.Join(", ", paths.OrderBy(_ => order.Next()).Select(path => Write(path, order.Next(2) == 0)));

    /// <summary>A condition on the variables.</summary>
    public string Condition() => random.Next(5) switch
    {
        0 => $"({Simple()} AND {Simple()})",
        1 => $"({Simple()} OR {Simple()})",
        2 => $"NOT {Simple()}",
        _ => Simple(),
    };

    private static string Write((List<string> Nodes, List<(string Inside, int Arrow)> Steps) path, bool backward)
    {
        var text = backward ? path.Nodes[^1] : path.Nodes[0];
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var (inside, arrow) = path.Steps[backward ? path.Steps.Count - 1 - i : i];
            var turned = backward && arrow < 2 ? 1 - arrow : arrow;
            text += string.Format(System.Globalization.CultureInfo.InvariantCulture, Arrows[turned], inside);
            text += backward ? path.Nodes[path.Steps.Count - 1 - i] : path.Nodes[i + 1];
        }

        return text;
    }

    private void AddPath()
    {
        var (nodes, steps) = (new List<string> { Node() }, new List<(string, int)>());
        for (var count = random.Next(3); count > 0; count--)
        {
            steps.Add((Inside(), random.Next(3)));
            nodes.Add(Node());
        }

        paths.Add((nodes, steps));
    }

    private string Node()
    {
        var known = nodeNames.Count > 0 && random.Next(4) == 0;
        var name = known ? nodeNames[random.Next(nodeNames.Count)] : $"n{nodeNames.Count}";
        if (!known)
        {
            nodeNames.Add(name);
        }

        var label = random.Next(3) == 0 ? ":" + ((string[])["A", "B", "C", "A|B", "!A", "A&B"])[random.Next(6)] : string.Empty;
        var map = random.Next(6) == 0 ? $" {{n: {random.Next(4)}}}" : string.Empty;
        return $"({name}{label}{map})";
    }

    private string Inside()
    {
        var type = random.Next(2) == 0 ? ":" + ((string[])["R", "S", "T", "R|S"])[random.Next(4)] : string.Empty;
        if (random.Next(5) == 0)
        {
            return $"[{type}*{((string[])["1..2", "0..1", "2", "..2"])[random.Next(4)]}]";
        }

        var name = $"r{relationshipNames.Count}";
        relationshipNames.Add(name);
        return $"[{name}{type}]";
    }

    private string Simple()
    {
        var (one, other) = (nodeNames[random.Next(nodeNames.Count)], nodeNames[random.Next(nodeNames.Count)]);
        return random.Next(12) switch
        {
            0 => $"{one}.n = {random.Next(4)}",
            1 => $"{one}.n < {other}.n",
            2 => $"{one}.s STARTS WITH 'a'",
            3 => $"{one}.x IS NULL",
            4 => $"{one}:B",
            5 => $"EXISTS {{ ({one})-[:R]->() }}",
            6 => $"{one}.n IN [1, 2, null]",
            7 => $"{one}.id + {other}.id > 6",
            8 => $"COUNT {{ ({one})--() }} > 2",
            9 => $"EXISTS {{ ({one})-[:S]->({other}) }}",
            10 => $"{one} <> {other}",
            _ => $"{one}.x = {other}.x",
        };
    }
}
