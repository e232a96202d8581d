using System.Collections.Immutable;
using Graph.Cypher.Functions;

namespace Graph.Cypher.Procedures;

/// <summary>All procedures, by name without regard to case; made when a query first calls one.</summary>
internal sealed class ProcedureRegistry
{
    private readonly Lazy<Dictionary<string, CypherProcedure>> procedures;

    public ProcedureRegistry(FunctionRegistry functions, ImmutableArray<CypherProcedure> further) =>
        procedures = new Lazy<Dictionary<string, CypherProcedure>>(() => Make(functions, further));

    /// <summary>Those that people may call, by name.</summary>
    public IReadOnlyList<CypherProcedure> All =>
        [.. procedures.Value.Values.Where(procedure => !procedure.Name.StartsWith("show.", StringComparison.Ordinal)).OrderBy(procedure => procedure.Name, StringComparer.Ordinal)];

    public IEnumerable<string> Names => All.Select(procedure => procedure.Name);

    public CypherProcedure? Find(string name) => procedures.Value.GetValueOrDefault(name);

    private Dictionary<string, CypherProcedure> Make(FunctionRegistry functions, ImmutableArray<CypherProcedure> further)
    {
        var all = new Dictionary<string, CypherProcedure>(StringComparer.OrdinalIgnoreCase);
        var builtIn = BuiltInProcedures.All.Concat([ShowProcedures.Indexes, ShowProcedures.Constraints, ShowProcedures.Functions(functions), ShowProcedures.Procedures(() => All)]);
        foreach (var procedure in builtIn.Concat(further))
        {
            all[procedure.Name] = procedure;
        }

        return all;
    }
}
