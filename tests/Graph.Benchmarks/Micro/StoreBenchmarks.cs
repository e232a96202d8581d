using BenchmarkDotNet.Attributes;
using Graph.Benchmarks.Store;
using Graph.Model;
using Graph.Model.Merging;
using Graph.Model.Reading;
using Graph.Store;
using Graph.Store.Images;

namespace Graph.Benchmarks.Micro;

/// <summary>The store's inner loops. 200 made-up reports.</summary>
[MemoryDiagnoser]
public class StoreBenchmarks
{
    private readonly string folder = Directory.CreateTempSubdirectory("graph-benchmark-").FullName;
    private ReportGraph[] reports = [];
    private string path = "";
    private IGraphReader? image;
    private int name;

    [GlobalSetup]
    public void SetUp()
    {
        reports = [.. SyntheticReports.Generate(0, 200)];
        path = Path.Combine(folder, "a.graph");
        using (var store = GraphStore.Create(path))
        {
            store.ImportBatch(reports);
        }

        image = GraphStore.OpenReader(path);
        name = image.PropertyKeys.Find("name");
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public int Merge() => GraphMerger.Merge(reports).Graph.Nodes.Length;

    [Benchmark]
    public int OpenImage()
    {
        using var opened = StoreImage.TryOpenQuickly(path);
        return opened!.NodeCount;
    }

    [Benchmark]
    public int SeekByName()
    {
        image!.TrySeek(image.Labels.Find("Club"), name, StoredValue.Of("team7"), out var nodes);
        return nodes.Length;
    }

    [Benchmark]
    public long ScanNames()
    {
        var column = image!.NodeProperty(name)!;
        long length = 0;
        for (var node = 0; node < image.NodeCount; node++)
        {
            length += column.Get(node).String.Length;
        }

        return length;
    }
}
