namespace Graph.Model.Reading;

/// <summary>A <see cref="PropertyGraph"/> as queries see it.</summary>
public static class PropertyGraphReading
{
    /// <summary>Node and relationship ids become element ids and the property <c>id</c>; name and aliases become properties; every label is indexed by <c>id</c> and <c>name</c>.</summary>
    public static InMemoryGraph ToReader(this PropertyGraph graph)
    {
        var builder = new InMemoryGraphBuilder();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            var id = builder.AddNode(node.Labels, node.Id);
            ids.Add(node.Id, id);
            builder.SetNodeProperty(id, "id", StoredValue.Of(node.Id));
            builder.SetNodeProperty(id, "name", StoredValue.Of(node.Name));
            if (!node.Aliases.IsDefault)
            {
                builder.SetNodeProperty(id, "aliases", StoredValue.Of(node.Aliases));
            }

            foreach (var (key, value) in node.Properties)
            {
                builder.SetNodeProperty(id, key, StoredValue.Of(value));
            }
        }

        foreach (var relationship in graph.Relationships)
        {
            var id = builder.AddRelationship(relationship.Type, ids[relationship.From], ids[relationship.To], relationship.Id);
            builder.SetRelationshipProperty(id, "id", StoredValue.Of(relationship.Id));
            foreach (var (key, value) in relationship.Properties)
            {
                if (key != "id")
                {
                    builder.SetRelationshipProperty(id, key, StoredValue.Of(value));
                }
            }
        }

        foreach (var label in graph.Nodes.SelectMany(node => node.Labels).Distinct().Order(StringComparer.Ordinal))
        {
            builder.AddIndex(label, "id", unique: true);
            builder.AddIndex(label, "name");
        }

        return builder.Build();
    }
}
