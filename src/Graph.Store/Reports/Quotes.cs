using Graph.Model;

namespace Graph.Store.Reports;

/// <summary>Takes the report's own words out of its graph.</summary>
internal static class Quotes
{
    private const string Property = "quotes";

    public static PropertyGraph Without(PropertyGraph graph) =>
        PropertyGraph.Create(graph.Nodes, graph.Relationships.Select(relationship =>
            relationship.Properties.ContainsKey(Property) ? relationship with { Properties = relationship.Properties.Remove(Property) } : relationship));
}
