using System.Text;

namespace Graph.Store.Images;

/// <summary>Sorted strings of the image, decoded when asked for and then kept.</summary>
internal sealed class MappedStrings
{
    private const int Chunk = 1024;
    private readonly Mapped<long> offsets;
    private readonly MappedBytes bytes;
    private readonly string?[]?[] decoded;

    public MappedStrings(MappedFile file, StringsSections sections)
    {
        offsets = file.At<long>(sections.Offsets);
        bytes = file.BytesAt(sections.Bytes);
        Count = Math.Max(0, offsets.Length - 1);
        decoded = new string?[]?[(Count + Chunk - 1) / Chunk];
    }

    public int Count { get; }

    /// <summary>Threads that meet here may decode a string twice; each gets the right text.</summary>
    public string this[int code]
    {
        get
        {
            var chunk = decoded[code / Chunk] ??= new string?[Chunk];
            return chunk[code % Chunk] ??= Encoding.UTF8.GetString(Bytes(code));
        }
    }

    /// <summary>The string's code, or −1.</summary>
    public int Find(string value)
    {
        Span<byte> stack = stackalloc byte[256];
        var utf8 = Encoding.UTF8.GetMaxByteCount(value.Length) <= stack.Length ? stack : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        ReadOnlySpan<byte> wanted = utf8[..Encoding.UTF8.GetBytes(value, utf8)];
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = Bytes(middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private ReadOnlySpan<byte> Bytes(int code) => bytes.Slice(offsets[code], offsets[code + 1]);
}
