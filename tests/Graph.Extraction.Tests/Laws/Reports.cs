using System.Text;
using Graph.Extraction.Tests.Rules;
using Graph.Model;

namespace Graph.Extraction.Tests.Laws;

/// <summary>The sample reports of the repository, and graphs as text that can be compared byte for byte.</summary>
internal static class Reports
{
    private static readonly Lazy<ReportExtractor> WithPrior = new(static () => new ReportExtractor(ShippedData.Data, new ExtractionOptions()));
    private static readonly Lazy<ReportExtractor> TextOnly = new(static () => new ReportExtractor(ShippedData.Data, new ExtractionOptions(UsePrior: false)));

    public static ReportExtractor Extractor => WithPrior.Value;

    public static ReportExtractor ExtractorOfTextOnly => TextOnly.Value;

    public static IReadOnlyList<SourceReport> Samples { get; } =
    [
        .. Directory.GetFiles(Path.Combine(ShippedData.Directory, "samples"), "*.txt").Order(StringComparer.Ordinal).Select(static path =>
            SourceReport.Create(Path.GetFileName(path), File.ReadAllText(path), published: DateOnly.TryParseExact(Path.GetFileName(path).AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : null)),
    ];

    public static string Write(ReportGraph report)
    {
        var text = new StringBuilder();
        foreach (var node in report.Graph.Nodes)
        {
            text.Append(node.Id).Append(' ').AppendJoin(',', node.Labels).Append(' ').Append(node.Name).Append(' ').AppendJoin('|', node.Aliases);
            Write(text, node.Properties);
        }

        foreach (var relationship in report.Graph.Relationships)
        {
            text.Append(relationship.Id).Append(' ').Append(relationship.Type).Append(' ').Append(relationship.From).Append(' ').Append(relationship.To);
            Write(text, relationship.Properties);
        }

        return text.AppendJoin('\n', report.Diagnostics).ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<KeyValuePair<string, PropertyValue>> properties)
    {
        foreach (var (name, value) in properties)
        {
            text.Append(' ').Append(name).Append('=').Append(value);
        }

        text.Append('\n');
    }
}
