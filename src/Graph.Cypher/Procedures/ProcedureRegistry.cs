using Graph.Cypher.Functions;

namespace Graph.Cypher.Procedures;

/// <summary>All procedures, by name without regard to case.</summary>
internal sealed class ProcedureRegistry
{
    private readonly Dictionary<string, CypherProcedure> procedures;

    public ProcedureRegistry(FunctionRegistry functions, IEnumerable<CypherProcedure> further)
    {
        var all = new Dictionary<string, CypherProcedure>(StringComparer.OrdinalIgnoreCase);
        var builtIn = BuiltInProcedures.All.Concat([ShowProcedures.Indexes, ShowProcedures.Constraints, ShowProcedures.Functions(functions), ShowProcedures.Procedures(() => All!)]);
        foreach (var procedure in builtIn.Concat(further))
        {
            all[procedure.Name] = procedure;
        }

        procedures = all;
        All = [.. all.Values.Where(procedure => !procedure.Name.StartsWith("show.", StringComparison.Ordinal)).OrderBy(procedure => procedure.Name, StringComparer.Ordinal)];
    }

    /// <summary>Those that people may call, by name.</summary>
    public IReadOnlyList<CypherProcedure> All { get; }

    public IEnumerable<string> Names => All.Select(procedure => procedure.Name);

    public CypherProcedure? Find(string name) => procedures.GetValueOrDefault(name);
}
