using System.Collections.Immutable;
using Graph.Export.Json;
using Graph.Export.Tables;
using Graph.Model;
using Parquet;
using Parquet.Schema;

namespace Graph.Export.Parquet;

/// <summary>A Parquet file a table: 64-bit integers, doubles, booleans and text, all nullable but ids; lists are JSON arrays as text, as in CSV.</summary>
internal static class ParquetExport
{
    private const int RowsPerGroup = 100_000;

    public static void Write(GraphToExport graph, ExportFolder folder)
    {
        foreach (var table in GraphTables.Of(graph.Graph))
        {
            folder.Write(table.Name + ".parquet", stream => WriteTable(table, stream).GetAwaiter().GetResult());
        }
    }

    private static async Task WriteTable(GraphTable table, Stream stream)
    {
        var fields = table.Columns.Select(Field).ToArray();
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var rows in table.Rows().Chunk(RowsPerGroup))
            {
                using var group = writer.CreateRowGroup();
                for (var i = 0; i < fields.Length; i++)
                {
                    await WriteColumn(group, fields[i], table.Columns[i].Type, rows, i).ConfigureAwait(false);
                }

                group.CompleteValidate();
            }
        }
    }

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, PropertyType type, PropertyValue?[][] rows, int column) => type switch
    {
        PropertyType.Integer => group.WriteAsync<long>(field, rows.Select(row => row[column]?.AsInteger).ToArray().AsMemory()),
        PropertyType.Float => group.WriteAsync<double>(field, rows.Select(row => row[column]?.AsFloat).ToArray().AsMemory()),
        PropertyType.Boolean => group.WriteAsync<bool>(field, rows.Select(row => row[column]?.AsBoolean).ToArray().AsMemory()),
        PropertyType.StringList => group.WriteAsync(field, rows.Select(row => row[column] is { } list ? PropertyJson.ListText(list.AsList) : null!).ToImmutableArray()),
        _ => group.WriteAsync(field, rows.Select(row => row[column]?.AsString!).ToImmutableArray()),
    };

    private static DataField Field(TableColumn column) => column.Type switch
    {
        PropertyType.Integer => new DataField(column.Name, typeof(long), isNullable: true),
        PropertyType.Float => new DataField(column.Name, typeof(double), isNullable: true),
        PropertyType.Boolean => new DataField(column.Name, typeof(bool), isNullable: true),
        _ => new DataField(column.Name, typeof(string), isNullable: true),
    };
}
