using System.Text;

namespace Graph.Text.Reading;

/// <summary>The lines of a data file, UTF-8, without a copy of each; LF, CR or both end a line, as everywhere in .NET.</summary>
public ref struct FileLines
{
    private readonly ReadOnlySpan<char> text;
    private int next;

    private FileLines(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>Number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static FileLines Of(string path) => new(ReadText(path));

    public static FileLines OfText(ReadOnlySpan<char> text) => new(text);

    /// <summary>The whole of a data file; a byte order mark is taken for what it says.</summary>
    public static string ReadText(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var mark = Encoding.UTF8.Preamble;
        return bytes.Length > 1 && bytes[0] is 0xFE or 0xFF or 0 ? File.ReadAllText(path)
            : Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes);
    }

    /// <returns>False at the end; a line end at the very end of the file opens no further line.</returns>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        line = default;
        if (next >= text.Length)
        {
            return false;
        }

        Number++;
        var rest = text[next..];
        var end = rest.IndexOfAny('\n', '\r');
        line = end < 0 ? rest : rest[..end];
        next += end < 0 ? rest.Length : rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1;
        return true;
    }
}
