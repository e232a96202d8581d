using System.Globalization;

namespace Graph.Model.Reading;

/// <summary>A graph reader over arrays in memory.</summary>
public sealed class InMemoryGraph : IGraphReader
{
    private readonly int[][] nodeLabels;
    private readonly (int Type, int Start, int End)[] relationships;
    private readonly string?[] nodeElementIds;
    private readonly string?[] relationshipElementIds;
    private readonly PropertyColumn?[] nodeColumns;
    private readonly PropertyColumn?[] relationshipColumns;
    private readonly int[][] nodesWithLabel;
    private readonly Bits[] labelBits;
    private readonly CompressedRows[] outgoing;
    private readonly CompressedRows[] incoming;
    private readonly List<GraphIndex> indexes = [];
    private readonly Dictionary<(int Label, int Key), EqualityIndex> equality = [];
    private readonly Lazy<Dictionary<string, int>> nodeByElementId;
    private readonly Lazy<Dictionary<string, int>> relationshipByElementId;

    internal InMemoryGraph(
        SymbolTable labels,
        SymbolTable types,
        SymbolTable keys,
        int[][] nodeLabels,
        (int Type, int Start, int End)[] relationships,
        string?[] nodeElementIds,
        string?[] relationshipElementIds,
        PropertyColumn?[] nodeColumns,
        PropertyColumn?[] relationshipColumns)
    {
        Labels = labels;
        RelationshipTypes = types;
        PropertyKeys = keys;
        this.nodeLabels = nodeLabels;
        this.relationships = relationships;
        this.nodeElementIds = nodeElementIds;
        this.relationshipElementIds = relationshipElementIds;
        this.nodeColumns = nodeColumns;
        this.relationshipColumns = relationshipColumns;
        (nodesWithLabel, labelBits) = GroupByLabel(nodeLabels, labels.Count);
        outgoing = CompressedRows.ByType(relationships, nodeLabels.Length, types.Count, byEnd: false);
        incoming = CompressedRows.ByType(relationships, nodeLabels.Length, types.Count, byEnd: true);
        nodeByElementId = new(() => IdsOf(NodeCount, NodeElementId));
        relationshipByElementId = new(() => IdsOf(RelationshipCount, RelationshipElementId));
    }

    public int NodeCount => nodeLabels.Length;

    public int RelationshipCount => relationships.Length;

    public SymbolTable Labels { get; }

    public SymbolTable RelationshipTypes { get; }

    public SymbolTable PropertyKeys { get; }

    public IReadOnlyList<GraphIndex> Indexes => indexes;

    public ReadOnlySpan<int> NodesWithLabel(int label) => nodesWithLabel[label];

    public ReadOnlySpan<ulong> LabelBitmap(int label) => labelBits[label].Words;

    public bool HasLabel(int node, int label) => labelBits[label][node];

    public ReadOnlySpan<int> LabelsOf(int node) => nodeLabels[node];

    public Adjacency Outgoing(int type) => outgoing[type].View;

    public Adjacency Incoming(int type) => incoming[type].View;

    public int TypeOf(int relationship) => relationships[relationship].Type;

    public int StartOf(int relationship) => relationships[relationship].Start;

    public int EndOf(int relationship) => relationships[relationship].End;

    public PropertyColumn? NodeProperty(int key) => nodeColumns[key];

    public PropertyColumn? RelationshipProperty(int key) => relationshipColumns[key];

    public bool TrySeek(int label, int key, StoredValue value, out ReadOnlySpan<int> nodes)
    {
        nodes = default;
        if (!equality.TryGetValue((label, key), out var index))
        {
            return false;
        }

        nodes = index.Find(value);
        return true;
    }

    public string NodeElementId(int node) => nodeElementIds[node] ?? node.ToString(CultureInfo.InvariantCulture);

    public string RelationshipElementId(int relationship) =>
        relationshipElementIds[relationship] ?? relationship.ToString(CultureInfo.InvariantCulture);

    public int FindNode(string elementId) => nodeByElementId.Value.GetValueOrDefault(elementId, -1);

    public int FindRelationship(string elementId) => relationshipByElementId.Value.GetValueOrDefault(elementId, -1);

    internal void BuildIndex(GraphIndex index)
    {
        indexes.Add(index);
        equality[(index.Label, index.Key)] = new EqualityIndex(nodesWithLabel[index.Label], nodeColumns[index.Key]);
    }

    private static (int[][] Nodes, Bits[] Bits) GroupByLabel(int[][] nodeLabels, int labels)
    {
        var lists = new List<int>[labels];
        var bits = new Bits[labels];
        for (var label = 0; label < labels; label++)
        {
            lists[label] = [];
            bits[label] = new Bits(nodeLabels.Length);
        }

        for (var node = 0; node < nodeLabels.Length; node++)
        {
            foreach (var label in nodeLabels[node])
            {
                lists[label].Add(node);
                bits[label].Set(node);
            }
        }

        return ([.. lists.Select(list => list.ToArray())], bits);
    }

    private static Dictionary<string, int> IdsOf(int count, Func<int, string> elementId)
    {
        var ids = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var id = 0; id < count; id++)
        {
            ids.TryAdd(elementId(id), id);
        }

        return ids;
    }
}
