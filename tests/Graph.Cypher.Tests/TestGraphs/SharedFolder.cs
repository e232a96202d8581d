namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Finds the repository and the folder of shared test data beside it.</summary>
internal static class SharedFolder
{
    /// <summary>The folder that holds <c>Graph.sln</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A path under the folder <c>shared</c> beside the repository (or under GRAPH_SHARED), or null when it is not there.</summary>
    public static string? Find(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("GRAPH_SHARED") is { Length: > 0 } given ? given : Path.Combine(Repository, "..", "shared");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Graph.sln.");
    }
}
