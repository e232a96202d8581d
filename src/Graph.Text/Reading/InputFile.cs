using System.IO.Compression;

namespace Graph.Text.Reading;

internal enum InputKind { Text, JsonLines, Csv }

/// <summary>One file to read.</summary>
/// <param name="Path">Where it lies; <c>-</c> for standard input.</param>
/// <param name="Name">How it is named in places and as <c>report.file</c>: the file's own name, or its path below the folder that was given, with slashes.</param>
internal sealed record InputFile(string Path, string Name, InputKind Kind, bool Gzip)
{
    /// <summary>What a name says of its content; null for one that a folder's walk passes over.</summary>
    public static InputFile? Known(string path, string name)
    {
        var gzip = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var inner = gzip ? name[..^3] : name;
        InputKind? kind = System.IO.Path.GetExtension(inner).ToLowerInvariant() switch
        {
            ".txt" or ".text" => InputKind.Text,
            ".jsonl" or ".ndjson" => InputKind.JsonLines,
            ".csv" => InputKind.Csv,
            _ => null,
        };
        return kind is { } known ? new InputFile(path, name, known, gzip) : null;
    }

    /// <summary>A file that was named itself: whatever it is called, it is taken as text when its name says nothing else.</summary>
    public static InputFile Named(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return Known(path, name) ?? new InputFile(path, name, InputKind.Text, name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
    }

    public Stream Open(ReadingOptions options)
    {
        if (Path == "-")
        {
            return options.StandardInput!();
        }

        var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        return Gzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
