using Graph.Model;
using Graph.Model.Checking;
using Graph.Model.Schema;

namespace Graph.Extraction.Tests.Laws;

/// <summary>What holds in the graph of every report.</summary>
[TestFixture]
internal sealed class EvidenceTests
{
    private static IEnumerable<TestCaseData> Samples() => Reports.Samples.Select(static report => new TestCaseData(report).SetArgDisplayNames(report.File));

    [TestCaseSource(nameof(Samples))]
    public void The_graph_fits_the_schema(SourceReport report) =>
        Assert.That(SchemaValidator.Validate(Reports.Extractor.Extract(report).Graph), Is.Empty);

    [TestCaseSource(nameof(Samples))]
    public void Goals_never_exceed_the_score(SourceReport report) =>
        Assert.That(ArithmeticCheck.Run(Reports.Extractor.Extract(report).Graph), Is.Empty);

    [TestCaseSource(nameof(Samples))]
    public void Every_fact_shows_its_place_in_the_text(SourceReport report)
    {
        var facts = Reports.Extractor.Extract(report).Graph.Relationships.Where(static relationship => relationship.Type != "MENTIONS").ToList();
        Assert.That(facts, Is.Not.Empty);
        foreach (var fact in facts)
        {
            CheckProof(fact, report);
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void Without_the_prior_no_fact_rests_on_it(SourceReport report)
    {
        var rules = Reports.ExtractorOfTextOnly.Extract(report).Graph.Relationships
            .Where(static relationship => relationship.Properties.ContainsKey("evidence"))
            .SelectMany(static relationship => relationship.Properties["evidence"].AsList);
        Assert.That(rules.Where(static evidence => evidence.EndsWith(" side.known-at-date", StringComparison.Ordinal)), Is.Empty);
    }

    private static void CheckProof(GraphRelationship fact, SourceReport report)
    {
        var properties = fact.Properties;
        var evidence = properties.TryGetValue("evidence", out var pieces) ? pieces.AsList : [];
        var quotes = properties.TryGetValue("quotes", out var texts) ? texts.AsList : [];
        Assert.Multiple(() =>
        {
            Assert.That(properties.TryGetValue("reports", out var reports) ? reports.AsList : [], Is.EqualTo(new[] { report.Id }), fact.Id);
            Assert.That(properties.TryGetValue("confidence", out var confidence) ? confidence.AsFloat : -1, Is.InRange(0.0, 1.0), fact.Id);
            Assert.That(evidence, Is.Not.Empty, fact.Id);
            Assert.That(quotes, Is.EqualTo(evidence.Select(piece => QuoteOf(piece, report))), fact.Id);
        });
    }

    private static string QuoteOf(string evidence, SourceReport report) =>
        EvidenceText.TryParse(evidence, out var id, out var span, out _) && id == report.Id && span.Start < span.End && span.End <= report.Text.Length
            ? span.In(report.Text).ToString()
            : $"{evidence} is no place in {report.File}";
}
