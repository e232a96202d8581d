using System.Collections.Immutable;
using CsvHelper;
using Graph.Export.Json;
using Graph.Export.Tables;
using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Export.Csv;

/// <summary>CSV as RFC 4180 has it but for line ends, which are LF: a header, then a row for each node or relationship in the order of ids.</summary>
/// <remarks>An absent value is an empty cell; a list is a JSON array in one cell, so that no separator can collide with a name.</remarks>
internal static class CsvExport
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n" };

    public static void Write(GraphToExport graph, ExportFolder folder)
    {
        foreach (var table in GraphTables.Of(graph.Graph))
        {
            folder.Write(table.Name + ".csv", stream => WriteTable(table, stream));
        }

        folder.Write("conflicts.csv", stream => WriteConflicts(graph.Conflicts, stream));
    }

    private static void WriteTable(GraphTable table, Stream stream)
    {
        using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        writer.WriteHeader(table.Columns.Select(column => column.Name).ToArray());
        foreach (var row in table.Rows())
        {
            foreach (var value in row)
            {
                writer.WriteField(Cell(value));
            }

            writer.EndRecord();
        }
    }

    private static string Cell(PropertyValue? value) => value switch
    {
        null => "",
        { Type: PropertyType.StringList } list => PropertyJson.ListText(list.AsList),
        { Type: PropertyType.Float } number => PropertyJson.FloatText(number.AsFloat),
        { } other => other.ToString(),
    };

    private static void WriteConflicts(ImmutableArray<Conflict> conflicts, Stream stream)
    {
        using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        writer.WriteHeader(["kind", "subject", "value", "reports"]);
        foreach (var conflict in conflicts)
        {
            foreach (var side in conflict.Sides)
            {
                writer.WriteRecord([conflict.Kind, conflict.Subject, side.Value, PropertyJson.ListText(side.Reports)]);
            }
        }
    }
}
