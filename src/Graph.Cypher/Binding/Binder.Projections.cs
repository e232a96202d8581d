using System.Text;
using Graph.Cypher.Expressions;
using Graph.Cypher.Functions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <summary>While an expression with aggregates is bound: what it may read besides them.</summary>
/// <param name="Groups">Grouping expressions by their text.</param>
/// <param name="Before">The scope before the projection: its variables may not be read as they are.</param>
/// <param name="Ordering">The expression stands in ORDER BY: it sees what the projection gives, not what it was made from.</param>
/// <param name="AnyGroup">Any grouping expression may be used within a larger one, not only variables and properties.</param>
internal sealed record AggregationScope(
    Dictionary<string, Symbol> Groups, List<BoundAggregate> Aggregates, Scope Before, bool AnyGroup, bool AllowAggregates, bool Ordering)
{
    /// <summary>In ORDER BY: a variable that no grouping expression mentions.</summary>
    public bool IsHidden(string variable) => Ordering && !Mentioned.Contains(variable);

    /// <summary>Variables in grouping expressions.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);
}

internal sealed partial class Binder
{
    private sealed record Item(ProjectionItemSyntax Syntax, string Name, bool HasAggregate);

    private BoundProjection Projection(ProjectionSyntax projection, out IReadOnlyList<Symbol> columns)
    {
        var before = scope;
        var items = Items(projection);
        var aggregated = items.Any(item => item.HasAggregate);
        var keys = new List<Assignment>();
        var assignments = new List<Assignment>();
        var aggregates = new List<BoundAggregate>();
        var groups = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        var outputs = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        var (_, keyUses) = Slots.Record(() =>
        {
            foreach (var item in items.Where(item => !item.HasAggregate))
            {
                var symbol = PlainItem(item, aggregated ? keys : assignments);
                outputs.Add(item.Name, symbol);
                groups.TryAdd(NormalText(item.Syntax.Expression), symbol);
            }

            return 0;
        });
        var inner = new AggregationScope(groups, aggregates, before, false, true, false);
        foreach (var item in items.Where(item => item.HasAggregate))
        {
            outputs.Add(item.Name, AggregatedItem(item, inner, assignments));
        }

        columns = [.. items.Select(item => outputs[item.Name])];
        var restricted = aggregated || projection.Distinct;
        var after = Scope.Empty;
        scope = before;
        foreach (var column in columns)
        {
            after = after.With(column);
            scope = scope.With(column);
        }

        scope = restricted ? after : scope;
        aggregation = restricted ? inner with { AnyGroup = !aggregated, AllowAggregates = aggregated, Ordering = true } : null;
        aggregation?.Mentioned.UnionWith(items.Where(item => !item.HasAggregate).SelectMany(item => SyntaxWalk.Variables(item.Syntax.Expression)));
        var orderBy = projection.OrderBy.Select(item => SortKey(item, aggregated)).ToArray();
        var where = Conjuncts(projection.Where);
        aggregation = null;
        scope = after;
        CheckAliases(projection);
        var kept = new HashSet<int>();
        foreach (var conjunct in where)
        {
            kept.UnionWith(conjunct.Uses);
        }

        return new BoundProjection(
            keys,
            aggregates,
            assignments,
            SlotsOf(columns),
            [.. kept],
            projection.Distinct,
            orderBy,
            RowCount(projection.Skip, "SKIP"),
            RowCount(projection.Limit, "LIMIT"),
            where,
            keyUses,
            aggregated);
    }

    private static int[] SlotsOf(IReadOnlyList<Symbol> columns)
    {
        var slots = new List<int>();
        foreach (var column in columns)
        {
            if (!slots.Contains(column.Slot))
            {
                slots.Add(column.Slot);
            }
        }

        return [.. slots];
    }

    private void CheckAliases(ProjectionSyntax projection)
    {
        if (!projection.IsReturn && projection.Items.FirstOrDefault(item => item.Alias is null && item.Expression is not VariableSyntax) is { } item)
        {
            throw SyntaxError("NoExpressionAlias", item.Expression.Span, "An expression in WITH needs a name.", "Add AS and a name.");
        }
    }

