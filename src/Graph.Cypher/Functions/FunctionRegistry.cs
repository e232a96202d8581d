using Graph.Cypher.Temporal;

namespace Graph.Cypher.Functions;

/// <summary>All functions that are called for each row, by name without regard to case.</summary>
internal sealed class FunctionRegistry
{
    private readonly Dictionary<string, CypherFunction> functions;

    public FunctionRegistry(IEnumerable<CypherFunction> further)
    {
        var all = new Dictionary<string, CypherFunction>(StringComparer.OrdinalIgnoreCase);
        IEnumerable<CypherFunction>[] groups =
            [ScalarFunctions.All, TextFunctions.All, NumberFunctions.All, ListFunctions.All, ConversionFunctions.All, TemporalFunctions.All, further];
        foreach (var function in groups.SelectMany(group => group))
        {
            all[function.Name] = function;
        }

        functions = all;
        Names = [.. all.Values.Select(function => function.Name).Concat(AggregateNames.All.Select(a => a.Name)).Append("coalesce").Append("exists").Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    public IEnumerable<CypherFunction> All => functions.Values;

    public CypherFunction? Find(string name) => functions.GetValueOrDefault(name);
}
