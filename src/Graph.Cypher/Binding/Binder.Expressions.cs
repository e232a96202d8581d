using System.Runtime.CompilerServices;
using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

internal sealed partial class Binder
{
    private static readonly StaticType CountType = StaticType.Integer;

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

        if (subject is SlotExpr slot && slot.Type.IsOnly(KindSet.Node))
        {
            var id = KeyId(syntax.Key, syntax.KeySpan);
            return new NodePropertyExpr(syntax.Span, slot.Slot, syntax.Key, id, id < 0 ? null : graph.NodeProperty(id));
        }

        if (subject is SlotExpr other && other.Type.IsOnly(KindSet.Relationship))
        {
            var id = KeyId(syntax.Key, syntax.KeySpan);
            return new RelationshipPropertyExpr(syntax.Span, other.Slot, id < 0 ? null : graph.RelationshipProperty(id));
        }

        return new PropertyExpr(syntax.Span, subject, syntax.Key, graph.PropertyKeys.Find(syntax.Key));
    }

    private Expr Binary(BinarySyntax syntax)
    {
        var left = Expression(syntax.Left);
        var right = Expression(syntax.Right);
        switch (syntax.Operator)
        {
            case BinaryOperator.In:
                CheckType(right, KindSet.List, "IN");
                return new InExpr(syntax.Span, left, right) { Type = StaticType.Boolean };
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return new TextPredicateExpr(syntax.Span, syntax.Operator, left, right) { Type = StaticType.Boolean };
            case BinaryOperator.Add:
                return new ArithmeticExpr(syntax.Span, syntax.Operator, left, right) { Type = SumType(left.Type, right.Type) };
            default:
                CheckType(left, KindSet.Number | KindSet.Temporal, Sign(syntax.Operator));
                CheckType(right, KindSet.Number | KindSet.Temporal, Sign(syntax.Operator));
                return new ArithmeticExpr(syntax.Span, syntax.Operator, left, right) { Type = NumberType(syntax.Operator, left.Type, right.Type) };
        }
    }

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "^",
    };

    private static StaticType SumType(StaticType left, StaticType right)
    {
        if (left.IsOnly(KindSet.List) || right.IsOnly(KindSet.List))
        {
            var first = left.IsOnly(KindSet.List) ? left.Element : left;
            var second = right.IsOnly(KindSet.List) ? right.Element : right;
            return first is null || second is null ? StaticType.List : StaticType.ListOf(first.Or(second));
        }

        return left.IsOnly(KindSet.String) && right.IsOnly(KindSet.String) ? StaticType.String
            : NumberType(BinaryOperator.Add, left, right);
    }

    private static StaticType NumberType(BinaryOperator operation, StaticType left, StaticType right)
    {
        if (!left.IsOnly(KindSet.Number) || !right.IsOnly(KindSet.Number))
        {
            return StaticType.Any;
        }

        return operation == BinaryOperator.Power || left.IsOnly(KindSet.Float) || right.IsOnly(KindSet.Float) ? StaticType.Float
            : left.IsOnly(KindSet.Integer) && right.IsOnly(KindSet.Integer) ? StaticType.Integer
            : new StaticType(KindSet.Number);
    }

    private Expr Logical(LogicalSyntax syntax)
    {
        var operands = syntax.Operands.Select(operand =>
        {
            var expr = Condition(operand);
            CheckType(expr, KindSet.Boolean, syntax.Operator.ToString().ToUpperInvariant());
            return expr;
        }).ToArray();
        return syntax.Operator == LogicalOperator.Xor
            ? new XorExpr(syntax.Span, operands) { Type = StaticType.Boolean }
            : new LogicalExpr(syntax.Span, syntax.Operator == LogicalOperator.And, operands) { Type = StaticType.Boolean };
    }

    private NotExpr Not(NotSyntax syntax)
    {
        var operand = Condition(syntax.Operand);
        CheckType(operand, KindSet.Boolean, "NOT");
        return new NotExpr(syntax.Span, operand) { Type = StaticType.Boolean };
    }

    private NegateExpr Negate(NegateSyntax syntax)
    {
        var operand = Expression(syntax.Operand);
        CheckType(operand, KindSet.Number | KindSet.Temporal, "A sign");
        return new NegateExpr(syntax.Span, operand, syntax.Minus) { Type = operand.Type };
    }

    private Expr Comparison(ComparisonSyntax syntax)
    {
        var operands = syntax.Operands.Select(Expression).ToArray();
        var pairs = new Expr[syntax.Operators.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            var span = operands[i].Span.To(operands[i + 1].Span);
            pairs[i] = new ComparisonExpr(span, syntax.Operators[i], operands[i], operands[i + 1]) { Type = StaticType.Boolean };
        }

        return pairs.Length == 1 ? pairs[0] : new LogicalExpr(syntax.Span, true, pairs) { Type = StaticType.Boolean };
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

    private CaseExpr Case(CaseSyntax syntax)
    {
        var subject = syntax.Subject is null ? null : Expression(syntax.Subject);
        var branches = syntax.Branches.Select(branch => (subject is null ? Condition(branch.When) : Expression(branch.When), Expression(branch.Then))).ToArray();
        var otherwise = syntax.Else is null ? null : Expression(syntax.Else);
        var type = branches.Select(branch => branch.Item2.Type).Aggregate(otherwise?.Type ?? StaticType.Null, (left, right) => left.Or(right));
        return new CaseExpr(syntax.Span, subject, branches, otherwise) { Type = type };
    }

    private ListComprehensionExpr ListComprehension(ListComprehensionSyntax syntax)
    {
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "A list comprehension");
        return InScope(scope, () =>
        {
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            var where = syntax.Where is null ? null : Within(syntax.Where, condition: true);
            var map = syntax.Map is null ? null : Within(syntax.Map, condition: false);
            return new ListComprehensionExpr(syntax.Span, symbol.Slot, list, where, map) { Type = StaticType.ListOf(map?.Type ?? symbol.Type) };
        });
    }

    private static StaticType ElementType(Expr list) => list.Type.IsOnly(KindSet.List) ? list.Type.Element ?? StaticType.Any : StaticType.Any;

    // Inside comprehensions nothing may aggregate: there is no group of rows.
    private Expr Within(ExpressionSyntax syntax, bool condition)
    {
        if (HasAggregate(syntax) && !(aggregation is { } inner && SyntaxWalk.Contains(syntax, part => inner.Aggregates.Any(known => known.Text == NormalText(part)))))
        {
            throw InvalidAggregation(syntax);
        }

        var expr = condition ? Condition(syntax) : Expression(syntax);
        if (condition)
        {
            CheckType(expr, KindSet.Boolean, "A condition");
        }

        return expr;
    }

    private QuantifierExpr Quantifier(QuantifierSyntax syntax)
    {
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "A quantifier");
        return InScope(scope, () =>
        {
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            var where = syntax.Where is null ? null : Within(syntax.Where, condition: true);
            if (where is null)
            {
                throw SyntaxError("UnexpectedSyntax", syntax.Span, "A quantifier needs a condition.", "Write for example all(x IN list WHERE x > 0).");
            }

            return new QuantifierExpr(syntax.Span, syntax.Kind, symbol.Slot, list, where) { Type = StaticType.Boolean };
        });
    }

    private ReduceExpr Reduce(ReduceSyntax syntax)
    {
        var start = Expression(syntax.Start);
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "reduce");
        return InScope(scope, () =>
        {
            var accumulator = Declare(syntax.Accumulator.Name, StaticType.Any);
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            return new ReduceExpr(syntax.Span, accumulator.Slot, start, symbol.Slot, list, Within(syntax.Step, condition: false));
        });
    }

    private MapProjectionExpr MapProjection(MapProjectionSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        CheckType(subject, KindSet.Map | KindSet.Entity, "A map projection");
        var items = syntax.Items.Select(item => (item.Key, item.Key is null ? -1 : graph.PropertyKeys.Find(item.Key), item.Value is null ? null : Expression(item.Value)));
        return new MapProjectionExpr(syntax.Span, subject, [.. items]) { Type = StaticType.Map };
    }

    private LabelExpr LabelCheck(LabelCheckSyntax syntax)
    {
        var subject = Expression(syntax.Subject);
        CheckType(subject, KindSet.Entity, "A label check");
        NoteUnknown(syntax.Label, types: subject.Type.IsOnly(KindSet.Relationship));
        return new LabelExpr(syntax.Span, subject, Label(syntax.Label, false), Label(syntax.Label, true)) { Type = StaticType.Boolean };
    }
}
