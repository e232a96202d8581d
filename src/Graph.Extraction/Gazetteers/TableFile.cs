using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Graph.Text.Reading;

namespace Graph.Extraction.Gazetteers;

/// <summary>A table of the data folder: UTF-8, tab-separated, a header line, <c>#</c> lines are comments, lists inside a cell separated by <c> | </c>.</summary>
public sealed class TableFile
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly string text;

    /// <summary>For each row where its cells start, and one past the tab or line end behind its last cell; what a short row lacks starts there too.</summary>
    private int[] starts = [];
    private int[] lines = [];
    private int width;

    private TableFile(string path)
    {
        Path = path;
        text = FileLines.ReadText(path);
    }

    public string Path { get; }

    public int Count { get; private set; }

    /// <exception cref="InvalidDataException">The file has no header line, lacks a required column, or a row has more cells than the header.</exception>
    public static TableFile Read(string path, params ReadOnlySpan<string> required)
    {
        var table = new TableFile(path);
        table.ReadLines();
        foreach (var column in required)
        {
            if (table.Column(column) < 0)
            {
                throw new InvalidDataException($"{path}:1: the table has no column '{column}'; add it to the header line");
            }
        }

        return table;
    }

    /// <summary>The number of a column; -1 when the table has none of this name, whose cells are all empty then.</summary>
    public int Column(string name) => columns.GetValueOrDefault(name, -1);

    /// <summary>The cell, trimmed; empty when the column is missing or the row is short.</summary>
    public string this[int row, string column] => Cell(row, Column(column)).ToString();

    /// <summary>The cell, or null when empty.</summary>
    public string? Optional(int row, int column) => Cell(row, column) is { IsEmpty: false } cell ? cell.ToString() : null;

    /// <summary>The cell without a copy, trimmed; empty when the column is missing or the row is short.</summary>
    public ReadOnlySpan<char> Cell(int row, int column)
    {
        if (column < 0)
        {
            return default;
        }

        var at = (row * (width + 1)) + column;
        var length = starts[at + 1] - 1 - starts[at];
        return length <= 0 ? default : text.AsSpan(starts[at], length).Trim();
    }

    public ImmutableArray<string> List(int row, string column) => List(row, Column(column), "");

    /// <param name="known">A string that stands for an item equal to it, so that it is kept once.</param>
    public ImmutableArray<string> List(int row, int column, string known)
    {
        var rest = Cell(row, column);
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

    public string PlaceOf(int row) => FormattableString.Invariant($"{Path}:{lines[row]}:1");

    private void ReadLines()
    {
        var reader = FileLines.OfText(text);
        while (reader.TryRead(out var line))
        {
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (columns.Count == 0)
            {
                ReadHeader(line);
            }
            else
            {
                Add(line, reader.Start, reader.Number);
            }
        }
    }

    private void ReadHeader(ReadOnlySpan<char> line)
    {
        var names = line.ToString().Split('\t');
        for (var i = 0; i < names.Length; i++)
        {
            columns[names[i].Trim()] = i;
        }

        width = names.Length;
        var rows = text.AsSpan().Count('\n') + 1;
        starts = new int[rows * (width + 1)];
        lines = new int[rows];
    }

    private void Add(ReadOnlySpan<char> line, int start, int number)
    {
        var cells = line.Count('\t') + 1;
        if (cells > columns.Count)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{Path}:{number}: found {cells} cells, the header has {columns.Count}; remove the extra tabs"));
        }

        if (Count == lines.Length)
        {
            Array.Resize(ref lines, Count * 2);
            Array.Resize(ref starts, starts.Length * 2);
        }

        var places = starts.AsSpan(Count * (width + 1), width + 1);
        places[0] = start;
        for (var cell = 1; cell < cells; cell++)
        {
            var tab = line.IndexOf('\t');
            line = line[(tab + 1)..];
            places[cell] = start += tab + 1;
        }

        places[cells..].Fill(start + line.Length + 1);
        lines[Count++] = number;
    }
}
