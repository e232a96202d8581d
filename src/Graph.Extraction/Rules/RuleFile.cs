using System.Collections.Immutable;
using System.Globalization;
using Graph.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Graph.Extraction;

/// <summary>
/// Reads <c>data/rules/*.yaml</c>: <c>relation</c>, optional <c>macros</c> (name → pattern, used as <c>$name</c>), and <c>rules</c> with <c>id</c>,
/// <c>description</c>, <c>confidence</c>, <c>patterns</c>, optional <c>flags</c>, <c>examples</c>, <c>counterexamples</c>. Unknown keys are errors.
/// </summary>
public sealed class RuleFile
{
    private static readonly ImmutableHashSet<string> RuleKeys = ["id", "description", "confidence", "patterns", "flags", "examples", "counterexamples"];
    private static readonly ImmutableHashSet<string> FileKeys = ["relation", "macros", "rules"];

    private const double DefaultConfidence = 0.9;

    private readonly string path;
    private readonly YamlMappingNode root;

    private RuleFile(string path, YamlMappingNode root)
    {
        this.path = path;
        this.root = root;
    }

    /// <exception cref="InvalidDataException">The file is no YAML; the message names file, line and column.</exception>
    public static RuleFile Parse(string path) => new(path, Load(path));

    /// <summary>Adds the literal words of a file's patterns to the vocabulary; must run before it is frozen.</summary>
    public void CollectWords(Vocabulary.Builder vocabulary)
    {
        foreach (var pattern in Patterns())
        {
            var start = -1;
            for (var i = 0; i <= pattern.Length; i++)
            {
                var inWord = i < pattern.Length && (char.IsLetterOrDigit(pattern[i]) || pattern[i] is '\'' or '-' or '.');
                if (inWord && start < 0)
                {
                    start = i;
                }
                else if (!inWord && start >= 0)
                {
                    vocabulary.Add(pattern[start..i]);
                    start = -1;
                }
            }
        }
    }

    /// <exception cref="InvalidDataException">The file is malformed; the message names file, line and what to do.</exception>
    public IReadOnlyList<ExtractionRule> Read(LexiconSet lexicons)
    {
        CheckKeys(root, FileKeys, "rule file", path);
        var relation = Scalar(root, "relation", path) ?? throw Malformed(path, root, "the key \"relation\" is missing");
        var macros = Macros(root);
        var compiler = new PatternCompiler(lexicons);
        var rules = new List<ExtractionRule>();
        foreach (var node in Sequence(root, "rules", path))
        {
            var rule = node as YamlMappingNode ?? throw Malformed(path, node, "a rule is a mapping with the keys id, description and patterns");
            rules.Add(ReadRule(rule, relation, macros, compiler, path));
        }

        return rules;
    }

    private static ExtractionRule ReadRule(YamlMappingNode node, string relation, IReadOnlyList<(string Name, string Pattern)> macros, PatternCompiler compiler, string path)
    {
        CheckKeys(node, RuleKeys, "rule", path);
        var id = Scalar(node, "id", path) ?? throw Malformed(path, node, "a rule has no id");
        var programs = ImmutableArray.CreateBuilder<PatternProgram>();
        foreach (var pattern in Sequence(node, "patterns", path).OfType<YamlScalarNode>())
        {
            try
            {
                programs.Add(compiler.Compile(Expand(pattern.Value ?? "", macros)));
            }
            catch (FormatException exception)
            {
                throw Malformed(path, pattern, $"the pattern of {id} can't be read, {exception.Message}");
            }
        }

        return new ExtractionRule(
            id, relation, Scalar(node, "description", path) ?? "", Confidence(node, path), programs.ToImmutable(),
            [.. Strings(node, "flags", path)], [.. Strings(node, "examples", path)], [.. Strings(node, "counterexamples", path)],
            FormattableString.Invariant($"{path}:{node.Start.Line}"));
    }

    private static void CheckKeys(YamlMappingNode node, ImmutableHashSet<string> known, string what, string path)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
            {
                throw Malformed(path, key, $"\"{key}\" is no key of a {what}; the keys are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private static double Confidence(YamlMappingNode node, string path)
    {
        if (Scalar(node, "confidence", path) is not { } text)
        {
            return DefaultConfidence;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value
            : throw Malformed(path, node.Children[new YamlScalarNode("confidence")], $"the confidence is a number from 0 to 1, and \"{text}\" was found");
    }

    private static string Expand(string pattern, IReadOnlyList<(string Name, string Pattern)> macros)
    {
        // Later macros may use earlier ones, so the last is replaced first.
        for (var i = macros.Count - 1; i >= 0 && pattern.Contains('$', StringComparison.Ordinal); i--)
        {
            pattern = pattern.Replace("$" + macros[i].Name, "(" + macros[i].Pattern + ")", StringComparison.Ordinal);
        }

        return pattern;
    }

    private static IReadOnlyList<(string Name, string Pattern)> Macros(YamlMappingNode root) =>
        root.Children.TryGetValue(new YamlScalarNode("macros"), out var node) && node is YamlMappingNode macros
            ? [.. macros.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", ((YamlScalarNode)pair.Value).Value ?? ""))]
            : [];

    private IEnumerable<string> Patterns()
    {
        foreach (var macro in Macros(root))
        {
            yield return macro.Pattern;
        }

        foreach (var rule in Sequence(root, "rules", path).OfType<YamlMappingNode>())
        {
            foreach (var pattern in Strings(rule, "patterns", path))
            {
                yield return pattern;
            }
        }
    }

    private static YamlMappingNode Load(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
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

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode node, string key, string path) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? (value as YamlSequenceNode)?.Children ?? throw Malformed(path, value, $"\"{key}\" must be a list")
            : [];

    private static IEnumerable<string> Strings(YamlMappingNode node, string key, string path) =>
        Sequence(node, key, path).OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "");

    private static string? Scalar(YamlMappingNode node, string key, string path) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? (value as YamlScalarNode)?.Value ?? throw Malformed(path, value, $"\"{key}\" must be a single value")
            : null;

    private static InvalidDataException Malformed(string path, YamlNode node, string found) =>
        new(FormattableString.Invariant($"{path}:{node.Start.Line}:{node.Start.Column}: {found}."));
}
