using System.Collections.Immutable;
using Graph.Export.Csv;
using Graph.Export.Drawing;
using Graph.Export.GraphMl;
using Graph.Export.Json;
using Graph.Export.Neo4jAdmin;
using Graph.Export.Parquet;

namespace Graph.Export;

public static class ExportFormats
{
    /// <summary>All formats, the default first.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("csv", "a CSV file for each node label and each relationship type, and conflicts.csv", CsvExport.Write),
        new("neo4j-admin", "CSV files and the command line for neo4j-admin database import", Neo4jAdminExport.Write),
        new("jsonl", "graph.jsonl, as apoc.import.json reads it", JsonLinesExport.Write),
        new("graphml", "graph.graphml, as apoc.import.graphml, Gephi and yEd read it", GraphMlExport.Write),
        new("parquet", "a Parquet file for each node label and each relationship type", ParquetExport.Write),
        new("svg", "graph.svg, a picture for a small graph", SvgExport.Write),
    ];

    /// <returns>Null for an unknown name.</returns>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);
}
