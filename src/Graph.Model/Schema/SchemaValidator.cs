using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Graph.Model.Schema;

/// <summary>Compares a graph with <see cref="FootballSchema"/>: nothing outside the schema may be written.</summary>
public sealed class SchemaValidator
{
    /// <summary>Code of every diagnostic given here.</summary>
    public const string Code = "GR6020";

    private static readonly FrozenDictionary<string, NodeDefinition> Kinds =
        FootballSchema.Nodes.ToFrozenDictionary(kind => kind.Label, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, RelationshipDefinition> Types =
        FootballSchema.Relationships.ToFrozenDictionary(type => type.Type, StringComparer.Ordinal);

    private readonly PropertyGraph graph;
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    private SchemaValidator(PropertyGraph graph)
    {
        this.graph = graph;
        foreach (var node in graph.Nodes)
        {
            nodes.Add(node.Id, node);
        }
    }

    /// <returns>What does not fit, nodes first, each with the id of the node or relationship as its place; empty when all fits.</returns>
    public static ImmutableArray<Diagnostic> Validate(PropertyGraph graph)
    {
        var validator = new SchemaValidator(graph);
        validator.CheckNodes();
        validator.CheckRelationships();
        return validator.found.ToImmutable();
    }

    private void CheckNodes()
    {
        foreach (var node in graph.Nodes)
        {
            var kinds = node.Labels.Where(Kinds.ContainsKey).ToList();
            if (kinds.Count != 1)
            {
                Add(node.Id, $"the labels {string.Join(", ", node.Labels)} name {kinds.Count} kinds of node, and a node is of one kind");
                continue;
            }

            var kind = Kinds[kinds[0]];
            CheckLabels(node, kind);
            CheckId(node, kind);
            CheckNames(node);
            CheckProperties(node.Id, node.Properties, kind.Properties);
        }
    }

    private void CheckLabels(GraphNode node, NodeDefinition kind)
    {
        var further = node.Labels.Where(label => label != kind.Label).ToList();
        var unknown = further.Where(label => !kind.SubLabels.Contains(label)).ToList();
        if (unknown.Count > 0)
        {
            Add(node.Id, $"a {kind.Label} can't have the label {unknown[0]}");
        }

        if (kind.SubLabels.Length > 0 && (further.Count == 0 || (kind.Exclusive && further.Count > 1)))
        {
            Add(node.Id, $"a {kind.Label} has {(kind.Exclusive ? "one" : "one or more")} of the labels {string.Join(", ", kind.SubLabels)}, and {further.Count} were found");
        }

        var order = node.Labels.Select(label => label == kind.Label ? -1 : kind.SubLabels.IndexOf(label)).ToList();
        if (!order.SequenceEqual(order.Distinct().Order()))
        {
            Add(node.Id, "the labels do not stand in the schema's order, each once");
        }
    }

    private void CheckId(GraphNode node, NodeDefinition kind)
    {
        var byLabel = kind.IdPrefixes.Length > 1;
        var prefixes = byLabel ? kind.IdPrefixes.Where((_, place) => node.Labels.Contains(kind.SubLabels[place])).ToList() : [.. kind.IdPrefixes];
        if (!prefixes.Exists(prefix => node.Id.Length > prefix.Length && node.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Add(node.Id, $"the id begins with {string.Join(" or ", prefixes)} and something after it");
        }

        if (node.Id.AsSpan().ContainsAny(' ', '\n', '\t') || node.Id.Any(char.IsControl))
        {
            Add(node.Id, "an id has no spaces and no control characters");
        }
    }

    private void CheckNames(GraphNode node)
    {
        if (string.IsNullOrWhiteSpace(node.Name))
        {
            Add(node.Id, "a node has a name");
        }

        for (var i = 0; i < node.Aliases.Length; i++)
        {
            if (node.Aliases[i] == node.Name || (i > 0 && string.CompareOrdinal(node.Aliases[i - 1], node.Aliases[i]) >= 0))
            {
                Add(node.Id, $"aliases stand in ordinal order, each once and without the name; look at '{node.Aliases[i]}'");
            }
        }
    }

    private void CheckRelationships()
    {
        var keys = new HashSet<(string Type, string From, string To, string Key)>();
        foreach (var relationship in graph.Relationships)
        {
            if (!Types.TryGetValue(relationship.Type, out var type))
            {
                Add(relationship.Id, $"the schema has no relationship type {relationship.Type}");
                continue;
            }

            CheckEnd(relationship, relationship.From, [type.From], "starts");
            CheckEnd(relationship, relationship.To, type.To, "ends");
            CheckProperties(relationship.Id, relationship.Properties, type.HasProof ? [.. type.Properties, .. FootballSchema.ProofProperties] : type.Properties);
            CheckReferences(relationship);
            if (type.HasProof)
            {
                CheckProof(relationship);
            }

            if (!keys.Add((relationship.Type, relationship.From, relationship.To, RelationshipIds.KeyOf(type, relationship.Properties))))
            {
                Add(relationship.Id, $"there is another {relationship.Type} from {relationship.From} to {relationship.To}{(type.Key.IsEmpty ? "" : " with the same " + string.Join(" and ", type.Key))}");
            }
        }
    }

    private void CheckEnd(GraphRelationship relationship, string end, ImmutableArray<string> labels, string verb)
    {
        if (!nodes.TryGetValue(end, out var node))
        {
            Add(relationship.Id, $"{relationship.Type} {verb} at {end}, which is not in the graph");
        }
        else if (!labels.Any(label => node.Labels.Contains(label)))
        {
            Add(relationship.Id, $"{relationship.Type} {verb} at a {string.Join(" or ", labels)}, and {end} is {string.Join(", ", node.Labels)}");
        }
    }

    private void CheckReferences(GraphRelationship relationship)
    {
        foreach (var (name, label) in (ReadOnlySpan<(string, string)>)[("goal", "Goal"), ("match", "Match")])
        {
            if (relationship.Properties.TryGetValue(name, out var id) && id.Type == PropertyType.String
                && !(nodes.TryGetValue(id.AsString, out var node) && node.Labels.Contains(label)))
            {
                Add(relationship.Id, $"its {name} {id.AsString} is no {label} of the graph");
            }
        }
    }

    private void CheckProof(GraphRelationship relationship)
    {
        var properties = relationship.Properties;
        var reports = List(properties, "reports");
        var evidence = List(properties, "evidence");
        if (reports.Count == 0 || evidence.Count == 0)
        {
            Add(relationship.Id, $"{relationship.Type} has reports and evidence: nothing stands without them");
        }

        if (properties.ContainsKey("quotes") && List(properties, "quotes").Count != evidence.Count)
        {
            Add(relationship.Id, "quotes stand beside evidence, one for each");
        }

        if (!properties.TryGetValue("confidence", out var confidence) || confidence.Type != PropertyType.Float || confidence.AsFloat is not (>= 0 and <= 1))
        {
            Add(relationship.Id, "the confidence is a number from 0 to 1");
        }

        foreach (var piece in evidence.Where(piece => !EvidenceText.IsWellFormed(piece, reports)))
        {
            Add(relationship.Id, $"evidence reads '<report id>#<start>-<end> <rule id>' with one of its reports, and '{piece}' does not");
        }
    }

    private void CheckProperties(string id, ImmutableSortedDictionary<string, PropertyValue> properties, ImmutableArray<PropertyDefinition> definitions)
    {
        foreach (var (name, value) in properties)
        {
            var definition = definitions.FirstOrDefault(candidate => candidate.Name == name);
            if (definition is null)
            {
                Add(id, $"the schema has no property {name} here");
            }
            else if (definition.Type != value.Type)
            {
                Add(id, $"the property {name} is of type {definition.Type}, and {value.Type} was found");
            }
            else if (!definition.Allowed.IsEmpty && !definition.Allowed.Contains(value.ToString()))
            {
                Add(id, $"the property {name} is one of {string.Join(", ", definition.Allowed)}, and '{value}' was found");
            }
            else if (value.Type == PropertyType.Date && !PartialDate.IsWellFormed(value.AsString))
            {
                Add(id, $"the property {name} is a date as far as it is told (2017-01-11, 2017-01, 01-11, 2017), and '{value}' was found");
            }
        }
    }

    private static IReadOnlyList<string> List(ImmutableSortedDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Type == PropertyType.StringList ? value.AsList : [];

    private void Add(string place, string message) =>
        found.Add(new Diagnostic(Code, DiagnosticSeverity.Error, place, char.ToUpperInvariant(message[0]) + message[1..] + "."));
}
