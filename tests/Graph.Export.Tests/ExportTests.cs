using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using Graph.Model.Schema;
using Parquet;

namespace Graph.Export.Tests;

public sealed class ExportTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("graph-export-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private static readonly string[] Formats = [.. ExportFormats.All.Select(format => format.Name)];

    [TestCaseSource(nameof(Formats))]
    public void ExportingTwiceGivesTheSameBytes(string format)
    {
        var first = Export(format, "one");
        var second = Export(format, "two");
        Export(format, "one");
        Assert.That(second.Select(file => file.Key), Is.EqualTo(first.Select(file => file.Key)));
        foreach (var (name, bytes) in first)
        {
            Assert.That(second[name], Is.EqualTo(bytes), name);
            Assert.That(File.ReadAllBytes(Path.Combine(folder, "one", name)), Is.EqualTo(bytes), name);
        }

        Assert.That(first.Keys.Where(name => name.EndsWith(".part", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void CsvHasAFileForEachLabelAndType()
    {
        var expected = FootballSchema.Nodes.Select(kind => kind.Label).Concat(FootballSchema.Relationships.Select(type => type.Type)).Append("conflicts").Select(name => name + ".csv");
        Assert.That(Export("csv", "out").Keys, Is.EquivalentTo(expected));
    }

    [Test]
    public void CsvHeadersAreThoseUnderReview()
    {
        var headers = Export("csv", "out").OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}: {Text(file.Value).Split('\n')[0]}");
        var path = Path.Combine(AppContext.BaseDirectory, "csv-headers.txt");
        Assert.That(string.Join('\n', headers) + "\n", Is.EqualTo(File.ReadAllText(path)), "tests/Graph.Export.Tests/csv-headers.txt");
    }

    [Test]
    public void CsvGivesBackEveryValue()
    {
        var files = Export("csv", "out");
        using var people = CsvReader.Create(files["Person.csv"]);
        Assert.That(people.Read());
        Assert.That(people.GetString("name"), Is.EqualTo("Ada \"The Wall\" O'Neil"));
        Assert.That(JsonSerializer.Deserialize<string[]>(people.GetString("aliases")), Is.EqualTo(new[] { "Ada", SampleGraph.Awkward }));
        Assert.That(JsonSerializer.Deserialize<string[]>(people.GetString("labels")), Is.EqualTo(new[] { "Person", "Player" }));
        using var scored = CsvReader.Create(files["SCORED_AGAINST.csv"]);
        Assert.That(scored.Read());
        Assert.That((scored.GetString("from"), scored.GetString("to"), scored.GetString("minute"), scored.GetString("confidence")), Is.EqualTo(("person/ada", "club/south", "45", "1.0")));
        Assert.That(JsonSerializer.Deserialize<string[]>(scored.GetString("quotes")), Is.EqualTo(new[] { SampleGraph.Awkward, "" }));
        using var matches = CsvReader.Create(files["Match.csv"]);
        Assert.That(matches.Read());
        Assert.That((matches.GetString("date"), matches.GetString("extraTime"), matches.GetString("attendance"), matches.GetString("season")), Is.EqualTo(("01-11", "true", "9007199254740993", "")));
    }

    [Test]
    public void JsonLinesHoldNodesThenRelationshipsWithTheirEnds()
    {
        var lines = Text(Export("jsonl", "out")["graph.jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(lines, Has.Count.EqualTo(9));
        Assert.That(lines[..6].Select(line => line.GetProperty("type").GetString()), Is.All.EqualTo("node"));
        var scored = lines.Single(line => line.TryGetProperty("label", out var label) && label.GetString() == "SCORED_AGAINST");
        Assert.That(scored.GetProperty("start").GetProperty("id").GetString(), Is.EqualTo("person/ada"));
        Assert.That(scored.GetProperty("end").GetProperty("labels").EnumerateArray().Select(label => label.GetString()), Is.EqualTo(new[] { "Team", "Club" }));
        Assert.That(scored.GetProperty("properties").GetProperty("confidence").GetRawText(), Is.EqualTo("1.0"));
    }

    [Test]
    public void GraphMlIsWellFormedAndDeclaresItsKeys()
    {
        var document = XDocument.Parse(Text(Export("graphml", "out")["graph.graphml"]));
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        var keys = document.Descendants(ns + "key").Select(key => key.Attribute("id")!.Value).ToHashSet();
        Assert.That(document.Descendants(ns + "node").Count(), Is.EqualTo(6));
        Assert.That(document.Descendants(ns + "edge").Count(), Is.EqualTo(3));
        Assert.That(document.Descendants(ns + "data").Select(data => data.Attribute("key")!.Value).Where(key => !keys.Contains(key)), Is.Empty);
    }

    [Test]
    public void Neo4jAdminFilesHaveTypedHeadersAndACommandThatNamesThemAll()
    {
        var files = Export("neo4j-admin", "out");
        Assert.That(Text(files["Person-header.csv"]), Is.EqualTo("id:ID,:LABEL,name:string,aliases:string[],position:string,nationality:string,wikidata:string\n"));
        Assert.That(Text(files["Goal-header.csv"]), Does.StartWith("id:ID,name:string,aliases:string[],minute:long,addedTime:long"));
        Assert.That(Text(files["PLAYED_FOR-header.csv"]), Does.StartWith("id:string,:START_ID,:END_ID,status:string").And.Contain("captain:boolean").And.Contain("confidence:double"));
        var command = Text(files["import.sh"]);
        Assert.That(files.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal) && !command.Contains(name, StringComparison.Ordinal)), Is.Empty);
        Assert.That(Text(files["Person.csv"]), Does.Contain("Person\u001fPlayer"));
    }

    [Test]
    public async Task ParquetGivesBackTypesAndValues()
    {
        var files = Export("parquet", "out");
        using var stream = new MemoryStream(files["SCORED_AGAINST.parquet"]);
        var reader = await ParquetReader.CreateAsync(stream);
        await using (reader)
        {
            Assert.That(reader.Schema.DataFields.Select(field => (field.Name, field.ClrType)), Does.Contain(("minute", typeof(long))).And.Contain(("confidence", typeof(double))));
            Assert.That(reader.RowGroupCount, Is.EqualTo(1));
        }
    }

    [Test]
    public void PictureIsWellFormedAndNamesThePlayer()
    {
        var svg = XDocument.Parse(Text(Export("svg", "out")["graph.svg"]));
        Assert.That(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value), Does.Contain("South"));
    }

    private SortedDictionary<string, byte[]> Export(string format, string name)
    {
        var target = new ExportFolder(Path.Combine(folder, name));
        ExportFormats.Named(format)!.Write(SampleGraph.Create(), target);
        return new SortedDictionary<string, byte[]>(Directory.GetFiles(target.Path).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
