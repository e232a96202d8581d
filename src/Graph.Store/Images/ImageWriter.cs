using System.Buffers.Binary;
using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>Writes the image of a graph. The same graph gives the same bytes.</summary>
internal sealed class ImageWriter
{
    private readonly IGraphReader graph;
    private readonly SectionWriter sections;
    private readonly ImageDirectory directory = new();

    private ImageWriter(IGraphReader graph, SectionWriter sections)
    {
        this.graph = graph;
        this.sections = sections;
    }

    /// <param name="to">Empty, and able to seek.</param>
    /// <param name="storeHash">The graph hash of the store, by which the image is known to be fresh.</param>
    public static void Write(IGraphReader graph, ReadOnlySpan<byte> storeHash, Stream to)
    {
        to.Write(new byte[ImageFormat.HeaderBytes]);
        using var sections = new SectionWriter(to);
        var writer = new ImageWriter(graph, sections);
        writer.WriteSections();
        var (bytes, offset) = (writer.directory.ToBytes(), sections.Begin());
        var content = sections.Digest();
        to.Write(bytes);
        to.Flush();

        Span<byte> header = stackalloc byte[ImageFormat.HeaderBytes];
        header.Clear();
        ImageFormat.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], ImageFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], bytes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], offset);
        storeHash.CopyTo(header[24..]);
        DirectorySum.Write(bytes, header[56..]);
        content.CopyTo(header[88..]);
        to.Position = 0;
        to.Write(header);
    }

    private void WriteSections()
    {
        directory.NodeCount = graph.NodeCount;
        directory.RelationshipCount = graph.RelationshipCount;
        directory.Labels = [.. graph.Labels.Names];
        directory.Types = [.. graph.RelationshipTypes.Names];
        directory.Keys = [.. graph.PropertyKeys.Names];
        directory.NodesOfLabels = [.. Enumerable.Range(0, graph.Labels.Count).Select(label =>
            new LabelSections(sections.Write(graph.NodesWithLabel(label)), sections.Write(graph.LabelBitmap(label))))];
        directory.NodeLabels = WriteNodeLabels();
        directory.Outgoing = [.. Enumerable.Range(0, graph.RelationshipTypes.Count).Select(type => WriteRows(graph.Outgoing(type)))];
        directory.Incoming = [.. Enumerable.Range(0, graph.RelationshipTypes.Count).Select(type => WriteRows(graph.Incoming(type)))];
        directory.Relationships = (
            WriteNumbers(graph.RelationshipCount, graph.TypeOf),
            WriteNumbers(graph.RelationshipCount, graph.StartOf),
            WriteNumbers(graph.RelationshipCount, graph.EndOf));
        var columns = new ColumnWriter(sections);
        directory.NodeIds = columns.WriteElementIds(graph.NodeCount, graph.NodeElementId);
        directory.RelationshipIds = columns.WriteElementIds(graph.RelationshipCount, graph.RelationshipElementId);
        directory.NodeColumns = WriteColumns(columns, graph.NodeProperty, graph.NodeCount, graph.NodeElementId, directory.NodeIds);
        directory.RelationshipColumns = WriteColumns(columns, graph.RelationshipProperty, graph.RelationshipCount, graph.RelationshipElementId, directory.RelationshipIds);
        directory.Indexes = [.. graph.Indexes.Select(WriteIndex).OfType<IndexSections>()];
    }

    private ColumnSections[] WriteColumns(ColumnWriter writer, Func<int, PropertyColumn?> column, int entities, Func<int, string> elementId, ElementIdSections ids)
    {
        var written = new List<ColumnSections>();
        for (var key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if (column(key) is { } values)
            {
                written.Add(writer.Write(key, values, entities, elementId, ids));
            }
        }

        return [.. written];
    }

    private (Section, Section) WriteNodeLabels()
    {
        var offsets = new int[graph.NodeCount + 1];
        var labels = new List<int>(graph.NodeCount * 2);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            labels.AddRange(graph.LabelsOf(node));
            offsets[node + 1] = labels.Count;
        }

        return (sections.Write<int>(offsets), sections.Write<int>(labels.ToArray()));
    }

    private RowsSections WriteRows(Adjacency rows) => rows.Count == 0
        ? new RowsSections(default, default, default)
        : new RowsSections(sections.Write(rows.Offsets), sections.Write(rows.Neighbours), sections.Write(rows.Relationships));

    private Section WriteNumbers(int count, Func<int, int> value)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = value(i);
        }

        return sections.Write<int>(numbers);
    }

    /// <returns>Null for a column of mixed values, which has no order.</returns>
    private IndexSections? WriteIndex(GraphIndex index)
    {
        var column = graph.NodeProperty(index.Key);
        if (column is null)
        {
            return new IndexSections(index.Label, index.Key, index.Unique, default);
        }

        if (column.Kind == ColumnKind.Mixed)
        {
            return null;
        }

        var nodes = new List<int>();
        foreach (var node in graph.NodesWithLabel(index.Label))
        {
            if (column.Has(node))
            {
                nodes.Add(node);
            }
        }

        var sorted = nodes.ToArray();
        switch (column.Kind)
        {
            case ColumnKind.String:
                var places = ColumnWriter.PlacesInOrder(column);
                Array.Sort(sorted.Select(node => places[column.StringCodes[node]]).Zip(sorted).ToArray(), sorted);
                break;
            case ColumnKind.Integer:
                Array.Sort(sorted.Select(node => column.Integers[node]).Zip(sorted).ToArray(), sorted);
                break;
            case ColumnKind.Float:
                Array.Sort(sorted.Select(node => column.Floats[node]).Zip(sorted).ToArray(), sorted);
                break;
            default:
                Array.Sort(sorted.Select(node => column.Booleans[node]).Zip(sorted).ToArray(), sorted);
                break;
        }

        return new IndexSections(index.Label, index.Key, index.Unique, sections.Write<int>(sorted));
    }
}
