using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Export;

/// <summary>One way to write a graph as files.</summary>
/// <param name="Name">As it is given on the command line.</param>
/// <param name="Meaning">One line for people.</param>
/// <param name="Write">Writes into the folder; the files of an earlier export of the same format are replaced one by one, each as a whole.</param>
public sealed record ExportFormat(string Name, string Meaning, Action<GraphToExport, ExportFolder> Write);

/// <summary>What is exported.</summary>
/// <param name="Conflicts">What reports disagree about.</param>
public sealed record GraphToExport(PropertyGraph Graph, ImmutableArray<Conflict> Conflicts);
