using Graph.Model;
using System.Collections.Immutable;
using System.Text.Json;
using CsvHelper;
using Graph.Export.Json;

namespace Graph.Cli.Querying;

/// <summary>The forms in which rows are printed.</summary>
internal static class RowFormats
{
    public static ImmutableArray<string> Names { get; } = ["table", "csv", "json", "jsonl"];

    /// <returns>Number of rows.</returns>
    public static long Write(string format, IResultRows rows, Stream output) => format switch
    {
        "csv" => WriteCsv(rows, output),
        "json" => WriteJson(rows, output),
        "jsonl" => WriteJsonLines(rows, output),
        _ => TableWriter.Write(rows, output),
    };

    private static long WriteCsv(IResultRows rows, Stream output)
    {
        long count = 0;
        using var writer = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        if (rows.Columns.Count == 0)
        {
            return 0;
        }

        writer.WriteHeader([.. rows.Columns]);
        for (; rows.MoveNext(); count++)
        {
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                writer.WriteField(rows.Text(i));
            }

            writer.EndRecord();
        }

        return count;
    }

    private static long WriteJson(IResultRows rows, Stream output)
    {
        long count = 0;
        using (var writer = new Utf8JsonWriter(output, PropertyJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("columns");
            PropertyJson.WriteList(writer, rows.Columns);
            writer.WriteStartArray("rows");
            for (; rows.MoveNext(); count++)
            {
                writer.WriteStartArray();
                for (var i = 0; i < rows.Columns.Count; i++)
                {
                    rows.WriteJson(writer, i);
                }

                writer.WriteEndArray();
                if (writer.BytesPending > 1 << 16)
                {
                    writer.Flush();
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return count;
    }

    private static long WriteJsonLines(IResultRows rows, Stream output)
    {
        long count = 0;
        using var writer = new Utf8JsonWriter(output, PropertyJson.WriterOptions);
        for (; rows.MoveNext(); count++)
        {
            writer.WriteStartObject();
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                writer.WritePropertyName(rows.Columns[i]);
                rows.WriteJson(writer, i);
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        return count;
    }
}
