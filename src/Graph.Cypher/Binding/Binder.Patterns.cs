using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>MATCH and the paths of its pattern.</content>
internal sealed partial class Binder
{
    /// <summary>While one MATCH is bound.</summary>
    /// <param name="AllowNew">Whether the pattern may introduce variables.</param>
    private sealed record PatternContext(Pattern Pattern, bool AllowNew)
    {
        public Dictionary<string, PatternNode> NamedNodes { get; } = new(StringComparer.Ordinal);

        public HashSet<string> NamedRelationships { get; } = new(StringComparer.Ordinal);

        /// <summary>Bound when all variables of the pattern are known.</summary>
        public List<Action> Later { get; } = [];
    }

    private BoundMatch Match(MatchSyntax match)
    {
        var pattern = BindPattern(match.Paths, match.Where, allowNew: true);
        return new BoundMatch(match.Optional, pattern);
    }

    private Pattern BindPattern(IReadOnlyList<PathSyntax> paths, ExpressionSyntax? where, bool allowNew)
    {
        var context = new PatternContext(new Pattern(), allowNew);
        foreach (var path in paths)
        {
            BindPath(path, context);
        }

        BindConditions(where, context);
        return context.Pattern;
    }

    private void BindConditions(ExpressionSyntax? where, PatternContext context)
    {
        foreach (var later in context.Later)
        {
            later();
        }

        context.Pattern.Conjuncts.AddRange(Conjuncts(where));
    }

    private void BindPath(PathSyntax path, PatternContext context)
    {
        var parts = new List<int>();
        var elements = Flatten(path.Elements);
        CheckShortest(path, elements);
        var at = 0;
        var first = NodeAt(elements, ref at, context);
        var current = first;
        while (at < elements.Count)
        {
            var link = elements[at++];
            var next = link is GroupSyntax ? NodeAt(elements, ref at, context) : BindNode(NodeBehind(link, elements, at++), context);
            parts.Add(link is GroupSyntax group
                ? BindGroup(group, current, next, context).FlatSlot
                : BindRelationship((RelationshipSyntax)link, current, next, path.Shortest, context).Slot);
            current = next;
        }

        if (path.Variable is { } variable)
        {
            BindPathVariable(path, variable, first, parts, context);
        }
    }

    private NodeSyntax NodeBehind(PathElementSyntax relationship, List<PathElementSyntax> elements, int at) =>
        at < elements.Count && elements[at] is NodeSyntax node
            ? node
            : throw SyntaxError("InvalidRelationshipPattern", relationship.Span, "A relationship wants a node behind it, also before a part that repeats.", "Write for example (a)-->()((b)-->(c)){1,2}.");

    // Beside a group the node may be left out.
    private PatternNode NodeAt(List<PathElementSyntax> elements, ref int at, PatternContext context) =>
        at < elements.Count && elements[at] is NodeSyntax && elements[at++] is NodeSyntax node ? BindNode(node, context) : AnonymousNode(context);

    // Parentheses without a quantifier only set apart: their parts join the path.
    private List<PathElementSyntax> Flatten(IReadOnlyList<PathElementSyntax> elements)
    {
        var flat = new List<PathElementSyntax>();
        foreach (var element in elements)
        {
            if (element is GroupSyntax { Length: null } group)
            {
                if (group.Where is not null || (flat.Count > 0 && flat[^1] is not RelationshipSyntax))
                {
                    throw SyntaxError("UnexpectedSyntax", group.Span, "Parentheses around a part of a path need a quantifier here.", "Write for example {1,3} after them.");
                }

                flat.AddRange(Flatten(group.Inner.Elements));
            }
            else
            {
                flat.Add(element);
            }
        }

        return flat;
    }

    private void CheckShortest(PathSyntax path, List<PathElementSyntax> elements)
    {
        if (path.Shortest != ShortestKind.None && (elements.Count != 3 || elements[1] is not RelationshipSyntax || elements[0] is not NodeSyntax || elements[2] is not NodeSyntax))
        {
            throw SyntaxError("InvalidRelationshipPattern", path.Span, "A shortest path is asked for with one relationship between two nodes.", "Write for example shortestPath((a)-[:TYPE*]-(b)).");
        }
    }

    private void BindPathVariable(PathSyntax path, VariableSyntax variable, PatternNode first, List<int> parts, PatternContext context)
    {
        if (scope.Contains(variable.Name))
        {
            throw AlreadyBound(variable);
        }

        var symbol = Declare(variable.Name, StaticType.Path);
        context.Pattern.Introduced.Add(symbol.Slot);
        context.Pattern.Paths.Add(new PatternPath(symbol.Slot, new PathExpr(path.Span, first.Slot, [.. parts]) { Type = StaticType.Path }));
    }

    private Conjunct Equality(Expr property, int slot, MapEntrySyntax entry)
    {
        var (value, uses) = Slots.Record(() => Expression(entry.Value));
        var equality = new ComparisonExpr(entry.KeySpan.To(entry.Value.Span), ComparisonOperator.Equal, property, value) { Type = StaticType.Boolean };
        return new Conjunct(equality, Array.IndexOf(uses, slot) >= 0 ? uses : [.. uses, slot]);
    }

    private void RequireNew(VariableSyntax variable, PatternContext context)
    {
        if (!context.AllowNew)
        {
            throw SyntaxError(
                "UndefinedVariable",
                variable.Span,
                $"The variable {variable.Name} is not defined here, and a pattern used as a condition can't introduce it.",
                NearestName.Sentence(variable.Name, scope.Names) ?? "Leave the name out, or use EXISTS { … }.");
        }
    }

    private CypherException TypeConflict(VariableSyntax variable, string wanted, StaticType type) => SyntaxError(
        "VariableTypeConflict", variable.Span, $"The variable {variable.Name} is used as {wanted} here, but it is {type.Describe()}.", "Choose another name.");

    private int NewIntroduced(PatternContext context)
    {
        var slot = Slots.NewSlot();
        context.Pattern.Introduced.Add(slot);
        return slot;
    }
}
