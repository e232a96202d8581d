using System.Text;

namespace Graph.Cli.Querying;

/// <summary>A plain table with columns as wide as the first rows need: numbers to the right, the rest to the left.</summary>
/// <remarks>Written here and not with Spectre.Console: loading that takes longer than a small query.</remarks>
internal static class TableWriter
{
    private const int MeasuredRows = 1000;

    public static long Write(IResultRows rows, Stream output)
    {
        var columns = rows.Columns.Count;
        if (columns == 0)
        {
            return 0;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        var measured = new List<string[]>();
        var rightward = new bool[columns];
        Array.Fill(rightward, true);
        while (measured.Count < MeasuredRows && rows.MoveNext())
        {
            for (var i = 0; i < columns; i++)
            {
                rightward[i] &= rows.IsNull(i) || rows.IsNumber(i);
            }

            measured.Add(Row(rows, columns));
        }

        var widths = new int[columns];
        for (var i = 0; i < columns; i++)
        {
            widths[i] = Width(rows.Columns[i]);
            foreach (var row in measured)
            {
                widths[i] = Math.Max(widths[i], Width(row[i]));
            }
        }

        WriteLine(writer, [.. rows.Columns.Select(Clean)], widths, new bool[columns]);
        writer.WriteLine(string.Join("-+-", Array.ConvertAll(widths, static width => new string('-', width))));
        long count = measured.Count;
        foreach (var row in measured)
        {
            WriteLine(writer, row, widths, rightward);
        }

        for (; rows.MoveNext(); count++)
        {
            WriteLine(writer, Row(rows, columns), widths, rightward);
        }

        return count;
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

    private static void WriteLine(StreamWriter writer, string[] row, int[] widths, bool[] rightward)
    {
        var line = new StringBuilder();
        for (var i = 0; i < row.Length; i++)
        {
            var space = Math.Max(0, widths[i] - Width(row[i]));
            line.Append(i == 0 ? "" : " | ");
            line.Append(' ', rightward[i] ? space : 0).Append(row[i]).Append(' ', rightward[i] ? 0 : space);
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
