using Graph.Extraction.Gazetteers;
using Graph.Extraction.Tests.Rules;

namespace Graph.Extraction.Tests.Names;

[TestFixture]
internal sealed class TableRowsTests
{
    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public void Rows_are_the_same_wherever_the_buffer_ends(string lineEnd)
    {
        var names = Enumerable.Range(0, 9000).Select(static i => $"Näme {i}{new string('x', i % 17)}").ToArray();
        using var file = new TemporaryFile("table.tsv", $"# ours{lineEnd}id\tname\tcity{lineEnd}" + string.Concat(names.Select((name, i) => $"x/{i}\t {name} \tA{i}{lineEnd}{(i % 100 == 0 ? lineEnd : "")}")));
        using var table = new TableRows(file.Path, "id", "name");
        var read = new List<(string, string, string)>();
        while (table.TryRead())
        {
            read.Add((table[0].ToString(), table[1].ToString(), table[2].ToString()));
        }

        Assert.That(read, Is.EqualTo(names.Select(static (name, i) => ($"x/{i}", name, $"A{i}"))));
        Assert.That(table.Place, Is.EqualTo($"{file.Path}:{9000 + 2 + 90}:1"));
    }

    [Test]
    public void A_line_may_be_longer_than_the_buffer()
    {
        var name = new string('n', 100_000);
        using var file = new TemporaryFile("table.tsv", $"id\tname\nx/1\t{name}\nx/2\tshort");
        using var table = new TableRows(file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(table.TryRead() && table[1].Length == name.Length, Is.True);
            Assert.That(table.TryRead() && table[1].SequenceEqual("short"), Is.True);
            Assert.That(table.TryRead(), Is.False);
        });
    }

    [Test]
    public void A_short_row_has_empty_cells()
    {
        using var file = new TemporaryFile("table.tsv", "id\tname\tcity\nx/1\n");
        using var table = new TableRows(file.Path);
        Assert.That(table.TryRead() && table[0].SequenceEqual("x/1") && table[1].IsEmpty && table[2].IsEmpty && table[table.Column("none")].IsEmpty, Is.True);
    }
}
