namespace Graph.Text.Reading;

/// <summary>Tells data that is no text by its first bytes and by its control characters.</summary>
internal static class BinaryContent
{
    private const int Looked = 4096;

    /// <summary>What it looks like ("a PDF document"); null for text.</summary>
    public static string? Recognise(ReadOnlySpan<byte> bytes) => Signature(bytes) ?? ControlCharacters(bytes);

    private static string? Signature(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a zip archive or an office document",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an office document",
        [0x1F, 0x8B, ..] => "gzip data without the ending .gz",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => "an SQLite file",
        [0xFF, 0xFE, 0, 0, ..] => "UTF-32 text",
        _ => null,
    };

    /// <summary>Zero bytes outside UTF-16, or more than one control character in ten among the first bytes.</summary>
    private static string? ControlCharacters(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var head = bytes[..Math.Min(bytes.Length, Looked)];
        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0)
            {
                return "binary data (it has zero bytes)";
            }

            controls += b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12 or 27) ? 1 : 0;
        }

        return controls * 10 > head.Length ? "binary data (control characters throughout)" : null;
    }
}
