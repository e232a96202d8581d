using Graph.Model;

namespace Graph.Store.Merged;

/// <summary>One row of <c>nodes</c> (labels, name, aliases, properties) or <c>relationships</c> (type, from, to, properties), after its id.</summary>
internal readonly record struct GraphRow(string Id, string First, string Second, string Third, string Properties)
{
    public static GraphRow Of(GraphNode node, StoredJson json) =>
        new(node.Id, json.Write(node.Labels), node.Name, json.Write(node.Aliases), json.Write(node.Properties));

    public static GraphRow Of(GraphRelationship relationship, StoredJson json) =>
        new(relationship.Id, relationship.Type, relationship.From, relationship.To, json.Write(relationship.Properties));

    public GraphNode ToNode() => new(Id, StoredJson.ReadTexts(First), Second, StoredJson.ReadTexts(Third), StoredJson.ReadProperties(Properties));

    public GraphRelationship ToRelationship() => new(Id, string.Intern(First), Second, Third, StoredJson.ReadProperties(Properties));
}
