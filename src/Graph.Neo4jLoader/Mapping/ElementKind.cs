using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>A label or a relationship type of the schema, with the columns of its rows.</summary>
/// <param name="Name">Label or type.</param>
/// <param name="SubLabels">Labels that may stand beside it, in the schema's order; empty for relationships.</param>
/// <param name="Columns">Properties in the schema's order, without <c>id</c>.</param>
internal sealed record ElementKind(string Name, bool IsNode, ImmutableArray<string> SubLabels, ImmutableArray<PropertyDefinition> Columns)
{
    private readonly Dictionary<string, int> columnOf =
        Columns.Select((column, index) => (column.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    /// <summary>Place of a property among <see cref="Columns"/>; -1 when the schema does not have it.</summary>
    public int ColumnOf(string property) => columnOf.GetValueOrDefault(property, -1);

    public bool Equals(ElementKind? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.Length;
}

/// <summary>All kinds of a schema.</summary>
internal sealed class SchemaKinds
{
    private readonly Dictionary<string, ElementKind> byName = new(StringComparer.Ordinal);

    private SchemaKinds(ImmutableArray<ElementKind> nodes, ImmutableArray<ElementKind> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
        foreach (var kind in nodes.Concat(relationships))
        {
            byName.Add(kind.Name, kind);
        }
    }

    public static SchemaKinds Football { get; } = new(
        [.. FootballSchema.Nodes.Select(OfNode)],
        [.. FootballSchema.Relationships.Select(OfRelationship)]);

    public ImmutableArray<ElementKind> Nodes { get; }

    public ImmutableArray<ElementKind> Relationships { get; }

    public IEnumerable<ElementKind> All => Nodes.Concat(Relationships);

    public ElementKind? Find(string name) => byName.GetValueOrDefault(name);

    private static ElementKind OfNode(NodeDefinition node) => new(
        node.Label, true, node.SubLabels, [.. FootballSchema.CommonNodeProperties.Where(column => column.Name != "id"), .. node.Properties]);

    private static ElementKind OfRelationship(RelationshipDefinition relationship) => new(
        relationship.Type, false, [], [.. relationship.Properties, .. relationship.HasProof ? FootballSchema.ProofProperties : []]);
}
