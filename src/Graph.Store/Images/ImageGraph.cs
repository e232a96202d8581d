using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>A graph read from its image. Opening reads the header and the directory only; the rest comes as it is touched.</summary>
internal sealed class ImageGraph : IGraphReader, IDisposable
{
    private readonly MappedFile file;
    private readonly byte[] contentHash;
    private readonly long contentEnd;
    private readonly LabelNodes[] labels;
    private readonly Mapped<int> labelOffsets;
    private readonly Mapped<int> labelsOfNodes;
    private readonly Rows[] outgoing;
    private readonly Rows[] incoming;
    private readonly Mapped<int> types;
    private readonly Mapped<int> starts;
    private readonly Mapped<int> ends;
    private readonly ElementIds nodeIds;
    private readonly ElementIds relationshipIds;
    private readonly PropertyColumn?[] nodeColumns;
    private readonly PropertyColumn?[] relationshipColumns;
    private readonly GraphIndex[] indexes;
    private readonly MappedIndex[] seeks;

    private ImageGraph(MappedFile file, byte[] storeHash, byte[] contentHash, long contentEnd, ImageDirectory directory)
    {
        this.file = file;
        this.contentHash = contentHash;
        this.contentEnd = contentEnd;
        StoreHash = storeHash;
        NodeCount = directory.NodeCount;
        RelationshipCount = directory.RelationshipCount;
        Labels = new SymbolTable(directory.Labels);
        RelationshipTypes = new SymbolTable(directory.Types);
        PropertyKeys = new SymbolTable(directory.Keys);
        labels = Array.ConvertAll(directory.NodesOfLabels, label => new LabelNodes(file.At<int>(label.Nodes), file.At<ulong>(label.Bitmap)));
        labelOffsets = file.At<int>(directory.NodeLabels.Offsets);
        labelsOfNodes = file.At<int>(directory.NodeLabels.Labels);
        outgoing = Array.ConvertAll(directory.Outgoing, rows => new Rows(file, rows));
        incoming = Array.ConvertAll(directory.Incoming, rows => new Rows(file, rows));
        types = file.At<int>(directory.Relationships.Types);
        starts = file.At<int>(directory.Relationships.Starts);
        ends = file.At<int>(directory.Relationships.Ends);
        nodeIds = new ElementIds(file, directory.NodeIds);
        relationshipIds = new ElementIds(file, directory.RelationshipIds);
        nodeColumns = Columns(directory.NodeColumns, nodeIds);
        relationshipColumns = Columns(directory.RelationshipColumns, relationshipIds);
        indexes = Array.ConvertAll(directory.Indexes, index => new GraphIndex(index.Label, index.Key, index.Unique));
        seeks = Array.ConvertAll(directory.Indexes, index => new MappedIndex(file.At<int>(index.Nodes), nodeColumns[index.Key]));
    }

    /// <summary>Graph hash of the store of which this is the image.</summary>
    public byte[] StoreHash { get; }

    /// <summary>The image's file.</summary>
    public string Path => file.Path;

    public int NodeCount { get; }

    public int RelationshipCount { get; }

    public SymbolTable Labels { get; }

    public SymbolTable RelationshipTypes { get; }

    public SymbolTable PropertyKeys { get; }

    public IReadOnlyList<GraphIndex> Indexes => indexes;

