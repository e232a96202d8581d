namespace Graph.Cli.Tests;

/// <summary>Texts and scorers that lie beside the repository on some machines (GRAPH_SHARED, else ../shared); tests that need them are skipped elsewhere.</summary>
internal static class SharedFolder
{
    public static string Require(string name)
    {
        var root = Environment.GetEnvironmentVariable("GRAPH_SHARED") ?? Path.Combine(RepositoryRoot(), "..", "shared");
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            Assert.Ignore($"{name} of the shared folder is not on this machine (set GRAPH_SHARED, or put the folder beside the repository)");
        }

        return path;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
