using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>What is denied, missed, imagined, rumoured, wished or asked is no fact: <c>tests/specs/negation.txt</c>.</summary>
[TestFixture]
internal sealed class NegationTests
{
    private static readonly string[] Goals = ["SCORED", "SCORED_AGAINST"];
    private static readonly string[] Sides = ["PLAYED_FOR", "MANAGED"];

    [Test]
    public void What_a_text_does_not_assert_is_no_fact()
    {
        var known = Rows("negation-known.txt").Select(static row => row.Text).ToHashSet(StringComparer.Ordinal);
        var rows = Rows("negation.txt");
        var wrong = new List<string>();
        var unexpected = 0;
        foreach (var (line, text) in rows)
        {
            var found = Forbidden(text);
            if (found.Length > 0)
            {
                wrong.Add($"negation.txt:{line} {text} -> {found}");
                unexpected += known.Contains(text) ? 0 : 1;
            }
            else if (known.Contains(text))
            {
                wrong.Add($"negation.txt:{line} {text} -> nothing any more: take it out of negation-known.txt");
                unexpected++;
            }
        }

        TestContext.Out.WriteLine($"{rows.Count} texts, {wrong.Count} with false facts\n" + string.Join('\n', wrong));
        Assert.That(rows, Has.Count.GreaterThanOrEqualTo(200));
        Assert.That(unexpected, Is.Zero, string.Join('\n', wrong));
    }

    private static List<(int Line, string Text)> Rows(string name)
    {
        var path = Extraction.SpecPath(name);
        return !File.Exists(path) ? [] : [.. File.ReadLines(path).Select(static (text, index) => (index + 1, text)).Where(static row => row.text.Length > 0 && row.text[0] != '#')];
    }

    private static string Forbidden(string row)
    {
        var (types, text) = row.StartsWith("goal: ", StringComparison.Ordinal) ? (Goals, row[6..])
            : row.StartsWith("side: ", StringComparison.Ordinal) ? (Sides, row[6..])
            : ([.. Goals, .. Sides], row);
        var graph = Extraction.Read(text);
        var names = graph.Nodes.ToDictionary(static node => node.Id, static node => node.Name, StringComparer.Ordinal);
        return string.Join("; ", graph.Relationships.Where(relationship => types.Contains(relationship.Type)).Select(relationship => Shown(relationship, names)));
    }

    private static string Shown(GraphRelationship relationship, Dictionary<string, string> names) =>
        $"{relationship.Type} {names[relationship.From]} {names[relationship.To]} ({relationship.Properties["evidence"]})";
}
