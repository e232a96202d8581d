using Graph.Model.Reading;

namespace Graph.Store.Images;

internal sealed class MappedIntegers(int count, Mapped<long> values, Mapped<ulong> presence) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Integer;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Span;

    public override ReadOnlySpan<long> Integers => values.Span;

    public override bool Has(int id) => (presence[id >> 6] >> (id & 63) & 1) != 0;

    public override StoredValue Get(int id) => Has(id) ? StoredValue.Of(values[id]) : default;
}

internal sealed class MappedFloats(int count, Mapped<double> values, Mapped<ulong> presence) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Float;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Span;

    public override ReadOnlySpan<double> Floats => values.Span;

    public override bool Has(int id) => (presence[id >> 6] >> (id & 63) & 1) != 0;

    public override StoredValue Get(int id) => Has(id) ? StoredValue.Of(values[id]) : default;
}

internal sealed class MappedBooleans(int count, Mapped<byte> values, Mapped<ulong> presence) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Boolean;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Span;

    public override ReadOnlySpan<byte> Booleans => values.Span;

    public override bool Has(int id) => (presence[id >> 6] >> (id & 63) & 1) != 0;

    public override StoredValue Get(int id) => Has(id) ? StoredValue.Of(values[id] != 0) : default;
}

internal sealed class MappedStringColumn(int count, Mapped<int> codes, MappedStrings dictionary) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.String;

    public override int Count => count;

    public override ReadOnlySpan<int> StringCodes => codes.Span;

    public override int DictionarySize => dictionary.Count;

    public override string DictionaryString(int code) => dictionary[code];

    public override int FindString(string value) => dictionary.Find(value);

    public override bool Has(int id) => codes[id] >= 0;

    public override StoredValue Get(int id) => codes[id] is >= 0 and var code ? StoredValue.Of(dictionary[code]) : default;
}

internal sealed class MappedMixed(int count, Mapped<long> offsets, MappedBytes bytes) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Mixed;

    public override int Count => count;

    public override bool Has(int id) => offsets[id] != offsets[id + 1];

    public override StoredValue Get(int id)
    {
        if (!Has(id))
        {
            return default;
        }

        var position = 0;
        return MixedValues.Read(bytes.Slice(offsets[id], offsets[id + 1]), ref position);
    }
}
