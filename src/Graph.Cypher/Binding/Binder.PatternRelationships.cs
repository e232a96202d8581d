using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>The relationships of a pattern: types, lengths and conditions.</content>
internal sealed partial class Binder
{
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
        context.Pattern.Edges.Add(relationship);
        var place = context.Pattern.Edges.Count - 1;
        context.Later.Add(() => AddConditions(relationship, place, syntax, context.Pattern));
        return relationship;
    }

    // Of a path of several relationships each must meet the conditions.
    private void AddConditions(PatternRelationship relationship, int place, RelationshipSyntax syntax, Pattern pattern)
    {
        var conditions = RelationshipConditions(syntax, relationship.ElementSlot, relationship.Length is not null);
        if (relationship.Length is null)
        {
            pattern.Conjuncts.AddRange(conditions);
        }
        else
        {
            pattern.Edges[place] = relationship with { ElementConditions = [.. conditions.Select(conjunct => conjunct.Expr)] };
        }
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

    private List<Conjunct> RelationshipConditions(RelationshipSyntax syntax, int element, bool isList)
    {
        var conditions = new List<Conjunct>();
        foreach (var entry in (syntax.Properties as MapSyntax)?.Entries ?? [])
        {
            conditions.Add(Equality(RelationshipProperty(entry.KeySpan, element, entry.Key, entry.KeySpan), element, entry));
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

    private RelationshipPropertyExpr RelationshipProperty(Span span, int slot, string key, Span keySpan)
    {
        var id = KeyId(key, keySpan);
        return new RelationshipPropertyExpr(span, slot, id < 0 ? null : graph.RelationshipProperty(id));
    }

    private static PathLength? Length(RelationshipSyntax syntax, ShortestKind shortest) =>
        syntax.Length is { } length ? Length(length) : shortest == ShortestKind.None ? null : new PathLength(1, 1);

    private static PathLength Length(LengthSyntax length) =>
        new((int)Math.Min(length.Minimum, int.MaxValue), length.Maximum is { } most ? (int)Math.Min(most, int.MaxValue) : null);

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
}
