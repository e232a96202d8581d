using Graph.Model.Merging;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Tables <c>told</c>, <c>identities</c> and <c>ties</c>: how the merged graph came about (<see cref="MergeRecord"/>).</summary>
internal sealed class RecordTables(SqliteConnection connection, SqliteTransaction transaction, StoredJson json)
{
    /// <summary>Ties every report that may not be merged alone to this key.</summary>
    public const long Irregular = 0;

    public void WriteAll(MergeRecord record)
    {
        foreach (var table in (ReadOnlySpan<string>)["told", "identities", "ties"])
        {
            Files.StoreFile.Execute(connection, $"DELETE FROM {table}", transaction);
        }

        foreach (var (report, ties) in record.Ties.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            Tie(report, ties);
        }

        foreach (var (report, identity) in record.Identities)
        {
            Put(report, identity);
        }

        Tell(record.Told.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, (IReadOnlyList<ToldNode>?)each.Value)));
    }

    public void Write(PartialMerge partial, IEnumerable<ReportReplacement> changes)
    {
        foreach (var change in changes)
        {
            if (change.Before is { } before)
            {
                Run("DELETE FROM ties WHERE key = $a AND report = $b", Keys(ReportTies.Of(before)).Select(key => ((object)key, (object?)change.Id)));
            }

            if (change.After is { } after)
            {
                Tie(change.Id, ReportTies.Of(after));
            }
            else
            {
                Put(change.Id, ReportIdentity.Own);
            }
        }

        foreach (var (report, identity) in partial.Identities)
        {
            Put(report, identity);
        }

        Tell(partial.Nodes.Keys.Select(node => (node, partial.Told.GetValueOrDefault(node))));
    }

    private void Tie(string report, ReportTies ties) =>
        Run("INSERT OR IGNORE INTO ties VALUES ($a, $b)", Keys(ties).Select(key => ((object)key, (object?)report)));

    private static IEnumerable<long> Keys(ReportTies ties)
    {
        var keys = ties.Groups.SelectMany(group => group.Keys);
        return ties.IsRegular ? keys : keys.Append(Irregular);
    }

    private void Put(string report, ReportIdentity identity) => Run(
        identity.IsOwn ? "DELETE FROM identities WHERE report = $a AND $b IS NULL" : "INSERT OR REPLACE INTO identities VALUES ($a, $b)",
        [(report, identity.IsOwn ? null : ReportIdentities.Write(identity))]);

    private void Tell(IEnumerable<(string Node, IReadOnlyList<ToldNode>? Told)> nodes)
    {
        var gone = new List<string>();
        Run("INSERT OR REPLACE INTO told VALUES ($a, $b)", There());
        Run("DELETE FROM told WHERE node = $a AND $b IS NULL", gone.Select(node => ((object)node, (object?)null)));

        IEnumerable<(object, object?)> There()
        {
            foreach (var (node, told) in nodes)
            {
                if (told is null)
                {
                    gone.Add(node);
                }
                else
                {
                    yield return (node, ToldNodes.Write(told, json));
                }
            }
        }
    }

    private void Run(string sql, IEnumerable<(object A, object? B)> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        var (a, b) = (command.CreateParameter(), command.CreateParameter());
        (a.ParameterName, b.ParameterName) = ("$a", "$b");
        command.Parameters.Add(a);
        command.Parameters.Add(b);
        foreach (var row in rows)
        {
            (a.Value, b.Value) = (row.A, row.B ?? DBNull.Value);
            command.ExecuteNonQuery();
        }
    }
}
