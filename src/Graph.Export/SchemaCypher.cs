using Graph.Model.Schema;

namespace Graph.Export;

/// <summary>The schema's keys as Neo4j's own statements.</summary>
public static class SchemaCypher
{
    /// <summary>A uniqueness constraint on <c>id</c> for each kind of node and each relationship type, in the schema's order, without semicolons.</summary>
    public static IEnumerable<string> Constraints()
    {
        foreach (var kind in FootballSchema.Nodes)
        {
            yield return $"CREATE CONSTRAINT {kind.Label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{kind.Label}) REQUIRE n.id IS UNIQUE";
        }

        foreach (var type in FootballSchema.Relationships)
        {
            yield return $"CREATE CONSTRAINT {type.Type.ToLowerInvariant()}_id IF NOT EXISTS FOR ()-[r:{type.Type}]-() REQUIRE r.id IS UNIQUE";
        }
    }
}
