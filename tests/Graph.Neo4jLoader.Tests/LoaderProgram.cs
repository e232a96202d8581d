using System.Globalization;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests;

/// <summary>A loader in a process of its own: <c>ADDRESS OWNER FROM TO</c> loads <see cref="SampleGraphs.Season"/> and prints, after each batch,
/// what part of the rows is written.</summary>
public static class LoaderProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var address, var owner, var from, var to])
        {
            return 2;
        }

        var graph = SampleGraphs.Season(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
        var summary = await Neo4jGraphLoader.LoadAsync(graph, new Neo4jTarget(new Uri(address)), new LoadOptions(owner) { BatchRows = 25 }, new Printer());
        Console.Error.WriteLine(string.Join('\n', summary.Diagnostics));
        return summary.Outcome == LoadOutcome.Done ? 0 : 1;
    }

    private sealed class Printer : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Phase >= LoadPhase.Nodes && value.Total > 0)
            {
                Console.Out.WriteLine(((double)value.Done / value.Total).ToString("F4", CultureInfo.InvariantCulture));
                Console.Out.Flush();
            }
        }
    }
}
