using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>One thing that reading came to: a report, or a diagnostic (a warning may stand before the report that it is about).</summary>
/// <param name="Report">Null where <paramref name="Diagnostic"/> is not, and the other way round.</param>
public readonly record struct ReadItem(SourceReport? Report, Diagnostic? Diagnostic)
{
    public static implicit operator ReadItem(SourceReport report) => new(report, null);

    public static implicit operator ReadItem(Diagnostic diagnostic) => new(null, diagnostic);
}
