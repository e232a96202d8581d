using Graph.Model;
using Graph.Model.Merging;
using Graph.Store.Reports;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>The store's merged graph as a few reports find it that are merged into it.</summary>
internal sealed class StoredMerge(SqliteConnection connection) : IMergeState, IDisposable
{
    private readonly ReportTable reports = new(connection);
    private readonly SqliteCommand rows = connection.CreateCommand();
    private readonly SqliteCommand ties = Command(connection, "SELECT report FROM ties WHERE key = $id");
    private readonly SqliteCommand identities = Command(connection, "SELECT ids FROM identities WHERE report = $id");
    private readonly SqliteCommand told = Command(connection, "SELECT tellers FROM told WHERE node = $id");

    /// <summary>Whether every report may be merged alone.</summary>
    public bool IsRegular => ReportsTiedBy(RecordTables.Irregular).Count == 0;

    public IReadOnlyList<string> ReportsTiedBy(long key)
    {
        ties.Parameters[0].Value = key;
        using var reader = ties.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    public ReportGraph? Report(string id) => reports.Find(id);

    public ReportIdentity IdentityOf(string report)
    {
        identities.Parameters[0].Value = report;
        return identities.ExecuteScalar() is byte[] bytes ? ReportIdentities.Read(bytes) : ReportIdentity.Own;
    }

    public GraphNode? Node(string id) => GraphTable.Nodes.Find(rows, id)?.ToNode();

    public IReadOnlyList<ToldNode> Told(string node)
    {
        told.Parameters[0].Value = node;
        return told.ExecuteScalar() is byte[] bytes ? ToldNodes.Read(bytes, () => Node(node)) : [];
    }

    public IReadOnlyList<string> ReportsOf(string relationship) =>
        GraphTable.Relationships.Find(rows, relationship) is { } row
        && StoredJson.ReadProperties(row.Properties).TryGetValue("reports", out var named) && named.Type == PropertyType.StringList ? named.AsList : [];

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[rows, ties, identities, told])
        {
            command.Dispose();
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", "");
        return command;
    }
}
