namespace Graph.Model.Reading;

/// <summary>A graph that is read and never changed: what queries see, whatever keeps the graph.</summary>
/// <remarks>Nodes are 0 … <see cref="NodeCount"/> − 1, relationships 0 … <see cref="RelationshipCount"/> − 1, both without holes; labels, types and keys
/// are ids of their <see cref="SymbolTable"/>. Spans stay valid as long as the reader. Readers may be used by many threads at once.</remarks>
public interface IGraphReader
{
    int NodeCount { get; }

    int RelationshipCount { get; }

    SymbolTable Labels { get; }

    SymbolTable RelationshipTypes { get; }

    /// <summary>Keys of nodes and of relationships together.</summary>
    SymbolTable PropertyKeys { get; }

    /// <summary>Node ids in ascending order.</summary>
    ReadOnlySpan<int> NodesWithLabel(int label);

    /// <summary>Bit <c>node &amp; 63</c> of word <c>node &gt;&gt; 6</c> tells whether a node has the label. At least (<see cref="NodeCount"/> + 63) / 64 words.</summary>
    ReadOnlySpan<ulong> LabelBitmap(int label);

    bool HasLabel(int node, int label) => (LabelBitmap(label)[node >> 6] >> (node & 63) & 1) != 0;

    /// <summary>Label ids of one node in the graph's own order.</summary>
    ReadOnlySpan<int> LabelsOf(int node);

    /// <summary>Relationships of one type by the node they start at; neighbours are the nodes they end at.</summary>
    Adjacency Outgoing(int type);

    /// <summary>Relationships of one type by the node they end at; neighbours are the nodes they start at.</summary>
    Adjacency Incoming(int type);

    int TypeOf(int relationship);

    int StartOf(int relationship);

    int EndOf(int relationship);

    /// <summary>Values of a key on nodes, or null when no node has the key.</summary>
    PropertyColumn? NodeProperty(int key);

    /// <summary>Values of a key on relationships, or null when no relationship has the key.</summary>
    PropertyColumn? RelationshipProperty(int key);

    /// <summary>Pairs of label and key that <see cref="TrySeek"/> answers.</summary>
    IReadOnlyList<GraphIndex> Indexes { get; }

    /// <summary>Nodes with the label whose property equals the value, ascending; false when there is no such index.</summary>
    /// <param name="value">An integer and a float of the same number are the same value here.</param>
    bool TrySeek(int label, int key, StoredValue value, out ReadOnlySpan<int> nodes);

    /// <summary>The stable id of a node, e.g. <c>person/…</c>.</summary>
    string NodeElementId(int node);

    /// <summary>The stable id of a relationship.</summary>
    string RelationshipElementId(int relationship);

    /// <summary>The node with this element id, or −1.</summary>
    int FindNode(string elementId);

    /// <summary>The relationship with this element id, or −1.</summary>
    int FindRelationship(string elementId);
}

/// <summary>An equality index over the nodes with <paramref name="Label"/> by <paramref name="Key"/> (ids of the reader's symbol tables).</summary>
public sealed record GraphIndex(int Label, int Key, bool Unique);
