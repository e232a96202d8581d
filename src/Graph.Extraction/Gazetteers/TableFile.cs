using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction.Gazetteers;

/// <summary>A table of the data folder: UTF-8, tab-separated, a header line, <c>#</c> lines are comments, lists inside a cell separated by <c> | </c>.</summary>
public sealed class TableFile
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string[]> rows = [];
    private readonly List<int> lines = [];

    private TableFile(string path) => Path = path;

    public string Path { get; }

    public int Count => rows.Count;

    /// <exception cref="InvalidDataException">The file has no header line, lacks a required column, or a row has more cells than the header.</exception>
    public static TableFile Read(string path, params ReadOnlySpan<string> required)
    {
        var table = new TableFile(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length != 0 && line[0] != '#')
            {
                table.Add(line.Split('\t'), number);
            }
        }

        foreach (var column in required)
        {
            if (!table.columns.ContainsKey(column))
            {
                throw new InvalidDataException($"{path}:1: the table has no column '{column}'; add it to the header line");
            }
        }

        return table;
    }

    /// <summary>The cell, trimmed; empty when the column is missing or the row is short.</summary>
    public string this[int row, string column] =>
        columns.TryGetValue(column, out var index) && index < rows[row].Length ? rows[row][index].Trim() : "";

    /// <summary>The cell, or null when empty.</summary>
    public string? Optional(int row, string column) => this[row, column] is { Length: > 0 } cell ? cell : null;

    public ImmutableArray<string> List(int row, string column)
    {
        var rest = columns.TryGetValue(column, out var index) && index < rows[row].Length ? rows[row][index].AsSpan().Trim() : default;
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
                items[count++] = item.ToString();
            }

            if (bar < 0)
            {
                break;
            }

            rest = rest[(bar + 1)..];
        }

        return count == items.Length ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items) : [.. items[..count]];
    }

    public string PlaceOf(int row) => FormattableString.Invariant($"{Path}:{lines[row]}:1");

    private void Add(string[] cells, int number)
    {
        if (columns.Count == 0)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                columns[cells[i].Trim()] = i;
            }

            return;
        }

        if (cells.Length > columns.Count)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{Path}:{number}: found {cells.Length} cells, the header has {columns.Count}; remove the extra tabs"));
        }

        rows.Add(cells);
        lines.Add(number);
    }
}
