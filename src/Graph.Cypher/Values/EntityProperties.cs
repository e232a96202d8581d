using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>All properties of a node or relationship as a map, keys in the order of the graph's symbol table.</summary>
public static class EntityProperties
{
    public static CypherMap OfNode(IGraphReader graph, int node) => Read(graph.PropertyKeys, graph.NodeProperty, node);

    public static CypherMap OfRelationship(IGraphReader graph, int relationship) =>
        Read(graph.PropertyKeys, graph.RelationshipProperty, relationship);

    private static CypherMap Read(SymbolTable keys, Func<int, PropertyColumn?> columnOf, int id)
    {
        var entries = new List<KeyValuePair<string, CypherValue>>();
        for (var key = 0; key < keys.Count; key++)
        {
            if (columnOf(key) is { } column && column.Has(id))
            {
                entries.Add(KeyValuePair.Create(keys[key], CypherValue.Of(column.Get(id))));
            }
        }

        return new CypherMap(entries);
    }
}
