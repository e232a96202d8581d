using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>JSON lines: an object a line with <c>text</c>, and <c>id</c>, <c>title</c>, <c>published</c>, <c>source</c>, <c>uri</c> where known.</summary>
internal static class JsonLinesReading
{
    // A character of text takes six bytes when it is written as \uXXXX.
    private const int EscapedSize = 6;

    public static IEnumerable<ReadItem> Read(InputFile file, ReadingOptions options)
    {
        var notes = new List<Diagnostic>();
        var lines = Open(file, options, notes);
        SourceReport? report = null;
        while (lines is not null && Next(lines, file, options, notes, out report))
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

        lines?.Dispose();
        foreach (var note in notes)
        {
            yield return note;
        }
    }

    private static OpenLines? Open(InputFile file, ReadingOptions options, List<Diagnostic> notes)
    {
        try
        {
            var stream = new BufferedStream(file.Open(options), 1 << 16);
            var (head, unicode) = ByteOrderMark.Skip(stream);
            Stream input = new HeadedStream(head, stream);
            if (unicode is not null)
            {
                input = Encoding.CreateTranscodingStream(input, unicode, Encoding.UTF8);
            }

            return new OpenLines(input, new ByteLines(input, (int)Math.Min(int.MaxValue / 2, (long)options.MaximumBytes * EscapedSize + 65536)));
        }
        catch (Exception exception) when (Failure(exception, file.Name, notes))
        {
            return null;
        }
    }

    /// <summary>Reads one line; false at the end or when the file can't be read on.</summary>
    private static bool Next(OpenLines open, InputFile file, ReadingOptions options, List<Diagnostic> notes, out SourceReport? report)
    {
        report = null;
        try
        {
            if (!open.Lines.TryRead(out var line))
            {
                return false;
            }

            var place = string.Create(CultureInfo.InvariantCulture, $"{file.Name}:{open.Lines.Number}");
            if (open.Lines.SkippedLength > 0)
            {
                notes.Add(ReadingDiagnostics.TooLarge(place, open.Lines.SkippedLength, options.MaximumBytes));
            }
            else if (line.Trim(" \t"u8).Length > 0)
            {
                report = Parse(line, place, options, notes);
            }

            return true;
        }
        catch (Exception exception) when (Failure(exception, file.Name, notes))
        {
            return false;
        }
    }

    private static bool Failure(Exception exception, string name, List<Diagnostic> notes)
    {
        switch (exception)
        {
            case InvalidDataException:
                notes.Add(ReadingDiagnostics.BadGzip(name));
                return true;
            case IOException or UnauthorizedAccessException:
                notes.Add(ReadingDiagnostics.Unreadable(name, exception.Message));
                return true;
            default:
                return false;
        }
    }

    private static SourceReport? Parse(ReadOnlySpan<byte> line, string place, ReadingOptions options, List<Diagnostic> notes)
    {
        var valid = TextDecoding.FirstInvalidUtf8(line) < 0;
        var json = valid ? line : Encoding.UTF8.GetBytes(TextDecoding.Decode(line, place, notes) ?? "");
        if (json.IsEmpty)
        {
            return null;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                notes.Add(ReadingDiagnostics.BadJson(place, "it starts with something else"));
                return null;
            }

            var fields = Fields(ref reader, out var textType);
            while (reader.Read())
            {
            }

            if (textType != JsonTokenType.String)
            {
                notes.Add(ReadingDiagnostics.JsonWithoutText(place, textType == JsonTokenType.None ? "it has no \"text\"" : $"its \"text\" is a {Word(textType)}"));
                return null;
            }

            return fields.ToReport(place, Path.GetFileName(place[..place.LastIndexOf(':')]), options, notes);
        }
        catch (JsonException exception)
        {
            var at = (exception.BytePositionInLine ?? 0) + 1;
            notes.Add(ReadingDiagnostics.BadJson(string.Create(CultureInfo.InvariantCulture, $"{place}:{at}"), "it breaks off or has a stray character here"));
        }
        catch (InvalidOperationException)
        {
            notes.Add(ReadingDiagnostics.BadJson(place, "a \\u escape in it is half of a surrogate pair"));
        }

        return null;
    }

    private static ReportFields Fields(ref Utf8JsonReader reader, out JsonTokenType textType)
    {
        var fields = new ReportFields();
        textType = JsonTokenType.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "text")
            {
                textType = reader.TokenType;
            }

            if (reader.TokenType is JsonTokenType.String)
            {
                fields.Set(name, reader.GetString()!);
            }
            else if (reader.TokenType is JsonTokenType.Number && name == "id")
            {
                fields.Set(name, Encoding.UTF8.GetString(reader.ValueSpan));
            }
            else
            {
                reader.Skip();
            }
        }

        return fields;
    }

    private static string Word(JsonTokenType type) => type switch
    {
        JsonTokenType.StartArray => "list",
        JsonTokenType.StartObject => "object",
        JsonTokenType.Number => "number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private sealed record OpenLines(Stream Stream, ByteLines Lines) : IDisposable
    {
        public void Dispose() => Stream.Dispose();
    }
}
