using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>The one row of table <c>state</c>.</summary>
internal sealed class StateRow
{
    private readonly SqliteConnection connection;

    public StateRow(SqliteConnection connection)
    {
        this.connection = connection;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT graph_hash, data_hash FROM state";
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetValue(0) is not byte[] { Length: 32 } hash)
        {
            throw new InvalidDataException("its state is missing.");
        }

        GraphHash = hash;
        DataHash = reader.GetString(1);
    }

    /// <summary>All zero in a store into which nothing was imported yet.</summary>
    public byte[] GraphHash { get; }

    public string DataHash { get; }

    public bool IsNew => GraphHash.AsSpan().IndexOfAnyExcept((byte)0) < 0;

    public void Write(SqliteTransaction transaction, byte[] graphHash, string dataHash)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE state SET graph_hash = $graph, data_hash = $data WHERE graph_hash <> $graph OR data_hash <> $data";
        command.Parameters.AddWithValue("$graph", graphHash);
        command.Parameters.AddWithValue("$data", dataHash);
        command.ExecuteNonQuery();
    }
}
