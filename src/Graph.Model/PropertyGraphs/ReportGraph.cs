using System.Collections.Immutable;

namespace Graph.Model;

/// <summary>What one report says: its own small graph, with the diagnostics of reading it. Reports are merged into one graph later.</summary>
/// <param name="Report">The report, with its text.</param>
/// <param name="Graph">Schema-valid; holds the <c>Report</c> node itself.</param>
/// <param name="Diagnostics">In order of their place.</param>
public sealed record ReportGraph(SourceReport Report, PropertyGraph Graph, ImmutableArray<Diagnostic> Diagnostics);
