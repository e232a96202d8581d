using System.Text;
using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>Reads and writes <c>*.test</c> files: blocks of a heading at the margin and lines indented by two. The headings are <c>graph</c>,
/// <c>case NAME</c>, <c>gives</c>, <c>gives in order</c>, <c>fails</c>, <c>but Neo4j gives</c>, <c>but Neo4j fails</c> and <c>because</c>.</summary>
internal static class BeyondFormat
{
    public static BeyondFile Read(string path)
    {
        var comments = new List<string>();
        IReadOnlyList<string>? fileComments = null;
        var graph = string.Empty;
        var cases = new List<BeyondCase>();
        foreach (var (heading, body) in Blocks(File.ReadAllLines(path), comments))
        {
            switch (heading)
            {
                case "graph":
                    fileComments = Take(comments);
                    graph = string.Join('\n', body);
                    break;
                case var _ when heading.StartsWith("case ", StringComparison.Ordinal):
                    fileComments ??= Take(comments);
                    cases.Add(new BeyondCase(heading["case ".Length..], Take(comments), string.Join('\n', body), false, null, null, null));
                    break;
                default:
                    cases[^1] = With(cases[^1], heading, body);
                    break;
            }
        }

        return new BeyondFile(Path.GetFileNameWithoutExtension(path), fileComments ?? [], graph, cases);
    }

    public static string Write(BeyondFile file)
    {
        var text = new StringBuilder();
        Lines(text, file.Comments, string.Empty);
        if (file.GraphStatements.Length > 0)
        {
            text.Append("graph\n");
            Lines(text, file.GraphStatements.Split('\n'), "  ");
        }

        foreach (var item in file.Cases)
        {
            text.Append('\n');
            Lines(text, item.Comments, string.Empty);
            text.Append("case ").Append(item.Name).Append('\n');
            Lines(text, item.Query.Split('\n'), "  ");
            Append(text, item.Expected, item.InOrder ? "gives in order" : "gives", "fails");
            Append(text, item.Neo4jGives, "but Neo4j gives", "but Neo4j fails");
            if (item.Because is { } because)
            {
                text.Append("because\n");
                Lines(text, because.Split('\n'), "  ");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Heading, List<string> Body)> Blocks(string[] lines, List<string> comments)
    {
        string? heading = null;
        var body = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                body.Add(line[2..].TrimEnd());
            }
            else if (line.Trim().Length > 0)
            {
                if (heading is not null)
                {
                    yield return (heading, body);
                    heading = null;
                    body = [];
                }

                if (line[0] == '#')
                {
                    comments.Add(line.TrimEnd());
                }
                else
                {
                    heading = line.TrimEnd();
                }
            }
        }

        if (heading is not null)
        {
            yield return (heading, body);
        }
    }

    private static BeyondCase With(BeyondCase item, string heading, List<string> body) => heading switch
    {
        "gives" => item with { Expected = ReadAnswer(body) },
        "gives in order" => item with { Expected = ReadAnswer(body), InOrder = true },
        "fails" => item with { Expected = Answer.Failure },
        "but Neo4j gives" => item with { Neo4jGives = ReadAnswer(body) },
        "but Neo4j fails" => item with { Neo4jGives = Answer.Failure },
        "because" => item with { Because = string.Join('\n', body) },
        _ => throw new FormatException($"'{heading}' is no heading of a test file."),
    };

    /// <summary>No lines at all: a query whose rows are still to be taken from Neo4j.</summary>
    private static Answer? ReadAnswer(List<string> body) => body.Count == 0
        ? null
        : new Answer(body[0], body.Skip(1).Select(line => Answer.Row(ExpectedValueReader.ReadRow(line))).ToList());

    private static void Append(StringBuilder text, Answer? answer, string gives, string fails)
    {
        if (answer?.Columns is { } columns)
        {
            text.Append(gives).Append('\n');
            Lines(text, [columns, .. answer.Rows], "  ");
        }
        else if (answer is not null)
        {
            text.Append(fails).Append('\n');
        }
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines, string indent)
    {
        foreach (var line in lines)
        {
            text.Append(indent).Append(line).Append('\n');
        }
    }

    private static List<string> Take(List<string> comments)
    {
        var taken = comments.ToList();
        comments.Clear();
        return taken;
    }
}
