using System.Globalization;
using Graph.Model;

namespace Graph.Store.Reports;

/// <summary>Which of two copies of one text is kept when they came under different names or with different metadata.</summary>
/// <remarks>Must not depend on which came first, or the order of imports would show in the graph. Copies that differ in nothing compare equal, and then the later reading counts.</remarks>
internal static class SourcePreference
{
    /// <summary>Negative: <paramref name="left"/> is kept. The one that tells more; else the one first in ordinal order.</summary>
    public static int Compare(SourceReport left, SourceReport right)
    {
        var order = Told(right).CompareTo(Told(left));
        return order != 0 ? order : string.CompareOrdinal(Key(left), Key(right));
    }

    private static int Told(SourceReport report) =>
        (report.Published is null ? 0 : 8) + (report.Title is null ? 0 : 4) + (report.Source is null ? 0 : 2) + (report.Uri is null ? 0 : 1);

    private static string Key(SourceReport report) => string.Join('\n', report.File, report.SourceId, report.Title,
        report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), report.Source, report.Uri, report.FirstLine.ToString(CultureInfo.InvariantCulture));
}
