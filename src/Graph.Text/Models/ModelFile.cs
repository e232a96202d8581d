using System.Buffers.Binary;

namespace Graph.Text.Models;

/// <summary>
/// The file of a weights table: the mark <c>GTM2</c>, the width, the numbers of words, of outcome names and of buckets (32 bits each, little-endian), the words
/// (hash, tag, tag set, a byte 0), a byte for each outcome that needs a name, the buckets of fingerprints, and for each used slot a bitmap of the outcomes with a weight and those weights.
/// </summary>
internal static class ModelFile
{
    private const uint Mark = 0x324D5447;
    private const int HeaderBytes = 20;
    private const int WordBytes = 11;

    public static void Write(string path, FeatureTable table, IReadOnlyList<KeyValuePair<ulong, WordEntry>> words, ReadOnlySpan<byte> outcomes)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Mark);
        writer.Write(table.Width);
        writer.Write(words.Count);
        writer.Write(outcomes.Length);
        writer.Write(table.Buckets.Length);
        foreach (var (hash, entry) in words)
        {
            writer.Write(hash);
            writer.Write((byte)entry.Direct);
            writer.Write(entry.TagSet);
            writer.Write((byte)0);
        }

        writer.Write(outcomes);
        foreach (var bucket in table.Buckets)
        {
            writer.Write(bucket);
        }

        for (var slot = 0; slot < table.Buckets.Length * FeatureTable.SlotsPerBucket; slot++)
        {
            if (IsUsed(table.Buckets, slot))
            {
                WriteRow(writer, table.Row(slot));
            }
        }
    }

    /// <exception cref="InvalidDataException">The file is not such a table, or was cut short.</exception>
    public static (FeatureTable Table, WordTable Words, byte[] Outcomes) Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Parse(bytes, path);
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw Broken(path, $"it ends early, after {bytes.Length} bytes");
        }
    }

    private static (FeatureTable Table, WordTable Words, byte[] Outcomes) Parse(ReadOnlySpan<byte> bytes, string path)
    {
        if (bytes.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark)
        {
            throw Broken(path, "it does not begin with the mark GTM2");
        }

        int width = Int(bytes, 4), wordCount = Int(bytes, 8), outcomeCount = Int(bytes, 12), bucketCount = Int(bytes, 16);
        if (width is not (32 or 64) || wordCount < 0 || outcomeCount is < 0 or > 64 || bucketCount < 1 || !System.Numerics.BitOperations.IsPow2(bucketCount))
        {
            throw Broken(path, $"its head says width {width}, {wordCount} words, {bucketCount} buckets");
        }

        var words = new KeyValuePair<ulong, WordEntry>[wordCount];
        var at = bytes[HeaderBytes..];
        for (var i = 0; i < wordCount; i++)
        {
            words[i] = new(BinaryPrimitives.ReadUInt64LittleEndian(at), new WordEntry((FineTag)at[8], at[9]));
            at = at[WordBytes..];
        }

        var outcomes = at[..outcomeCount].ToArray();
        at = at[outcomeCount..];
        var buckets = new ulong[bucketCount];
        for (var i = 0; i < bucketCount; i++)
        {
            buckets[i] = BinaryPrimitives.ReadUInt64LittleEndian(at[(i * 8)..]);
        }

        var table = new FeatureTable(width, buckets);
        ReadRows(at[(bucketCount * 8)..], table);
        return (table, new WordTable(words), outcomes);
    }

    private static void ReadRows(ReadOnlySpan<byte> bytes, FeatureTable table)
    {
        var at = 0;
        for (var slot = 0; slot < table.Buckets.Length * FeatureTable.SlotsPerBucket; slot++)
        {
            if (!IsUsed(table.Buckets, slot))
            {
                continue;
            }

            var row = table.Row(slot);
            var bitmap = table.Width == 32 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
            at += table.Width / 8;
            for (; bitmap != 0; bitmap &= bitmap - 1)
            {
                row[System.Numerics.BitOperations.TrailingZeroCount(bitmap)] = (sbyte)bytes[at++];
            }
        }
    }

    private static void WriteRow(BinaryWriter writer, Span<sbyte> row)
    {
        var bitmap = 0UL;
        for (var i = 0; i < row.Length; i++)
        {
            bitmap |= row[i] != 0 ? 1UL << i : 0;
        }

        if (row.Length == 32)
        {
            writer.Write((uint)bitmap);
        }
        else
        {
            writer.Write(bitmap);
        }

        foreach (var weight in row)
        {
            if (weight != 0)
            {
                writer.Write(weight);
            }
        }
    }

    private static bool IsUsed(ReadOnlySpan<ulong> buckets, int slot) => (ushort)(buckets[slot / FeatureTable.SlotsPerBucket] >> (slot % FeatureTable.SlotsPerBucket * 16)) != 0;

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static InvalidDataException Broken(string path, string what) =>
        new($"{path} is not a weights file of the language model: {what}. Restore it, or make it again with scripts/train-language.");
}
