using Graph.Model;
using Graph.Model.Reading;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Reads the merged graph's rows into a graph for queries, one row at a time.</summary>
internal static class RowReading
{
    /// <summary>The same as reading the property graph first and turning it into a reader, at less than half the memory.</summary>
    /// <exception cref="InvalidDataException">A relationship has an end that is not there.</exception>
    public static InMemoryGraph ToReader(SqliteConnection connection)
    {
        var builder = new InMemoryGraphBuilder();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in InGraphOrder(GraphTable.Nodes.Read(connection)))
        {
            var nodeLabels = StoredJson.ReadTexts(row.First);
            labels.UnionWith(nodeLabels);
            var node = builder.AddNode(nodeLabels, row.Id);
            ids.Add(row.Id, node);
            builder.SetNodeProperty(node, "id", StoredValue.Of(row.Id));
            builder.SetNodeProperty(node, "name", StoredValue.Of(row.Second));
            builder.SetNodeProperty(node, "aliases", StoredValue.Of(StoredJson.ReadTexts(row.Third)));

            StoredJson.ReadEach(row.Properties, (key, value) => builder.SetNodeProperty(node, key, StoredValue.Of(value)));
        }

        foreach (var row in InGraphOrder(GraphTable.Relationships.Read(connection)))
        {
            if (!ids.TryGetValue(row.Second, out var from) || !ids.TryGetValue(row.Third, out var to))
            {
                throw new InvalidDataException($"the relationship {row.Id} has an end that is not there.");
            }

            var relationship = builder.AddRelationship(row.First, from, to, row.Id);
            builder.SetRelationshipProperty(relationship, "id", StoredValue.Of(row.Id));
            StoredJson.ReadEach(row.Properties, (key, value) => builder.SetRelationshipProperty(relationship, key, StoredValue.Of(value)));
        }

        foreach (var label in labels.Order(StringComparer.Ordinal))
        {
            builder.AddIndex(label, "id", unique: true);
            builder.AddIndex(label, "name");
        }

        return builder.Build();
    }

    /// <summary>SQLite orders by UTF-8 bytes, the graph by UTF-16 units: only where they differ are rows gathered and sorted.</summary>
    private static IEnumerable<GraphRow> InGraphOrder(IEnumerable<GraphRow> rows)
    {
        var late = new List<GraphRow>();
        foreach (var row in rows)
        {
            // From the first unit of U+D800 or above on, the two orders may differ; such ids are rare and come last or nearly so.
            if (row.Id.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') >= 0 || late.Count > 0)
            {
                late.Add(row);
            }
            else
            {
                yield return row;
            }
        }

        late.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        foreach (var row in late)
        {
            yield return row;
        }
    }
}
