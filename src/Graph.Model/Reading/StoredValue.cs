namespace Graph.Model.Reading;

public enum StoredKind : byte { None, Boolean, Integer, Float, String, List, Other }

/// <summary>One property value as a reader hands it out; numbers and booleans are not boxed.</summary>
public readonly struct StoredValue
{
    private readonly long bits;
    private readonly object? reference;

    private StoredValue(StoredKind kind, long bits, object? reference)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    /// <summary><see cref="StoredKind.None"/>: the entity does not have the property.</summary>
    public StoredKind Kind { get; }

    public bool Boolean => bits != 0;

    public long Integer => bits;

    public double Float => BitConverter.Int64BitsToDouble(bits);

    public string String => (string)reference!;

    public StoredValue[] List => (StoredValue[])reference!;

    /// <summary>A value of a type that only the query engine knows (a date in tests).</summary>
    public object Other => reference!;

    public static StoredValue Of(bool value) => new(StoredKind.Boolean, value ? 1 : 0, null);

    public static StoredValue Of(long value) => new(StoredKind.Integer, value, null);

    public static StoredValue Of(double value) => new(StoredKind.Float, BitConverter.DoubleToInt64Bits(value), null);

    public static StoredValue Of(string value) => new(StoredKind.String, 0, value);

    public static StoredValue Of(StoredValue[] value) => new(StoredKind.List, 0, value);

    public static StoredValue Of(IEnumerable<string> values) => Of(values.Select(Of).ToArray());

    public static StoredValue OfOther(object value) => new(StoredKind.Other, 0, value);

    /// <summary>Dates become their text, as people see them.</summary>
    public static StoredValue Of(PropertyValue value) => value.Type switch
    {
        PropertyType.Integer => Of(value.AsInteger),
        PropertyType.Float => Of(value.AsFloat),
        PropertyType.Boolean => Of(value.AsBoolean),
        PropertyType.StringList => Of(value.AsList),
        _ => Of(value.AsString),
    };
}
