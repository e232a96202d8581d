using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Graph.Extraction.Gazetteers;

/// <summary>
/// The rows of a table of the data folder, one at a time: UTF-8, tab-separated, a header line, <c>#</c> lines are comments, lists inside a cell separated by <c> | </c>.
/// Cells are valid until the next row is read.
/// </summary>
internal sealed class TableRows : IDisposable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly StreamReader reader;

    /// <summary>Small enough to stay in the processor's cache, and out of the heap for large objects, whose growth collects all others.</summary>
    private char[] buffer = new char[1 << 15];
    private int next, filled;
    private int number;

    /// <summary>Where the cells of the row start in the buffer, and one past the tab or line end behind the last.</summary>
    private int[] starts = [];

    /// <exception cref="InvalidDataException">The file lacks a required column.</exception>
    public TableRows(string path, params ReadOnlySpan<string> required)
    {
        Path = path;
        reader = new StreamReader(path);
        if (TryReadLine(out var start, out var length))
        {
            var names = buffer.AsSpan(start, length).ToString().Split('\t');
            for (var i = 0; i < names.Length; i++)
            {
                columns[names[i].Trim()] = i;
            }

            starts = new int[names.Length + 1];
        }

        foreach (var column in required)
        {
            if (Column(column) < 0)
            {
                throw new InvalidDataException($"{path}:1: the table has no column '{column}'; add it to the header line");
            }
        }
    }

    public string Path { get; }

    /// <summary>File, line and column of the row, for messages.</summary>
    public string Place => FormattableString.Invariant($"{Path}:{number}:1");

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => columns.Keys;

    /// <summary>The number of a column; -1 when the table has none of this name, whose cells are all empty then.</summary>
    public int Column(string name) => columns.GetValueOrDefault(name, -1);

    public void Dispose() => reader.Dispose();

    /// <returns>False at the end.</returns>
    /// <exception cref="InvalidDataException">The row has more cells than the header.</exception>
    public bool TryRead()
    {
        if (!TryReadLine(out var start, out var length))
        {
            return false;
        }

        var line = buffer.AsSpan(start, length);
        var cells = line.Count('\t') + 1;
        if (cells > columns.Count)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{Path}:{number}: found {cells} cells, the header has {columns.Count}; remove the extra tabs"));
        }

        starts[0] = start;
        for (var cell = 1; cell < cells; cell++)
        {
            var tab = line.IndexOf('\t');
            line = line[(tab + 1)..];
            starts[cell] = start += tab + 1;
        }

        starts.AsSpan(cells).Fill(start + line.Length + 1);
        return true;
    }

    /// <summary>The cell, trimmed; empty when the column is missing or the row is short.</summary>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            var length = column < 0 ? 0 : starts[column + 1] - 1 - starts[column];
            return length <= 0 ? default : buffer.AsSpan(starts[column], length).Trim();
        }
    }

    /// <summary>The cell, or null when empty.</summary>
    public string? Optional(int column) => this[column] is { IsEmpty: false } cell ? cell.ToString() : null;

    /// <param name="known">A string that stands for an item equal to it, so that it is kept once.</param>
    public ImmutableArray<string> List(int column, string known)
    {
        var rest = this[column];
        if (rest.IsEmpty)
        {
            return [];
        }

        var items = new string[rest.Count('|') + 1];
        var count = 0;
        for (var bar = rest.IndexOf('|'); ; bar = rest.IndexOf('|'))
        {
            var item = (bar < 0 ? rest : rest[..bar]).Trim();
            if (!item.IsEmpty)
            {
                items[count++] = item.SequenceEqual(known) ? known : item.ToString();
            }

            if (bar < 0)
            {
                break;
            }

            rest = rest[(bar + 1)..];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(count == items.Length ? items : items[..count]);
    }

    /// <summary>The next line that is neither empty nor a comment, as a place in the buffer.</summary>
    private bool TryReadLine(out int start, out int length)
    {
        while (true)
        {
            var end = buffer.AsSpan(next, filled - next).IndexOfAny('\n', '\r');
            if (end < 0 || (buffer[next + end] == '\r' && next + end + 1 == filled))
            {
                // A carriage return at the end of what is read may have a line feed behind it.
                if (Fill())
                {
                    continue;
                }

                end = end < 0 ? filled - next : end;
            }

            (start, length) = (next, end);
            if (start == filled)
            {
                return false;
            }

            var ended = start + length < filled;
            next = start + length + (!ended ? 0 : buffer[start + length] == '\r' && start + length + 1 < filled && buffer[start + length + 1] == '\n' ? 2 : 1);
            number++;
            if (length > 0 && buffer[start] != '#')
            {
                return true;
            }
        }
    }

    /// <summary>Moves what is left to the front and reads on; false at the end of the file.</summary>
    private bool Fill()
    {
        buffer.AsSpan(next, filled - next).CopyTo(buffer);
        (next, filled) = (0, filled - next);
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = reader.Read(buffer.AsSpan(filled));
        filled += read;
        return read > 0;
    }
}
