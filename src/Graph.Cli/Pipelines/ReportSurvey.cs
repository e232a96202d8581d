using Graph.Model;
using Graph.Text.Reading;

namespace Graph.Cli.Pipelines;

/// <summary>A first look through the input of an import: how many reports there are, and which one speaks for a text that comes twice.</summary>
/// <remarks>Two files with the same text are one report. Which file's name and metadata it gets must not depend on the order of the input, so the first in
/// ordinal order of their places is taken, and that is known only when all have been seen.</remarks>
internal sealed class ReportSurvey
{
    private readonly Dictionary<string, string> placeOf = new(StringComparer.Ordinal);

    private ReportSurvey()
    {
    }

    /// <summary>Number of different texts.</summary>
    public int Count => placeOf.Count;

    public static ReportSurvey Of(IEnumerable<ReadItem> items, CancellationToken cancellation)
    {
        var survey = new ReportSurvey();
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (item.Report is { } report && (!survey.placeOf.TryGetValue(report.Id, out var place) || string.CompareOrdinal(report.File, place) < 0))
            {
                survey.placeOf[report.Id] = report.File;
            }
        }

        return survey;
    }

    /// <summary>The items of a second reading, without the reports that repeat another's text; a remark stands in their place.</summary>
    public IEnumerable<ReadItem> Once(IEnumerable<ReadItem> items)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Report is not { } report)
            {
                yield return item;
            }
            else if (placeOf.TryGetValue(report.Id, out var place) && place != report.File)
            {
                yield return new Diagnostic("GR1016", DiagnosticSeverity.Info, report.File, $"the same text as {place}, which is imported");
            }
            else if (taken.Add(report.Id))
            {
                yield return item;
            }
        }
    }
}
