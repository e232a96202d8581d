using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests;

/// <summary>A loader in a process of its own: <c>ADDRESS OWNER FROM TO</c> loads <see cref="SampleGraphs.Season"/>.</summary>
public static class LoaderProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var address, var owner, var from, var to])
        {
            return 2;
        }

        var graph = SampleGraphs.Season(int.Parse(from), int.Parse(to));
        var summary = await Neo4jGraphLoader.LoadAsync(graph, new Neo4jTarget(new Uri(address)), new LoadOptions(owner) { BatchRows = 100 });
        Console.Error.WriteLine(string.Join('\n', summary.Diagnostics));
        return summary.Outcome == LoadOutcome.Done ? 0 : 1;
    }
}
