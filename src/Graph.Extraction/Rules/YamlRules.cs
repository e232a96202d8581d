using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Graph.Extraction;

/// <summary>Reads rule files in whatever form YAML allows.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed class YamlRules(string path)
{
    private static readonly string[] RuleKeys = ["id", "description", "confidence", "patterns", "flags", "examples", "counterexamples"];
    private static readonly string[] FileKeys = ["relation", "macros", "rules"];

    /// <exception cref="InvalidDataException">The file is malformed; the message names file, line, column and what to do.</exception>
    public RuleSheet Read(string text)
    {
        var root = Load(text);
        CheckKeys(root, FileKeys, "rule file");
        var relation = Scalar(root, "relation") ?? throw Malformed(root, "the key \"relation\" is missing");
        var rules = new List<RuleDraft>();
        foreach (var node in Sequence(root, "rules"))
        {
            rules.Add(Draft(node as YamlMappingNode ?? throw Malformed(node, "a rule is a mapping with the keys id, description and patterns")));
        }

        return new RuleSheet(relation.Value ?? "", Macros(root), rules);
    }

    private RuleDraft Draft(YamlMappingNode node)
    {
        CheckKeys(node, RuleKeys, "rule");
        var id = Scalar(node, "id") ?? throw Malformed(node, "a rule has no id");
        return new RuleDraft(Line(node), id.Value, Scalar(node, "description")?.Value ?? "", Scalar(node, "confidence") is { } confidence ? At(confidence) : null)
        {
            Patterns = [.. Sequence(node, "patterns").OfType<YamlScalarNode>().Select(At)],
            Flags = Strings(node, "flags"),
            Examples = Strings(node, "examples"),
            Counterexamples = Strings(node, "counterexamples"),
        };
    }

    private static RuleLine At(YamlScalarNode node) => new(node.Value ?? "", Line(node), (int)node.Start.Column);

    private static int Line(YamlNode node) => (int)node.Start.Line;

    private void CheckKeys(YamlMappingNode node, string[] known, string what)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
            {
                throw Malformed(key, $"\"{key}\" is no key of a {what}; the keys are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private static List<(string Name, string Pattern)> Macros(YamlMappingNode root) =>
        root.Children.TryGetValue(new YamlScalarNode("macros"), out var node) && node is YamlMappingNode macros
            ? [.. macros.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", ((YamlScalarNode)pair.Value).Value ?? ""))]
            : [];

    private YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            stream.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{path}:{exception.Start.Line}:{exception.Start.Column}: this is no YAML: {exception.Message}"), exception);
        }

        return stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root
            ? root
            : throw new InvalidDataException($"{path}:1: a rule file is one YAML mapping with the keys relation and rules.");
    }

    private IEnumerable<YamlNode> Sequence(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? (value as YamlSequenceNode)?.Children ?? throw Malformed(value, $"\"{key}\" must be a list")
            : [];

    private List<string> Strings(YamlMappingNode node, string key) => [.. Sequence(node, key).OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "")];

    private YamlScalarNode? Scalar(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? value as YamlScalarNode ?? throw Malformed(value, $"\"{key}\" must be a single value")
            : null;

    private InvalidDataException Malformed(YamlNode node, string found) =>
        new(FormattableString.Invariant($"{path}:{node.Start.Line}:{node.Start.Column}: {found}."));
}
