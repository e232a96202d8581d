using System.Collections.Immutable;
using System.Text;
using Graph.Model;

namespace Graph.Store.Reports;

/// <summary>Reads what <see cref="GraphWriter"/> wrote. One instance may read many reports: strings that come again are shared.</summary>
internal sealed class GraphReader
{
    private readonly Dictionary<string, string> pool = new(StringComparer.Ordinal);
    private string[] strings = [];
    private byte[] bytes = [];
    private int position;

    /// <exception cref="InvalidDataException">The bytes are not such a record.</exception>
    public (PropertyGraph Graph, ImmutableArray<Diagnostic> Diagnostics) Read(byte[] record)
    {
        bytes = record;
        position = 0;
        if (bytes.Length == 0 || bytes[position++] != GraphWriter.Version)
        {
            throw new InvalidDataException("The report's record has an unknown version.");
        }

        ReadStrings();
        var nodes = new GraphNode[Count()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new GraphNode(Text(), Texts(), Text(), Texts(), Properties());
        }

        var relationships = new GraphRelationship[Count()];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = new GraphRelationship(Text(), Text(), Text(), Text(), Properties());
        }

        var diagnostics = new Diagnostic[Count()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = new Diagnostic(Text(), (DiagnosticSeverity)Number(), Text(), Text());
        }

        return (PropertyGraph.Create(nodes, relationships), [.. diagnostics]);
    }

    private void ReadStrings()
    {
        strings = new string[Count()];
        for (var i = 0; i < strings.Length; i++)
        {
            var length = Count();
            var text = Encoding.UTF8.GetString(bytes, position, length);
            position += length;
            // Evidence and quotes are one report's own: pooling them would only fill the pool.
            strings[i] = text.Length <= 40 ? Shared(text) : text;
        }
    }

    private string Shared(string text)
    {
        if (pool.TryGetValue(text, out var shared))
        {
            return shared;
        }

        pool.Add(text, text);
        return text;
    }

    private ImmutableSortedDictionary<string, PropertyValue> Properties()
    {
        var count = Count();
        if (count == 0)
        {
            return GraphNode.NoProperties;
        }

        var builder = GraphNode.NoProperties.ToBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.Add(Text(), Value());
        }

        return builder.ToImmutable();
    }

    private PropertyValue Value()
    {
        var type = (PropertyType)Byte();
        switch (type)
        {
            case PropertyType.Integer:
                return PropertyValue.Of(Varint.UnZigZag(Number()));
            case PropertyType.Float:
                var number = BitConverter.ToDouble(bytes.AsSpan(Take(8), 8));
                return PropertyValue.Of(number);
            case PropertyType.Boolean:
                return PropertyValue.Of(Byte() != 0);
            case PropertyType.String:
                return PropertyValue.Of(Text());
            case PropertyType.Date:
                return PropertyValue.OfDate(Text());
            case PropertyType.StringList:
                return PropertyValue.Of(Texts());
            default:
                throw new InvalidDataException($"The report's record has a value of the unknown type {(int)type}.");
        }
    }

    private ImmutableArray<string> Texts()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
        {
            texts.Add(Text());
        }

        return texts.MoveToImmutable();
    }

    private string Text()
    {
        var number = Number();
        return number < (ulong)strings.Length ? strings[number] : throw new InvalidDataException("The report's record names a string that it does not have.");
    }

    private byte Byte() => bytes[Take(1)];

    private int Take(int length)
    {
        if (bytes.Length - position < length)
        {
            throw new InvalidDataException("The report's record is cut off.");
        }

        position += length;
        return position - length;
    }

    private ulong Number() => Varint.Read(bytes, ref position);

    /// <summary>A number of things that follow: each takes a byte at least, so a larger number is damage.</summary>
    private int Count()
    {
        var count = Number();
        return count <= (ulong)(bytes.Length - position) ? (int)count : throw new InvalidDataException("The report's record is cut off.");
    }
}
