using System.Collections.Immutable;
using System.Text;
using Graph.Model;

namespace Graph.Store.Reports;

/// <summary>Writes one report's graph and diagnostics as bytes: the same graph gives the same bytes.</summary>
/// <remarks>Layout: version, table of all strings in order of first use, then nodes, relationships and diagnostics as numbers into it; integers as LEB128.</remarks>
internal sealed class GraphWriter
{
    public const byte Version = 1;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];
    private readonly MemoryStream body = new();

    public static byte[] Write(PropertyGraph graph, ImmutableArray<Diagnostic> diagnostics)
    {
        var writer = new GraphWriter();
        writer.Body(graph, diagnostics);
        return writer.Assemble();
    }

    private void Body(PropertyGraph graph, ImmutableArray<Diagnostic> diagnostics)
    {
        Number((ulong)graph.Nodes.Length);
        foreach (var node in graph.Nodes)
        {
            Text(node.Id);
            Texts(node.Labels);
            Text(node.Name);
            Texts(node.Aliases);
            Properties(node.Properties);
        }

        Number((ulong)graph.Relationships.Length);
        foreach (var relationship in graph.Relationships)
        {
            Text(relationship.Id);
            Text(relationship.Type);
            Text(relationship.From);
            Text(relationship.To);
            Properties(relationship.Properties);
        }

        Number((ulong)diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            Text(diagnostic.Code);
            Number((ulong)diagnostic.Severity);
            Text(diagnostic.Place);
            Text(diagnostic.Message);
        }
    }

    private byte[] Assemble()
    {
        var whole = new MemoryStream();
        whole.WriteByte(Version);
        Varint.Write(whole, (ulong)strings.Count);
        foreach (var text in strings)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Varint.Write(whole, (ulong)bytes.Length);
            whole.Write(bytes);
        }

        body.WriteTo(whole);
        return whole.ToArray();
    }

    private void Properties(ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        Number((ulong)properties.Count);
        foreach (var (name, value) in properties)
        {
            Text(name);
            body.WriteByte((byte)value.Type);
            Value(value);
        }
    }

    private void Value(PropertyValue value)
    {
        switch (value.Type)
        {
            case PropertyType.Integer:
                Number(Varint.ZigZag(value.AsInteger));
                break;
            case PropertyType.Float:
                body.Write(BitConverter.GetBytes(value.AsFloat));
                break;
            case PropertyType.Boolean:
                body.WriteByte(value.AsBoolean ? (byte)1 : (byte)0);
                break;
            case PropertyType.StringList:
                var list = value.AsList;
                Number((ulong)list.Count);
                for (var i = 0; i < list.Count; i++)
                {
                    Text(list[i]);
                }

                break;
            default:
                Text(value.AsString);
                break;
        }
    }

    private void Texts(ImmutableArray<string> texts)
    {
        Number((ulong)texts.Length);
        foreach (var text in texts)
        {
            Text(text);
        }
    }

    private void Text(string text)
    {
        if (!known.TryGetValue(text, out var number))
        {
            number = strings.Count;
            known.Add(text, number);
            strings.Add(text);
        }

        Number((ulong)number);
    }

    private void Number(ulong value) => Varint.Write(body, value);
}
