using System.Runtime.ExceptionServices;
using System.Text;

namespace Graph.Cli.Querying;

/// <summary>A plain table with columns as wide as the first rows need: numbers to the right, the rest to the left.</summary>
/// <remarks>Written here and not with Spectre.Console: loading that takes longer than a small query.</remarks>
internal static class TableWriter
{
    private const int MeasuredRows = 1000;

    public static void Write(IResultRows rows, Stream output, RowTally tally)
    {
        var columns = rows.Columns.Count;
        if (columns == 0)
        {
            return;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        var measured = new List<string[]>();
        var leftward = new bool[columns];
        var failure = Measure(rows, measured, leftward);
        var widths = new int[columns];
        for (var i = 0; i < columns; i++)
        {
            widths[i] = Width(rows.Columns[i]);
            foreach (var row in measured)
            {
                widths[i] = Math.Max(widths[i], Width(row[i]));
            }
        }

        WriteLine(writer, [.. rows.Columns.Select(Clean)], widths, null);
        WriteRule(writer, widths);
        foreach (var row in measured)
        {
            WriteLine(writer, row, widths, leftward);
            tally.Printed++;
        }

        failure?.Throw();
        for (; rows.MoveNext(); tally.Printed++)
        {
            WriteLine(writer, Row(rows, columns), widths, leftward);
        }
    }

    /// <returns>Why no more rows could be read, to be thrown when those that could are printed; null when nothing failed.</returns>
    private static ExceptionDispatchInfo? Measure(IResultRows rows, List<string[]> measured, bool[] leftward)
    {
        try
        {
            while (measured.Count < MeasuredRows && rows.MoveNext())
            {
                for (var i = 0; i < leftward.Length; i++)
                {
                    leftward[i] |= !rows.IsNull(i) && !rows.IsNumber(i);
                }

                measured.Add(Row(rows, leftward.Length));
            }

            return null;
        }
        catch (Exception exception) when (measured.Count > 0)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }

    private static string[] Row(IResultRows rows, int columns)
    {
        var row = new string[columns];
        for (var i = 0; i < columns; i++)
        {
            row[i] = rows.IsNull(i) ? "null" : Clean(rows.Text(i));
        }

        return row;
    }

    private static void WriteRule(StreamWriter writer, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < widths.Length; i++)
        {
            line.Append(i == 0 ? "" : "-+-");
            Repeat(line, '-', widths[i]);
        }

        writer.WriteLine(line.ToString());
    }

    // One by one: the runtime's own filling is compiled when first used, which takes longer than a small table.
    private static void Repeat(StringBuilder line, char c, int count)
    {
        for (var i = 0; i < count; i++)
        {
            line.Append(c);
        }
    }

    /// <param name="leftward">By column; null for all.</param>
    private static void WriteLine(StreamWriter writer, string[] row, int[] widths, bool[]? leftward)
    {
        var line = new StringBuilder();
        for (var i = 0; i < row.Length; i++)
        {
            var space = Math.Max(0, widths[i] - Width(row[i]));
            line.Append(i == 0 ? "" : " | ");
            var isLeft = leftward is null || leftward[i];
            Repeat(line, ' ', isLeft ? 0 : space);
            line.Append(row[i]);
            Repeat(line, ' ', isLeft ? space : 0);
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }

    /// <summary>Line breaks and other control characters would break the table, and a terminal.</summary>
    private static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    /// <summary>Characters as a reader counts them: combining marks and the second half of a pair take no room.</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += char.IsLowSurrogate(c) || c is >= '\u0300' and <= '\u036F' ? 0 : 1;
        }

        return width;
    }
}
