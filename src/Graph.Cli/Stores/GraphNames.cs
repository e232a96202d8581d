using Graph.Model;

namespace Graph.Cli.Stores;

/// <summary>Ids of a graph's nodes and relationships in words.</summary>
internal sealed class GraphNames(PropertyGraph graph)
{
    private readonly Dictionary<string, GraphNode> nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, GraphRelationship> relationships = graph.Relationships.ToDictionary(relationship => relationship.Id, StringComparer.Ordinal);

    /// <summary>A node's name; a relationship as <c>name -[TYPE]-> name</c>; an unknown id as it is.</summary>
    public string Of(string id)
    {
        if (nodes.TryGetValue(id, out var node))
        {
            return node.Name;
        }

        return relationships.TryGetValue(id, out var relationship) ? Of(relationship) : id;
    }

    public string Of(GraphRelationship relationship) => $"{Of(relationship.From)} -[{relationship.Type}]-> {Of(relationship.To)}";

    /// <summary>A value that is an id of a node becomes its name with the id behind it.</summary>
    public string OfValue(string value) => nodes.TryGetValue(value, out var node) ? $"{node.Name} ({value})" : value;

    public string OfReport(string id) => nodes.TryGetValue(id, out var report) ? $"{id} \"{report.Name}\"" : id;
}
