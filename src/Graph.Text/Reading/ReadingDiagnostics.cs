using System.Globalization;
using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>Everything that reading can complain about, each with what was found and what to do next.</summary>
internal static class ReadingDiagnostics
{
    public static Diagnostic MissingPath(string path) =>
        Error("GR1001", path, "no such file or folder; give a text file, a folder, a .jsonl or .csv file, a .gz of any of them, or - for standard input");

    public static Diagnostic Empty(string place) => Error("GR1002", place, "there is no text in it; take it out, or put the report's text there");

    public static Diagnostic Binary(string place, string looksLike) =>
        Error("GR1003", place, $"this is {looksLike}, not text; save the report as plain text (UTF-8) and try again");

    public static Diagnostic TooLarge(string place, long found, int limit) =>
        Error("GR1004", place, string.Create(CultureInfo.InvariantCulture,
            $"one report of {Megabytes(found)} MB, and at most {Megabytes(limit)} MB are read; if it holds many reports, give them as JSON lines, else raise --max-size"));

    public static Diagnostic Windows1252(string place, long offset, byte value) =>
        new("GR1005", DiagnosticSeverity.Warning, place, string.Create(CultureInfo.InvariantCulture,
            $"byte 0x{value:X2} at offset {offset} is no UTF-8, so the text was read as Windows-1252; save it as UTF-8 if letters look wrong"));

    public static Diagnostic BadJson(string place, string reason) =>
        Error("GR1006", place, $"this line is no JSON object ({reason}); expected one object a line such as {{\"id\":\"…\",\"text\":\"…\"}}");

    public static Diagnostic JsonWithoutText(string place, string found) =>
        Error("GR1007", place, $"{found}; each line needs the report's text as a string named \"text\"");

    public static Diagnostic CsvWithoutText(string place, string columns) =>
        Error("GR1008", place, $"no column is called text (found: {columns}); the first row must name the columns id, title, published, source, uri, text");

    public static Diagnostic BadCsv(string place, string reason) =>
        Error("GR1009", place, $"the rows can't be read from here on ({reason}); check the quotes around the cells before this place");

    public static Diagnostic Unreadable(string place, string reason) => Error("GR1010", place, $"can't be read: {reason}; check the file and its permissions");

    public static Diagnostic BadGzip(string place) => Error("GR1011", place, "the gzip data is cut off or damaged; unpack it by hand, or fetch it again");

    public static Diagnostic NothingInFolder(string path) =>
        new("GR1012", DiagnosticSeverity.Warning, path, "no reports in this folder; files that end in .txt, .text, .jsonl, .ndjson or .csv are read, and a .gz of them");

    public static Diagnostic Waiting(string path, string kind) =>
        new("GR1017", DiagnosticSeverity.Warning, path, $"this is {kind} and no file, so it was left out; name it itself if it is to be read");

    public static Diagnostic BadDate(string place, string found) =>
        new("GR1013", DiagnosticSeverity.Warning, place, $"published is \"{found}\", which is no date; expected such as 2017-01-11, and the report was read without it");

    public static Diagnostic NoStandardInput() => Error("GR1014", "-", "there is no standard input to read; pipe JSON lines into the command, or name a file");

    public static Diagnostic BrokenText(string place) =>
        new("GR1015", DiagnosticSeverity.Warning, place, "half of a surrogate pair stands alone in the text and was replaced by U+FFFD; the file was cut inside a character");

    private static Diagnostic Error(string code, string place, string message) => new(code, DiagnosticSeverity.Error, place, message);

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);
}
