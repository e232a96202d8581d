namespace Graph.Cypher.Expressions;

/// <summary>Sets of value kinds, for types known before the query runs.</summary>
[Flags]
internal enum KindSet
{
    None = 0,
    Boolean = 1,
    Integer = 2,
    Float = 4,
    String = 8,
    List = 16,
    Map = 32,
    Node = 64,
    Relationship = 128,
    Path = 256,
    Temporal = 512,
    Number = Integer | Float,
    Entity = Node | Relationship,
    Any = 1023,
}

/// <summary>The kinds a value may have, null aside: any of them may also be null. No kind at all: it is always null.</summary>
/// <param name="Element">Of lists, where known.</param>
internal sealed record StaticType(KindSet Kinds, StaticType? Element = null)
{
    public static StaticType Any { get; } = new(KindSet.Any);

    public static StaticType Null { get; } = new(KindSet.None);

    public static StaticType Boolean { get; } = new(KindSet.Boolean);

    public static StaticType Integer { get; } = new(KindSet.Integer);

    public static StaticType Float { get; } = new(KindSet.Float);

    public static StaticType String { get; } = new(KindSet.String);

    public static StaticType List { get; } = new(KindSet.List);

    public static StaticType Map { get; } = new(KindSet.Map);

    public static StaticType Node { get; } = new(KindSet.Node);

    public static StaticType Relationship { get; } = new(KindSet.Relationship);

    public static StaticType Path { get; } = new(KindSet.Path);

    public static StaticType ListOf(StaticType element) => new(KindSet.List, element);

    public static StaticType Of(CypherKind kind) => kind == CypherKind.Null ? Null : new StaticType(SetOf(kind));

    public static KindSet SetOf(CypherKind kind) => kind == CypherKind.Null ? KindSet.None : (KindSet)(1 << ((int)kind - 1));

    /// <summary>A value of this type is never of the kinds (and may be something else than null).</summary>
    public bool IsNever(KindSet kinds) => Kinds != KindSet.None && (Kinds & kinds) == 0;

    public bool IsOnly(KindSet kinds) => Kinds != KindSet.None && (Kinds & ~kinds) == 0;

    /// <summary>What may be either.</summary>
    public StaticType Or(StaticType other)
    {
        var kinds = Kinds | other.Kinds;
        var element = (Kinds & KindSet.List) == 0 ? other.Element
            : (other.Kinds & KindSet.List) == 0 ? Element
            : Element is null || other.Element is null ? null : Element.Or(other.Element);
        return new StaticType(kinds, element);
    }

    /// <summary>For people.</summary>
    public string Describe() => Kinds switch
    {
        KindSet.None => "null",
        KindSet.Any => "any value",
        KindSet.Number => "a number",
        _ => string.Join(" or ", Enum.GetValues<KindSet>().Where(kind => int.PopCount((int)kind) == 1 && Kinds.HasFlag(kind)).Select(kind => Article(kind.ToString().ToLowerInvariant()))),
    };

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? "an " + noun : noun == "temporal" ? "a temporal value" : "a " + noun;
}
