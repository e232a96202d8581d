using System.Runtime.CompilerServices;
using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Expressions;

internal sealed class ListExpr(Span span, Expr[] items) : Expr(span)
{
    public override bool IsConstant => Array.TrueForAll(items, item => item.IsConstant);

    public override CypherValue Evaluate(ExecutionState state)
    {
        var values = new CypherValue[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(state);
        }

        return CypherValue.Of(values);
    }
}

internal sealed class MapExpr(Span span, string[] keys, Expr[] values) : Expr(span)
{
    public override bool IsConstant => Array.TrueForAll(values, value => value.IsConstant);

    public override CypherValue Evaluate(ExecutionState state)
    {
        var entries = new KeyValuePair<string, CypherValue>[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            entries[i] = KeyValuePair.Create(keys[i], values[i].Evaluate(state));
        }

        return CypherValue.Of(new CypherMap(entries));
    }
}

/// <summary><c>n {.name, .*, key: value}</c>.</summary>
/// <param name="items">Key null: all properties. Value null: the property of that key.</param>
internal sealed class MapProjectionExpr(Span span, Expr subject, (string? Key, int KeyId, Expr? Value)[] items) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        var value = subject.Evaluate(state);
        if (value.IsNull)
        {
            return value;
        }

        var entries = new List<KeyValuePair<string, CypherValue>>();
        foreach (var (key, keyId, expression) in items)
        {
            if (key is null)
            {
                entries.AddRange(All(state, value).Entries.ToArray());
            }
            else
            {
                entries.Add(KeyValuePair.Create(key, expression?.Evaluate(state) ?? PropertyExpr.Read(state, value, key, keyId, Span)));
            }
        }

        return CypherValue.Of(new CypherMap(entries));
    }

    private CypherMap All(ExecutionState state, CypherValue value) => value.Kind switch
    {
        CypherKind.Node => EntityProperties.OfNode(state.Graph, value.AsNode),
        CypherKind.Relationship => EntityProperties.OfRelationship(state.Graph, value.AsRelationship),
        CypherKind.Map => value.AsMap,
        _ => throw state.TypeError(Span, "InvalidArgumentType", $"A map projection wants a node, relationship or map, but this is {ValueName.Of(value)}."),
    };
}

internal sealed class IndexExpr(Span span, Expr subject, Expr index) : Expr(span)
{
    public override bool IsConstant => subject.IsConstant && index.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var value = subject.Evaluate(state);
        var place = index.Evaluate(state);
        if (value.IsNull || place.IsNull)
        {
            return CypherValue.Null;
        }

        switch (value.Kind)
        {
            case CypherKind.List when place.Kind == CypherKind.Integer:
                var list = value.AsList;
                var at = place.AsInteger < 0 ? place.AsInteger + list.Length : place.AsInteger;
                return at >= 0 && at < list.Length ? list[at] : CypherValue.Null;
            case CypherKind.List:
                throw state.TypeError(index.Span, "InvalidArgumentType", $"A list is indexed by an integer, but this is {ValueName.Of(place)}.");
            case CypherKind.Map or CypherKind.Node or CypherKind.Relationship when place.Kind == CypherKind.String:
                return PropertyExpr.Read(state, value, place.AsString, state.Graph.PropertyKeys.Find(place.AsString), Span);
            case CypherKind.Map or CypherKind.Node or CypherKind.Relationship:
                throw state.TypeError(index.Span, "MapElementAccessByNonString", $"A map is indexed by a string, but this is {ValueName.Of(place)}.");
            default:
                throw state.TypeError(subject.Span, "InvalidArgumentType", $"Only lists, maps, nodes and relationships are indexed, but this is {ValueName.Of(value)}.");
        }
    }
}

internal sealed class SliceExpr(Span span, Expr subject, Expr? from, Expr? to) : Expr(span)
{
    public override bool IsConstant => subject.IsConstant && from?.IsConstant != false && to?.IsConstant != false;

    public override CypherValue Evaluate(ExecutionState state)
    {
        var value = subject.Evaluate(state);
        var first = from?.Evaluate(state) ?? CypherValue.Of(0L);
        var last = to?.Evaluate(state) ?? CypherValue.Of(long.MaxValue);
        if (value.IsNull || first.IsNull || last.IsNull)
        {
            return CypherValue.Null;
        }

        if (value.Kind != CypherKind.List)
        {
            throw state.TypeError(subject.Span, "InvalidArgumentType", $"Only lists have slices, but this is {ValueName.Of(value)}.");
        }

        var list = value.AsList;
        var (start, end) = (Bound(state, first, list.Length, from), Bound(state, last, list.Length, to));
        return CypherValue.Of(start < end ? list[start..end] : []);
    }

    private int Bound(ExecutionState state, CypherValue bound, int length, Expr? place)
    {
        if (bound.Kind != CypherKind.Integer)
        {
            throw state.TypeError(place?.Span ?? Span, "InvalidArgumentType", $"A slice's bounds are integers, but this is {ValueName.Of(bound)}.");
        }

        var at = bound.AsInteger < 0 ? bound.AsInteger + length : bound.AsInteger;
        return (int)Math.Clamp(at, 0, length);
    }
}

internal sealed class CaseExpr(Span span, Expr? subject, (Expr When, Expr Then)[] branches, Expr? otherwise) : Expr(span)
{
    public override bool IsConstant =>
        subject?.IsConstant != false && otherwise?.IsConstant != false && Array.TrueForAll(branches, branch => branch.When.IsConstant && branch.Then.IsConstant);

    public override CypherValue Evaluate(ExecutionState state)
    {
        var value = subject?.Evaluate(state) ?? CypherValue.Null;
        foreach (var (when, then) in branches)
        {
            var taken = subject is null ? when.Test(state) == true : CypherComparison.AreEqual(value, when.Evaluate(state)) == true;
            if (taken)
            {
                return then.Evaluate(state);
            }
        }

        return otherwise?.Evaluate(state) ?? CypherValue.Null;
    }
}
