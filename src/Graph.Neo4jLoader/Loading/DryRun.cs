using Graph.Model;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Loading;

/// <summary>What a load into an empty database would send, without a server.</summary>
internal static class DryRun
{
    public static LoadSummary Describe(PropertyGraph graph, LoadOptions options)
    {
        var kinds = SchemaKinds.Football;
        var desired = DesiredGraph.Create(graph, kinds);
        var journal = new LoadJournal(kinds, desired, options.RejectsFile);
        foreach (var kind in kinds.All)
        {
            journal.AddStatement(Statements.CreateConstraint(kind), 0);
        }

        foreach (var element in kinds.All.SelectMany(kind => desired.Of(kind).Values))
        {
            journal.AddStatement(ElementWriter.StatementFor(element), 1);
        }

        return journal.Summarize(LoadOutcome.Done, TimeSpan.Zero);
    }
}
