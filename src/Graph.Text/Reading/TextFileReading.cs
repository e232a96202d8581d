using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>A file that is one report.</summary>
internal static class TextFileReading
{
    public static IEnumerable<ReadItem> Read(InputFile file, ReadingOptions options)
    {
        var notes = new List<Diagnostic>();
        var report = ReadReport(file, options, notes);
        foreach (var note in notes)
        {
            yield return note;
        }

        if (report is not null)
        {
            yield return report;
        }
    }

    private static SourceReport? ReadReport(InputFile file, ReadingOptions options, List<Diagnostic> notes)
    {
        try
        {
            using var stream = file.Open(options);
            var bytes = ReadAll(stream, options.MaximumBytes);
            if (bytes.Length > options.MaximumBytes)
            {
                notes.Add(ReadingDiagnostics.TooLarge(file.Name, file.Gzip ? bytes.Length : stream.Length, options.MaximumBytes));
                return null;
            }

            var text = TextDecoding.Decode(bytes, file.Name, notes);
            if (text is null)
            {
                return null;
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                notes.Add(ReadingDiagnostics.Empty(file.Name));
                return null;
            }

            return SourceReport.Create(file.Name, text, published: PublishedDate.InName(Path.GetFileName(file.Name)));
        }
        catch (InvalidDataException)
        {
            notes.Add(ReadingDiagnostics.BadGzip(file.Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            notes.Add(ReadingDiagnostics.Unreadable(file.Name, exception.Message));
        }

        return null;
    }

    /// <summary>All bytes, or the first <paramref name="limit"/> and one more when there are more.</summary>
    private static byte[] ReadAll(Stream stream, int limit)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 15];
        int read;
        while (buffer.Length <= limit && (read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, limit + 1L - buffer.Length))) > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
