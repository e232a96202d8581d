using System.Globalization;
using Graph.Model;
using Graph.Store;
using Graph.Store.Files;
using Graph.Store.Merged;

namespace Graph.Benchmarks.Store;

/// <summary>Writes a store of any size straight into its tables: people who know people, in teams.</summary>
internal static class LargeStore
{
    public static void Write(string path, int nodes, int relationships)
    {
        using var connection = StoreFile.OpenForWriting(path, new StoreOptions());
        using var transaction = connection.BeginTransaction(deferred: false);
        var sums = new GraphSums();
        GraphTable.Nodes.Insert(connection, transaction, Summed(Nodes(nodes), row => sums.AddNode(row)));
        GraphTable.Relationships.Insert(connection, transaction, Summed(Relationships(nodes, relationships), row => sums.AddRelationship(row)));
        new StateRow(connection).Write(transaction, sums.Hash([]), "", sums);
        transaction.Commit();
        StoreFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public static string PersonId(int number) => string.Create(CultureInfo.InvariantCulture, $"person/{number:D9}");

    private static IEnumerable<GraphRow> Summed(IEnumerable<GraphRow> rows, Action<GraphRow> add)
    {
        foreach (var row in rows)
        {
            add(row);
            yield return row;
        }
    }

    private static IEnumerable<GraphRow> Nodes(int nodes)
    {
        for (var i = 0; i < nodes; i++)
        {
            yield return new GraphRow(PersonId(i), "[\"Person\",\"Player\"]", string.Create(CultureInfo.InvariantCulture, $"Player {i}"), "[]",
                string.Create(CultureInfo.InvariantCulture, $"{{\"nationality\":\"Country {i % 200}\"}}"));
        }
    }

    private static IEnumerable<GraphRow> Relationships(int nodes, int relationships)
    {
        var random = new Random(42);
        for (var i = 0; i < relationships; i++)
        {
            yield return new GraphRow(string.Create(CultureInfo.InvariantCulture, $"rel/{i:x20}"), i % 5 == 0 ? "ASSISTED" : "REPLACED", PersonId(random.Next(nodes)), PersonId(random.Next(nodes)),
                string.Create(CultureInfo.InvariantCulture, $"{{\"minute\":{i % 90}}}"));
        }
    }
}