    /// <exception cref="InvalidDataException">The file is no image, of another version, cut off or damaged.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static ImageGraph Open(string path)
    {
        var file = new MappedFile(path);
        try
        {
            var header = file.BytesAt(new Section(0, ImageFormat.HeaderBytes)).Slice(0, ImageFormat.HeaderBytes);
            if (!header.StartsWith(ImageFormat.Magic) || BinaryPrimitives.ReadInt32LittleEndian(header[8..]) != ImageFormat.Version)
            {
                throw new InvalidDataException("The file is no image, or one of another version.");
            }

            var place = new Section(BinaryPrimitives.ReadInt64LittleEndian(header[16..]), BinaryPrimitives.ReadInt32LittleEndian(header[12..]));
            var bytes = file.At<byte>(place).Span.ToArray();
            if (!DirectorySum.Is(header.Slice(56, ImageFormat.HashBytes), bytes))
            {
                throw new InvalidDataException("The image's directory does not have its checksum.");
            }

            return new ImageGraph(
                file, header.Slice(24, ImageFormat.HashBytes).ToArray(), header.Slice(88, ImageFormat.HashBytes).ToArray(),
                place.Offset, ImageDirectory.FromBytes(bytes));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public ReadOnlySpan<int> NodesWithLabel(int label) => labels[label].Nodes.Span;

    public ReadOnlySpan<ulong> LabelBitmap(int label) => labels[label].Bitmap.Span;

    public bool HasLabel(int node, int label) => (labels[label].Bitmap[node >> 6] >> (node & 63) & 1) != 0;

    public ReadOnlySpan<int> LabelsOf(int node) => labelsOfNodes.Span[labelOffsets[node]..labelOffsets[node + 1]];

    public Adjacency Outgoing(int type) => outgoing[type].View;

    public Adjacency Incoming(int type) => incoming[type].View;

    public int TypeOf(int relationship) => types[relationship];

    public int StartOf(int relationship) => starts[relationship];

    public int EndOf(int relationship) => ends[relationship];

    public PropertyColumn? NodeProperty(int key) => nodeColumns[key];

    public PropertyColumn? RelationshipProperty(int key) => relationshipColumns[key];

    public bool TrySeek(int label, int key, StoredValue value, out ReadOnlySpan<int> nodes)
    {
        for (var i = 0; i < indexes.Length; i++)
        {
            if (indexes[i].Label == label && indexes[i].Key == key)
            {
                nodes = seeks[i].Find(value);
                return true;
            }
        }

        nodes = default;
        return false;
    }

    public string NodeElementId(int node) => nodeIds.Of(node);

    public string RelationshipElementId(int relationship) => relationshipIds.Of(relationship);

    public int FindNode(string elementId) => nodeIds.Find(elementId);

    public int FindRelationship(string elementId) => relationshipIds.Find(elementId);

    /// <summary>Reads the whole file and compares its checksum.</summary>
    public bool IsIntact()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long at = ImageFormat.HeaderBytes; at < contentEnd; at += 1 << 20)
        {
            digest.AppendData(file.BytesAt(new Section(0, contentEnd)).Slice(at, Math.Min(contentEnd, at + (1 << 20))));
        }

        return digest.GetHashAndReset().AsSpan().SequenceEqual(contentHash);
    }

    public void Dispose() => file.Dispose();

    private PropertyColumn?[] Columns(ColumnSections[] sections, ElementIds ids)
    {
        var columns = new PropertyColumn?[PropertyKeys.Count];
        foreach (var column in sections)
        {
            columns[column.Key] = column.Kind switch
            {
                ColumnKind.Integer => new MappedIntegers(column.Count, file.At<long>(column.Values), file.At<ulong>(column.Presence)),
                ColumnKind.Float => new MappedFloats(column.Count, file.At<double>(column.Values), file.At<ulong>(column.Presence)),
                ColumnKind.Boolean => new MappedBooleans(column.Count, file.At<byte>(column.Values), file.At<ulong>(column.Presence)),
                ColumnKind.String => new MappedStringColumn(column.Count, file.At<int>(column.Values), column.IsElementId ? ids.Strings : new MappedStrings(file, column.Dictionary!)),
                _ => new MappedMixed(column.Count, file.At<long>(column.Values), file.BytesAt(column.Bytes)),
            };
        }

        return columns;
    }

    private sealed record LabelNodes(Mapped<int> Nodes, Mapped<ulong> Bitmap);

    private sealed class Rows(MappedFile file, RowsSections sections)
    {
        private readonly Mapped<int> offsets = file.At<int>(sections.Offsets);
        private readonly Mapped<int> neighbours = file.At<int>(sections.Neighbours);
        private readonly Mapped<int> relationships = file.At<int>(sections.Relationships);

        public Adjacency View => new(offsets.Span, neighbours.Span, relationships.Span);
    }

    private sealed class ElementIds(MappedFile file, ElementIdSections sections)
    {
        private readonly Mapped<int> codes = file.At<int>(sections.Codes);
        private readonly Mapped<int> entities = file.At<int>(sections.Entities);

        public MappedStrings Strings { get; } = new(file, sections.Ids);

        public string Of(int entity) => Strings[codes[entity]];

        public int Find(string id) => Strings.Find(id) is >= 0 and var code ? entities.Length == 0 ? code : entities[code] : -1;
    }
}
