using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>One of the two tables of the merged graph, read and brought up to date in the order of ids.</summary>
internal sealed class GraphTable
{
    public static readonly GraphTable Nodes = new("nodes", "labels", "name", "aliases");
    public static readonly GraphTable Relationships = new("relationships", "type", "\"from\"", "\"to\"");

    private readonly string name;
    private readonly string columns;

    private GraphTable(string name, string first, string second, string third)
    {
        this.name = name;
        columns = $"id, {first}, {second}, {third}, properties";
    }

    /// <summary>SQLite orders ids by their UTF-8 bytes; the graph orders them by UTF-16 units. Both agree below U+10000 but for surrogates, so rows are compared the graph's way by whoever needs it.</summary>
    public IEnumerable<GraphRow> Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {name} ORDER BY id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new GraphRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4));
        }
    }

    /// <summary>Null when there is no such row.</summary>
    public GraphRow? Find(SqliteCommand command, string id)
    {
        command.CommandText = $"SELECT {columns} FROM {name} WHERE id = $id";
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new GraphRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)) : null;
    }

    /// <summary>Makes the table hold these rows and no others, writing only what differs.</summary>
    /// <param name="wanted">No two with the same id.</param>
    /// <returns>How many rows were written or deleted.</returns>
    public int Update(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<GraphRow> wanted)
    {
        var (gone, missing) = Compare(connection, wanted);
        Delete(connection, transaction, gone);
        Insert(connection, transaction, missing);
        return gone.Count + missing.Count;
    }

    public void Delete(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<string> gone)
    {
        using var delete = connection.CreateCommand();
        delete.Transaction = transaction;
        delete.CommandText = $"DELETE FROM {name} WHERE id = $id";
        var id = delete.Parameters.Add("$id", SqliteType.Text);
        foreach (var old in gone)
        {
            id.Value = old;
            delete.ExecuteNonQuery();
        }
    }

    /// <summary>Adds rows, or replaces those of the same ids.</summary>
    public void Insert(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<GraphRow> rows)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT OR REPLACE INTO {name} ({columns}) VALUES ($0, $1, $2, $3, $4)";
        var parameters = Enumerable.Range(0, 5).Select(i => insert.Parameters.Add($"${i}", SqliteType.Text)).ToArray();
        foreach (var row in rows)
        {
            parameters[0].Value = row.Id;
            parameters[1].Value = row.First;
            parameters[2].Value = row.Second;
            parameters[3].Value = row.Third;
            parameters[4].Value = row.Properties;
            insert.ExecuteNonQuery();
        }
    }

    private (List<string> Gone, List<GraphRow> Missing) Compare(SqliteConnection connection, IReadOnlyList<GraphRow> wanted)
    {
        var gone = new List<string>();
        var byId = new Dictionary<string, int>(wanted.Count, StringComparer.Ordinal);
        for (var i = 0; i < wanted.Count; i++)
        {
            byId.Add(wanted[i].Id, i);
        }

        var same = new bool[wanted.Count];
        foreach (var row in Read(connection))
        {
            if (!byId.TryGetValue(row.Id, out var place))
            {
                gone.Add(row.Id);
            }
            else
            {
                same[place] = wanted[place] == row;
            }
        }

        var missing = new List<GraphRow>();
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!same[i])
            {
                missing.Add(wanted[i]);
            }
        }

        return (gone, missing);
    }
}
