namespace Graph.Model.Reading;

/// <summary>Builds an <see cref="InMemoryGraph"/>; ids are given in the order of adding.</summary>
public sealed class InMemoryGraphBuilder
{
    private readonly Names labels = new();
    private readonly Names types = new();
    private readonly Names keys = new();
    private readonly List<int[]> nodeLabels = [];
    private readonly List<string?> nodeElementIds = [];
    private readonly List<(int Type, int Start, int End)> relationships = [];
    private readonly List<string?> relationshipElementIds = [];
    private readonly Dictionary<int, ColumnBuilder> nodeColumns = [];
    private readonly Dictionary<int, ColumnBuilder> relationshipColumns = [];
    private readonly List<(string Label, string Key, bool Unique)> indexes = [];

    public int NodeCount => nodeLabels.Count;

    public int RelationshipCount => relationships.Count;

    /// <param name="nodeLabels">Names; repeated ones count once.</param>
    /// <param name="elementId">Null: the node's number as text.</param>
    /// <returns>The node's id.</returns>
    public int AddNode(IEnumerable<string> nodeLabels, string? elementId = null)
    {
        this.nodeLabels.Add(nodeLabels.Select(labels.IdOf).Distinct().ToArray());
        nodeElementIds.Add(elementId);
        return this.nodeLabels.Count - 1;
    }

    /// <returns>The relationship's id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A node was not added.</exception>
    public int AddRelationship(string type, int start, int end, string? elementId = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)start, (uint)nodeLabels.Count, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)end, (uint)nodeLabels.Count, nameof(end));
        relationships.Add((types.IdOf(type), start, end));
        relationshipElementIds.Add(elementId);
        return relationships.Count - 1;
    }

    /// <summary>A value of kind <see cref="StoredKind.None"/> is not stored. Set each key of a node once.</summary>
    public void SetNodeProperty(int node, string key, StoredValue value) => Set(nodeColumns, node, key, value);

    public void SetRelationshipProperty(int relationship, string key, StoredValue value) => Set(relationshipColumns, relationship, key, value);

    /// <summary>Asks for an equality index, built with the graph.</summary>
    public void AddIndex(string label, string key, bool unique = false) => indexes.Add((label, key, unique));

    public InMemoryGraph Build()
    {
        foreach (var (label, key, _) in indexes)
        {
            labels.IdOf(label);
            keys.IdOf(key);
        }

        var graph = new InMemoryGraph(
            new SymbolTable(labels.InOrder), new SymbolTable(types.InOrder), new SymbolTable(keys.InOrder),
            [.. nodeLabels], [.. relationships], [.. nodeElementIds], [.. relationshipElementIds],
            Columns(nodeColumns, nodeLabels.Count), Columns(relationshipColumns, relationships.Count));
        foreach (var (label, key, unique) in indexes)
        {
            graph.BuildIndex(new GraphIndex(labels.IdOf(label), keys.IdOf(key), unique));
        }

        return graph;
    }

    private void Set(Dictionary<int, ColumnBuilder> columns, int id, string key, StoredValue value)
    {
        if (value.Kind == StoredKind.None)
        {
            return;
        }

        var keyId = keys.IdOf(key);
        if (!columns.TryGetValue(keyId, out var column))
        {
            columns.Add(keyId, column = new ColumnBuilder());
        }

        column.Add(id, value);
    }

    private PropertyColumn?[] Columns(Dictionary<int, ColumnBuilder> builders, int entities)
    {
        var columns = new PropertyColumn?[keys.InOrder.Count];
        foreach (var (key, builder) in builders)
        {
            columns[key] = builder.Build(entities);
        }

        return columns;
    }

    private sealed class Names
    {
        private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

        public List<string> InOrder { get; } = [];

        public int IdOf(string name)
        {
            if (!ids.TryGetValue(name, out var id))
            {
                id = ids.Count;
                ids.Add(name, id);
                InOrder.Add(name);
            }

            return id;
        }
    }
}
