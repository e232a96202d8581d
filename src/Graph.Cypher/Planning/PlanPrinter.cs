using System.Globalization;
using System.Text;

namespace Graph.Cypher.Planning;

/// <summary>A plan as a tree of text: the last step first, each step's inputs below it.</summary>
internal static class PlanPrinter
{
    /// <param name="rows">Rows counted by step, or null before a run.</param>
    public static string Print(QueryPlan plan, long[]? rows)
    {
        var lines = new List<(string Step, PlanNode Node)>();
        Add(plan.Root, "", lines);
        foreach (var (title, subplan) in plan.Subplans)
        {
            lines.Add(($"for each row: {title}", subplan));
            Add(subplan, "  ", lines);
        }

        var width = Math.Max(20, lines.Max(line => line.Step.Length));
        var text = new StringBuilder();
        text.Append("step".PadRight(width)).Append("  ").Append("expected".PadLeft(12)).Append(rows is null ? "" : "        rows").Append('\n');
        foreach (var (step, node) in lines)
        {
            var isTitle = step.StartsWith("for each row", StringComparison.Ordinal);
            var line = step.PadRight(width) + "  " + (isTitle ? "" : Estimate(node.Rows)).PadLeft(12);
            if (rows is not null)
            {
                line += (isTitle ? "" : rows[node.Number].ToString(CultureInfo.InvariantCulture)).PadLeft(12);
            }

            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Estimate(double rows) => Math.Max(0, Math.Round(rows)).ToString(rows < 1e9 ? "0" : "0.#e0", CultureInfo.InvariantCulture);

    private static void Add(PlanNode node, string indent, List<(string Step, PlanNode Node)> lines)
    {
        // The chain of first inputs is one column; inner plans are set in.
        for (var current = node; ;)
        {
            lines.Add(($"{indent}{current.Name}{(current.Details.Length > 0 ? " " + current.Details : "")}", current));
            foreach (var inner in current.Inputs.Skip(1))
            {
                Add(inner, indent + "| ", lines);
            }

            if (current.Inputs.Count == 0)
            {
                return;
            }

            current = current.Inputs[0];
        }
    }
}
