using System.Collections.Immutable;
using Graph.Cypher.Temporal;

namespace Graph.Cypher.Functions;

/// <summary>All functions that are called for each row, by name without regard to case.</summary>
/// <remarks>They are made group by group when a query names one: making all takes longer than a query that calls none.</remarks>
internal sealed class FunctionRegistry(ImmutableArray<CypherFunction> further)
{
    private static readonly ImmutableArray<Func<ImmutableArray<CypherFunction>>> Groups =
    [
        () => ScalarFunctions.All, () => TextFunctions.All, () => ListFunctions.All, () => ConversionFunctions.All, () => NumberFunctions.All, () => TemporalFunctions.All,
    ];

    public IReadOnlyList<string> Names =>
        [.. All.Select(function => function.Name).Concat(AggregateNames.All.Select(a => a.Name)).Append("coalesce").Append("exists").Order(StringComparer.Ordinal)];

    /// <summary>The built-in ones, those given in place of one of its name, and further ones.</summary>
    public IEnumerable<CypherFunction> All
    {
        get
        {
            var all = new Dictionary<string, CypherFunction>(StringComparer.OrdinalIgnoreCase);
            foreach (var function in Groups.SelectMany(group => group()).Concat(further))
            {
                all[function.Name] = function;
            }

            return all.Values;
        }
    }

    public CypherFunction? Find(string name)
    {
        if (In(further, name) is { } given)
        {
            return given;
        }

        foreach (var group in Groups)
        {
            if (In(group(), name) is { } function)
            {
                return function;
            }
        }

        return null;
    }

    private static CypherFunction? In(ImmutableArray<CypherFunction> functions, string name)
    {
        for (var i = functions.Length - 1; i >= 0; i--)
        {
            if (functions[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return functions[i];
            }
        }

        return null;
    }
}
