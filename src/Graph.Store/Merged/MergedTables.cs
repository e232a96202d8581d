using Graph.Model.Merging;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Brings the tables of the merged graph up to date.</summary>
internal static class MergedTables
{
    /// <returns>The graph's hash.</returns>
    public static byte[] Write(SqliteConnection connection, SqliteTransaction transaction, MergedGraph merged)
    {
        var json = new PropertyJson();
        using var hash = new GraphHash();
        Update(GraphTable.Nodes, merged.Graph.Nodes.Select(node => GraphRow.Of(node, json)), merged.Graph.Nodes.Length);
        Update(GraphTable.Relationships, merged.Graph.Relationships.Select(relationship => GraphRow.Of(relationship, json)), merged.Graph.Relationships.Length);
        ConflictTable.Write(connection, transaction, merged.Conflicts, json);
        foreach (var conflict in merged.Conflicts)
        {
            hash.Append(conflict.ToString());
        }

        return hash.Finish();

        void Update(GraphTable table, IEnumerable<GraphRow> rows, int count)
        {
            var wanted = new List<GraphRow>(count);
            foreach (var row in rows)
            {
                hash.Append(row);
                wanted.Add(row);
            }

            hash.NextTable();
            table.Update(connection, transaction, wanted);
        }
    }

    /// <summary>The hash of what the tables hold, computed anew.</summary>
    public static byte[] Hash(SqliteConnection connection)
    {
        using var hash = new GraphHash();
        foreach (var table in (GraphTable[])[GraphTable.Nodes, GraphTable.Relationships])
        {
            foreach (var row in table.Read(connection).OrderBy(row => row.Id, StringComparer.Ordinal))
            {
                hash.Append(row);
            }

            hash.NextTable();
        }

        foreach (var conflict in ConflictTable.Read(connection))
        {
            hash.Append(conflict.ToString());
        }

        return hash.Finish();
    }
}
