namespace Graph.Model.Reading;

internal sealed class Bits(int count)
{
    private readonly ulong[] words = new ulong[(count + 63) / 64];

    public ReadOnlySpan<ulong> Words => words;

    public bool this[int id] => (words[id >> 6] >> (id & 63) & 1) != 0;

    public void Set(int id) => words[id >> 6] |= 1UL << (id & 63);
}

internal sealed class IntegerColumn(long[] values, Bits presence, int count) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Integer;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Words;

    public override ReadOnlySpan<long> Integers => values;

    public override bool Has(int id) => presence[id];

    public override StoredValue Get(int id) => presence[id] ? StoredValue.Of(values[id]) : default;
}

internal sealed class FloatColumn(double[] values, Bits presence, int count) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Float;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Words;

    public override ReadOnlySpan<double> Floats => values;

    public override bool Has(int id) => presence[id];

    public override StoredValue Get(int id) => presence[id] ? StoredValue.Of(values[id]) : default;
}

internal sealed class BooleanColumn(byte[] values, Bits presence, int count) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Boolean;

    public override int Count => count;

    public override ReadOnlySpan<ulong> Presence => presence.Words;

    public override ReadOnlySpan<byte> Booleans => values;

    public override bool Has(int id) => presence[id];

    public override StoredValue Get(int id) => presence[id] ? StoredValue.Of(values[id] != 0) : default;
}

internal sealed class StringColumn(int[] codes, string[] dictionary, Dictionary<string, int> codeOf, int count) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.String;

    public override int Count => count;

    public override ReadOnlySpan<int> StringCodes => codes;

    public override int DictionarySize => dictionary.Length;

    public override string DictionaryString(int code) => dictionary[code];

    public override int FindString(string value) => codeOf.GetValueOrDefault(value, -1);

    public override bool Has(int id) => codes[id] >= 0;

    public override StoredValue Get(int id) => codes[id] >= 0 ? StoredValue.Of(dictionary[codes[id]]) : default;
}

internal sealed class MixedColumn(StoredValue[] values, int count) : PropertyColumn
{
    public override ColumnKind Kind => ColumnKind.Mixed;

    public override int Count => count;

    public override bool Has(int id) => values[id].Kind != StoredKind.None;

    public override StoredValue Get(int id) => values[id];
}
