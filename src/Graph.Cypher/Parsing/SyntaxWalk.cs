namespace Graph.Cypher.Parsing;

/// <summary>The parts of an expression.</summary>
internal static class SyntaxWalk
{
    /// <summary>Direct parts, without those of subqueries and patterns, which have a scope of their own.</summary>
    public static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression) => expression switch
    {
        PropertySyntax e => [e.Subject],
        BinarySyntax e => [e.Left, e.Right],
        LogicalSyntax e => e.Operands,
        NotSyntax e => [e.Operand],
        NegateSyntax e => [e.Operand],
        ComparisonSyntax e => e.Operands,
        IsNullSyntax e => [e.Operand],
        IsTypedSyntax e => [e.Operand],
        ListSyntax e => e.Items,
        MapSyntax e => e.Entries.Select(entry => entry.Value),
        IndexSyntax e => [e.Subject, e.Index],
        SliceSyntax e => Some(e.Subject, e.From, e.To),
        CallSyntax e => e.Arguments,
        CaseSyntax e => Some([e.Subject, .. e.Branches.SelectMany(branch => new[] { branch.When, branch.Then }), e.Else]),
        ListComprehensionSyntax e => Some(e.List, e.Where, e.Map),
        QuantifierSyntax e => Some(e.List, e.Where),
        ReduceSyntax e => [e.Start, e.List, e.Step],
        MapProjectionSyntax e => Some([e.Subject, .. e.Items.Select(item => item.Value)]),
        LabelCheckSyntax e => [e.Subject],
        _ => [],
    };

    public static bool Contains(ExpressionSyntax expression, Func<ExpressionSyntax, bool> condition)
    {
        // A stack of our own: a chain of ten thousand pluses is ten thousand levels deep.
        var waiting = new Stack<ExpressionSyntax>();
        waiting.Push(expression);
        while (waiting.TryPop(out var next))
        {
            if (condition(next))
            {
                return true;
            }

            foreach (var part in Parts(next))
            {
                waiting.Push(part);
            }
        }

        return false;
    }

    /// <summary>Names of variables that are read, those of comprehensions too.</summary>
    public static HashSet<string> Variables(ExpressionSyntax expression)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Contains(expression, part =>
        {
            if (part is VariableSyntax variable)
            {
                names.Add(variable.Name);
            }

            return false;
        });
        return names;
    }

    private static IEnumerable<ExpressionSyntax> Some(params ExpressionSyntax?[] parts) => parts.OfType<ExpressionSyntax>();
}
