namespace Graph.Extraction.Tests.Laws;

/// <summary>A report gives the same bytes whenever, beside whichever others and on whatever thread it is read.</summary>
[TestFixture]
internal sealed class DeterminismTests
{
    [Test]
    public void A_report_read_twice_gives_the_same_bytes()
    {
        foreach (var report in Reports.Samples)
        {
            var first = Reports.Write(Reports.Extractor.Extract(report));
            var second = Reports.Write(Reports.Extractor.Extract(report));
            Assert.That(second, Is.EqualTo(first), report.File);
        }
    }

    [Test]
    public void Order_and_threads_change_nothing()
    {
        var reports = Reports.Samples;
        var expected = reports.Select(static report => Reports.Write(Reports.Extractor.Extract(report))).ToArray();
        var found = new string[reports.Count];
        Parallel.For(0, reports.Count * 2, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number =>
        {
            var index = reports.Count - 1 - (number % reports.Count);
            Volatile.Write(ref found[index], Reports.Write(Reports.Extractor.Extract(reports[index])));
        });
        Assert.That(found, Is.EqualTo(expected));
    }
}
