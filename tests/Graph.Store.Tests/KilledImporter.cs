using System.Globalization;

namespace Graph.Store.Tests;

/// <summary>A program that imports batch after batch until somebody kills it: <c>dotnet Graph.Store.Tests.dll STORE FIRST</c>.</summary>
internal static class KilledImporter
{
    public const int BatchSize = 25;

    public static int Main(string[] args)
    {
        using var store = GraphStore.Create(args[0]);
        Console.WriteLine("ready");
        for (var first = int.Parse(args[1], CultureInfo.InvariantCulture); first < 1_000_000; first += BatchSize)
        {
            store.ImportBatch(SampleReports.Range(first, BatchSize));
            Console.WriteLine(first.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
