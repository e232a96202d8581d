using CsvHelper;
using Graph.Export.Json;
using Graph.Export.Tables;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Export.Neo4jAdmin;

/// <summary>CSV files with the headers of <c>neo4j-admin database import</c>, and a file with the command to run.</summary>
/// <remarks>Header and rows are files of their own, as the tool's guide has it. Lists are joined by the control character U+001F, which no
/// text of a report holds, so that names and quotes may contain anything else. Ids are of one space: they are unique over all kinds.</remarks>
internal static class Neo4jAdminExport
{
    private const char ListSeparator = '\u001f';
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n" };

    public static void Write(GraphToExport graph, ExportFolder folder)
    {
        var arguments = new List<string>();
        foreach (var table in GraphTables.Nodes(graph.Graph))
        {
            var kind = FootballSchema.Nodes.First(definition => definition.Label == table.Name);
            WriteTable(table, column => NodeHeader(column), folder);
            arguments.Add($"--nodes{(kind.SubLabels.Length == 0 ? "=" + table.Name : "")}={table.Name}-header.csv,{table.Name}.csv");
        }

        foreach (var table in GraphTables.Relationships(graph.Graph))
        {
            WriteTable(table, column => RelationshipHeader(column), folder);
            arguments.Add($"--relationships={table.Name}={table.Name}-header.csv,{table.Name}.csv");
        }

        folder.WriteText("constraints.cypher", writer =>
        {
            foreach (var statement in SchemaCypher.Constraints())
            {
                writer.WriteLine(statement + ";");
            }
        });
        folder.WriteText("import.sh", writer => WriteCommand(arguments, writer));
    }

    private static void WriteCommand(List<string> arguments, TextWriter writer)
    {
        writer.WriteLine("#!/usr/bin/env bash");
        writer.WriteLine("# Imports these files into a new database of a stopped Neo4j 5 server: import.sh [DATABASE [further options of neo4j-admin]]");
        writer.WriteLine("# Afterwards, with the server started: cypher-shell -f constraints.cypher");
        writer.WriteLine("cd \"$(dirname \"$0\")\" || exit 2");
        writer.WriteLine("exec \"${NEO4J_ADMIN:-neo4j-admin}\" database import full \"${1:-neo4j}\" \"${@:2}\" \\");
        writer.WriteLine("  --overwrite-destination --multiline-fields=true --array-delimiter=U+001F --id-type=string \\");
        writer.WriteLine("  " + string.Join(" \\\n  ", arguments));
    }

    private static void WriteTable(GraphTable table, Func<TableColumn, string> header, ExportFolder folder)
    {
        folder.Write(table.Name + "-header.csv", stream =>
        {
            using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
            writer.WriteHeader(table.Columns.Select(header).ToArray());
        });
        folder.Write(table.Name + ".csv", stream =>
        {
            using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
            foreach (var row in table.Rows())
            {
                foreach (var value in row)
                {
                    writer.WriteField(Cell(value));
                }

                writer.EndRecord();
            }
        });
    }

    private static string NodeHeader(TableColumn column) => column.Name switch
    {
        "id" => "id:ID",
        "labels" => ":LABEL",
        _ => column.Name + TypeSuffix(column.Type),
    };

    private static string RelationshipHeader(TableColumn column) => column.Name switch
    {
        "id" => "id:string",
        "from" => ":START_ID",
        "to" => ":END_ID",
        _ => column.Name + TypeSuffix(column.Type),
    };

    private static string TypeSuffix(PropertyType type) => type switch
    {
        PropertyType.Integer => ":long",
        PropertyType.Float => ":double",
        PropertyType.Boolean => ":boolean",
        PropertyType.StringList => ":string[]",
        _ => ":string",
    };

    private static string Cell(PropertyValue? value) => value switch
    {
        null => "",
        { Type: PropertyType.StringList } list => string.Join(ListSeparator, list.AsList),
        { Type: PropertyType.Float } number => PropertyJson.FloatText(number.AsFloat),
        { } other => other.ToString(),
    };
}
