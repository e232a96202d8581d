using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Export.Tables;

/// <summary>One table of an export.</summary>
/// <param name="Name">The label or type; the file's name without its ending.</param>
/// <param name="Rows">For each row the values beside <paramref name="Columns"/>, in the order of ids.</param>
internal sealed record GraphTable(string Name, ImmutableArray<TableColumn> Columns, int RowCount, Func<IEnumerable<PropertyValue?[]>> Rows);

internal static class GraphTables
{
    /// <summary>All tables, also those without rows, so that an export always consists of the same files.</summary>
    public static IEnumerable<GraphTable> Of(PropertyGraph graph) => Nodes(graph).Concat(Relationships(graph));

    public static IEnumerable<GraphTable> Nodes(PropertyGraph graph)
    {
        var byKind = graph.Nodes.ToLookup(node => TableLayout.KindOf(node).Label, StringComparer.Ordinal);
        return FootballSchema.Nodes.Select(kind =>
        {
            var columns = TableLayout.Columns(kind);
            return new GraphTable(
                kind.Label,
                columns,
                byKind[kind.Label].Count(),
                () => byKind[kind.Label].Select(node => columns.Select(column => TableLayout.Value(node, column.Name)).ToArray()));
        });
    }

    public static IEnumerable<GraphTable> Relationships(PropertyGraph graph)
    {
        var byType = graph.Relationships.ToLookup(relationship => relationship.Type, StringComparer.Ordinal);
        return FootballSchema.Relationships.Select(type =>
        {
            var columns = TableLayout.Columns(type);
            return new GraphTable(
                type.Type,
                columns,
                byType[type.Type].Count(),
                () => byType[type.Type].Select(relationship => columns.Select(column => TableLayout.Value(relationship, column.Name)).ToArray()));
        });
    }
}
