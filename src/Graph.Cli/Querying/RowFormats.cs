using System.Collections.Immutable;
using CsvHelper;

namespace Graph.Cli.Querying;

/// <summary>The forms in which rows are printed.</summary>
/// <remarks>When a query fails midway, what is printed ends behind a whole row: a cut cell could be taken for a value, and cut JSON can't be read at all.</remarks>
internal static class RowFormats
{
    public static ImmutableArray<string> Names { get; } = ["table", "csv", "json", "jsonl"];

    /// <param name="tally">Counts the rows as they are written, so that it tells how many there were when this throws.</param>
    public static void Write(string format, IResultRows rows, Stream output, RowTally tally)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(rows, output, tally);
                break;
            case "json":
                JsonRows.Write(rows, output, tally);
                break;
            case "jsonl":
                WriteJsonLines(rows, output, tally);
                break;
            default:
                TableWriter.Write(rows, output, tally);
                break;
        }
    }

    private static void WriteCsv(IResultRows rows, Stream output, RowTally tally)
    {
        using var writer = CsvWriter.Create(output, CsvWriterOptions.Default, leaveOpen: true);
        if (rows.Columns.Count == 0)
        {
            return;
        }

        writer.WriteHeader([.. rows.Columns]);
        var cells = new string[rows.Columns.Count];
        for (; rows.MoveNext(); tally.Printed++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = rows.Text(i);
            }

            writer.WriteRecord(cells);
        }
    }

    private static void WriteJsonLines(IResultRows rows, Stream output, RowTally tally)
    {
        using var line = new JsonPiece();
        for (; rows.MoveNext(); tally.Printed++)
        {
            var writer = line.Begin();
            writer.WriteStartObject();
            for (var i = 0; i < rows.Columns.Count; i++)
            {
                writer.WritePropertyName(rows.Columns[i]);
                rows.WriteJson(writer, i);
            }

            writer.WriteEndObject();
            output.Write(line.End());
            output.WriteByte((byte)'\n');
        }
    }
}
