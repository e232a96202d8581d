using System.Runtime.CompilerServices;
using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;
using Graph.Model.Reading;

namespace Graph.Cypher.Expressions;

/// <summary>A property of a variable that is surely a node (or null).</summary>
internal sealed class NodePropertyExpr(Span span, int slot, string key, int keyId, PropertyColumn? column) : Expr(span)
{
    private readonly ColumnKind kind = column?.Kind ?? ColumnKind.Mixed;

    public int Slot => slot;

    public int KeyId => keyId;

    public string Key => key;

    public PropertyColumn? Column => column;

    public override CypherValue Evaluate(ExecutionState state)
    {
        ref readonly var node = ref state.Slots[slot];
        if (column is null || node.Kind != CypherKind.Node)
        {
            return CypherValue.Null;
        }

        var id = (int)node.Bits;
        return kind == ColumnKind.Integer
            ? column.Has(id) ? CypherValue.Of(column.Integers[id]) : CypherValue.Null
            : CypherValue.Of(column.Get(id));
    }
}

/// <summary>A property of a variable that is surely a relationship (or null).</summary>
internal sealed class RelationshipPropertyExpr(Span span, int slot, PropertyColumn? column) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        ref readonly var relationship = ref state.Slots[slot];
        return column is null || relationship.Kind != CypherKind.Relationship ? CypherValue.Null : CypherValue.Of(column.Get((int)relationship.Bits));
    }
}

/// <summary>A property, entry or component of any value.</summary>
internal sealed class PropertyExpr(Span span, Expr subject, string key, int keyId) : Expr(span)
{
    public Expr Subject => subject;

    public override bool IsConstant => subject.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Read(state, subject.Evaluate(state), key, keyId, Span);
    }

    /// <param name="keyId">−1 for a key that the graph does not have.</param>
    public static CypherValue Read(ExecutionState state, CypherValue subject, string key, int keyId, Span span)
    {
        switch (subject.Kind)
        {
            case CypherKind.Null:
                return CypherValue.Null;
            case CypherKind.Map:
                return subject.AsMap[key];
            case CypherKind.Node:
                return keyId >= 0 && state.Graph.NodeProperty(keyId) is { } column ? CypherValue.Of(column.Get(subject.AsNode)) : CypherValue.Null;
            case CypherKind.Relationship:
                return keyId >= 0 && state.Graph.RelationshipProperty(keyId) is { } values ? CypherValue.Of(values.Get(subject.AsRelationship)) : CypherValue.Null;
            case CypherKind.Temporal:
                return subject.AsTemporal.TryGetComponent(key, out var component)
                    ? component
                    : throw state.TypeError(span, "InvalidArgumentType", $"{ValueName.Of(subject)} has no component {key}.");
            default:
                throw state.TypeError(span, "InvalidArgumentType", $"Only nodes, relationships, maps and temporal values have properties, but this is {ValueName.Of(subject)}.");
        }
    }
}

/// <summary><c>n:Label</c> on a node or <c>r:TYPE</c> on a relationship.</summary>
internal sealed class LabelExpr(Span span, Expr subject, LabelMatch labels, LabelMatch types) : Expr(span)
{
    public Expr Subject => subject;

    public LabelMatch Labels => labels;

    // The common case, one label of a variable.
    private readonly LabelIs? only = labels as LabelIs;
    private readonly int slot = (subject as SlotExpr)?.Slot ?? -1;

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        if (only is not null && slot >= 0)
        {
            ref readonly var node = ref state.Slots[slot];
            if (node.Kind == CypherKind.Node)
            {
                return only.Id >= 0 && state.Graph.HasLabel((int)node.Bits, only.Id);
            }
        }

        var value = subject.Evaluate(state);
        return value.Kind switch
        {
            CypherKind.Null => null,
            CypherKind.Node => labels.MatchesNode(state.Graph, value.AsNode),
            CypherKind.Relationship => types.MatchesType(state.Graph.TypeOf(value.AsRelationship)),
            _ => throw state.TypeError(Span, "InvalidArgumentType", $"Only nodes and relationships have labels, but this is {ValueName.Of(value)}."),
        };
    }
}
