using System.Collections.Immutable;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Functions;

/// <summary>Functions on lists.</summary>
internal static class ListFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } =
    [
        new("range", 2, 3, "range(start :: INTEGER, end :: INTEGER, step :: INTEGER?) :: LIST OF INTEGER", "The numbers from start to end, both included.", (a, _) => Range(a)) { Result = CypherKind.List, ResultElement = CypherKind.Integer, Category = "List" },
        new("head", 1, 1, "head(list :: LIST) :: ANY", "The first item, or null.", (a, _) => First(a[0])) { Accepts = [KindSet.List], ElementType = true, Category = "Scalar" },
        new("last", 1, 1, "last(list :: LIST) :: ANY", "The last item, or null.", (a, _) => Last(a[0])) { Accepts = [KindSet.List], ElementType = true, Category = "Scalar" },
        new("tail", 1, 1, "tail(list :: LIST) :: LIST", "All items but the first.", (a, _) => Tail(a[0])) { Result = CypherKind.List, SameListType = true, Accepts = [KindSet.List], Category = "List" },
        new("reverse", 1, 1, "reverse(value :: LIST | STRING) :: LIST | STRING", "Back to front.", (a, _) => Reverse(a[0])) { SameListType = true, Accepts = [KindSet.List | KindSet.String], Category = "List" },
        new("isEmpty", 1, 1, "isEmpty(value :: LIST | MAP | STRING) :: BOOLEAN", "Whether nothing is in it.", (a, _) => IsEmpty(a[0])) { Result = CypherKind.Boolean, Accepts = [KindSet.List | KindSet.Map | KindSet.String], Category = "Predicate" },
        OfEach("toIntegerList", CypherKind.Integer, ConversionFunctions.IntegerOrNull),
        OfEach("toFloatList", CypherKind.Float, ConversionFunctions.FloatOrNull),
        OfEach("toStringList", CypherKind.String, ConversionFunctions.TextOrNull),
        OfEach("toBooleanList", CypherKind.Boolean, ConversionFunctions.BooleanOrNull),
    ];

    private static CypherFunction OfEach(string name, CypherKind kind, Func<CypherValue, CypherValue> convert) =>
        new(name, 1, 1, $"{name}(list :: LIST) :: LIST", "Each item converted; null where it can't be.", (a, _) => CypherValue.Of(Array.ConvertAll(Items(name, a[0]), item => convert(item))))
        {
            Result = CypherKind.List,
            ResultElement = kind,
            Accepts = [KindSet.List],
            Category = "List",
        };

    private static CypherValue[] Items(string function, CypherValue value) => value.Kind == CypherKind.List ? value.AsList : throw Wrong.Value(function, "a list", value);

    private static CypherValue First(CypherValue value) => Items("head", value) is [var first, ..] ? first : CypherValue.Null;

    private static CypherValue Last(CypherValue value) => Items("last", value) is [.., var last] ? last : CypherValue.Null;

    private static CypherValue Tail(CypherValue value) => Items("tail", value) is { Length: > 1 } items ? CypherValue.Of(items[1..]) : CypherValue.Of([]);

    private static CypherValue Reverse(CypherValue value)
    {
        if (value.Kind == CypherKind.String)
        {
            return CypherValue.Of(TextFunctions.Reverse(value.AsString));
        }

        var items = (CypherValue[])Items("reverse", value).Clone();
        Array.Reverse(items);
        return CypherValue.Of(items);
    }

    private static CypherValue IsEmpty(CypherValue value) => CypherValue.Of(value.Kind switch
    {
        CypherKind.List => value.AsList.Length == 0,
        CypherKind.Map => value.AsMap.Count == 0,
        CypherKind.String => value.AsString.Length == 0,
        _ => throw Wrong.Value("isEmpty", "a list, map or string", value),
    });

    private static CypherValue Range(ReadOnlySpan<CypherValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind != CypherKind.Integer)
            {
                throw Wrong.Type("range", "integers", argument);
            }
        }

        var (start, end, step) = (arguments[0].AsInteger, arguments[1].AsInteger, arguments.Length > 2 ? arguments[2].AsInteger : 1);
        if (step == 0)
        {
            throw Wrong.Range("range", "the step can't be 0.");
        }

        if ((step > 0 && start > end) || (step < 0 && start < end))
        {
            return CypherValue.Of([]);
        }

        var count = (Int128.Abs((Int128)end - start) / Int128.Abs(step)) + 1;
        ValueLimits.CheckList(count > long.MaxValue ? long.MaxValue : (long)count);
        var numbers = new CypherValue[(int)count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = CypherValue.Of(start + (i * step));
        }

        return CypherValue.Of(numbers);
    }
}
