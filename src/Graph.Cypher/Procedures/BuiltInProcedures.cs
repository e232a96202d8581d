using System.Collections.Immutable;
using Graph.Cypher.Procedures.NameSearch;
using Graph.Model.Reading;

namespace Graph.Cypher.Procedures;

/// <summary>The procedures that every engine has: what is in the graph, and the search over names.</summary>
public static class BuiltInProcedures
{
    public static ImmutableArray<CypherProcedure> All { get; } =
    [
        new("db.labels", [], [new("label", "STRING")], "The labels that nodes have.",
            (_, graph) => Used(graph.Labels, label => graph.NodesWithLabel(label).Length)),
        new("db.relationshipTypes", [], [new("relationshipType", "STRING")], "The types that relationships have.",
            (_, graph) => Used(graph.RelationshipTypes, type => graph.Outgoing(type).Count)),
        new("db.propertyKeys", [], [new("propertyKey", "STRING")], "The property keys of nodes and relationships.",
            (_, graph) => Used(graph.PropertyKeys, key => (graph.NodeProperty(key)?.Count ?? 0) + (graph.RelationshipProperty(key)?.Count ?? 0))),
        new("db.schema.visualization", [], [new("nodes", "LIST OF MAP"), new("relationships", "LIST OF MAP")],
            "Labels, and which types join which labels; as maps, because this engine has no nodes beyond the graph's own.",
            (_, graph) => [SchemaOverview.Row(graph)]),
        new("db.schema.nodeTypeProperties", [],
            [new("nodeType", "STRING"), new("nodeLabels", "LIST OF STRING"), new("propertyName", "STRING?"), new("propertyTypes", "LIST OF STRING?"), new("mandatory", "BOOLEAN")],
            "For each combination of labels the properties seen, with their types, and whether all such nodes have them.",
            (_, graph) => TypeProperties.OfNodes(graph)),
        new("db.schema.relTypeProperties", [],
            [new("relType", "STRING"), new("propertyName", "STRING?"), new("propertyTypes", "LIST OF STRING?"), new("mandatory", "BOOLEAN")],
            "For each relationship type the properties seen, with their types, and whether all such relationships have them.",
            (_, graph) => TypeProperties.OfRelationships(graph)),
        new("db.ping", [], [new("success", "BOOLEAN")], "Answers true.", (_, _) => [[CypherValue.True]]),
        new("dbms.components", [], [new("name", "STRING"), new("versions", "LIST OF STRING"), new("edition", "STRING")], "The name and version of this engine.",
            (_, _) => [[CypherValue.Of("graph"), CypherValue.Of([CypherValue.Of(Version)]), CypherValue.Of("embedded, read-only")]]),
        NameSearchProcedure.Create(),
    ];

    private static string Version => typeof(BuiltInProcedures).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private static IEnumerable<CypherValue[]> Used(SymbolTable symbols, Func<int, int> count)
    {
        for (var id = 0; id < symbols.Count; id++)
        {
            if (count(id) > 0)
            {
                yield return [CypherValue.Of(symbols[id])];
            }
        }
    }
}
