namespace Graph.Cli;

/// <summary>Where the program's own data lies: beside the program.</summary>
internal static class DataFolder
{
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "data");
}
