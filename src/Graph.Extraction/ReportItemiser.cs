using Graph.Extraction.Coreference;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Turns the language and name layers of a report into items, the reading that all later stages append to.</summary>
internal sealed class ReportItemiser(ItemBuilder items, TeamReferences references)
{
    /// <summary>The first reading of a report.</summary>
    public ReportReading Read(SourceReport report, EntityLayer layer) => Build(report, TeamReferences.ResolvePeoples(references.ResolveOwnVoice(layer)), report.Published, null);

    /// <summary>A reading of the same report with more mentions.</summary>
    public ReportReading ReadAgain(ReportReading reading, EntityLayer layer) => Build(reading.Report, layer, reading.Date, reading);

    private ReportReading Build(SourceReport report, EntityLayer layer, DateOnly? date, ReportReading? earlier)
    {
        var minutes = new List<MinuteStatement>();
        return new ReportReading(report, layer, items.Build(layer, minutes, earlier), minutes, earlier) { Date = date };
    }
}
