using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Json;

/// <summary>Writes what one report says as one line of JSON: keys and lists in a fixed order, UTF-8, ended by a line feed.</summary>
public static class ReportLineWriter
{
    public static void Write(ReportGraph report, IBufferWriter<byte> output)
    {
        using (var writer = new Utf8JsonWriter(output, PropertyJson.WriterOptions))
        {
            writer.WriteStartObject();
            WriteReport(writer, report.Report);
            WriteNodes(writer, report.Graph.Nodes);
            WriteRelationships(writer, report.Graph.Relationships);
            WriteDiagnostics(writer, report.Diagnostics);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteReport(Utf8JsonWriter writer, SourceReport report)
    {
        writer.WriteStartObject("report");
        writer.WriteString("id", report.Id);
        writer.WriteString("file", report.File);
        writer.WriteString("sourceId", report.SourceId);
        writer.WriteString("sha256", report.Sha256);
        writer.WriteString("title", report.Title);
        writer.WriteString("published", report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void WriteNodes(Utf8JsonWriter writer, ImmutableArray<GraphNode> nodes)
    {
        writer.WriteStartArray("nodes");
        foreach (var node in nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", node.Id);
            writer.WritePropertyName("labels");
            PropertyJson.WriteList(writer, node.Labels);
            writer.WriteString("name", node.Name);
            writer.WritePropertyName("aliases");
            PropertyJson.WriteList(writer, node.Aliases);
            writer.WritePropertyName("properties");
            PropertyJson.WriteProperties(writer, node.Properties);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRelationships(Utf8JsonWriter writer, ImmutableArray<GraphRelationship> relationships)
    {
        writer.WriteStartArray("relationships");
        foreach (var relationship in relationships)
        {
            writer.WriteStartObject();
            writer.WriteString("id", relationship.Id);
            writer.WriteString("type", relationship.Type);
            writer.WriteString("from", relationship.From);
            writer.WriteString("to", relationship.To);
            writer.WritePropertyName("properties");
            PropertyJson.WriteProperties(writer, relationship.Properties);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            writer.WriteString("severity", Diagnostic.Name(diagnostic.Severity));
            writer.WriteString("place", diagnostic.Place);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
