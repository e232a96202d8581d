using System.Globalization;
using Graph.Model.Schema;
using Graph.Store;

namespace Graph.Cli.Pipelines;

/// <summary>What an import says at its end.</summary>
internal static class ImportSummary
{
    /// <param name="from">The option that names the store in the commands to go on with; empty for the default store.</param>
    public static void Say(ImportRun run, IReadOnlyList<StoreChange> changes, StoreInfo info, string from, TimeSpan elapsed)
    {
        var say = run.Context.Say;
        var refused = run.Refused == 0 ? "" : $", {Number(run.Refused)} refused (see the errors above)";
        say($"{Number(run.Read)} reports read{refused}: {Number(changes.Sum(change => change.Added))} new, {Number(changes.Sum(change => change.Replaced))} changed, {Number(changes.Sum(change => change.Unchanged))} as before");
        say($"{info.Path}: {Number(info.Reports)} reports, {Number(info.NodeCount)} nodes, {Number(info.RelationshipCount)} relationships");
        foreach (var line in Figures(info))
        {
            say("  " + line);
        }

        say($"conflicts: {Number(info.Conflicts)}; sentences with a cue and no fact: {Number(run.Misses)}");
        say($"data {Short(run.Work.DataHash)}, graph {Short(info.GraphHash)}, {elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s");
        if (info.NodeCount == 0)
        {
            return;
        }

        say("Ask next:");
        say($"  graph query{from} \"MATCH (p:Player)-[s:SCORED_AGAINST]->(t:Team) RETURN p.name, t.name, s.minute ORDER BY p.name LIMIT 20\"");
        say($"  graph query{from} \"MATCH (m:Manager)-[:MANAGED]->(t:Team)-[:PLAYED_IN]->(x:Match) RETURN m.name, t.name, x.date LIMIT 20\"");
        say($"  graph explain{from} NAME, graph conflicts{from}, graph misses{from}, graph export{from} --to DIR");
    }

    /// <summary>Nodes by kind with their further labels, then relationships by type, in the schema's order, a few to a line.</summary>
    public static IEnumerable<string> Figures(StoreInfo info)
    {
        var nodes = FootballSchema.Nodes.Where(kind => info.Nodes.ContainsKey(kind.Label)).Select(kind =>
        {
            var further = kind.SubLabels.Where(info.Nodes.ContainsKey).Select(label => $"{label} {Number(info.Nodes[label])}").ToList();
            return $"{kind.Label} {Number(info.Nodes[kind.Label])}{(further.Count == 0 ? "" : $" ({string.Join(", ", further)})")}";
        });
        var relationships = FootballSchema.Relationships.Where(type => info.Relationships.ContainsKey(type.Type)).Select(type => $"{type.Type} {Number(info.Relationships[type.Type])}");
        return Lines(nodes).Concat(Lines(relationships));
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Short(string hash) => hash.Length == 0 ? "none" : hash.Length > 12 ? hash[..12] : hash;

    private static IEnumerable<string> Lines(IEnumerable<string> items)
    {
        const int width = 110;
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length + 2 > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? item : ", " + item;
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
