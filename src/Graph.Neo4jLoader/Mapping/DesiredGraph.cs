using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>The store's graph by kind, and what of it the schema does not have.</summary>
internal sealed class DesiredGraph
{
    private readonly Dictionary<ElementKind, Dictionary<string, DesiredElement>> byKind = [];
    private readonly Dictionary<string, ElementKind> kindOfNode = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly SchemaKinds kinds;

    private DesiredGraph(SchemaKinds kinds)
    {
        this.kinds = kinds;
        foreach (var kind in kinds.All)
        {
            byKind.Add(kind, new Dictionary<string, DesiredElement>(StringComparer.Ordinal));
        }
    }

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public int Count => byKind.Values.Sum(elements => elements.Count);

    public static DesiredGraph Create(PropertyGraph graph, SchemaKinds kinds)
    {
        var desired = new DesiredGraph(kinds);
        foreach (var node in graph.Nodes)
        {
            desired.Add(node);
        }

        foreach (var relationship in graph.Relationships)
        {
            desired.Add(relationship);
        }

        return desired;
    }

    /// <summary>In the order of ids.</summary>
    public IReadOnlyDictionary<string, DesiredElement> Of(ElementKind kind) => byKind[kind];

    private void Add(GraphNode node)
    {
        var kind = node.Labels.Select(kinds.Find).FirstOrDefault(found => found is { IsNode: true });
        if (kind is null || node.Id.Length == 0)
        {
            Leave(node.Id, $"its labels ({string.Join(", ", node.Labels)}) are not of the schema");
            return;
        }

        var values = new object?[kind.Columns.Length];
        values[kind.ColumnOf("name")] = GraphValues.Clean(node.Name);
        values[kind.ColumnOf("aliases")] = GraphValues.Texts(node.Aliases);
        Fill(kind, node.Id, node.Properties, values);
        ImmutableArray<string> subLabels = [.. kind.SubLabels.Where(node.Labels.Contains)];
        var id = GraphValues.Clean(node.Id);
        if (byKind[kind].TryAdd(id, new DesiredElement(kind, id, values, subLabels)))
        {
            kindOfNode[id] = kind;
        }
    }

    private void Add(GraphRelationship relationship)
    {
        if (kinds.Find(relationship.Type) is not { IsNode: false } kind)
        {
            Leave(relationship.Id, $"its type {relationship.Type} is not of the schema");
            return;
        }

        string from = GraphValues.Clean(relationship.From), to = GraphValues.Clean(relationship.To);
        if (!kindOfNode.TryGetValue(from, out var fromKind) || !kindOfNode.TryGetValue(to, out var toKind))
        {
            Leave(relationship.Id, $"the store has no node {(kindOfNode.ContainsKey(from) ? to : from)} at its end");
            return;
        }

        var values = new object?[kind.Columns.Length];
        Fill(kind, relationship.Id, relationship.Properties, values);
        var id = GraphValues.Clean(relationship.Id);
        byKind[kind].TryAdd(id, new DesiredElement(kind, id, values, [], from, to, fromKind, toKind));
    }

    private void Fill(ElementKind kind, string id, ImmutableSortedDictionary<string, PropertyValue> properties, object?[] values)
    {
        foreach (var (name, value) in properties)
        {
            var column = kind.ColumnOf(name);
            if (column < 0)
            {
                diagnostics.Add(new Diagnostic("GR7040", DiagnosticSeverity.Warning, "", $"The property {name} of {id} is not of the schema ({kind.Name}) and was left out."));
            }
            else if (value.Type == PropertyType.Float && !double.IsFinite(value.AsFloat))
            {
                diagnostics.Add(new Diagnostic("GR7041", DiagnosticSeverity.Warning, "", $"The property {name} of {id} is no finite number and was left out."));
            }
            else
            {
                values[column] = GraphValues.FromModel(value);
            }
        }
    }

    private void Leave(string id, string reason) =>
        diagnostics.Add(new Diagnostic("GR7042", DiagnosticSeverity.Error, "", $"{id} was not loaded: {reason}. Run graph check on the store."));
}
