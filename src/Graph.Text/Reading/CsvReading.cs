using System.Globalization;
using System.Text;
using CsvHelper;
using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>CSV with a header row; the columns are those of JSON lines, in any order, and further ones are passed over.</summary>
internal static class CsvReading
{
    public static IEnumerable<ReadItem> Read(InputFile file, ReadingOptions options)
    {
        var notes = new List<Diagnostic>();
        using var rows = Open(file, options, notes, out var columns);
        while (rows is not null && Next(rows, columns, file, options, notes, out var report))
        {
            foreach (var note in notes)
            {
                yield return note;
            }

            notes.Clear();
            if (report is not null)
            {
                yield return report;
            }
        }

        foreach (var note in notes)
        {
            yield return note;
        }
    }

    private static CsvReader? Open(InputFile file, ReadingOptions options, List<Diagnostic> notes, out string[] columns)
    {
        columns = [];
        try
        {
            if (!FindEncoding(file, options, notes, out var encoding))
            {
                return null;
            }

            var reader = CsvReader.Create(file.Open(options), CsvReaderOptions.Default with
            {
                Encoding = encoding,
                TrackLineNumbers = true,
                MaxRecordSize = (int)Math.Min(int.MaxValue / 2, (options.MaximumBytes * 2L) + 65536),
            });
            reader.ReadHeader();
            columns = [.. reader.Headers.Select(column => column.Trim().ToLowerInvariant())];
            if (Array.IndexOf(columns, "text") >= 0)
            {
                return reader;
            }

            notes.Add(columns.Length == 0
                ? ReadingDiagnostics.Empty(file.Name)
                : ReadingDiagnostics.CsvWithoutText(file.Name + ":1", string.Join(", ", columns.Take(10))));
            reader.Dispose();
        }
        catch (Exception exception) when (Failure(exception, file.Name, notes))
        {
        }

        return null;
    }

    private static bool Next(CsvReader rows, string[] columns, InputFile file, ReadingOptions options, List<Diagnostic> notes, out SourceReport? report)
    {
        report = null;
        try
        {
            if (!rows.Read())
            {
                return false;
            }

            var fields = new ReportFields();
            for (var i = 0; i < columns.Length && i < rows.FieldCount; i++)
            {
                fields.Set(columns[i], rows.GetString(i));
            }

            report = fields.ToReport(string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{rows.LineNumber}"), Path.GetFileName(file.Name), options, notes);
            return true;
        }
        catch (CsvFormatException exception)
        {
            notes.Add(ReadingDiagnostics.BadCsv(string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{exception.LineNumber}"), exception.Message.Split('\n')[0].Trim()));
            return false;
        }
        catch (Exception exception) when (Failure(exception, file.Name, notes))
        {
            return false;
        }
    }

    /// <summary>One look through the whole file decides, so that no row is read in another encoding than its neighbours.</summary>
    /// <param name="encoding">Null where byte-order marks and UTF-8 tell.</param>
    /// <returns>False for data that is no text.</returns>
    private static bool FindEncoding(InputFile file, ReadingOptions options, List<Diagnostic> notes, out Encoding? encoding)
    {
        encoding = null;
        using var stream = file.Open(options);
        var chunk = new byte[1 << 16];
        long offset = 0;
        var kept = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(chunk.AsSpan(kept), chunk.Length - kept, throwOnEndOfStream: false);
            var bytes = chunk.AsSpan(0, kept + read);
            if (offset == 0)
            {
                if (BinaryContent.Recognise(bytes) is { } looksLike)
                {
                    notes.Add(ReadingDiagnostics.Binary(file.Name, looksLike));
                    return false;
                }

                if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
                {
                    return true;
                }
            }

            var last = kept + read < chunk.Length;
            var invalid = TextDecoding.FirstInvalidUtf8(bytes);
            if (invalid >= 0 && (last || bytes.Length - invalid >= 4))
            {
                notes.Add(ReadingDiagnostics.Windows1252(file.Name, offset + invalid, bytes[invalid]));
                encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252);
                return true;
            }

            if (last)
            {
                return true;
            }

            kept = invalid < 0 ? 0 : bytes.Length - invalid;
            offset += bytes.Length - kept;
            bytes[^kept..].CopyTo(chunk);
        }
    }

    private static bool Failure(Exception exception, string name, List<Diagnostic> notes)
    {
        switch (exception)
        {
            case InvalidDataException:
                notes.Add(ReadingDiagnostics.BadGzip(name));
                return true;
            case CsvFormatException:
                notes.Add(ReadingDiagnostics.BadCsv(name, exception.Message.Split('\n')[0].Trim()));
                return true;
            case IOException or UnauthorizedAccessException:
                notes.Add(ReadingDiagnostics.Unreadable(name, exception.Message));
                return true;
            default:
                return false;
        }
    }
}
