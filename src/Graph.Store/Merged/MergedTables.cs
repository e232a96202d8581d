using Graph.Model.Merging;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Brings the tables of the merged graph up to date.</summary>
internal static class MergedTables
{
    /// <summary>The whole graph.</summary>
    public static (byte[] Hash, GraphSums Sums) Write(SqliteConnection connection, SqliteTransaction transaction, MergedGraph merged, MergeRecord record)
    {
        var json = new StoredJson();
        var sums = new GraphSums();
        var rows = new List<GraphRow>(merged.Graph.Nodes.Length);
        foreach (var node in merged.Graph.Nodes)
        {
            rows.Add(GraphRow.Of(node, json));
            sums.AddNode(rows[^1]);
        }

        GraphTable.Nodes.Update(connection, transaction, rows);
        rows.Clear();
        foreach (var relationship in merged.Graph.Relationships)
        {
            rows.Add(GraphRow.Of(relationship, json));
            sums.AddRelationship(rows[^1]);
        }

        GraphTable.Relationships.Update(connection, transaction, rows);
        ConflictTable.Write(connection, transaction, record.Conflicts, json);
        new RecordTables(connection, transaction, json).WriteAll(record);
        return (sums.Hash(merged.Conflicts), sums);
    }

    /// <summary>What a partial merge changes.</summary>
    /// <param name="sums">Of the graph before; of the graph afterwards when this returns.</param>
    /// <returns>The graph's hash.</returns>
    public static byte[] Write(SqliteConnection connection, SqliteTransaction transaction, PartialMerge partial, IReadOnlyList<ReportReplacement> changes, GraphSums sums)
    {
        var json = new StoredJson();
        Apply(GraphTable.Nodes, partial.Nodes, node => GraphRow.Of(node, json), (row, times) => sums.AddNode(row, times));
        Apply(GraphTable.Relationships, partial.Relationships, relationship => GraphRow.Of(relationship, json), (row, times) => sums.AddRelationship(row, times));
        new RecordTables(connection, transaction, json).Write(partial, changes);
        var before = ConflictTable.ReadOwned(connection);
        OwnedConflict[] after = [.. before.Where(each => !partial.Owners.Contains(each.Owner)).Concat(partial.Conflicts).Order()];
        if (!before.Select(Line).SequenceEqual(after.Select(Line), StringComparer.Ordinal))
        {
            ConflictTable.Write(connection, transaction, [.. after], json);
        }

        return sums.Hash(after.Select(each => each.Conflict));

        void Apply<T>(GraphTable table, IReadOnlyDictionary<string, T?> parts, Func<T, GraphRow> rowOf, Action<GraphRow, int> add)
            where T : class
        {
            using var find = connection.CreateCommand();
            find.Transaction = transaction;
            var (gone, written) = (new List<string>(), new List<GraphRow>());
            foreach (var (id, part) in parts)
            {
                var (old, now) = (table.Find(find, id), part is null ? (GraphRow?)null : rowOf(part));
                if (old == now)
                {
                    continue;
                }

                if (old is { } row)
                {
                    add(row, -1);
                }

                if (now is { } other)
                {
                    add(other, 1);
                    written.Add(other);
                }
                else
                {
                    gone.Add(id);
                }
            }

            table.Delete(connection, transaction, gone);
            table.Insert(connection, transaction, written);
        }
    }

    /// <summary>The hash of what the tables hold, computed anew.</summary>
    public static byte[] Hash(SqliteConnection connection)
    {
        var sums = new GraphSums();
        foreach (var row in GraphTable.Nodes.Read(connection))
        {
            sums.AddNode(row);
        }

        foreach (var row in GraphTable.Relationships.Read(connection))
        {
            sums.AddRelationship(row);
        }

        return sums.Hash(ConflictTable.Read(connection));
    }

    private static string Line(OwnedConflict each) => $"{each.Owner} {each.Conflict}";
}
