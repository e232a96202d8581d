using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction.Gazetteers;

/// <summary>A table of the data folder: UTF-8, tab-separated, a header line, <c>#</c> lines are comments, lists inside a cell separated by <c> | </c>.</summary>
public sealed class TableFile
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<string> rows = [];
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
                table.Add(line, number);
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
    public string this[int row, string column] => Cell(row, column) is { IsEmpty: false } cell ? cell.ToString() : "";

    /// <summary>The cell, or null when empty.</summary>
    public string? Optional(int row, string column) => Cell(row, column) is { IsEmpty: false } cell ? cell.ToString() : null;

    /// <summary>The cell without a copy, trimmed; empty when the column is missing or the row is short.</summary>
    public ReadOnlySpan<char> Cell(int row, string column)
    {
        if (!columns.TryGetValue(column, out var index))
        {
            return default;
        }

        var rest = rows[row].AsSpan();
        for (; index > 0; index--)
        {
            var tab = rest.IndexOf('\t');
            if (tab < 0)
            {
                return default;
            }

            rest = rest[(tab + 1)..];
        }

        var end = rest.IndexOf('\t');
        return (end < 0 ? rest : rest[..end]).Trim();
    }

    public ImmutableArray<string> List(int row, string column)
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

    private void Add(string line, int number)
    {
        if (columns.Count == 0)
        {
            var names = line.Split('\t');
            for (var i = 0; i < names.Length; i++)
            {
                columns[names[i].Trim()] = i;
            }

            return;
        }

        var cells = line.AsSpan().Count('\t') + 1;
        if (cells > columns.Count)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{Path}:{number}: found {cells} cells, the header has {columns.Count}; remove the extra tabs"));
        }

        rows.Add(line);
        lines.Add(number);
    }
}
