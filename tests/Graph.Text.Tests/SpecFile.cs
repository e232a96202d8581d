namespace Graph.Text.Tests;

/// <summary>Reads the cases of a file under <c>tests/specs/text</c> and finds the repository and the data beside it.</summary>
internal static class SpecFile
{
    /// <summary>The folder that holds <c>Graph.sln</c>.</summary>
    public static string Repository { get; } = FindRepository();

    public static string Models => Path.Combine(Repository, "data", "models");

    /// <summary>The pairs of <c>left => right</c> lines; lines that start with # are comments.</summary>
    public static IEnumerable<TestCaseData> Pairs(string name)
    {
        foreach (var line in Lines(name))
        {
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            if (arrow > 0)
            {
                yield return new TestCaseData(line[..arrow], line[(arrow + 4)..]).SetArgDisplayNames(line);
            }
        }
    }

    /// <summary>Cases parted by <c>---</c>, each with its lines before and after a line <c>=></c>.</summary>
    public static IEnumerable<TestCaseData> Blocks(string name)
    {
        foreach (var block in string.Join('\n', Lines(name)).Split("\n---\n"))
        {
            var parts = block.Split("\n=>\n");
            yield return new TestCaseData(parts[0], parts[1].TrimEnd('\n')).SetArgDisplayNames(parts[0].Split('\n')[0]);
        }
    }

    /// <summary>A path under the folder <c>shared</c> beside the repository (or under GRAPH_SHARED), or null when it is not there.</summary>
    public static string? Shared(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("GRAPH_SHARED") is { Length: > 0 } given ? given : Path.Combine(Repository, "..", "shared");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        return File.Exists(path) ? path : null;
    }

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Repository, "tests", "specs", "text", name)).Where(line => !line.StartsWith("# ", StringComparison.Ordinal));

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
