using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests;

public sealed class BadStoreTests
{
    [TestCase("missing", "GR6001")]
    [TestCase("folder", "GR6001")]
    [TestCase("empty", "GR6002")]
    [TestCase("text", "GR6002")]
    [TestCase("other database", "GR6002")]
    [TestCase("newer", "GR6003")]
    [TestCase("cut off", "GR6004")]
    [TestCase("overwritten", "GR6004")]
    public void What_is_no_good_store_is_named_and_left_alone(string kind, string code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        Make(kind, path);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var thrown = Assert.Throws<StoreException>(() =>
        {
            using var store = GraphStore.Open(path);
            store.ReadGraph();
            store.ReadReports();
            if (store.Verify().FirstOrDefault() is { } found)
            {
                throw new StoreException(found);
            }
        });
        Assert.That(thrown!.Diagnostic.Code, Is.EqualTo(code));
        Assert.That(thrown.Diagnostic.Place, Is.EqualTo(path));
        Assert.That(thrown.Diagnostic.Message, Does.EndWith(".").And.Not.Contain("\n").And.Not.Contain("Exception"));
        Assert.That(File.Exists(path) ? File.ReadAllBytes(path) : null, Is.EqualTo(before));
        Assert.That(kind == "overwritten" || Opens(path) is "GR6001" or "GR6002" or "GR6003" or "GR6004");
    }

    [TestCase("folder", "GR6001")]
    [TestCase("no such folder", "GR6001")]
    [TestCase("text", "GR6002")]
    [TestCase("other database", "GR6002")]
    [TestCase("newer", "GR6003")]
    public void Nothing_is_imported_into_what_is_no_store(string kind, string code)
    {
        using var folder = new TemporaryFolder();
        var path = kind == "no such folder" ? folder.File("x/a.graph") : folder.File("a.graph");
        Make(kind, path);
        var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
        var thrown = Assert.Throws<StoreException>(() => GraphStore.Create(path).Dispose());
        Assert.That(thrown!.Diagnostic.Code, Is.EqualTo(code));
        Assert.That(File.Exists(path) ? File.ReadAllBytes(path) : null, Is.EqualTo(before));
    }

    /// <summary>To SQLite these names mean a database that is gone when it is closed.</summary>
    [TestCase(":memory:")]
    [TestCase("file:a.graph?mode=memory")]
    [Platform(Exclude = "Win", Reason = "no names of files there")]
    public void A_name_that_means_more_to_SQLite_is_a_file(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File(name);
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path;
        try
        {
            using (var store = GraphStore.Create(name))
            {
                store.ImportBatch(SampleReports.Range(0, 2));
            }

            using var opened = GraphStore.Open(name);
            Assert.That(File.Exists(path) && opened.Info().Reports == 2);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Test]
    public void An_empty_file_is_not_called_another_programs()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.graph"), []);
        Assert.That(Assert.Throws<StoreException>(() => GraphStore.Open(folder.File("a.graph")))!.Diagnostic.Message, Does.StartWith("This file is empty"));
    }

