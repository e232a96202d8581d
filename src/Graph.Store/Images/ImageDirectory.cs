using System.Text;
using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>Strings in the order of their UTF-8 bytes: entry n lies at <c>Offsets[n] … Offsets[n + 1]</c> of the bytes.</summary>
internal sealed record StringsSections(Section Offsets, Section Bytes);

/// <param name="Codes">By entity: place of its id among the sorted ids.</param>
/// <param name="Entities">By place: the entity; empty when entities stand in the order of their ids.</param>
internal sealed record ElementIdSections(StringsSections Ids, Section Codes, Section Entities);

internal sealed record LabelSections(Section Nodes, Section Bitmap);

internal sealed record RowsSections(Section Offsets, Section Neighbours, Section Relationships);

/// <param name="Values">Numbers by entity; codes for strings; offsets into <paramref name="Bytes"/> for mixed values.</param>
/// <param name="Dictionary">Of strings; null elsewhere, and where the strings are the element ids (<paramref name="IsElementId"/>).</param>
internal sealed record ColumnSections(int Key, ColumnKind Kind, int Count, bool IsElementId, Section Values, Section Presence, StringsSections? Dictionary, Section Bytes);

internal sealed record IndexSections(int Label, int Key, bool Unique, Section Nodes);

/// <summary>What the image holds and where.</summary>
internal sealed class ImageDirectory
{
    public int NodeCount { get; set; }

    public int RelationshipCount { get; set; }

    public string[] Labels { get; set; } = [];

    public string[] Types { get; set; } = [];

    public string[] Keys { get; set; } = [];

    public LabelSections[] NodesOfLabels { get; set; } = [];

    public (Section Offsets, Section Labels) NodeLabels { get; set; }

    public RowsSections[] Outgoing { get; set; } = [];

    public RowsSections[] Incoming { get; set; } = [];

    public (Section Types, Section Starts, Section Ends) Relationships { get; set; }

    public ElementIdSections NodeIds { get; set; } = null!;

    public ElementIdSections RelationshipIds { get; set; } = null!;

    public ColumnSections[] NodeColumns { get; set; } = [];

    public ColumnSections[] RelationshipColumns { get; set; } = [];

    public IndexSections[] Indexes { get; set; } = [];

    public byte[] ToBytes()
    {
        var stream = new MemoryStream();
        var to = new BinaryWriter(stream, Encoding.UTF8);
        to.Write(NodeCount);
        to.Write(RelationshipCount);
        foreach (var names in (string[][])[Labels, Types, Keys])
        {
            Write(to, names, (writer, name) => writer.Write(name));
        }

        Write(to, NodesOfLabels, (writer, label) => Write(writer, label.Nodes, label.Bitmap));
        Write(to, NodeLabels.Offsets, NodeLabels.Labels);
        foreach (var rows in (RowsSections[][])[Outgoing, Incoming])
        {
            Write(to, rows, (writer, row) => Write(writer, row.Offsets, row.Neighbours, row.Relationships));
        }

        Write(to, Relationships.Types, Relationships.Starts, Relationships.Ends);
        foreach (var ids in (ElementIdSections[])[NodeIds, RelationshipIds])
        {
            Write(to, ids.Ids.Offsets, ids.Ids.Bytes, ids.Codes, ids.Entities);
        }

        Write(to, NodeColumns, Write);
        Write(to, RelationshipColumns, Write);
        Write(to, Indexes, (writer, index) =>
        {
            writer.Write(index.Label);
            writer.Write(index.Key);
            writer.Write(index.Unique);
            Write(writer, index.Nodes);
        });
        return stream.ToArray();
    }

    /// <exception cref="EndOfStreamException">The bytes are cut off.</exception>
    public static ImageDirectory FromBytes(byte[] bytes)
    {
        var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new ImageDirectory
        {
            NodeCount = from.ReadInt32(),
            RelationshipCount = from.ReadInt32(),
            Labels = Read(from, reader => reader.ReadString()),
            Types = Read(from, reader => reader.ReadString()),
            Keys = Read(from, reader => reader.ReadString()),
            NodesOfLabels = Read(from, reader => new LabelSections(Place(reader), Place(reader))),
            NodeLabels = (Place(from), Place(from)),
            Outgoing = Read(from, reader => new RowsSections(Place(reader), Place(reader), Place(reader))),
            Incoming = Read(from, reader => new RowsSections(Place(reader), Place(reader), Place(reader))),
            Relationships = (Place(from), Place(from), Place(from)),
            NodeIds = new ElementIdSections(new StringsSections(Place(from), Place(from)), Place(from), Place(from)),
            RelationshipIds = new ElementIdSections(new StringsSections(Place(from), Place(from)), Place(from), Place(from)),
            NodeColumns = Read(from, Column),
            RelationshipColumns = Read(from, Column),
            Indexes = Read(from, reader => new IndexSections(reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean(), Place(reader))),
        };
    }

    private static void Write(BinaryWriter to, ColumnSections column)
    {
        to.Write(column.Key);
        to.Write((byte)column.Kind);
        to.Write(column.Count);
        to.Write(column.IsElementId);
        Write(to, column.Values, column.Presence, column.Dictionary?.Offsets ?? default, column.Dictionary?.Bytes ?? default, column.Bytes);
    }

    private static ColumnSections Column(BinaryReader from)
    {
        var (key, kind, count, isElementId) = (from.ReadInt32(), (ColumnKind)from.ReadByte(), from.ReadInt32(), from.ReadBoolean());
        var (values, presence, dictionary) = (Place(from), Place(from), new StringsSections(Place(from), Place(from)));
        return new ColumnSections(key, kind, count, isElementId, values, presence, kind == ColumnKind.String && !isElementId ? dictionary : null, Place(from));
    }

    private static void Write<T>(BinaryWriter to, T[] items, Action<BinaryWriter, T> write)
    {
        to.Write(items.Length);
        foreach (var item in items)
        {
            write(to, item);
        }
    }

    private static void Write(BinaryWriter to, params ReadOnlySpan<Section> sections)
    {
        foreach (var section in sections)
        {
            to.Write(section.Offset);
            to.Write(section.Length);
        }
    }

    private static T[] Read<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var items = new T[from.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(from);
        }

        return items;
    }

    private static Section Place(BinaryReader from) => new(from.ReadInt64(), from.ReadInt64());
}
