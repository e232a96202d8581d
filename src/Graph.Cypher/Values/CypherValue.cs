using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>A value of the query language. Numbers, booleans, nodes and relationships are held without boxing.</summary>
/// <remarks><c>==</c> is not offered on purpose: the language has three relations (equality with null, equivalence for grouping, order);
/// see <see cref="CypherComparison"/>.</remarks>
public readonly struct CypherValue
{
    private readonly object? reference;
    private readonly long bits;

    private CypherValue(CypherKind kind, long bits, object? reference)
    {
        Kind = kind;
        this.bits = bits;
        this.reference = reference;
    }

    public static CypherValue Null => default;

    public static CypherValue True { get; } = Of(true);

    public static CypherValue False { get; } = Of(false);

    public CypherKind Kind { get; }

    public bool IsNull => Kind == CypherKind.Null;

    /// <summary>True for the boolean true alone: null and all else are not.</summary>
    public bool IsTrue => Kind == CypherKind.Boolean && bits != 0;

    public bool IsNumber => Kind is CypherKind.Integer or CypherKind.Float;

    public bool AsBoolean => Kind == CypherKind.Boolean ? bits != 0 : throw Unexpected(CypherKind.Boolean);

    public long AsInteger => Kind == CypherKind.Integer ? bits : throw Unexpected(CypherKind.Integer);

    public double AsFloat => Kind == CypherKind.Float ? BitConverter.Int64BitsToDouble(bits) : throw Unexpected(CypherKind.Float);

    /// <summary>An integer or float as a float.</summary>
    public double AsNumber => Kind switch
    {
        CypherKind.Integer => bits,
        CypherKind.Float => BitConverter.Int64BitsToDouble(bits),
        _ => throw Unexpected(CypherKind.Float),
    };

    public string AsString => Kind == CypherKind.String ? (string)reference! : throw Unexpected(CypherKind.String);

    /// <summary>Never changed after the value was made.</summary>
    public CypherValue[] AsList => Kind == CypherKind.List ? (CypherValue[])reference! : throw Unexpected(CypherKind.List);

    public CypherMap AsMap => Kind == CypherKind.Map ? (CypherMap)reference! : throw Unexpected(CypherKind.Map);

    /// <summary>The node's id in the graph reader of the query.</summary>
    public int AsNode => Kind == CypherKind.Node ? (int)bits : throw Unexpected(CypherKind.Node);

    /// <summary>The relationship's id in the graph reader of the query.</summary>
    public int AsRelationship => Kind == CypherKind.Relationship ? (int)bits : throw Unexpected(CypherKind.Relationship);

    public CypherPath AsPath => Kind == CypherKind.Path ? (CypherPath)reference! : throw Unexpected(CypherKind.Path);

    public TemporalValue AsTemporal => Kind == CypherKind.Temporal ? (TemporalValue)reference! : throw Unexpected(CypherKind.Temporal);

    /// <summary>The bare 64 bits of a number, boolean or entity; for hashing and tight loops.</summary>
    internal long Bits => bits;

    /// <summary>Of lists and maps: depth and weight as <see cref="ValueLimits.Measure"/> packs them.</summary>
    internal long Size => bits;

    public static CypherValue Of(bool value) => new(CypherKind.Boolean, value ? 1 : 0, null);

    public static CypherValue Of(long value) => new(CypherKind.Integer, value, null);

    public static CypherValue Of(double value) => new(CypherKind.Float, BitConverter.DoubleToInt64Bits(value), null);

    public static CypherValue Of(string value) => new(CypherKind.String, 0, value);

    /// <param name="values">Taken over: must not be changed afterwards.</param>
    /// <exception cref="Functions.CypherFunctionException">The list is too deep or too large.</exception>
    public static CypherValue Of(CypherValue[] values) => new(CypherKind.List, ValueLimits.Measure(values), values);

    public static CypherValue Of(CypherMap value) => new(CypherKind.Map, value.Size, value);

    public static CypherValue Of(CypherPath value) => new(CypherKind.Path, 0, value);

    public static CypherValue Of(TemporalValue value) => new(CypherKind.Temporal, 0, value);

    public static CypherValue Of(bool? value) => value is { } known ? Of(known) : Null;

    public static CypherValue OfNode(int id) => new(CypherKind.Node, id, null);

    public static CypherValue OfRelationship(int id) => new(CypherKind.Relationship, id, null);

    public static CypherValue Of(StoredValue value) => value.Kind switch
    {
        StoredKind.Boolean => Of(value.Boolean),
        StoredKind.Integer => Of(value.Integer),
        StoredKind.Float => Of(value.Float),
        StoredKind.String => Of(value.String),
        StoredKind.List => OfStoredList(value.List),
        StoredKind.Other => OfOther(value.Other),
        _ => Null,
    };

    /// <summary>The value as a reader would store it: for writing test graphs and for index seeks.</summary>
    /// <exception cref="InvalidOperationException">Nodes, relationships, paths and maps are no property values.</exception>
    public StoredValue ToStored() => Kind switch
    {
        CypherKind.Null => default,
        CypherKind.Boolean => StoredValue.Of(bits != 0),
        CypherKind.Integer => StoredValue.Of(bits),
        CypherKind.Float => StoredValue.Of(AsFloat),
        CypherKind.String => StoredValue.Of(AsString),
        CypherKind.List => StoredValue.Of(Array.ConvertAll(AsList, value => value.ToStored())),
        CypherKind.Temporal => StoredValue.OfOther(AsTemporal),
        _ => throw new InvalidOperationException($"A {Kind} is no property value."),
    };

    /// <summary>For debugging: entities by number. People see <see cref="CypherText"/>.</summary>
    public override string ToString() => CypherText.Literal(this, null);

    private static CypherValue OfStoredList(StoredValue[] stored)
    {
        var values = new CypherValue[stored.Length];
        for (var i = 0; i < stored.Length; i++)
        {
            values[i] = Of(stored[i]);
        }

        return Of(values);
    }

    private static CypherValue OfOther(object other) => other switch
    {
        TemporalValue temporal => Of(temporal),
        CypherValue value => value,
        _ => throw new InvalidOperationException($"The graph holds a value of type {other.GetType().Name}, which queries do not know."),
    };

    private InvalidOperationException Unexpected(CypherKind wanted) => new($"A {Kind} was read as {wanted}.");
}
