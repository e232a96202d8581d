using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Graph.Cli.Terminals;
using Graph.Export;
using Graph.Export.Json;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Cli.Commands;

internal sealed class SchemaCommand : GraphCommand
{
    private readonly Option<string> format = new("--format", "-f") { Description = "table, json, or cypher (the constraints)", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };

    public SchemaCommand()
        : base("schema", "Prints the schema of the graph: nothing outside it is ever written.", "graph schema", "graph schema --format cypher | cypher-shell")
    {
        format.AcceptOnlyFromAmong("table", "json", "cypher");
        Add(format);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        using var output = context.OpenOutput();
        switch (arguments.GetValue(format))
        {
            case "json":
                WriteJson(output);
                break;
            case "cypher":
                foreach (var statement in SchemaCypher.Constraints())
                {
                    output.WriteLine(statement + ";");
                }

                break;
            default:
                WriteTable(output);
                break;
        }

        return Task.FromResult(ExitCodes.Done);
    }

    private static void WriteTable(TextWriter output)
    {
        output.WriteLine("Nodes (each also has " + string.Join(", ", FootballSchema.CommonNodeProperties.Select(property => property.Name)) + ")");
        foreach (var kind in FootballSchema.Nodes)
        {
            var further = kind.SubLabels.Length == 0 ? "" : $" and {(kind.Exclusive ? "one" : "one or more")} of {string.Join(", ", kind.SubLabels)}";
            output.WriteLine($"  {kind.Label}{further}: {kind.Meaning}; ids {string.Join(" ", kind.IdPrefixes.Select(prefix => prefix + "…"))}");
            WriteProperties(output, kind.Properties);
        }

        output.WriteLine();
        output.WriteLine("Relationships (with their proof, if not said otherwise: " + string.Join(", ", FootballSchema.ProofProperties.Select(property => property.Name)) + ")");
        foreach (var type in FootballSchema.Relationships)
        {
            output.WriteLine($"  ({type.From})-[{type.Type}]->({string.Join("|", type.To)}): {type.Meaning}{(type.HasProof ? "" : "; no proof")}");
            WriteProperties(output, type.Properties);
        }
    }

    private static void WriteProperties(TextWriter output, IEnumerable<PropertyDefinition> properties)
    {
        foreach (var property in properties)
        {
            var allowed = property.Allowed.Length == 0 ? "" : $" ({string.Join(", ", property.Allowed)})";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {property.Name,-12} {TypeName(property.Type),-9} {property.Meaning}{allowed}"));
        }
    }

    private static void WriteJson(StreamWriter output)
    {
        output.Flush();
        using (var writer = new Utf8JsonWriter(output.BaseStream, PropertyJson.WriterOptions with { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            WriteList(writer, "commonNodeProperties", FootballSchema.CommonNodeProperties);
            WriteList(writer, "proofProperties", FootballSchema.ProofProperties);
            writer.WriteStartArray("nodes");
            foreach (var kind in FootballSchema.Nodes)
            {
                writer.WriteStartObject();
                writer.WriteString("label", kind.Label);
                writer.WritePropertyName("subLabels");
                PropertyJson.WriteList(writer, kind.SubLabels);
                writer.WriteBoolean("exactlyOne", kind.Exclusive);
                writer.WritePropertyName("idPrefixes");
                PropertyJson.WriteList(writer, kind.IdPrefixes);
                writer.WriteString("meaning", kind.Meaning);
                WriteList(writer, "properties", kind.Properties);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("relationships");
            foreach (var type in FootballSchema.Relationships)
            {
                writer.WriteStartObject();
                writer.WriteString("type", type.Type);
                writer.WriteString("from", type.From);
                writer.WritePropertyName("to");
                PropertyJson.WriteList(writer, type.To);
                writer.WritePropertyName("key");
                PropertyJson.WriteList(writer, type.Key);
                writer.WriteBoolean("proof", type.HasProof);
                writer.WriteString("meaning", type.Meaning);
                WriteList(writer, "properties", type.Properties);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<PropertyDefinition> properties)
    {
        writer.WriteStartArray(name);
        foreach (var property in properties)
        {
            writer.WriteStartObject();
            writer.WriteString("name", property.Name);
            writer.WriteString("type", TypeName(property.Type));
            writer.WriteString("meaning", property.Meaning);
            if (property.Allowed.Length > 0)
            {
                writer.WritePropertyName("allowed");
                PropertyJson.WriteList(writer, property.Allowed);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string TypeName(PropertyType type) => type switch
    {
        PropertyType.Integer => "integer",
        PropertyType.Float => "float",
        PropertyType.Boolean => "boolean",
        PropertyType.StringList => "list",
        PropertyType.Date => "date",
        _ => "string",
    };
}
