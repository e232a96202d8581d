using System.Text.Json;

namespace Graph.Cli.Querying;

/// <summary>The rows of a query, wherever it ran, read once from first to last.</summary>
internal interface IResultRows
{
    IReadOnlyList<string> Columns { get; }

    /// <summary>False after the last row.</summary>
    bool MoveNext();

    bool IsNull(int column);

    /// <summary>True for numbers, which tables put to the right.</summary>
    bool IsNumber(int column);

    /// <summary>The value for a cell of a table: strings bare, the rest as JSON or as Cypher's own text; null is empty.</summary>
    string Text(int column);

    void WriteJson(Utf8JsonWriter writer, int column);
}
