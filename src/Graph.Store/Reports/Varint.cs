namespace Graph.Store.Reports;

/// <summary>LEB128: seven bits a byte, lowest first, the high bit says that more follows.</summary>
internal static class Varint
{
    public static void Write(Stream to, ulong value)
    {
        while (value >= 0x80)
        {
            to.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        to.WriteByte((byte)value);
    }

    /// <exception cref="InvalidDataException">The bytes end within the number, or it is longer than ten bytes.</exception>
    public static ulong Read(ReadOnlySpan<byte> from, ref int position)
    {
        ulong value = 0;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (position >= from.Length)
            {
                break;
            }

            var next = from[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number in the report's record is cut off.");
    }

    public static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long UnZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
