using System.Security.Cryptography;
using System.Text;

namespace Graph.Model;

/// <summary>One report as it was read: its text is never rewritten, so a span always gives back the file's own characters.</summary>
/// <param name="Id"><c>report/</c> and the first 16 hex digits of <see cref="Sha256"/>: the same text is the same report wherever it lies.</param>
/// <param name="File">Name to show in places and to write as <c>report.file</c>; for a line of a file <c>file.jsonl:12</c>.</param>
/// <param name="SourceId">The id that a JSON line or CSV row gave its report; null when it gave none.</param>
/// <param name="Sha256">Lower-case hex digest of the text in UTF-8.</param>
/// <param name="Title">From the metadata; null when there is none (a headline in the text is not copied here).</param>
/// <param name="Published">Day of publication from metadata or from the file's name; null when unknown, never the file's time.</param>
/// <param name="FirstLine">Line of the file on which the text starts, from 1; places of diagnostics are counted from it.</param>
public sealed record SourceReport(
    string Id,
    string File,
    string? SourceId,
    string Sha256,
    string? Title,
    DateOnly? Published,
    string? Source,
    string? Uri,
    string Text,
    int FirstLine = 1)
{
    public static SourceReport Create(
        string file,
        string text,
        string? sourceId = null,
        string? title = null,
        DateOnly? published = null,
        string? source = null,
        string? uri = null,
        int firstLine = 1)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new SourceReport("report/" + digest[..16], file, sourceId, digest, title, published, source, uri, text, firstLine);
    }

    /// <summary><c>file:line:column</c> of a position in the text, both counted from 1.</summary>
    public string PlaceOf(int position)
    {
        int line = FirstLine, lineStart = 0;
        for (var i = 0; i < position && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return FormattableString.Invariant($"{File}:{line}:{position - lineStart + 1}");
    }
}
