using System.Text;
using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>The fields of one report in JSON lines or CSV, as they were found.</summary>
internal sealed class ReportFields
{
    private string? id, title, published, source, uri, text;

    /// <summary>Takes a field; names that mean nothing here are passed over.</summary>
    public void Set(string name, string value)
    {
        switch (name)
        {
            case "id": id = value; break;
            case "title": title = value; break;
            case "published": published = value; break;
            case "source": source = value; break;
            case "uri": uri = value; break;
            case "text": text = value; break;
        }
    }

    /// <param name="place">Of the line or row; it is the report's file too.</param>
    /// <param name="fileName">May tell the day when the fields don't.</param>
    /// <returns>Null, with an error in <paramref name="notes"/>, when there is no text or too much.</returns>
    public SourceReport? ToReport(string place, string fileName, ReadingOptions options, List<Diagnostic> notes)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            notes.Add(ReadingDiagnostics.Empty(place));
            return null;
        }

        var size = Encoding.UTF8.GetByteCount(text);
        if (size > options.MaximumBytes)
        {
            notes.Add(ReadingDiagnostics.TooLarge(place, size, options.MaximumBytes));
            return null;
        }

        if (text.Contains('\0'))
        {
            notes.Add(ReadingDiagnostics.Binary(place, "data with zero bytes"));
            return null;
        }

        return SourceReport.Create(
            place, TextDecoding.Repair(text, place, notes), Known(id), Known(title), Day(place, notes) ?? PublishedDate.InName(fileName), Known(source), Known(uri));
    }

    private DateOnly? Day(string place, List<Diagnostic> notes)
    {
        // Archives write dashes and the like where nothing is known.
        if (published is null || published.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        if (PublishedDate.TryParse(published, out var day))
        {
            return day;
        }

        notes.Add(ReadingDiagnostics.BadDate(place, published.Length > 40 ? published[..40] + "…" : published));
        return null;
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
