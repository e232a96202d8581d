using System.Collections.Immutable;
using Graph.Store.Files;
using Graph.Store.Merged;
using Microsoft.Data.Sqlite;

namespace Graph.Store;

/// <summary>Counts for <see cref="StoreInfo"/>.</summary>
internal static class StoreFigures
{
    public static StoreInfo Read(SqliteConnection connection, string path)
    {
        var state = new StateRow(connection);
        return new StoreInfo(
            path,
            (int)StoreFile.Scalar(connection, "PRAGMA user_version"),
            FileBytes(path),
            StoreFile.Scalar(connection, "SELECT count(*) FROM reports"),
            StoreFile.Scalar(connection, "SELECT count(*) FROM nodes"),
            StoreFile.Scalar(connection, "SELECT count(*) FROM relationships"),
            Counts(connection, "SELECT labels, count(*) FROM nodes GROUP BY labels", StoredJson.ReadTexts),
            Counts(connection, "SELECT type, count(*) FROM relationships GROUP BY type", type => [type]),
            StoreFile.Scalar(connection, "SELECT count(*) FROM conflicts"),
            Convert.ToHexStringLower(state.GraphHash),
            state.DataHash);
    }

    /// <summary>For a batch that changed nothing.</summary>
    /// <param name="sums">Null counts the rows.</param>
    public static StoreChange Summary(SqliteConnection connection, byte[] graphHash, GraphSums? sums) => new(
        0, 0, 0, 0,
        (int)(sums?.Nodes ?? StoreFile.Scalar(connection, "SELECT count(*) FROM nodes")),
        (int)(sums?.Relationships ?? StoreFile.Scalar(connection, "SELECT count(*) FROM relationships")),
        (int)StoreFile.Scalar(connection, "SELECT count(*) FROM conflicts"),
        Convert.ToHexStringLower(graphHash));

    private static long FileBytes(string path)
    {
        var wal = new FileInfo(path + "-wal");
        return new FileInfo(path).Length + (wal.Exists ? wal.Length : 0);
    }

    private static ImmutableSortedDictionary<string, long> Counts(SqliteConnection connection, string sql, Func<string, ImmutableArray<string>> names)
    {
        var counts = ImmutableSortedDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            foreach (var name in names(reader.GetString(0)))
            {
                counts[name] = counts.GetValueOrDefault(name) + reader.GetInt64(1);
            }
        }

        return counts.ToImmutable();
    }
}
