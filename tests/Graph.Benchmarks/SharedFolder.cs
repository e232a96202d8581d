namespace Graph.Benchmarks;

/// <summary>The folder <c>shared</c> beside the repository, or what <c>GRAPH_SHARED</c> names: data that is measured with and not part of the project.</summary>
internal static class SharedFolder
{
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static string Find(string name)
    {
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable("GRAPH_SHARED") is { Length: > 0 } named)
        {
            candidates.Add(Path.Combine(named, name));
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            {
                candidates.Add(Path.Combine(folder.Parent?.FullName ?? "", "shared", name));
            }
        }

        return candidates.Find(Path.Exists) ?? throw new ArgumentException($"There is no shared/{name} beside the repository; name what to measure with, or set GRAPH_SHARED.");
    }
}
