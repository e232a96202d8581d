namespace Graph.Model.Reading;

/// <summary>Collects the values of one key and picks the tightest column for them.</summary>
internal sealed class ColumnBuilder
{
    private readonly List<(int Id, StoredValue Value)> values = [];
    private StoredKind kind = StoredKind.None;

    public void Add(int id, StoredValue value)
    {
        kind = values.Count == 0 ? value.Kind : kind == value.Kind ? kind : StoredKind.Other;
        values.Add((id, value));
    }

    public PropertyColumn Build(int entities) => kind switch
    {
        StoredKind.Integer => Integers(entities),
        StoredKind.Float => Floats(entities),
        StoredKind.Boolean => Booleans(entities),
        StoredKind.String => Strings(entities),
        _ => Mixed(entities),
    };

    private Bits PresenceBits(int entities)
    {
        var bits = new Bits(entities);
        foreach (var (id, _) in values)
        {
            bits.Set(id);
        }

        return bits;
    }

    private IntegerColumn Integers(int entities)
    {
        var array = new long[entities];
        foreach (var (id, value) in values)
        {
            array[id] = value.Integer;
        }

        return new IntegerColumn(array, PresenceBits(entities), values.Count);
    }

    private FloatColumn Floats(int entities)
    {
        var array = new double[entities];
        foreach (var (id, value) in values)
        {
            array[id] = value.Float;
        }

        return new FloatColumn(array, PresenceBits(entities), values.Count);
    }

    private BooleanColumn Booleans(int entities)
    {
        var array = new byte[entities];
        foreach (var (id, value) in values)
        {
            array[id] = value.Boolean ? (byte)1 : (byte)0;
        }

        return new BooleanColumn(array, PresenceBits(entities), values.Count);
    }

    private StringColumn Strings(int entities)
    {
        var codes = new int[entities];
        Array.Fill(codes, -1);
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, value) in values)
        {
            if (!codeOf.TryGetValue(value.String, out var code))
            {
                code = codeOf.Count;
                codeOf.Add(value.String, code);
            }

            codes[id] = code;
        }

        return new StringColumn(codes, [.. codeOf.Keys], codeOf, values.Count);
    }

    private MixedColumn Mixed(int entities)
    {
        var array = new StoredValue[entities];
        foreach (var (id, value) in values)
        {
            array[id] = value;
        }

        return new MixedColumn(array, values.Count);
    }
}
