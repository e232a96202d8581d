using System.Text;
using System.Xml;
using Graph.Export.Json;
using Graph.Export.Tables;
using Graph.Model;

namespace Graph.Export.GraphMl;

/// <summary>GraphML as APOC writes and reads it: labels in an attribute of the node, lists as JSON arrays under keys that say so.</summary>
internal static class GraphMlExport
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(GraphToExport graph, ExportFolder folder) => folder.Write("graph.graphml", stream =>
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false), NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CheckCharacters = false, CloseOutput = false,
        });
        writer.WriteStartDocument();
        writer.WriteWhitespace("\n");
        writer.WriteStartElement("graphml", Namespace);
        writer.WriteWhitespace("\n");
        WriteKeys(writer, "node", "n.", GraphTables.Nodes(PropertyGraph.Empty).SelectMany(table => table.Columns).Where(column => column.Name != "labels").Prepend(new TableColumn("labels", PropertyType.String)));
        WriteKeys(writer, "edge", "e.", GraphTables.Relationships(PropertyGraph.Empty).SelectMany(table => table.Columns).Where(column => column.Name is not ("from" or "to")).Prepend(new TableColumn("label", PropertyType.String)));
        writer.WriteStartElement("graph", Namespace);
        writer.WriteAttributeString("id", "G");
        writer.WriteAttributeString("edgedefault", "directed");
        writer.WriteWhitespace("\n");
        foreach (var node in graph.Graph.Nodes)
        {
            WriteNode(writer, node);
        }

        foreach (var relationship in graph.Graph.Relationships)
        {
            WriteEdge(writer, relationship);
        }

        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    });

    private static void WriteKeys(XmlWriter writer, string owner, string prefix, IEnumerable<TableColumn> columns)
    {
        foreach (var column in columns.DistinctBy(column => column.Name, StringComparer.Ordinal))
        {
            writer.WriteStartElement("key", Namespace);
            writer.WriteAttributeString("id", KeyId(prefix, column.Name));
            writer.WriteAttributeString("for", owner);
            writer.WriteAttributeString("attr.name", column.Name);
            writer.WriteAttributeString("attr.type", TypeName(column.Type));
            if (column.Type == PropertyType.StringList)
            {
                writer.WriteAttributeString("attr.list", "string");
            }

            writer.WriteEndElement();
            writer.WriteWhitespace("\n");
        }
    }

    // APOC looks labels up by these two ids, and the rest by the key's name.
    private static string KeyId(string prefix, string name) => name is "labels" or "label" ? name : prefix + name;

    private static void WriteNode(XmlWriter writer, GraphNode node)
    {
        var labels = ":" + string.Join(':', node.Labels);
        writer.WriteStartElement("node", Namespace);
        writer.WriteAttributeString("id", node.Id);
        writer.WriteAttributeString("labels", labels);
        WriteData(writer, "labels", labels);
        WriteData(writer, "n.id", node.Id);
        WriteData(writer, "n.name", node.Name);
        WriteData(writer, "n.aliases", PropertyJson.ListText(node.Aliases));
        foreach (var (name, value) in node.Properties)
        {
            WriteData(writer, "n." + name, Text(value));
        }

        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void WriteEdge(XmlWriter writer, GraphRelationship relationship)
    {
        writer.WriteStartElement("edge", Namespace);
        writer.WriteAttributeString("id", relationship.Id);
        writer.WriteAttributeString("source", relationship.From);
        writer.WriteAttributeString("target", relationship.To);
        writer.WriteAttributeString("label", relationship.Type);
        WriteData(writer, "label", relationship.Type);
        WriteData(writer, "e.id", relationship.Id);
        foreach (var (name, value) in relationship.Properties)
        {
            WriteData(writer, "e." + name, Text(value));
        }

        writer.WriteEndElement();
        writer.WriteWhitespace("\n");
    }

    private static void WriteData(XmlWriter writer, string key, string text)
    {
        writer.WriteStartElement("data", Namespace);
        writer.WriteAttributeString("key", key);
        writer.WriteString(Allowed(text));
        writer.WriteEndElement();
    }

    private static string Text(PropertyValue value) => value.Type switch
    {
        PropertyType.StringList => PropertyJson.ListText(value.AsList),
        PropertyType.Float => PropertyJson.FloatText(value.AsFloat),
        _ => value.ToString(),
    };

    /// <summary>XML 1.0 has no way to write most control characters; they become U+FFFD.</summary>
    private static string Allowed(string text)
    {
        var at = 0;
        while (at < text.Length && (XmlConvert.IsXmlChar(text[at]) || char.IsSurrogate(text[at])))
        {
            at++;
        }

        return at == text.Length ? text : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
    }

    private static string TypeName(PropertyType type) => type switch
    {
        PropertyType.Integer => "long",
        PropertyType.Float => "double",
        PropertyType.Boolean => "boolean",
        _ => "string",
    };
}
