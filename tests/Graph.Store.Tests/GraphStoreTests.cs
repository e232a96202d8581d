using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Tests;

public sealed class GraphStoreTests
{
    [Test]
    public void What_was_imported_is_read_back()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        StoreChange change;
        using (var store = GraphStore.Create(path))
        {
            change = store.ImportBatch(SampleReports.Range(0, 20));
        }

        using var reader = GraphStore.Open(path);
        var reports = reader.ReadReports();
        var expected = SampleReports.Range(0, 20).OrderBy(report => report.Report.Id, StringComparer.Ordinal).ToList();
        Assert.That(change, Has.Property("Added").EqualTo(20));
        Assert.That(reports.Select(report => report.Report), Is.EqualTo(expected.Select(report => report.Report)));
        Assert.That(reports.SelectMany(report => report.Diagnostics), Is.EqualTo(expected.SelectMany(report => report.Diagnostics)));
        Assert.That(Lines(reports[3].Graph), Is.EqualTo(Lines(expected[3].Graph)));
        Assert.That(reader.Info(), Has.Property("Reports").EqualTo(20L).And.Property("GraphHash").EqualTo(change.GraphHash));
        Assert.That(reader.Verify(), Is.Empty);
    }

    [Test]
    public void Another_text_of_an_older_name_is_found_and_lines_without_an_id_have_no_name()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Create(folder.File("a.graph"));
        store.ImportBatch([SampleReports.Number(1, file: "a.txt"), SampleReports.Number(2, file: "b.txt"), SampleReports.Number(3, file: "c.jsonl:1")]);
        var older = SampleReports.Number(1).Report.Id;
        var change = store.ImportBatch([SampleReports.Number(11, file: "a.txt"), SampleReports.Number(2, file: "b.txt"), SampleReports.Number(13, file: "c.jsonl:1"), SampleReports.Number(14, file: "d.txt")]);
        Assert.That(change.AddedReports, Is.EqualTo(new[] { 11, 13, 14 }.Select(number => SampleReports.Number(number).Report.Id)));
        Assert.That(store.OldNames(change.AddedReports.ToHashSet()), Is.EqualTo(new[] { new ReportOfOldName("a.txt", SampleReports.Number(11).Report.Id, older) }));
    }

    [Test]
    public void The_order_of_imports_and_batches_does_not_show()
    {
        using var folder = new TemporaryFolder();
        string Import(string name, params IEnumerable<ReportGraph>[] batches)
        {
            using var store = GraphStore.Create(folder.File(name));
            foreach (var batch in batches)
            {
                store.ImportBatch(batch);
            }

            return store.Info().GraphHash + "\n" + string.Join('\n', Lines(store.ReadGraph()));
        }

        var forward = Import("1", SampleReports.Range(0, 60));
        Assert.That(Import("2", SampleReports.Range(0, 60).Reverse()), Is.EqualTo(forward));
        Assert.That(Import("3", SampleReports.Range(30, 30), SampleReports.Range(0, 30)), Is.EqualTo(forward));
        Assert.That(Import("4", SampleReports.Range(0, 60), SampleReports.Range(10, 5)), Is.EqualTo(forward));
    }

    [Test]
    public void Copies_of_one_text_under_two_names_leave_one_report_whichever_came_first()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (var names in (string[][])[["b.txt", "a.txt"], ["a.txt", "b.txt"]])
        {
            using var store = GraphStore.Create(folder.File(names[0] + ".graph"));
            store.ImportBatch([SampleReports.Number(1, file: names[0])]);
            store.ImportBatch([SampleReports.Number(1, file: names[1])]);
            files.Add(store.ReadReports().Single().Report.File);
        }

        Assert.That(files, Is.EqualTo(new[] { "a.txt", "a.txt" }));
    }

    [Test]
    public void Importing_again_changes_nothing_and_another_reading_replaces()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Create(folder.File("a.graph"));
        var first = store.ImportBatch(SampleReports.Range(0, 5));
        var again = store.ImportBatch(SampleReports.Range(0, 5));
        var other = store.ImportBatch([SampleReports.Number(2, rule: "side.other")]);
        Assert.That(again, Is.EqualTo(first with { Added = 0, Unchanged = 5, AddedReports = [] }));
        Assert.That(other.Replaced, Is.EqualTo(1));
        Assert.That(other.GraphHash, Is.Not.EqualTo(first.GraphHash));
        Assert.That(store.ImportBatch([SampleReports.Number(2)]).GraphHash, Is.EqualTo(first.GraphHash));
    }

    [Test]
    public void Removing_leaves_what_the_other_reports_give()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Create(folder.File("a.graph"));
        var before = store.ImportBatch(SampleReports.Range(0, 5));
        store.ImportBatch(SampleReports.Range(5, 3));
        foreach (var wanted in (string[])["report-5.txt", SampleReports.Number(6).Report.Id, SampleReports.Number(7).Report.Id[..15]])
        {
            Assert.That(store.Remove(wanted).Removed, Is.EqualTo(1), wanted);
        }

        Assert.That(store.Info().GraphHash, Is.EqualTo(before.GraphHash));
        Assert.That(() => store.Remove("report-5.txt"), Throws.TypeOf<StoreException>().With.Property("Diagnostic").Property("Code").EqualTo("GR6008"));
    }

    [Test]
    public void Reports_one_by_one_leave_the_tables_that_all_at_once_leave()
    {
        using var folder = new TemporaryFolder();
        using var store = GraphStore.Create(folder.File("kept.graph"));
        store.ImportBatch(SampleReports.Range(0, 60));
        var random = new Random(1);
        var there = Enumerable.Range(0, 60).ToDictionary(number => number, _ => "side.said");
        for (var step = 0; step < 30; step++)
        {
            var number = random.Next(80);
            if (there.ContainsKey(number) && random.Next(2) == 0)
            {
                store.Remove(SampleReports.Number(number).Report.Id);
                there.Remove(number);
            }
            else
            {
                there[number] = random.Next(3) == 0 ? "side.other" : "side.said";
                store.ImportBatch([SampleReports.Number(number, there[number])]);
            }
        }

        using var fresh = GraphStore.Create(folder.File("fresh.graph"));
        fresh.ImportBatch(there.Select(each => SampleReports.Number(each.Key, each.Value)));
        Assert.That(store.Info().GraphHash, Is.EqualTo(fresh.Info().GraphHash));
        Assert.That(store.Verify(), Is.Empty);
        Assert.That(ReaderText.Of(store.OpenReader()), Is.EqualTo(ReaderText.Of(fresh.OpenReader())));
        Assert.That(Tables(store.Path), Is.EqualTo(Tables(fresh.Path)));
    }

    [Test]
    public void Without_quotes_the_file_holds_none_of_the_reports_words()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        using (var store = GraphStore.Create(path, new StoreOptions { KeepQuotes = false }))
        {
            store.ImportBatch(SampleReports.Range(0, 3));
            Assert.That(store.ReadGraph().Relationships.Any(relationship => relationship.Properties.ContainsKey("quotes")), Is.False);
            Assert.That(store.ReadReports().Select(report => report.Report.Text), Is.All.Empty);
            Assert.That(store.Verify(), Is.Empty);
        }
    }

    private static List<string> Tables(string path)
    {
        var lines = new List<string>();
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var table in (string[])["nodes", "relationships", "conflicts", "told", "identities", "ties"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                lines.Add($"{table} " + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(column)}")));
            }
        }

        return lines;
    }

    private static IEnumerable<string> Lines(PropertyGraph graph) =>
        graph.Nodes.Select(node => $"{node.Id} {string.Join(',', node.Labels)} {node.Name} {string.Join(',', node.Aliases)} {Text(node.Properties)}")
            .Concat(graph.Relationships.Select(relationship => $"{relationship.Id} {relationship.Type} {relationship.From} {relationship.To} {Text(relationship.Properties)}"));

    private static string Text(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        string.Join(' ', properties.Select(property => $"{property.Key}:{property.Value.Type}={property.Value}"));
}
