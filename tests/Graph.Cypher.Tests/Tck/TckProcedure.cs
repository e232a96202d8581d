using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Cypher.Procedures;
using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Tck;

/// <summary>A procedure whose answers are a table: the rows whose input columns equal the arguments.</summary>
internal static partial class TckProcedure
{
    /// <param name="signature">E.g. <c>test.my.proc(in :: INTEGER?) :: (out :: INTEGER?)</c>.</param>
    /// <param name="table">A header of inputs and outputs, then rows.</param>
    public static CypherProcedure Create(string signature, IReadOnlyList<IReadOnlyList<string>> table)
    {
        var match = SignaturePattern().Match(signature);
        if (!match.Success)
        {
            throw new FormatException($"The procedure signature {signature} cannot be read.");
        }

        var inputs = Fields(match.Groups["in"].Value);
        var outputs = Fields(match.Groups["out"].Value);
        var rows = table.Skip(1).Select(row => row.Select(cell => ExpectedValueReader.Read(cell).ToCypher()).ToArray()).ToList();
        return new CypherProcedure(match.Groups["name"].Value, inputs, outputs, "A table of the test.", (arguments, _) => Answer(rows, arguments, outputs.Length));
    }

    private static IEnumerable<CypherValue[]> Answer(List<CypherValue[]> rows, CypherValue[] arguments, int outputs) =>
        from row in rows
        where arguments.Zip(row).All(pair => CypherComparison.AreEquivalent(pair.First, pair.Second))
        select row[^outputs..];

    private static ImmutableArray<ProcedureField> Fields(string list) =>
    [
        .. from field in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let parts = field.Split("::", StringSplitOptions.TrimEntries)
           select new ProcedureField(parts[0], parts[1]),
    ];

    [GeneratedRegex(@"^(?<name>[\w.]+)\((?<in>[^)]*)\)\s*::\s*(?:\((?<out>[^)]*)\)|VOID)\s*:?$")]
    private static partial Regex SignaturePattern();
}