    [Test]
    public void An_empty_file_becomes_a_store()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.graph"), []);
        using var store = GraphStore.Create(folder.File("a.graph"));
        Assert.That(store.ImportBatch(SampleReports.Range(0, 2)).Added, Is.EqualTo(2));
    }

    [Test]
    public void A_second_writer_is_told_and_readers_go_on()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        using var first = GraphStore.Create(path);
        var before = first.ImportBatch(SampleReports.Range(0, 5)).GraphHash;
        using var reader = GraphStore.Open(path);
        IEnumerable<Model.ReportGraph> Reports()
        {
            yield return SampleReports.Number(5);
            using var second = GraphStore.Create(path, new StoreOptions { WriterPatience = TimeSpan.FromMilliseconds(100) });
            var thrown = Assert.Throws<StoreException>(() => second.ImportBatch(SampleReports.Range(10, 1)));
            Assert.That(thrown!.Diagnostic.Code, Is.EqualTo("GR6005"));
            Assert.That(reader.Info(), Has.Property("GraphHash").EqualTo(before).And.Property("Reports").EqualTo(5L));
            Assert.That(GraphStore.OpenReader(path).NodeCount, Is.Positive);
        }

        var after = first.ImportBatch(Reports());
        Assert.That(after.Added, Is.EqualTo(1));
        Assert.That(reader.Info().GraphHash, Is.EqualTo(after.GraphHash));
    }

    [Test]
    public void No_room_leaves_the_state_before_the_batch()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        string before;
        using (var store = GraphStore.Create(path, new StoreOptions { MaxBytes = 400_000 }))
        {
            before = store.ImportBatch(SampleReports.Range(0, 20)).GraphHash;
            var thrown = Assert.Throws<StoreException>(() => store.ImportBatch(SampleReports.Range(20, 2000)));
            Assert.That(thrown!.Diagnostic.Code, Is.EqualTo("GR6006"));
            Assert.That(store.Info().GraphHash, Is.EqualTo(before));
        }

        using var again = GraphStore.Create(path);
        Assert.That(again.Info(), Has.Property("GraphHash").EqualTo(before).And.Property("Reports").EqualTo(20L));
        Assert.That(again.Verify(), Is.Empty);
        Assert.That(again.ImportBatch(SampleReports.Range(20, 20)).Added, Is.EqualTo(20));
    }

    [Test]
    public void An_error_while_reports_are_read_leaves_the_state_before_the_batch()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Create(folder.File("a.graph"));
        var before = store.ImportBatch(SampleReports.Range(0, 5)).GraphHash;
        IEnumerable<Model.ReportGraph> Reports()
        {
            yield return SampleReports.Number(7);
            throw new FormatException("a report that can't be read");
        }

        Assert.Throws<FormatException>(() => store.ImportBatch(Reports()));
        Assert.That(store.Info(), Has.Property("GraphHash").EqualTo(before).And.Property("Reports").EqualTo(5L));
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.That(() => store.ImportBatch(SampleReports.Range(8, 3), cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(store.Info().Reports, Is.EqualTo(5));
    }

    [Test]
    public void A_changed_row_is_found_by_its_checksum()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        foreach (var sql in (string[])["UPDATE nodes SET name = name || 'x' WHERE id = (SELECT min(id) FROM nodes)", "UPDATE reports SET title = 'other' WHERE id = (SELECT min(id) FROM reports)", "DELETE FROM relationships WHERE id = (SELECT min(id) FROM relationships)"])
        {
            File.Delete(path);
            using (var store = GraphStore.Create(path))
            {
                store.ImportBatch(SampleReports.Range(0, 5));
                Assert.That(store.Verify(), Is.Empty);
            }

            Execute(path, sql);
            using var changed = GraphStore.Open(path);
            Assert.That(changed.Verify().Select(diagnostic => diagnostic.Code), Has.Member("GR6004"), sql);
        }
    }

    /// <returns>The code of what was wrong, or null.</returns>
    private static string? Opens(string path)
    {
        try
        {
            GraphStore.OpenReader(path);
            return null;
        }
        catch (StoreException error)
        {
            return error.Diagnostic.Code;
        }
    }

    private static void Make(string kind, string path)
    {
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "text":
                File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is no store.\n", 500)));
                break;
            case "other database":
                Execute(path, "CREATE TABLE other (x)");
                break;
            case "newer" or "cut off" or "overwritten":
                using (var store = GraphStore.Create(path))
                {
                    store.ImportBatch(SampleReports.Range(0, 60));
                }

                Damage(kind, path);
                break;
        }
    }

    private static void Damage(string kind, string path)
    {
        if (kind == "newer")
        {
            Execute(path, "PRAGMA user_version = 99");
            return;
        }

        File.Delete(path + "-image");
        var bytes = File.ReadAllBytes(path);
        if (kind == "cut off")
        {
            File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        }
        else
        {
            new Random(1).NextBytes(bytes.AsSpan(bytes.Length / 2, 20_000));
            File.WriteAllBytes(path, bytes);
        }
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
