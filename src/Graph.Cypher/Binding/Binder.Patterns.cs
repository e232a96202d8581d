using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

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

        foreach (var later in context.Later)
        {
            later();
        }

        context.Pattern.Conjuncts.AddRange(Conjuncts(where));
        return context.Pattern;
    }

    private void BindPath(PathSyntax path, PatternContext context)
    {
        var parts = new List<int>();
        var elements = Flatten(path.Elements);
        CheckShortest(path, elements);
        var first = elements[0] as NodeSyntax is { } node ? BindNode(node, context) : AnonymousNode(context);
        var current = first;
        for (var i = elements[0] is NodeSyntax ? 1 : 0; i < elements.Count; i++)
        {
            if (elements[i] is RelationshipSyntax relationship)
            {
                var next = BindNode((NodeSyntax)elements[++i], context);
                parts.Add(BindRelationship(relationship, current, next, path.Shortest, context).Slot);
                current = next;
            }
            else
            {
                var group = (GroupSyntax)elements[i];
                var next = i + 1 < elements.Count && elements[i + 1] is NodeSyntax after ? BindNode(after, context) : AnonymousNode(context);
                i += i + 1 < elements.Count && elements[i + 1] is NodeSyntax ? 1 : 0;
                parts.Add(BindGroup(group, current, next, context).FlatSlot);
                current = next;
            }
        }

        if (path.Variable is { } variable)
        {
            BindPathVariable(path, variable, first, parts, context);
        }
    }

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

    private PatternNode AnonymousNode(PatternContext context)
    {
        var node = new PatternNode(context.Pattern.Nodes.Count, Slots.NewSlot(), null, false);
        context.Pattern.Nodes.Add(node);
        context.Pattern.Introduced.Add(node.Slot);
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

        context.Later.Add(() =>
        {
            foreach (var entry in (syntax.Properties as MapSyntax)?.Entries ?? [])
            {
                var keyId = KeyId(entry.Key, entry.KeySpan);
                var property = new NodePropertyExpr(entry.KeySpan, node.Slot, entry.Key, keyId, keyId < 0 ? null : graph.NodeProperty(keyId));
                context.Pattern.Conjuncts.Add(Equality(property, node.Slot, entry));
            }

            context.Pattern.Conjuncts.AddRange(Conjuncts(syntax.Where));
        });
        return node;
    }

    private Conjunct Equality(Expr property, int slot, MapEntrySyntax entry)
    {
        var (value, uses) = Slots.Record(() => Expression(entry.Value));
        var equality = new ComparisonExpr(entry.KeySpan.To(entry.Value.Span), ComparisonOperator.Equal, property, value) { Type = StaticType.Boolean };
        return new Conjunct(equality, Array.IndexOf(uses, slot) >= 0 ? uses : [.. uses, slot]);
    }

    private PatternNode NamedNode(VariableSyntax variable, PatternContext context)
    {
        if (context.NamedNodes.TryGetValue(variable.Name, out var known))
        {
            return known;
        }

        PatternNode node;
        if (scope.TryGet(variable.Name, out var symbol))
        {
            if (symbol.Type.IsNever(KindSet.Node) || context.Pattern.Introduced.Contains(symbol.Slot))
            {
                throw TypeConflict(variable, "a node", symbol.Type);
            }

            Slots.Reads(symbol.Slot);
            node = new PatternNode(context.Pattern.Nodes.Count, symbol.Slot, variable.Name, true);
        }
        else
        {
            RequireNew(variable, context);
            node = new PatternNode(context.Pattern.Nodes.Count, Declare(variable.Name, StaticType.Node).Slot, variable.Name, false);
            context.Pattern.Introduced.Add(node.Slot);
        }

        context.Pattern.Nodes.Add(node);
        context.NamedNodes.Add(variable.Name, node);
        return node;
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

    private PatternRelationship BindRelationship(RelationshipSyntax syntax, PatternNode from, PatternNode to, ShortestKind shortest, PatternContext context)
    {
        var length = Length(syntax, shortest);
        var (slot, bound) = syntax.Variable is { } variable
            ? RelationshipSlot(variable, length, context)
            : (NewIntroduced(context), false);
        if (syntax.Types is { } label)
        {
            NoteUnknown(label, types: true);
        }

        var conditions = new List<Expr>();
        var hasConditions = syntax.Where is not null || syntax.Properties is MapSyntax { Entries.Count: > 0 };
        var element = length is null ? slot : hasConditions ? Slots.NewSlot() : -1;
        var relationship = new PatternRelationship(
            from.Index,
            to.Index,
            slot,
            syntax.Variable?.Name,
            bound,
            syntax.Direction,
            Types(syntax.Types),
            syntax.Types is null ? "" : ":" + source.Slice(syntax.Types.Span),
            length,
            length is null ? ShortestKind.None : shortest,
            element,
            [],
            syntax.Span);
        var place = context.Pattern.Edges.Count;
        context.Pattern.Edges.Add(relationship);
        context.Later.Add(() =>
        {
            var own = RelationshipConditions(syntax, element, length is not null);
            if (length is null)
            {
                context.Pattern.Conjuncts.AddRange(own);
            }
            else
            {
                conditions.AddRange(own.Select(conjunct => conjunct.Expr));
                context.Pattern.Edges[place] = relationship with { ElementConditions = [.. conditions] };
            }
        });
        return relationship;
    }

    private int NewIntroduced(PatternContext context)
    {
        var slot = Slots.NewSlot();
        context.Pattern.Introduced.Add(slot);
        return slot;
    }

    private List<Conjunct> RelationshipConditions(RelationshipSyntax syntax, int element, bool isList)
    {
        var conditions = new List<Conjunct>();
        foreach (var entry in (syntax.Properties as MapSyntax)?.Entries ?? [])
        {
            var keyId = KeyId(entry.Key, entry.KeySpan);
            var property = new RelationshipPropertyExpr(entry.KeySpan, element, keyId < 0 ? null : graph.RelationshipProperty(keyId));
            conditions.Add(Equality(property, element, entry));
        }

        if (syntax.Where is { } where)
        {
            // Inside the brackets the name of a list means each of its relationships.
            var inner = isList && syntax.Variable is { } variable
                ? scope.With(new Symbol(variable.Name, element, StaticType.Relationship))
                : scope;
            conditions.AddRange(InScope(inner, () => Conjuncts(where)));
        }

        return conditions;
    }

    private static PathLength? Length(RelationshipSyntax syntax, ShortestKind shortest)
    {
        if (syntax.Length is not { } length)
        {
            return shortest == ShortestKind.None ? null : new PathLength(1, 1);
        }

        return new PathLength((int)Math.Min(length.Minimum, int.MaxValue), length.Maximum is { } most ? (int)Math.Min(most, int.MaxValue) : null);
    }

    private (int Slot, bool Bound) RelationshipSlot(VariableSyntax variable, PathLength? length, PatternContext context)
    {
        if (!context.NamedRelationships.Add(variable.Name))
        {
            throw SyntaxError("RelationshipUniquenessViolation", variable.Span, $"The relationship {variable.Name} can't stand twice in one pattern: every relationship is matched once.", "Choose another name.");
        }

        var type = length is null ? StaticType.Relationship : StaticType.ListOf(StaticType.Relationship);
        if (!scope.TryGet(variable.Name, out var symbol))
        {
            RequireNew(variable, context);
            var slot = Declare(variable.Name, type).Slot;
            context.Pattern.Introduced.Add(slot);
            return (slot, false);
        }

        if (symbol.Type.IsNever(type.Kinds) || context.Pattern.Introduced.Contains(symbol.Slot)
            || (length is not null && symbol.Type is { Kinds: KindSet.List, Element: { } element } && element.IsNever(KindSet.Relationship)))
        {
            throw TypeConflict(variable, length is null ? "a relationship" : "a list of relationships", symbol.Type);
        }

        Slots.Reads(symbol.Slot);
        return (symbol.Slot, true);
    }

    private int[]? Types(LabelSyntax? types)
    {
        if (types is null)
        {
            return null;
        }

        var match = Label(types, types: true);
        var ids = new List<int>();
        for (var type = 0; type < graph.RelationshipTypes.Count; type++)
        {
            if (match.MatchesType(type))
            {
                ids.Add(type);
            }
        }

        return [.. ids];
    }

    private PatternGroup BindGroup(GroupSyntax group, PatternNode from, PatternNode to, PatternContext context)
    {
        var outer = scope;
        var innerContext = new PatternContext(new Pattern(), true);
        BindPath(group.Inner with { Variable = null }, innerContext);
        foreach (var later in innerContext.Later)
        {
            later();
        }

        innerContext.Pattern.Conjuncts.AddRange(Conjuncts(group.Where));
        var introduced = scope.Symbols.Where(symbol => !outer.TryGet(symbol.Name, out var before) || before != symbol).OrderBy(symbol => symbol.Slot).ToArray();
        scope = outer;
        if (innerContext.Pattern.Edges.Count == 0 || innerContext.Pattern.Edges.Any(edge => edge is not PatternRelationship { Length: null }))
        {
            throw SyntaxError("InvalidRelationshipPattern", group.Span, "A quantified part of a path wants single relationships between its nodes.", "Write for example ((a)-[:TYPE]->(b)){1,3}.");
        }

        var lists = new List<(int Inner, int List)>();
        foreach (var symbol in introduced)
        {
            if (scope.Contains(symbol.Name))
            {
                throw SyntaxError("VariableAlreadyBound", group.Span, $"The variable {symbol.Name} is already defined.", "Choose another name.");
            }

            var list = Declare(symbol.Name, StaticType.ListOf(symbol.Type));
            context.Pattern.Introduced.Add(list.Slot);
            lists.Add((symbol.Slot, list.Slot));
        }

        var flat = NewIntroduced(context);
        var length = new PathLength((int)Math.Min(group.Length!.Minimum, int.MaxValue), group.Length.Maximum is { } most ? (int)Math.Min(most, int.MaxValue) : null);
        var edges = innerContext.Pattern.Edges.Cast<PatternRelationship>().ToArray();
        var first = innerContext.Pattern.Nodes[edges[0].From].Slot;
        var last = innerContext.Pattern.Nodes[edges[^1].To].Slot;
        var edge = new PatternGroup(from.Index, to.Index, innerContext.Pattern, length, first, last, [.. edges.Select(e => e.Slot)], [.. lists], flat, group.Span);
        context.Pattern.Edges.Add(edge);
        return edge;
    }
}
