using System.IO.Enumeration;
using Graph.Cli.Terminals;

namespace Graph.Cli.Pipelines;

/// <summary>Pipes, sockets and devices that lie in a folder under a report's name: reading the folder would wait for them, perhaps for ever.</summary>
/// <remarks>A pipe that is named itself is meant and read.</remarks>
internal static class WaitingFiles
{
    // The endings that a folder is read for, without .gz behind them.
    private static readonly string[] Endings = [".txt", ".text", ".jsonl", ".ndjson", ".csv"];

    /// <exception cref="CommandLineException">There is such a file.</exception>
    public static void Refuse(IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(path => path != "-" && Directory.Exists(path)).SelectMany(Reports).Order(StringComparer.Ordinal))
        {
            if (UnixFiles.Special(path) is { } kind)
            {
                throw new CommandLineException("GR1017", path, $"this is {kind} and no file, and reading its folder would wait for it; take it out of the folder, or name the files to read one by one");
            }
        }
    }

    // As the reader walks: hidden entries are passed over, and links to folders; folders that can't be read are told by it.
    private static FileSystemEnumerable<string> Reports(string folder) => new(
        folder,
        static (ref entry) => entry.ToSpecifiedFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 })
    {
        ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && entry.FileName[0] != '.' && IsReport(entry.FileName),
        ShouldRecursePredicate = static (ref entry) => entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    private static bool IsReport(ReadOnlySpan<char> name)
    {
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        foreach (var ending in Endings)
        {
            if (inner.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
