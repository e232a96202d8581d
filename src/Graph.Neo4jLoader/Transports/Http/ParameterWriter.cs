using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Neo4jLoader.Transports.Http;

/// <summary>Writes a request's body. Plain JSON, because it is a third of the typed form and loads faster; a float keeps its point (<c>1.0</c>),
/// without which Neo4j would store an integer.</summary>
internal static class ParameterWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void WriteBody(IBufferWriter<byte> output, TransportRequest request, IReadOnlyList<string> bookmarks, int maxSeconds)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("statement", request.Cypher);
        json.WritePropertyName("parameters");
        WriteMap(json, request.Parameters);
        json.WriteString("accessMode", request.Write ? "Write" : "Read");
        json.WriteNumber("maxExecutionTime", maxSeconds);
        if (bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <exception cref="ArgumentException">A float that JSON cannot hold, or a type that is no parameter.</exception>
    public static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case long number: json.WriteNumberValue(number); break;
            case int number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case double number: WriteFloat(json, number); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IReadOnlyList<string> texts: WriteTexts(json, texts); break;
            case IReadOnlyList<object?> list: WriteList(json, list); break;
            case Neo4jTemporal temporal: json.WriteStringValue(temporal.Text); break;
            default: throw new ArgumentException($"A parameter of type {value.GetType()} cannot be sent.");
        }
    }

    private static void WriteFloat(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number))
        {
            throw new ArgumentException("A float that is not a finite number cannot be sent.");
        }

        Span<char> text = stackalloc char[40];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny('.', 'E') < 0)
        {
            text[length++] = '.';
            text[length++] = '0';
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        for (var i = 0; i < texts.Count; i++)
        {
            json.WriteStringValue(texts[i]);
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<object?> list)
    {
        json.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            WriteValue(json, list[i]);
        }

        json.WriteEndArray();
    }
}
