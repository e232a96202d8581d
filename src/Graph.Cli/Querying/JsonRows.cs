using Graph.Cypher;
using Graph.Model;

namespace Graph.Cli.Querying;

/// <summary>All rows as one object with columns and rows. A query that fails midway still gives JSON: the rows so far, and <c>error</c> behind them.</summary>
internal static class JsonRows
{
    public static void Write(IResultRows rows, Stream output, RowTally tally)
    {
        using var piece = new JsonPiece();
        output.Write("{\"columns\":"u8);
        PropertyJson.WriteList(piece.Begin(), rows.Columns);
        output.Write(piece.End());
        output.Write(",\"rows\":["u8);
        try
        {
            for (; rows.MoveNext(); tally.Printed++)
            {
                WriteRow(rows, output, piece, tally.Printed == 0);
            }
        }
        catch (Exception exception) when (exception is not (OutputClosedException or CommandLineException))
        {
            output.Write("],\"error\":"u8);
            piece.Begin().WriteStringValue(Reason(exception));
            output.Write(piece.End());
            output.Write("}\n"u8);
            throw;
        }

        output.Write("]}\n"u8);
    }

    private static void WriteRow(IResultRows rows, Stream output, JsonPiece piece, bool isFirst)
    {
        var writer = piece.Begin();
        writer.WriteStartArray();
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            rows.WriteJson(writer, i);
        }

        writer.WriteEndArray();
        output.Write(isFirst ? ""u8 : ","u8);
        output.Write(piece.End());
    }

    // Without the place, which an option may have moved; stderr tells it.
    private static string Reason(Exception exception) => exception is CypherException { Error: var error } ? $"{error.Kind}: {error.Message}" : exception.Message;
}
