using Graph.Model.Reading;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>A graph that set-up statements write to; readers are built from it as it stands.</summary>
internal sealed class TestGraph
{
    private readonly List<(IReadOnlyList<string> Labels, CypherMap Properties)> nodes = [];
    private readonly List<(string Type, int Start, int End, CypherMap Properties)> relationships = [];
    private InMemoryGraph? built;

    public IGraphReader Reader => built ??= Build();

    public int AddNode(IReadOnlyList<string> labels, CypherMap properties)
    {
        built = null;
        nodes.Add((labels, properties));
        return nodes.Count - 1;
    }

    public int AddRelationship(string type, int start, int end, CypherMap properties)
    {
        built = null;
        relationships.Add((type, start, end, properties));
        return relationships.Count - 1;
    }

    public void RemoveRelationships(IReadOnlySet<int> ids)
    {
        built = null;
        var kept = relationships.Where((_, id) => !ids.Contains(id)).ToList();
        relationships.Clear();
        relationships.AddRange(kept);
    }

    private InMemoryGraph Build()
    {
        var builder = new InMemoryGraphBuilder();
        foreach (var (labels, properties) in nodes)
        {
            var id = builder.AddNode(labels);
            foreach (var (key, value) in properties.Entries)
            {
                builder.SetNodeProperty(id, key, value.ToStored());
            }
        }

        foreach (var (type, start, end, properties) in relationships)
        {
            var id = builder.AddRelationship(type, start, end);
            foreach (var (key, value) in properties.Entries)
            {
                builder.SetRelationshipProperty(id, key, value.ToStored());
            }
        }

        return builder.Build();
    }
}
