using System.Text;
using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>Bytes to text, decided once: a byte-order mark tells UTF-8 or UTF-16; else UTF-8 when all of it is valid, else Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text without its byte-order mark, line ends as they are; null (and an error) when it is no text.</summary>
    /// <param name="notes">Takes what is to be said of it.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, string place, List<Diagnostic> notes)
    {
        if (BinaryContent.Recognise(bytes) is { } looksLike)
        {
            notes.Add(ReadingDiagnostics.Binary(place, looksLike));
            return null;
        }

        var text = DecodeText(bytes, place, notes);
        if (text.Contains('\0'))
        {
            notes.Add(ReadingDiagnostics.Binary(place, "data with zero bytes"));
            return null;
        }

        return Repair(text, place, notes);
    }

    /// <summary>The text with each half of a surrogate pair that stands alone replaced, so that it has one form in UTF-8.</summary>
    public static string Repair(string text, string place, List<Diagnostic> notes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            notes.Add(ReadingDiagnostics.BrokenText(place));
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }

    /// <summary>Offset of the first byte that is not part of valid UTF-8; -1 when all of it is.</summary>
    public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length)
        {
            if (bytes[offset] < 0x80)
            {
                offset++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }

    private static string DecodeText(ReadOnlySpan<byte> bytes, string place, List<Diagnostic> notes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (System.Text.Unicode.Utf8.IsValid(body))
        {
            return StrictUtf8.GetString(body);
        }

        var at = FirstInvalidUtf8(body);
        notes.Add(ReadingDiagnostics.Windows1252(place, at + (bytes.Length - body.Length), body[at]));
        return Western.GetString(body);
    }
}
