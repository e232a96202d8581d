using BenchmarkDotNet.Running;

namespace Graph.Benchmarks;

/// <summary>Single operations under BenchmarkDotNet; the other modes time what a user waits for.</summary>
internal sealed class MicroMode : IBenchmarkMode
{
    public string Name => "micro";

    public string Summary => "single operations under BenchmarkDotNet; its own options, e.g. --filter '*Store*'";

    public int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(MicroMode).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
        return 0;
    }
}
