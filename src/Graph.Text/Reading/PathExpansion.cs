using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>Turns the paths of a command line into files, folders walked in ordinal order of their paths.</summary>
internal static class PathExpansion
{
    public static IEnumerable<(InputFile? File, Diagnostic? Diagnostic)> Expand(IEnumerable<string> paths, ReadingOptions options)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                yield return options.StandardInput is null
                    ? (null, ReadingDiagnostics.NoStandardInput())
                    : (new InputFile("-", "stdin", InputKind.JsonLines, false), null);
            }
            else if (Directory.Exists(path))
            {
                foreach (var item in Folder(path, options))
                {
                    yield return item;
                }
            }
            else if (File.Exists(path))
            {
                yield return (InputFile.Named(path), null);
            }
            else
            {
                yield return (null, ReadingDiagnostics.MissingPath(path));
            }
        }
    }

    private static List<(InputFile?, Diagnostic?)> Folder(string root, ReadingOptions options)
    {
        var files = new List<(string Name, string Path)>();
        var troubles = new List<Diagnostic>();
        Collect(root, "", files, troubles);
        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        var found = new List<(InputFile?, Diagnostic?)>();
        foreach (var (name, path) in files)
        {
            if (InputFile.Known(path, name) is not { } file)
            {
                continue;
            }

            if (options.KindOfSpecial?.Invoke(path) is { } kind)
            {
                troubles.Add(ReadingDiagnostics.Waiting(path, kind));
            }
            else
            {
                found.Add((file, null));
            }
        }

        if (found.Count == 0 && troubles.Count == 0)
        {
            troubles.Add(ReadingDiagnostics.NothingInFolder(root));
        }

        found.AddRange(troubles.OrderBy(trouble => trouble.Place, StringComparer.Ordinal).Select(trouble => ((InputFile?)null, (Diagnostic?)trouble)));
        return found;
    }

    /// <summary>Hidden entries are passed over, and so are links to folders, which could lead in a circle.</summary>
    private static void Collect(string folder, string prefix, List<(string, string)> files, List<Diagnostic> troubles)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if (entry is FileInfo)
                {
                    files.Add((prefix + entry.Name, entry.FullName));
                }
                else if (entry.LinkTarget is null)
                {
                    Collect(entry.FullName, prefix + entry.Name + "/", files, troubles);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            troubles.Add(ReadingDiagnostics.Unreadable(prefix.Length == 0 ? folder : prefix, exception.Message));
        }
    }
}
