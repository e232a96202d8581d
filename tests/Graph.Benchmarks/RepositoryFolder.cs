namespace Graph.Benchmarks;

/// <summary>A folder of the repository in which this program was built.</summary>
internal static class RepositoryFolder
{
    /// <exception cref="ArgumentException">The program does not lie in a repository.</exception>
    public static string Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            {
                return Path.Combine(folder.FullName, name);
            }
        }

        throw new ArgumentException($"The program does not lie in the repository; name the {name} folder.");
    }
}
