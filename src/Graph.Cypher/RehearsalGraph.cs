using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>A graph with names and nothing in it, for <see cref="CypherEngine.Rehearse"/>.</summary>
internal sealed class RehearsalGraph : IGraphReader
{
    public int NodeCount => 0;

    public int RelationshipCount => 0;

    public SymbolTable Labels { get; } = new(["A"]);

    public SymbolTable RelationshipTypes { get; } = new(["R"]);

    public SymbolTable PropertyKeys { get; } = new(["k"]);

    public IReadOnlyList<GraphIndex> Indexes { get; } = [new(0, 0, true)];

    public ReadOnlySpan<int> NodesWithLabel(int label) => [];

    public ReadOnlySpan<ulong> LabelBitmap(int label) => [];

    public ReadOnlySpan<int> LabelsOf(int node) => [];

    public Adjacency Outgoing(int type) => default;

    public Adjacency Incoming(int type) => default;

    public int TypeOf(int relationship) => 0;

    public int StartOf(int relationship) => 0;

    public int EndOf(int relationship) => 0;

    public PropertyColumn? NodeProperty(int key) => null;

    public PropertyColumn? RelationshipProperty(int key) => null;

    public bool TrySeek(int label, int key, StoredValue value, out ReadOnlySpan<int> nodes)
    {
        nodes = [];
        return true;
    }

    public string NodeElementId(int node) => "";

    public string RelationshipElementId(int relationship) => "";

    public int FindNode(string elementId) => -1;

    public int FindRelationship(string elementId) => -1;
}
