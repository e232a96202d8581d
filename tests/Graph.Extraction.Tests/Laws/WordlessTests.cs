using Graph.Model;

namespace Graph.Extraction.Tests.Laws;

/// <summary>A fact needs words that tell it: names alone tell none.</summary>
[TestFixture]
internal sealed class WordlessTests
{
    private static readonly string[] Facts = ["PLAYED_FOR", "MANAGED", "SCORED", "SCORED_AGAINST", "ASSISTED"];

    [TestCase("")]
    [TestCase("   \n\n ")]
    [TestCase(".")]
    [TestCase("Steven Gerrard. Frank Lampard. Wayne Rooney.")]
    [TestCase("Steven Gerrard\n\nLiverpool\n\nFrank Lampard\n\nChelsea")]
    [TestCase("Liverpool. Chelsea. Arsenal. Everton.")]
    [TestCase("Pep Guardiola. Manchester City. José Mourinho. Chelsea.")]
    public void Names_alone_tell_no_fact(string text)
    {
        var graph = Reports.ExtractorOfTextOnly.Extract(SourceReport.Create("names.txt", text)).Graph;
        Assert.That(graph.Relationships.Where(static relationship => Facts.Contains(relationship.Type)).Select(static relationship => relationship.Id), Is.Empty);
    }
}
