using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Export.Tables;

/// <summary>A column of an exported table.</summary>
/// <param name="Name">As it stands in the header.</param>
public sealed record TableColumn(string Name, PropertyType Type);

/// <summary>The tables that a graph falls into: one for each kind of node and each relationship type, their columns as the schema orders them.</summary>
public static class TableLayout
{
    /// <summary><c>id</c>, <c>labels</c> where a kind has further labels, <c>name</c>, <c>aliases</c>, then the properties of the kind.</summary>
    public static ImmutableArray<TableColumn> Columns(NodeDefinition kind)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        foreach (var property in FootballSchema.CommonNodeProperties)
        {
            columns.Add(new TableColumn(property.Name, property.Type));
            if (property.Name == "id" && kind.SubLabels.Length > 0)
            {
                columns.Add(new TableColumn("labels", PropertyType.StringList));
            }
        }

        columns.AddRange(kind.Properties.Select(property => new TableColumn(property.Name, property.Type)));
        return columns.ToImmutable();
    }

    /// <summary><c>id</c>, <c>from</c>, <c>to</c>, the properties of the type, then the proof.</summary>
    public static ImmutableArray<TableColumn> Columns(RelationshipDefinition type)
    {
        var properties = type.HasProof ? type.Properties.Concat(FootballSchema.ProofProperties) : type.Properties;
        return
        [
            new TableColumn("id", PropertyType.String),
            new TableColumn("from", PropertyType.String),
            new TableColumn("to", PropertyType.String),
            .. properties.Select(property => new TableColumn(property.Name, property.Type)),
        ];
    }

    /// <summary>The kind that decides a node's table: the one of its labels that the schema has as a kind.</summary>
    /// <exception cref="ArgumentException">None is; the graph is not of this schema.</exception>
    public static NodeDefinition KindOf(GraphNode node)
    {
        foreach (var kind in FootballSchema.Nodes)
        {
            if (node.Labels.Contains(kind.Label))
            {
                return kind;
            }
        }

        throw new ArgumentException($"Node {node.Id} has none of the schema's labels ({string.Join(", ", node.Labels)}).");
    }

    /// <summary>The value of a column; null where the node has none.</summary>
    public static PropertyValue? Value(GraphNode node, string column) => column switch
    {
        "id" => PropertyValue.Of(node.Id),
        "labels" => PropertyValue.Of(node.Labels),
        "name" => PropertyValue.Of(node.Name),
        "aliases" => PropertyValue.Of(node.Aliases),
        _ => node.Properties.TryGetValue(column, out var value) ? value : null,
    };

    /// <summary>The value of a column; null where the relationship has none.</summary>
    public static PropertyValue? Value(GraphRelationship relationship, string column) => column switch
    {
        "id" => PropertyValue.Of(relationship.Id),
        "from" => PropertyValue.Of(relationship.From),
        "to" => PropertyValue.Of(relationship.To),
        _ => relationship.Properties.TryGetValue(column, out var value) ? value : null,
    };
}
