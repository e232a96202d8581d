using System.Globalization;

namespace Graph.Model;

public enum PropertyType { Integer, Float, Boolean, String, StringList, Date }

/// <summary>A property's value. Absent properties have no value at all: there is no null.</summary>
/// <remarks>Dates are kept as ISO text of what is known (<c>2017-01-11</c>, <c>01-11</c>, <c>2017</c>) under <see cref="PropertyType.Date"/>,
/// because reports often tell less than a full day.</remarks>
public readonly struct PropertyValue : IEquatable<PropertyValue>
{
    private readonly long number;
    private readonly object? reference;

    private PropertyValue(PropertyType type, long number, object? reference)
    {
        Type = type;
        this.number = number;
        this.reference = reference;
    }

    public PropertyType Type { get; }

    public long AsInteger => Type == PropertyType.Integer ? number : throw Unexpected(PropertyType.Integer);

    public double AsFloat => Type == PropertyType.Float ? BitConverter.Int64BitsToDouble(number) : throw Unexpected(PropertyType.Float);

    public bool AsBoolean => Type == PropertyType.Boolean ? number != 0 : throw Unexpected(PropertyType.Boolean);

    /// <summary>The text of a string or date.</summary>
    public string AsString => Type is PropertyType.String or PropertyType.Date ? (string)reference! : throw Unexpected(PropertyType.String);

    public IReadOnlyList<string> AsList => Type == PropertyType.StringList ? (string[])reference! : throw Unexpected(PropertyType.StringList);

    public static PropertyValue Of(long value) => new(PropertyType.Integer, value, null);

    public static PropertyValue Of(double value) => new(PropertyType.Float, BitConverter.DoubleToInt64Bits(value), null);

    public static PropertyValue Of(bool value) => new(PropertyType.Boolean, value ? 1 : 0, null);

    public static PropertyValue Of(string value) => new(PropertyType.String, 0, value);

    public static PropertyValue OfDate(string isoText) => new(PropertyType.Date, 0, isoText);

    public static PropertyValue Of(IEnumerable<string> values) => new(PropertyType.StringList, 0, values.ToArray());

    public bool Equals(PropertyValue other)
    {
        if (Type != other.Type || number != other.number)
        {
            return false;
        }

        return Type == PropertyType.StringList
            ? ((string[])reference!).AsSpan().SequenceEqual((string[])other.reference!)
            : Equals(reference, other.reference);
    }

    public override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine((int)Type, number);

    public static bool operator ==(PropertyValue left, PropertyValue right) => left.Equals(right);

    public static bool operator !=(PropertyValue left, PropertyValue right) => !left.Equals(right);

    /// <summary>For people and for ordering in reports: invariant, lists joined with <c>|</c>.</summary>
    public override string ToString() => Type switch
    {
        PropertyType.Integer => number.ToString(CultureInfo.InvariantCulture),
        PropertyType.Float => AsFloat.ToString("R", CultureInfo.InvariantCulture),
        PropertyType.Boolean => number != 0 ? "true" : "false",
        PropertyType.StringList => string.Join('|', AsList),
        _ => (string)reference!,
    };

    private InvalidOperationException Unexpected(PropertyType wanted) => new($"A property of type {Type} was read as {wanted}.");
}
