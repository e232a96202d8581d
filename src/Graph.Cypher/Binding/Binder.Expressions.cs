using System.Runtime.CompilerServices;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>Expressions by their syntax, and the variables they read.</content>
internal sealed partial class Binder
{
    /// <summary>An expression where a pattern may stand for a truth value.</summary>
    private Expr Condition(ExpressionSyntax syntax) => syntax switch
    {
        PatternSyntax { Pattern.Shortest: ShortestKind.None } pattern => PatternCondition(pattern),
        _ => Expression(syntax),
    };

    private Expr Expression(ExpressionSyntax syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (aggregation is not null && !insideAggregate && GroupedExpression(syntax) is { } grouped)
        {
            return grouped;
        }

        var expr = Core(syntax);
        var worthFolding = fold && expr.IsConstant && expr is not (ConstantExpr or ParameterExpr or FoldedExpr);
        return worthFolding ? new FoldedExpr(expr, Slots.NewFolded()) { Type = expr.Type } : expr;
    }

    // Within a projection that aggregates, an expression that is grouped by is read from its group.
    private SlotExpr? GroupedExpression(ExpressionSyntax syntax)
    {
        var simple = syntax is VariableSyntax or PropertySyntax { Subject: VariableSyntax };
        if ((simple || aggregation!.AnyGroup) && syntax is not (LiteralSyntax or ParameterSyntax)
            && !IsLocal(syntax) && aggregation!.Groups.TryGetValue(NormalText(syntax), out var symbol))
        {
            Slots.Reads(symbol.Slot);
            return new SlotExpr(syntax.Span, symbol.Slot, symbol.Name) { Type = symbol.Type };
        }

        return null;
    }

    // A variable of a comprehension hides a grouped one of the same name.
    private bool IsLocal(ExpressionSyntax syntax)
    {
        var name = (syntax as VariableSyntax ?? (syntax as PropertySyntax)?.Subject as VariableSyntax)?.Name;
        return name is not null && scope.TryGet(name, out var symbol)
            && !(aggregation!.Before.TryGet(name, out var before) && before == symbol) && !aggregation.Groups.ContainsValue(symbol);
    }

    private Expr Core(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax e => new ConstantExpr(e.Span, e.Value),
        ParameterSyntax e => new ParameterExpr(e.Span, e.Name, Slots.ParameterIndex(e.Name)),
        VariableSyntax e => VariableRead(e),
        PropertySyntax e => Property(e),
        BinarySyntax e => Binary(e),
        LogicalSyntax e => Logical(e),
        NotSyntax e => Not(e),
        NegateSyntax e => Negate(e),
        ComparisonSyntax e => Comparison(e),
        IsNullSyntax e => new IsNullExpr(e.Span, Expression(e.Operand), e.Negated) { Type = StaticType.Boolean },
        IsTypedSyntax e => new IsTypedExpr(e.Span, Expression(e.Operand), e.Type, e.Negated) { Type = StaticType.Boolean },
        ListSyntax e => List(e),
        MapSyntax e => Map(e),
        IndexSyntax e => Index(e),
        SliceSyntax e => Slice(e),
        CallSyntax e => Call(e),
        CaseSyntax e => Case(e),
        ListComprehensionSyntax e => ListComprehension(e),
        QuantifierSyntax e => Quantifier(e),
        ReduceSyntax e => Reduce(e),
        PatternComprehensionSyntax e => PatternComprehension(e),
        PatternSyntax e => ShortestPathOrError(e),
        SubquerySyntax e => Subquery(e),
        MapProjectionSyntax e => MapProjection(e),
        LabelCheckSyntax e => LabelCheck(e),
        _ => throw new InvalidOperationException(syntax.GetType().Name),
    };

    private SlotExpr VariableRead(VariableSyntax variable)
    {
        if (aggregation is not null && !insideAggregate && aggregation.Before.TryGet(variable.Name, out var before)
            && (!scope.TryGet(variable.Name, out var now) || (now == before && !aggregation.Groups.ContainsValue(now))))
        {
            throw aggregation.AllowAggregates && !aggregation.IsHidden(variable.Name)
                ? SyntaxError(
                    "AmbiguousAggregationExpression",
                    variable.Span,
                    $"{variable.Name} is neither aggregated nor grouped by in an expression that aggregates.",
                    $"Return {variable.Name} or the property on its own too, or take it first with WITH.")
                : SyntaxError("UndefinedVariable", variable.Span, $"The variable {variable.Name} is not visible any more after DISTINCT or aggregation.", "Order by a column that is returned.");
        }

        var symbol = Resolve(variable);
        return new SlotExpr(variable.Span, symbol.Slot, symbol.Name) { Type = symbol.Type };
    }

    private CaseExpr Case(CaseSyntax syntax)
    {
        var subject = syntax.Subject is null ? null : Expression(syntax.Subject);
        var branches = syntax.Branches.Select(branch => (subject is null ? Condition(branch.When) : Expression(branch.When), Expression(branch.Then))).ToArray();
        var otherwise = syntax.Else is null ? null : Expression(syntax.Else);
        var type = branches.Select(branch => branch.Item2.Type).Aggregate(otherwise?.Type ?? StaticType.Null, (left, right) => left.Or(right));
        return new CaseExpr(syntax.Span, subject, branches, otherwise) { Type = type };
    }

    private LabelExpr LabelCheck(LabelCheckSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        CheckType(subject, KindSet.Entity, "A label check");
        NoteUnknown(syntax.Label, types: subject.Type.IsOnly(KindSet.Relationship));
        return new LabelExpr(syntax.Span, subject, Label(syntax.Label, false), Label(syntax.Label, true)) { Type = StaticType.Boolean };
    }
}
