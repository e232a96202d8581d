using System.Text;

namespace Graph.Export;

/// <summary>The folder that an export goes to. A file appears under its name only when it is whole.</summary>
public sealed class ExportFolder
{
    private readonly List<string> written = [];

    /// <summary>Makes the folder when there is none.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    public ExportFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
    }

    public string Path { get; }

    /// <summary>Names of the files written so far, in order.</summary>
    public IReadOnlyList<string> Written => written;

    public void Write(string name, Action<Stream> write)
    {
        var part = System.IO.Path.Combine(Path, name + ".part");
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            File.Move(part, System.IO.Path.Combine(Path, name), overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        written.Add(name);
    }

    /// <summary>A text file: UTF-8 without a byte-order mark, LF.</summary>
    public void WriteText(string name, Action<TextWriter> write) => Write(name, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });
}