    private List<Item> Items(ProjectionSyntax projection)
    {
        var items = new List<Item>();
        if (projection.Star)
        {
            if (scope.IsEmpty && projection.IsReturn && projection.Items.Count == 0)
            {
                throw SyntaxError("NoVariablesInScope", projection.Span, "RETURN * has nothing to return: no variable is defined here.", "Name what is matched, or return an expression.");
            }

            foreach (var name in scope.Names.Order(StringComparer.Ordinal))
            {
                items.Add(new Item(new ProjectionItemSyntax(new VariableSyntax(projection.Span, name), null, name), name, false));
            }
        }

        foreach (var item in projection.Items)
        {
            var name = item.Alias?.Name ?? (item.Expression as VariableSyntax)?.Name ?? item.Text;
            items.Add(new Item(item, name, HasAggregate(item.Expression)));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!names.Add(item.Name))
            {
                throw SyntaxError("ColumnNameConflict", (item.Syntax.Alias ?? item.Syntax.Expression).Span, $"Two columns have the name {item.Name}.", "Give one of them another name with AS.");
            }
        }

        return items;
    }

    private bool HasAggregate(ExpressionSyntax expression) =>
        SyntaxWalk.Contains(expression, part => part is CallSyntax call && AggregateNames.IsAggregate(call.Name));

    private Symbol PlainItem(Item item, List<Assignment> target)
    {
        var expr = Expression(item.Syntax.Expression);
        if (item.Syntax.Expression is VariableSyntax variable && variable.Name == item.Name)
        {
            var same = Resolve(variable);
            target.Add(new Assignment(expr, same.Slot, item.Name));
            return same;
        }

        var symbol = new Symbol(item.Name, Slots.NewSlot(), expr.Type);
        target.Add(new Assignment(expr, symbol.Slot, item.Name));
        return symbol;
    }

    private Symbol AggregatedItem(Item item, AggregationScope inner, List<Assignment> assignments)
    {
        aggregation = inner;
        var expr = Expression(item.Syntax.Expression);
        aggregation = null;
        if (expr is SlotExpr alone && inner.Aggregates.Any(aggregate => aggregate.Slot == alone.Slot))
        {
            return new Symbol(item.Name, alone.Slot, expr.Type);
        }

        var symbol = new Symbol(item.Name, Slots.NewSlot(), expr.Type);
        assignments.Add(new Assignment(expr, symbol.Slot, item.Name));
        return symbol;
    }

    private SortKey SortKey(SortItemSyntax item, bool aggregated)
    {
        if (!aggregated && HasAggregate(item.Expression))
        {
            throw InvalidAggregation(item.Expression);
        }

        var whole = aggregation is not null && aggregation.Groups.TryGetValue(NormalText(item.Expression), out var symbol) && item.Expression is not VariableSyntax
            ? symbol
            : null;
        if (whole is not null)
        {
            Slots.Reads(whole.Slot);
        }

        var expr = whole is null ? Expression(item.Expression) : new SlotExpr(item.Expression.Span, whole.Slot, whole.Name) { Type = whole.Type };
        return new SortKey(expr, item.Descending, source.Slice(item.Expression.Span));
    }

    private CypherException InvalidAggregation(ExpressionSyntax place) => SyntaxError(
        "InvalidAggregation", place.Span, "Aggregating functions can't be used here.", "Aggregate in WITH or RETURN first, then use the result.");

    private Expr? RowCount(ExpressionSyntax? count, string keyword)
    {
        if (count is null)
        {
            return null;
        }

        if (SyntaxWalk.Contains(count, part => part is VariableSyntax or SubquerySyntax or PatternSyntax or PatternComprehensionSyntax))
        {
            throw SyntaxError("NonConstantExpression", count.Span, $"{keyword} can't depend on the rows.", "Use a number or a parameter.");
        }

        if (count is LiteralSyntax literal && literal.Value.Kind != CypherKind.Integer)
        {
            throw SyntaxError("InvalidArgumentType", count.Span, $"{keyword} wants an integer, but this is {ValueName.Of(literal.Value)}.");
        }

        return count is LiteralSyntax { Value.AsInteger: < 0 }
            ? throw SyntaxError("NegativeIntegerArgument", count.Span, $"{keyword} can't be negative.")
            : Expression(count);
    }

    // The text without blanks, so that two spellings of one expression compare equal.
    private string NormalText(ExpressionSyntax expression)
    {
        var text = source.Slice(expression.Span);
        var result = new StringBuilder(text.Length);
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                result.Append(c);
                if (c == '\\' && quote != '`' && i + 1 < text.Length)
                {
                    result.Append(text[++i]);
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (!char.IsWhiteSpace(c))
            {
                quote = c is '\'' or '"' or '`' ? c : '\0';
                result.Append(c);
            }
            else if (result.Length > 0 && char.IsLetterOrDigit(result[^1]) && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
