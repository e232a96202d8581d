using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Store.Merged;

/// <summary>What reports tell of a node, as bytes: each different telling once, then who tells it.</summary>
/// <remarks>A node that one report alone tells is in the graph as that report tells it, and its telling is not written again.</remarks>
internal static class ToldNodes
{
    public static byte[] Write(IReadOnlyList<ToldNode> told, StoredJson json)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var places = new Dictionary<GraphRow, int>();
        var tellings = told.Count == 1 ? [] : told.Select(each => GraphRow.Of(each.Node, json)).ToList();
        foreach (var telling in tellings)
        {
            places.TryAdd(telling, places.Count);
        }

        writer.Write7BitEncodedInt(places.Count);
        foreach (var telling in places.OrderBy(place => place.Value).Select(place => place.Key))
        {
            foreach (var text in (ReadOnlySpan<string>)[telling.Id, telling.First, telling.Second, telling.Third, telling.Properties])
            {
                writer.Write(text);
            }
        }

        writer.Write7BitEncodedInt(told.Count);
        for (var i = 0; i < told.Count; i++)
        {
            writer.Write(told[i].Report);
            if (tellings.Count == 0)
            {
                writer.Write(told[i].Node.Id);
            }
            else
            {
                writer.Write7BitEncodedInt(places[tellings[i]]);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <param name="merged">The node in the graph.</param>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<ToldNode> Read(byte[] told, Func<GraphNode?> merged)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(told));
            var tellings = new GraphNode[reader.Read7BitEncodedInt()];
            for (var i = 0; i < tellings.Length; i++)
            {
                tellings[i] = new GraphRow(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString()).ToNode();
            }

            var all = new ToldNode[reader.Read7BitEncodedInt()];
            for (var i = 0; i < all.Length; i++)
            {
                var report = reader.ReadString();
                all[i] = new ToldNode(report, tellings.Length == 0 ? Alone(merged, reader.ReadString()) : tellings[reader.Read7BitEncodedInt()]);
            }

            return all;
        }
        catch (Exception error) when (error is IOException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("what reports tell of a node can't be read.", error);
        }
    }

    private static GraphNode Alone(Func<GraphNode?> merged, string id) =>
        (merged() ?? throw new InvalidDataException("a node that a report tells is not in the graph.")) with { Id = id };
}
