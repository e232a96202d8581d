using System.Collections.Immutable;
using System.Globalization;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Functions;

/// <summary>Functions on nodes, relationships, paths and values as such.</summary>
internal static class ScalarFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } =
    [
        new("id", 1, 1, "id(entity :: NODE | RELATIONSHIP) :: INTEGER", "The number of a node or relationship in this graph; it may change when the graph does.", (a, _) => Id(a[0])) { Result = CypherKind.Integer, Accepts = [KindSet.Entity] },
        new("elementId", 1, 1, "elementId(entity :: NODE | RELATIONSHIP) :: STRING", "The stable id of a node or relationship.", (a, c) => ElementId(a[0], c)) { Result = CypherKind.String, Accepts = [KindSet.Entity] },
        new("type", 1, 1, "type(relationship :: RELATIONSHIP) :: STRING", "The type of a relationship.", (a, c) => TypeOf(a[0], c)) { Result = CypherKind.String, Accepts = [KindSet.Relationship] },
        new("labels", 1, 1, "labels(node :: NODE) :: LIST OF STRING", "The labels of a node.", (a, c) => Labels(a[0], c)) { Result = CypherKind.List, ResultElement = CypherKind.String, Accepts = [KindSet.Node], Category = "List" },
        new("properties", 1, 1, "properties(value :: NODE | RELATIONSHIP | MAP) :: MAP", "All properties as a map.", (a, c) => CypherValue.Of(Properties("properties", a[0], c))) { Result = CypherKind.Map, Accepts = [KindSet.Entity | KindSet.Map] },
        new("keys", 1, 1, "keys(value :: NODE | RELATIONSHIP | MAP) :: LIST OF STRING", "The names of all properties.", (a, c) => Keys(a[0], c)) { Result = CypherKind.List, ResultElement = CypherKind.String, Accepts = [KindSet.Entity | KindSet.Map], Category = "List" },
        new("startNode", 1, 1, "startNode(relationship :: RELATIONSHIP) :: NODE", "The node a relationship starts at.", (a, c) => CypherValue.OfNode(c.Graph.StartOf(Relationship("startNode", a[0])))) { Result = CypherKind.Node, Accepts = [KindSet.Relationship] },
        new("endNode", 1, 1, "endNode(relationship :: RELATIONSHIP) :: NODE", "The node a relationship ends at.", (a, c) => CypherValue.OfNode(c.Graph.EndOf(Relationship("endNode", a[0])))) { Result = CypherKind.Node, Accepts = [KindSet.Relationship] },
        new("nodes", 1, 1, "nodes(path :: PATH) :: LIST OF NODE", "The nodes of a path in order.", (a, _) => Nodes(a[0])) { Result = CypherKind.List, ResultElement = CypherKind.Node, Accepts = [KindSet.Path], Category = "List" },
        new("relationships", 1, 1, "relationships(path :: PATH) :: LIST OF RELATIONSHIP", "The relationships of a path in order.", (a, _) => Relationships(a[0])) { Result = CypherKind.List, ResultElement = CypherKind.Relationship, Accepts = [KindSet.Path], Category = "List" },
        new("rels", 1, 1, "rels(path :: PATH) :: LIST OF RELATIONSHIP", "As relationships.", (a, _) => Relationships(a[0])) { Result = CypherKind.List, ResultElement = CypherKind.Relationship, Accepts = [KindSet.Path], Category = "List" },
        new("length", 1, 1, "length(path :: PATH) :: INTEGER", "How many relationships a path has.", (a, _) => Length(a[0])) { Result = CypherKind.Integer, Accepts = [KindSet.Path] },
        new("size", 1, 1, "size(value :: STRING | LIST) :: INTEGER", "How many characters or items.", (a, _) => Size(a[0])) { Result = CypherKind.Integer, Accepts = [KindSet.String | KindSet.List] },
        new("nullIf", 2, 2, "nullIf(first :: ANY, second :: ANY) :: ANY", "Null when both are equal, else the first.", (a, _) => CypherComparison.AreEqual(a[0], a[1]) == true ? CypherValue.Null : a[0], NullIn: false),
        new("timestamp", 0, 0, "timestamp() :: INTEGER", "Milliseconds since 1970 at the query's start.", (_, c) => CypherValue.Of(c.Now.ToUnixTimeMilliseconds())) { Result = CypherKind.Integer },
        new("randomUUID", 0, 0, "randomUUID() :: STRING", "A random UUID; the same sequence in every run.", (_, c) => RandomUuid(c), Pure: false) { Result = CypherKind.String },
        new("valueType", 1, 1, "valueType(value :: ANY) :: STRING", "The type of a value as text.", (a, _) => CypherValue.Of(TypeName(a[0])), NullIn: false) { Result = CypherKind.String },
    ];

    internal static CypherMap Properties(string function, CypherValue value, FunctionContext context) => value.Kind switch
    {
        CypherKind.Node => EntityProperties.OfNode(context.Graph, value.AsNode),
        CypherKind.Relationship => EntityProperties.OfRelationship(context.Graph, value.AsRelationship),
        CypherKind.Map => value.AsMap,
        _ => throw Wrong.Value(function, "a node, relationship or map", value),
    };

    private static CypherValue Id(CypherValue value) => value.Kind switch
    {
        CypherKind.Node => CypherValue.Of((long)value.AsNode),
        CypherKind.Relationship => CypherValue.Of((long)value.AsRelationship),
        _ => throw Wrong.Value("id", "a node or relationship", value),
    };

    private static CypherValue ElementId(CypherValue value, FunctionContext context) => value.Kind switch
    {
        CypherKind.Node => CypherValue.Of(context.Graph.NodeElementId(value.AsNode)),
        CypherKind.Relationship => CypherValue.Of(context.Graph.RelationshipElementId(value.AsRelationship)),
        _ => throw Wrong.Value("elementId", "a node or relationship", value),
    };

    private static int Relationship(string function, CypherValue value) =>
        value.Kind == CypherKind.Relationship ? value.AsRelationship : throw Wrong.Value(function, "a relationship", value);

    private static CypherValue TypeOf(CypherValue value, FunctionContext context) =>
        CypherValue.Of(context.Graph.RelationshipTypes[context.Graph.TypeOf(Relationship("type", value))]);

    private static CypherValue Labels(CypherValue value, FunctionContext context)
    {
        if (value.Kind != CypherKind.Node)
        {
            throw Wrong.Value("labels", "a node", value);
        }

        var labels = context.Graph.LabelsOf(value.AsNode);
        var names = new CypherValue[labels.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = CypherValue.Of(context.Graph.Labels[labels[i]]);
        }

        return CypherValue.Of(names);
    }

    private static CypherValue Keys(CypherValue value, FunctionContext context)
    {
        var entries = Properties("keys", value, context).Entries;
        var keys = new CypherValue[entries.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = CypherValue.Of(entries[i].Key);
        }

        return CypherValue.Of(keys);
    }

    private static CypherPath Path(string function, CypherValue value) => value.Kind == CypherKind.Path ? value.AsPath : throw Wrong.Value(function, "a path", value);

    private static CypherValue Nodes(CypherValue value) => CypherValue.Of(Array.ConvertAll(Path("nodes", value).Nodes.ToArray(), CypherValue.OfNode));

    private static CypherValue Relationships(CypherValue value) =>
        CypherValue.Of(Array.ConvertAll(Path("relationships", value).Relationships.ToArray(), CypherValue.OfRelationship));

    private static CypherValue Length(CypherValue value) => CypherValue.Of((long)Path("length", value).Relationships.Length);

    private static CypherValue Size(CypherValue value) => value.Kind switch
    {
        CypherKind.List => CypherValue.Of((long)value.AsList.Length),
        CypherKind.String => CypherValue.Of(TextFunctions.Length(value.AsString)),
        _ => throw Wrong.Value("size", "a string or list", value),
    };

    private static CypherValue RandomUuid(FunctionContext context)
    {
        var bytes = new byte[16];
        context.Random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return CypherValue.Of(new Guid(bytes).ToString("D", CultureInfo.InvariantCulture));
    }

    private static string TypeName(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => "NULL",
        CypherKind.List => $"LIST<{ElementTypes(value.AsList)}> NOT NULL",
        CypherKind.Temporal => value.AsTemporal.Type switch
        {
            TemporalType.DateTime => "ZONED DATETIME NOT NULL",
            TemporalType.LocalDateTime => "LOCAL DATETIME NOT NULL",
            TemporalType.Time => "ZONED TIME NOT NULL",
            TemporalType.LocalTime => "LOCAL TIME NOT NULL",
            var type => type.ToString().ToUpperInvariant() + " NOT NULL",
        },
        _ => value.Kind.ToString().ToUpperInvariant() + " NOT NULL",
    };

    private static string ElementTypes(CypherValue[] list)
    {
        var names = list.Where(item => !item.IsNull).Select(TypeName).Distinct().Order(StringComparer.Ordinal).ToArray();
        var nullable = list.Any(item => item.IsNull);
        return names.Length == 0 ? nullable ? "NULL" : "NOTHING"
            : string.Join(" | ", names.Select(name => nullable ? name.Replace(" NOT NULL", "", StringComparison.Ordinal) : name));
    }
}
