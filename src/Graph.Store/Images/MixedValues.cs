using System.Text;
using Graph.Model.Reading;
using Graph.Store.Reports;

namespace Graph.Store.Images;

/// <summary>Values of any kind as bytes: a kind, then the value; lists hold values.</summary>
internal static class MixedValues
{
    /// <exception cref="NotSupportedException">A value of a type that only a query engine knows.</exception>
    public static void Write(Stream to, StoredValue value)
    {
        to.WriteByte((byte)value.Kind);
        switch (value.Kind)
        {
            case StoredKind.None:
                break;
            case StoredKind.Boolean:
                to.WriteByte(value.Boolean ? (byte)1 : (byte)0);
                break;
            case StoredKind.Integer:
                Varint.Write(to, Varint.ZigZag(value.Integer));
                break;
            case StoredKind.Float:
                to.Write(BitConverter.GetBytes(value.Float));
                break;
            case StoredKind.String:
                var bytes = Encoding.UTF8.GetBytes(value.String);
                Varint.Write(to, (ulong)bytes.Length);
                to.Write(bytes);
                break;
            case StoredKind.List:
                Varint.Write(to, (ulong)value.List.Length);
                foreach (var item in value.List)
                {
                    Write(to, item);
                }

                break;
            default:
                throw new NotSupportedException("A store keeps numbers, booleans, strings and lists of them.");
        }
    }

    public static StoredValue Read(ReadOnlySpan<byte> from, ref int position)
    {
        switch ((StoredKind)from[position++])
        {
            case StoredKind.Boolean:
                return StoredValue.Of(from[position++] != 0);
            case StoredKind.Integer:
                return StoredValue.Of(Varint.UnZigZag(Varint.Read(from, ref position)));
            case StoredKind.Float:
                position += 8;
                return StoredValue.Of(BitConverter.ToDouble(from.Slice(position - 8, 8)));
            case StoredKind.String:
                var length = (int)Varint.Read(from, ref position);
                position += length;
                return StoredValue.Of(Encoding.UTF8.GetString(from.Slice(position - length, length)));
            case StoredKind.List:
                var list = new StoredValue[(int)Varint.Read(from, ref position)];
                for (var i = 0; i < list.Length; i++)
                {
                    list[i] = Read(from, ref position);
                }

                return StoredValue.Of(list);
            default:
                return default;
        }
    }
}
