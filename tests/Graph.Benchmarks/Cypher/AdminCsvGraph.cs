using System.Globalization;
using System.IO.Compression;
using Graph.Model.Reading;

namespace Graph.Benchmarks.Cypher;

/// <summary>Reads a folder of neo4j-admin import files (<c>.csv.gz</c>, without quoted cells) into a graph.</summary>
/// <remarks>Headers say what a column is: <c>pid:ID(P)</c>, <c>:START_ID(P)</c>, <c>:END_ID(C)</c>, <c>:TYPE</c>, <c>:LABEL</c>, <c>age:int</c>, <c>name</c>.</remarks>
internal sealed class AdminCsvGraph
{
    private readonly InMemoryGraphBuilder builder = new();
    private readonly Dictionary<(string Group, string Id), int> nodes = [];

    /// <param name="indexes">Labels and keys to index, as the server they are compared with has them.</param>
    public static InMemoryGraph Read(string folder, params (string Label, string Key)[] indexes)
    {
        var graph = new AdminCsvGraph();
        var files = Directory.GetFiles(folder, "*.csv.gz").Order(StringComparer.Ordinal).ToList();
        foreach (var isNodes in (bool[])[true, false])
        {
            foreach (var file in files)
            {
                graph.ReadFile(file, isNodes);
            }
        }

        foreach (var (label, key) in indexes)
        {
            graph.builder.AddIndex(label, key);
        }

        return graph.builder.Build();
    }

    private void ReadFile(string file, bool wantsNodes)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var columns = (reader.ReadLine() ?? "").Split(',').Select(Column.Of).ToArray();
        if (columns.Any(column => column.Kind == "ID") != wantsNodes)
        {
            return;
        }

        while (reader.ReadLine() is { } line)
        {
            if (wantsNodes)
            {
                AddNode(columns, line.Split(','));
            }
            else
            {
                AddRelationship(columns, line.Split(','));
            }
        }
    }

    private void AddNode(Column[] columns, string[] cells)
    {
        var labels = cells.Where((_, i) => columns[i].Kind == "LABEL").SelectMany(cell => cell.Split(';'));
        var node = builder.AddNode(labels);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Kind == "ID")
            {
                nodes.Add((columns[i].Group, cells[i]), node);
            }

            if (columns[i].Name.Length > 0 && cells[i].Length > 0)
            {
                builder.SetNodeProperty(node, columns[i].Name, Value(columns[i], cells[i]));
            }
        }
    }

    private void AddRelationship(Column[] columns, string[] cells)
    {
        var (start, end, type) = (-1, -1, "");
        for (var i = 0; i < columns.Length; i++)
        {
            switch (columns[i].Kind)
            {
                case "START_ID":
                    start = nodes[(columns[i].Group, cells[i])];
                    break;
                case "END_ID":
                    end = nodes[(columns[i].Group, cells[i])];
                    break;
                case "TYPE":
                    type = cells[i];
                    break;
            }
        }

        builder.AddRelationship(type, start, end);
    }

    private static StoredValue Value(Column column, string cell) =>
        column.Kind == "int" ? StoredValue.Of(long.Parse(cell, CultureInfo.InvariantCulture)) : StoredValue.Of(cell);

    private sealed record Column(string Name, string Kind, string Group)
    {
        public static Column Of(string header)
        {
            var (name, kind) = header.Split(':') is [var before, var after] ? (before, after) : (header, "string");
            var group = kind.IndexOf('(', StringComparison.Ordinal);
            return group < 0 ? new Column(name, kind, "") : new Column(name, kind[..group], kind[(group + 1)..^1]);
        }
    }
}
