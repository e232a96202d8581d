using System.Buffers;
using System.Text;
using Graph.Export.Json;
using Graph.Model;

namespace Graph.Export.Tests;

public sealed class ReportLineTests
{
    [Test]
    public void ReadingALineGivesBackTheGraphAndWritingItAgainTheSameBytes()
    {
        var report = SourceReport.Create("a.txt", "Text.", "7", "Title \"q\" é", new DateOnly(2017, 1, 11));
        var graph = new ReportGraph(report, SampleGraph.Create().Graph, [new Diagnostic("GR3001", DiagnosticSeverity.Warning, "a.txt:1:1", "said")]);
        var line = Line(graph);
        var read = ReportLineReader.Read(line, "Text.");
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(Line(read)), Is.EqualTo(Encoding.UTF8.GetString(line)));
            Assert.That(read.Report, Is.EqualTo(report));
            Assert.That(read.Diagnostics, Is.EqualTo(graph.Diagnostics));
            Assert.That(
                read.Graph.Nodes.SelectMany(node => node.Properties.Select(property => (node.Id, property.Key, property.Value))),
                Is.EqualTo(graph.Graph.Nodes.SelectMany(node => node.Properties.Select(property => (node.Id, property.Key, property.Value)))));
            Assert.That(
                read.Graph.Relationships.SelectMany(edge => edge.Properties.Select(property => (edge.Id, property.Key, property.Value))),
                Is.EqualTo(graph.Graph.Relationships.SelectMany(edge => edge.Properties.Select(property => (edge.Id, property.Key, property.Value)))));
        });
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("{\"report\":{},\"nodes\":[],\"relationships\":[],\"diagnostics\":[]}")]
    [TestCase("nonsense")]
    public void AnotherLineIsToldToBeNone(string line) =>
        Assert.That(() => ReportLineReader.Read(Encoding.UTF8.GetBytes(line)), Throws.TypeOf<FormatException>());

    private static byte[] Line(ReportGraph graph)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReportLineWriter.Write(graph, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
