using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Ownership;

/// <summary>The mark on what the loader wrote. Of one store alone it is that store's key. Where several stores, or others, hold the same node or relationship,
/// it has a line for each: the key and, as JSON, what that store says; a line <c>*</c> when others had made it before.</summary>
internal sealed record OwnershipMark(bool MadeByOthers, ImmutableArray<Share> Shares)
{
    private const string Others = "*";

    /// <summary>What stands in the database, taken apart.</summary>
    public static OwnershipMark Of(ExistingElement element, ElementKind kind)
    {
        if (element.Mark is null)
        {
            return new OwnershipMark(true, []);
        }

        if (!element.Mark.Contains('\n', StringComparison.Ordinal) && !element.Mark.Contains('{', StringComparison.Ordinal))
        {
            return new OwnershipMark(false, [new Share(element.Mark, element.Values, element.SubLabels)]);
        }

        var lines = element.Mark.Split('\n');
        return new OwnershipMark(
            lines[0] == Others,
            [.. lines.Where(line => line != Others).Select(line => ReadShare(line, kind))]);
    }

    /// <summary>The text for the database; null when nobody holds it any more.</summary>
    public string? Write(ElementKind kind)
    {
        if (Shares.IsEmpty)
        {
            return null;
        }

        if (!MadeByOthers && Shares.Length == 1)
        {
            return Shares[0].Owner;
        }

        var lines = Shares.OrderBy(share => share.Owner, StringComparer.Ordinal).Select(share => share.Owner + WriteShare(share, kind));
        return string.Join('\n', MadeByOthers ? lines.Prepend(Others) : lines);
    }

    /// <summary>With another share of one owner, or none of its.</summary>
    public OwnershipMark With(string owner, Share? share)
    {
        var others = Shares.Where(existing => existing.Owner != owner);
        return this with { Shares = [.. (share is null ? others : others.Append(share)).OrderBy(each => each.Owner, StringComparer.Ordinal)] };
    }

    private static string WriteShare(Share share, ElementKind kind)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("+");
            foreach (var label in share.SubLabels)
            {
                json.WriteStringValue(label);
            }

            json.WriteEndArray();
            for (var i = 0; i < kind.Columns.Length; i++)
            {
                if (share.Values[i] is { } value)
                {
                    json.WritePropertyName(kind.Columns[i].Name);
                    Transports.Http.ParameterWriter.WriteValue(json, value);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A line that cannot be read counts as a share that says nothing: it is somebody's, and stays.</summary>
    private static Share ReadShare(string line, ElementKind kind)
    {
        var values = new object?[kind.Columns.Length];
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        if (brace < 0)
        {
            return new Share(line, values, []);
        }

        ImmutableArray<string> subLabels = [];
        try
        {
            using var document = JsonDocument.Parse(line.AsMemory(brace));
            foreach (var member in document.RootElement.EnumerateObject())
            {
                var column = kind.ColumnOf(member.Name);
                if (column >= 0)
                {
                    values[column] = GraphValues.FromReply(Transports.Http.ReplyReader.Plain(member.Value));
                }
                else if (member.Name == "+")
                {
                    subLabels = [.. member.Value.EnumerateArray().Select(label => label.GetString()!).Where(kind.SubLabels.Contains)];
                }
            }
        }
        catch (JsonException)
        {
            return new Share(line[..brace], values, []);
        }

        return new Share(line[..brace], values, subLabels);
    }
}
