using Graph.Model.Reading;

namespace Graph.Cypher.Procedures;

/// <summary>Which labels there are, and which relationship types join which labels.</summary>
internal static class SchemaOverview
{
    public static CypherValue[] Row(IGraphReader graph)
    {
        var nodes = new List<CypherValue>();
        for (var label = 0; label < graph.Labels.Count; label++)
        {
            var count = graph.NodesWithLabel(label).Length;
            if (count > 0)
            {
                nodes.Add(Map(("name", CypherValue.Of(graph.Labels[label])), ("count", CypherValue.Of(count)), ("indexes", Indexes(graph, label))));
            }
        }

        return [CypherValue.Of([.. nodes]), CypherValue.Of([.. Relationships(graph)])];
    }

    private static IEnumerable<CypherValue> Relationships(IGraphReader graph)
    {
        var joins = new SortedDictionary<(int Type, int Start, int End), long>();
        for (var relationship = 0; relationship < graph.RelationshipCount; relationship++)
        {
            foreach (var start in graph.LabelsOf(graph.StartOf(relationship)))
            {
                foreach (var end in graph.LabelsOf(graph.EndOf(relationship)))
                {
                    var join = (graph.TypeOf(relationship), start, end);
                    joins[join] = joins.GetValueOrDefault(join) + 1;
                }
            }
        }

        return joins.Select(join => Map(
            ("name", CypherValue.Of(graph.RelationshipTypes[join.Key.Type])),
            ("start", CypherValue.Of(graph.Labels[join.Key.Start])),
            ("end", CypherValue.Of(graph.Labels[join.Key.End])),
            ("count", CypherValue.Of(join.Value))));
    }

    private static CypherValue Indexes(IGraphReader graph, int label) => CypherValue.Of(
        [.. graph.Indexes.Where(index => index.Label == label).Select(index => CypherValue.Of(graph.PropertyKeys[index.Key]))]);

    private static CypherValue Map(params (string Key, CypherValue Value)[] entries) =>
        CypherValue.Of(new CypherMap(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
