using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

/// <summary>Guesses of how much of the rows a condition lets through.</summary>
internal static class Selectivity
{
    public static double Of(Conjunct conjunct, IGraphReader graph) => conjunct.Expr switch
    {
        ComparisonExpr { Operation: ComparisonOperator.Equal } equal => OfEquality(equal),
        ComparisonExpr { Operation: ComparisonOperator.NotEqual } => 0.9,
        ComparisonExpr => 0.3,
        InExpr { Item: NodePropertyExpr { Column: { } column } } => Math.Min(1, 5 * One(column)),
        LabelExpr label => OfLabel(label, graph),
        _ => 0.4,
    };

    private static double OfEquality(ComparisonExpr equal) =>
        (equal.Left as NodePropertyExpr ?? equal.Right as NodePropertyExpr) is { } property
            ? property.Column is { } column ? One(column) : 0
            : 0.1;

    /// <summary>The share of one value among all.</summary>
    private static double One(PropertyColumn column) => column.Kind switch
    {
        ColumnKind.String => 1.0 / Math.Max(1, column.DictionarySize),
        ColumnKind.Boolean => 0.5,
        ColumnKind.Integer => Math.Max(0.02, 1.0 / Math.Max(1, column.Count)),
        _ => 0.05,
    };

    private static double OfLabel(LabelExpr label, IGraphReader graph)
    {
        var required = new List<int>();
        label.Labels.CollectRequired(required);
        var least = graph.NodeCount;
        foreach (var id in required)
        {
            least = Math.Min(least, id < 0 ? 0 : graph.NodesWithLabel(id).Length);
        }

        return required.Count == 0 ? 0.5 : least / Math.Max(1.0, graph.NodeCount);
    }
}
