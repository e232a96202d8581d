using System.Collections.Immutable;
using Graph.Cypher.Functions;
using Graph.Model.Reading;

namespace Graph.Cypher.Procedures;

/// <summary>What SHOW … lists, as procedures that can't be called by name.</summary>
internal static class ShowProcedures
{
    private static readonly ImmutableArray<ProcedureField> IndexFields =
    [
        new("id", "INTEGER"), new("name", "STRING"), new("state", "STRING"), new("populationPercent", "FLOAT"), new("type", "STRING"), new("entityType", "STRING"),
        new("labelsOrTypes", "LIST OF STRING"), new("properties", "LIST OF STRING"), new("owningConstraint", "STRING?"),
    ];

    private static readonly ImmutableArray<ProcedureField> ConstraintFields =
    [
        new("id", "INTEGER"), new("name", "STRING"), new("type", "STRING"), new("entityType", "STRING"), new("labelsOrTypes", "LIST OF STRING"), new("properties", "LIST OF STRING"), new("ownedIndex", "STRING?"),
    ];

    public static CypherProcedure Indexes { get; } = new("show.indexes", [], IndexFields, "The graph's indexes.", (_, graph) => IndexRows(graph));

    public static CypherProcedure Constraints { get; } = new("show.constraints", [], ConstraintFields, "The graph's constraints.", (_, graph) => ConstraintRows(graph));

    public static CypherProcedure Functions(FunctionRegistry functions) => new(
        "show.functions",
        [],
        [new("name", "STRING"), new("category", "STRING"), new("description", "STRING"), new("signature", "STRING"), new("aggregating", "BOOLEAN")],
        "The functions that queries can call.",
        (_, _) => functions.All.Select(function => Row(function.Name, function.Category, function.Description, function.Signature, false))
            .Concat(AggregateNames.All.Select(function => Row(function.Name, "Aggregating", function.Description, function.Signature, true)))
            .Append(Row("coalesce", "Scalar", "The first value that is not null.", "coalesce(value :: ANY, …) :: ANY", false))
            .Append(Row("exists", "Predicate", "Whether a property is there or a pattern matches.", "exists(value :: ANY) :: BOOLEAN", false))
            .OrderBy(row => row[0].AsString, StringComparer.Ordinal));

    public static CypherProcedure Procedures(Func<IReadOnlyList<CypherProcedure>> procedures) => new(
        "show.procedures",
        [],
        [new("name", "STRING"), new("description", "STRING"), new("mode", "STRING"), new("signature", "STRING")],
        "The procedures that queries can call.",
        (_, _) => procedures().Select(procedure => new[] { Text(procedure.Name), Text(procedure.Description), Text("READ"), Text(Signature(procedure)) }));

    public static string Signature(CypherProcedure procedure) =>
        $"{procedure.Name}({Fields(procedure.Arguments)}) :: ({Fields(procedure.Yields)})";

    private static string Fields(ImmutableArray<ProcedureField> fields) => string.Join(", ", fields.Select(field => $"{field.Name} :: {field.Type}"));

    private static CypherValue Text(string value) => CypherValue.Of(value);

    private static CypherValue List(params string[] values) => CypherValue.Of(Array.ConvertAll(values, CypherValue.Of));

    private static CypherValue[] Row(string name, string category, string description, string signature, bool aggregating) =>
        [Text(name), Text(category), Text(description), Text(signature), CypherValue.Of(aggregating)];

    private static IEnumerable<CypherValue[]> IndexRows(IGraphReader graph)
    {
        long id = 1;
        foreach (var index in graph.Indexes)
        {
            var (label, key) = (graph.Labels[index.Label], graph.PropertyKeys[index.Key]);
            yield return
            [
                CypherValue.Of(id++), Text($"{label}_{key}"), Text("ONLINE"), CypherValue.Of(100.0), Text("RANGE"), Text("NODE"), List(label), List(key),
                index.Unique ? Text($"{label}_{key}") : CypherValue.Null,
            ];
        }

        if (graph.PropertyKeys.Find("name") >= 0)
        {
            yield return
            [
                CypherValue.Of(id), Text("names"), Text("ONLINE"), CypherValue.Of(100.0), Text("FULLTEXT"), Text("NODE"), List([.. graph.Labels.Names]),
                List("name", "aliases"), CypherValue.Null,
            ];
        }
    }

    private static IEnumerable<CypherValue[]> ConstraintRows(IGraphReader graph)
    {
        long id = 1;
        foreach (var index in graph.Indexes.Where(index => index.Unique))
        {
            var (label, key) = (graph.Labels[index.Label], graph.PropertyKeys[index.Key]);
            yield return [CypherValue.Of(id++), Text($"{label}_{key}"), Text("UNIQUENESS"), Text("NODE"), List(label), List(key), Text($"{label}_{key}")];
        }
    }
}
