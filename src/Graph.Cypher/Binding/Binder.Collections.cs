using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>Lists and maps, and what is taken out of them and out of nodes and relationships.</content>
internal sealed partial class Binder
{
    private Expr Property(PropertySyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        if (subject.Type.IsNever(KindSet.Map | KindSet.Entity | KindSet.Temporal))
        {
            throw source.Error(
                subject.Type.IsOnly(KindSet.Path) ? CypherErrorKind.SyntaxError : CypherErrorKind.TypeError,
                CypherPhase.CompileTime,
                "InvalidArgumentType",
                subject.Span,
                $"Only nodes, relationships, maps and temporal values have properties, but this is {subject.Type.Describe()}.");
        }

        return subject switch
        {
            SlotExpr node when node.Type.IsOnly(KindSet.Node) => NodeProperty(syntax.Span, node.Slot, syntax.Key, syntax.KeySpan),
            SlotExpr relationship when relationship.Type.IsOnly(KindSet.Relationship) => RelationshipProperty(syntax.Span, relationship.Slot, syntax.Key, syntax.KeySpan),
            _ => new PropertyExpr(syntax.Span, subject, syntax.Key, graph.PropertyKeys.Find(syntax.Key)),
        };
    }

    private ListExpr List(ListSyntax syntax)
    {
        var items = syntax.Items.Select(Expression).ToArray();
        var element = items.Length == 0 ? null : items.Select(item => item.Type).Aggregate((left, right) => left.Or(right));
        return new ListExpr(syntax.Span, items) { Type = element is null ? StaticType.List : StaticType.ListOf(element) };
    }

    private MapExpr Map(MapSyntax syntax) =>
        new(syntax.Span, [.. syntax.Entries.Select(entry => entry.Key)], [.. syntax.Entries.Select(entry => Expression(entry.Value))]) { Type = StaticType.Map };

    private IndexExpr Index(IndexSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        var index = Expression(syntax.Index);
        var isIndexable = subject.Type.Kinds == KindSet.None || !subject.Type.IsNever(KindSet.List | KindSet.Map | KindSet.Entity);
        if (!isIndexable)
        {
            throw source.Error(
                CypherErrorKind.TypeError, CypherPhase.CompileTime, "InvalidArgumentType", subject.Span, $"Only lists, maps, nodes and relationships are indexed, but this is {subject.Type.Describe()}.");
        }

        var element = subject.Type.IsOnly(KindSet.List) ? subject.Type.Element : null;
        return new IndexExpr(syntax.Span, subject, index) { Type = element ?? StaticType.Any };
    }

    private SliceExpr Slice(SliceSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        var from = syntax.From is null ? null : Expression(syntax.From);
        var to = syntax.To is null ? null : Expression(syntax.To);
        return new SliceExpr(syntax.Span, subject, from, to) { Type = subject.Type.IsOnly(KindSet.List) ? subject.Type : StaticType.List };
    }

    private MapProjectionExpr MapProjection(MapProjectionSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        CheckType(subject, KindSet.Map | KindSet.Entity, "A map projection");
        var items = syntax.Items.Select(item => (item.Key, item.Key is null ? -1 : graph.PropertyKeys.Find(item.Key), item.Value is null ? null : Expression(item.Value)));
        return new MapProjectionExpr(syntax.Span, subject, [.. items]) { Type = StaticType.Map };
    }
}
