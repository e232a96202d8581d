using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>Quantified parts of a path: <c>((a)-[:TYPE]-&gt;(b)){1,3}</c>.</content>
internal sealed partial class Binder
{
    private PatternGroup BindGroup(GroupSyntax group, PatternNode from, PatternNode to, PatternContext context)
    {
        var (inner, introduced) = BindRepeated(group);
        var lists = new List<(int Inner, int List)>();
        foreach (var symbol in introduced)
        {
            lists.Add((symbol.Slot, ListOf(symbol, group, context)));
        }

        var flat = NewIntroduced(context);
        var edges = inner.Edges.Cast<PatternRelationship>().ToArray();
        var first = inner.Nodes[edges[0].From].Slot;
        var last = inner.Nodes[edges[^1].To].Slot;
        var edge = new PatternGroup(from.Index, to.Index, inner, Length(group.Length!), first, last, [.. edges.Select(e => e.Slot)], [.. lists], flat, group.Span);
        context.Pattern.Edges.Add(edge);
        return edge;
    }

    // The pattern that repeats, in a scope of its own, and what it introduces in the order of slots.
    private (Pattern Pattern, Symbol[] Introduced) BindRepeated(GroupSyntax group)
    {
        var outer = scope;
        var context = new PatternContext(new Pattern(), true);
        BindPath(group.Inner with { Variable = null }, context);
        BindConditions(group.Where, context);
        var introduced = scope.Symbols.Where(symbol => !outer.TryGet(symbol.Name, out var before) || before != symbol).OrderBy(symbol => symbol.Slot).ToArray();
        scope = outer;
        if (context.Pattern.Edges.Count == 0 || context.Pattern.Edges.Any(edge => edge is not PatternRelationship { Length: null }))
        {
            throw SyntaxError("InvalidRelationshipPattern", group.Span, "A quantified part of a path wants single relationships between its nodes.", "Write for example ((a)-[:TYPE]->(b)){1,3}.");
        }

        return (context.Pattern, introduced);
    }

    // Outside the group its variables are lists, an item for each time round.
    private int ListOf(Symbol symbol, GroupSyntax group, PatternContext context)
    {
        if (scope.Contains(symbol.Name))
        {
            throw SyntaxError("VariableAlreadyBound", group.Span, $"The variable {symbol.Name} is already defined.", "Choose another name.");
        }

        var list = Declare(symbol.Name, StaticType.ListOf(symbol.Type));
        context.Pattern.Introduced.Add(list.Slot);
        return list.Slot;
    }
}
