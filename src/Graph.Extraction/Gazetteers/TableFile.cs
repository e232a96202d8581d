using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>A whole table of the data folder, for the small ones (<see cref="TableRows"/>).</summary>
public sealed class TableFile
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<(string[] Cells, string Place)> rows = [];

    private TableFile()
    {
    }

    public int Count => rows.Count;

    /// <exception cref="InvalidDataException">The file has no header line, lacks a required column, or a row has more cells than the header.</exception>
    public static TableFile Read(string path, params ReadOnlySpan<string> required)
    {
        var table = new TableFile();
        using var reader = new TableRows(path, required);
        foreach (var name in reader.Columns)
        {
            table.columns.Add(name, reader.Column(name));
        }

        var width = table.columns.Count == 0 ? 0 : table.columns.Values.Max() + 1;
        while (reader.TryRead())
        {
            var cells = new string[width];
            for (var column = 0; column < width; column++)
            {
                cells[column] = reader[column].ToString();
            }

            table.rows.Add((cells, reader.Place));
        }

        return table;
    }

    /// <summary>The cell, trimmed; empty when the column is missing or the row is short.</summary>
    public string this[int row, string column] => columns.TryGetValue(column, out var index) ? rows[row].Cells[index] : "";

    public ImmutableArray<string> List(int row, string column) => [.. this[row, column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public string PlaceOf(int row) => rows[row].Place;
}
