using System.Globalization;
using System.Text;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>Every statement that the loader sends. They are made of the schema's names and fixed words alone; whatever comes from a report is in
/// parameters. Rows are lists, not maps: shorter, and read faster by the server.</summary>
internal static class Statements
{
    /// <summary>Property that marks what the loader wrote (<see cref="Ownership.OwnershipMark"/>).</summary>
    public const string Mark = "loadedBy";

    /// <summary>Rows: id, then the columns.</summary>
    public static string CreateNodes(ElementKind kind, IEnumerable<string> subLabels) =>
        $"UNWIND $rows AS r CREATE (n{Labels([kind.Name, .. subLabels])} {{{Assignments(kind, 1)}}}) RETURN count(n) AS n";

    /// <summary>Rows: id, id of the start node, id of the end node, then the columns.</summary>
    public static string CreateRelationships(ElementKind kind, ElementKind from, ElementKind to) =>
        $"UNWIND $rows AS r MATCH (a:{Identifier.Quote(from.Name)} {{id: r[1]}}) MATCH (b:{Identifier.Quote(to.Name)} {{id: r[2]}}) "
        + $"CREATE (a)-[n:{Identifier.Quote(kind.Name)} {{{Assignments(kind, 3)}}}]->(b) RETURN count(n) AS n";

    /// <summary>Rows: id, the mark as it was read (empty for none), the new mark (null takes it off), changed properties.</summary>
    public static string Update(ElementKind kind, IEnumerable<string> addedLabels, IEnumerable<string> removedLabels)
    {
        var text = new StringBuilder($"UNWIND $rows AS r {Matching(kind)} WHERE coalesce(n.{Mark}, '') = r[1] SET n += r[3], n.{Mark} = r[2]");
        foreach (var label in addedLabels)
        {
            text.Append($", n:{Identifier.Quote(label)}");
        }

        foreach (var label in removedLabels)
        {
            text.Append($" REMOVE n:{Identifier.Quote(label)}");
        }

        return text.Append(" RETURN count(n) AS n").ToString();
    }

    /// <summary>Rows: ids. Only what the owner alone marked, and nodes only when nothing hangs on them.</summary>
    public static string Delete(ElementKind kind) =>
        $"UNWIND $rows AS r {Matching(kind)} WHERE n.{Mark} = $owner{(kind.IsNode ? " AND NOT EXISTS { (n)--() }" : "")} DELETE n RETURN count(*) AS n";

    /// <summary>Elements that the owner marked, alone or with others, in pages.</summary>
    public static string ReadOwned(ElementKind kind) =>
        $"MATCH {Pattern(kind, "")} WHERE n.id > $after AND n.{Mark} CONTAINS $owner WITH {Carried(kind)} ORDER BY n.id LIMIT $limit RETURN {Returned(kind)}";

    public static string ReadByIds(ElementKind kind) =>
        $"UNWIND $ids AS id MATCH {Pattern(kind, " {id: id}")} RETURN {Returned(kind)}";

    /// <summary>Elements of every kind, whoever wrote them; a kind without any has no row.</summary>
    public static string CountAll(IEnumerable<ElementKind> kinds) =>
        string.Join(" UNION ALL ", kinds.Select(kind => $"MATCH {CountPattern(kind)} RETURN '{kind.Name}' AS kind, count(n) AS n"));

    public static string CountOwned(ElementKind kind) =>
        $"MATCH {CountPattern(kind)} WHERE n.{Mark} CONTAINS $owner RETURN count(n) AS n";

    /// <summary>Ids of nodes that relationships need and the database does not have. Rows: as for creating relationships.</summary>
    public static string MissingEnds(ElementKind from, ElementKind to) =>
        $"UNWIND $rows AS r OPTIONAL MATCH (a:{Identifier.Quote(from.Name)} {{id: r[1]}}) OPTIONAL MATCH (b:{Identifier.Quote(to.Name)} {{id: r[2]}}) "
        + "WITH r, a, b WHERE a IS NULL OR b IS NULL RETURN r[0] AS id, CASE WHEN a IS NULL THEN r[1] ELSE r[2] END AS node";

    public static string ConstraintName(ElementKind kind) => $"graph_{kind.Name.ToLowerInvariant()}_id";

    public static string CreateConstraint(ElementKind kind) =>
        $"CREATE CONSTRAINT {ConstraintName(kind)} IF NOT EXISTS FOR {CountPattern(kind)} REQUIRE n.id IS UNIQUE";

    public static string Duplicates(ElementKind kind) =>
        $"MATCH {CountPattern(kind)} WHERE n.id IS NOT NULL WITH n.id AS id, count(*) AS c WHERE c > 1 RETURN toString(id) AS id, c ORDER BY c DESC, id LIMIT 10";

    public const string ShowConstraints =
        "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN name, type, entityType, labelsOrTypes, properties";

    public const string AwaitIndexes = "CALL db.awaitIndexes(300)";

    private static string Assignments(ElementKind kind, int firstColumn)
    {
        var text = new StringBuilder("id: r[0]");
        for (var i = 0; i < kind.Columns.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Identifier.Quote(kind.Columns[i].Name)}: r[{firstColumn + i}]");
        }

        return text.Append($", {Mark}: $owner").ToString();
    }

    private static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => ":" + Identifier.Quote(label)));

    private static string Matching(ElementKind kind) => kind.IsNode
        ? $"MATCH (n:{Identifier.Quote(kind.Name)} {{id: r[0]}})"
        : $"MATCH ()-[n:{Identifier.Quote(kind.Name)} {{id: r[0]}}]->()";

    private static string Pattern(ElementKind kind, string key) => kind.IsNode
        ? $"(n:{Identifier.Quote(kind.Name)}{key})"
        : $"(a)-[n:{Identifier.Quote(kind.Name)}{key}]->(b)";

    private static string CountPattern(ElementKind kind) => kind.IsNode
        ? $"(n:{Identifier.Quote(kind.Name)})"
        : $"()-[n:{Identifier.Quote(kind.Name)}]->()";

    private static string Carried(ElementKind kind) => kind.IsNode ? "n" : "n, a, b";

    private static string Returned(ElementKind kind)
    {
        var text = new StringBuilder($"n.id AS id, n.{Mark} AS mark");
        text.Append(kind.IsNode ? ", labels(n) AS labels" : ", a.id AS from, b.id AS to");
        for (var i = 0; i < kind.Columns.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $", n.{Identifier.Quote(kind.Columns[i].Name)} AS v{i}");
        }

        return text.ToString();
    }
}
