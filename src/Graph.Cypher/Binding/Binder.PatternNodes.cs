using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>The nodes of a pattern, with their labels and conditions.</content>
internal sealed partial class Binder
{
    private PatternNode AnonymousNode(PatternContext context)
    {
        var node = new PatternNode(context.Pattern.Nodes.Count, NewIntroduced(context), null, false);
        context.Pattern.Nodes.Add(node);
        return node;
    }

    private PatternNode BindNode(NodeSyntax syntax, PatternContext context)
    {
        var node = syntax.Variable is { } variable ? NamedNode(variable, context) : AnonymousNode(context);
        if (syntax.Label is { } label)
        {
            NoteUnknown(label, types: false);
            var subject = new SlotExpr(label.Span, node.Slot, node.Name ?? "") { Type = StaticType.Node };
            context.Pattern.Conjuncts.Add(new Conjunct(new LabelExpr(label.Span, subject, Label(label, false), Label(label, true)) { Type = StaticType.Boolean }, [node.Slot]));
        }

        context.Later.Add(() => AddConditions(node, syntax, context.Pattern));
        return node;
    }

    private void AddConditions(PatternNode node, NodeSyntax syntax, Pattern pattern)
    {
        foreach (var entry in (syntax.Properties as MapSyntax)?.Entries ?? [])
        {
            pattern.Conjuncts.Add(Equality(NodeProperty(entry.KeySpan, node.Slot, entry.Key, entry.KeySpan), node.Slot, entry));
        }

        pattern.Conjuncts.AddRange(Conjuncts(syntax.Where));
    }

    private NodePropertyExpr NodeProperty(Span span, int slot, string key, Span keySpan)
    {
        var id = KeyId(key, keySpan);
        return new NodePropertyExpr(span, slot, key, id, id < 0 ? null : graph.NodeProperty(id));
    }

    private PatternNode NamedNode(VariableSyntax variable, PatternContext context)
    {
        if (context.NamedNodes.TryGetValue(variable.Name, out var known))
        {
            return known;
        }

        var node = scope.TryGet(variable.Name, out var symbol) ? BoundNode(variable, symbol, context) : NewNode(variable, context);
        context.Pattern.Nodes.Add(node);
        context.NamedNodes.Add(variable.Name, node);
        return node;
    }

    private PatternNode BoundNode(VariableSyntax variable, Symbol symbol, PatternContext context)
    {
        if (symbol.Type.IsNever(KindSet.Node) || context.Pattern.Introduced.Contains(symbol.Slot))
        {
            throw TypeConflict(variable, "a node", symbol.Type);
        }

        Slots.Reads(symbol.Slot);
        return new PatternNode(context.Pattern.Nodes.Count, symbol.Slot, variable.Name, true);
    }

    private PatternNode NewNode(VariableSyntax variable, PatternContext context)
    {
        RequireNew(variable, context);
        var node = new PatternNode(context.Pattern.Nodes.Count, Declare(variable.Name, StaticType.Node).Slot, variable.Name, false);
        context.Pattern.Introduced.Add(node.Slot);
        return node;
    }
}
