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
        command.CommandText = "SELECT graph_hash, data_hash, sums FROM state";
        using var reader = command.ExecuteReader();
        if (!reader.Read() || reader.GetValue(0) is not byte[] { Length: 32 } hash)
        {
            throw new InvalidDataException("its state is missing.");
        }

        GraphHash = hash;
        DataHash = reader.GetString(1);
        Sums = GraphSums.Read((byte[])reader.GetValue(2));
    }

    /// <summary>All zero in a store into which nothing was imported yet.</summary>
    public byte[] GraphHash { get; }

    public string DataHash { get; }

    /// <summary>Null where the graph was merged by another build of the program, which may have merged otherwise: all reports have to be merged anew.</summary>
    public GraphSums? Sums { get; }

    public bool IsNew => GraphHash.AsSpan().IndexOfAnyExcept((byte)0) < 0;

    /// <param name="sums">Null leaves them.</param>
    public void Write(SqliteTransaction transaction, byte[] graphHash, string dataHash, GraphSums? sums = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE state SET graph_hash = $graph, data_hash = $data, sums = coalesce($sums, sums) WHERE graph_hash <> $graph OR data_hash <> $data OR sums <> $sums";
        command.Parameters.AddWithValue("$graph", graphHash);
        command.Parameters.AddWithValue("$data", dataHash);
        command.Parameters.AddWithValue("$sums", (object?)sums?.Write() ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
