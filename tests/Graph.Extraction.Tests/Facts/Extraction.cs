using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>The extractor over the shipped data, built once for all tests, without knowledge of who played where at a date.</summary>
internal static class Extraction
{
    private static readonly Lazy<ReportExtractor> Shipped = new(static () =>
        ReportExtractor.Load(Path.Combine(Names.Recognition.Root, "data"), [], new ExtractionOptions(UsePrior: false)));

    public static string SpecPath(string name) => Path.Combine(Names.Recognition.Root, "tests", "specs", name);

    /// <param name="published">Day of the report; null when unknown.</param>
    public static PropertyGraph Read(string text, DateOnly? published = null) => Shipped.Value.Extract(SourceReport.Create("test.txt", text, published: published)).Graph;
}
