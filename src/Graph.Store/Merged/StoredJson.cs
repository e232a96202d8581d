using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model;

namespace Graph.Store.Merged;

/// <summary>Properties and lists as JSON text, for the store's tables: readable with any SQLite tool.</summary>
/// <remarks>Integers have no point, floats always have one or an exponent, dates are <c>{"date":"2017-01-11"}</c> so that they stay apart from strings.</remarks>
internal sealed class StoredJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> buffer = new();

    public string Write(ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public string Write(IReadOnlyList<string> texts)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            PropertyJson.WriteList(writer, texts);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="InvalidDataException">The text is not what <see cref="Write(ImmutableSortedDictionary{string, PropertyValue})"/> writes.</exception>
    public static ImmutableSortedDictionary<string, PropertyValue> ReadProperties(string json)
    {
        if (json == "{}")
        {
            return GraphNode.NoProperties;
        }

        var properties = GraphNode.NoProperties.ToBuilder();
        ReadEach(json, (name, value) => properties[name] = value);
        return properties.ToImmutable();
    }

    /// <summary>Hands out one property after the other.</summary>
    /// <exception cref="InvalidDataException">As <see cref="ReadProperties"/>.</exception>
    public static void ReadEach(string json, Action<string, PropertyValue> take) => Read(json, (ref Utf8JsonReader reader) =>
    {
        Expect(ref reader, JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = string.Intern(reader.GetString()!);
            reader.Read();
            take(name, ReadValue(ref reader));
        }
    });

    public static ImmutableArray<string> ReadTexts(string json)
    {
        if (json == "[]")
        {
            return [];
        }

        var texts = new List<string>();
        Read(json, (ref Utf8JsonReader reader) =>
        {
            Expect(ref reader, JsonTokenType.StartArray);
            ReadList(ref reader, texts);
        });
        return [.. texts];
    }

    private delegate void Reading(ref Utf8JsonReader reader);

    private static void Read(string json, Reading reading)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reading(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("a row holds properties that can't be read.", error);
        }
    }

    /// <exception cref="InvalidDataException">A number that is not finite, which JSON does not have.</exception>
    private static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        if (value.Type == PropertyType.Date)
        {
            writer.WriteStartObject();
            writer.WriteString("date", value.AsString);
            writer.WriteEndObject();
            return;
        }

        if (value.Type == PropertyType.Float && !double.IsFinite(value.AsFloat))
        {
            throw new InvalidDataException("A property is no finite number.");
        }

        PropertyJson.Write(writer, value);
    }

    private static PropertyValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return PropertyValue.Of(reader.GetString()!);
            case JsonTokenType.True or JsonTokenType.False:
                return PropertyValue.Of(reader.GetBoolean());
            case JsonTokenType.Number:
                return reader.ValueSpan.IndexOfAny((byte)'.', (byte)'E') < 0 ? PropertyValue.Of(reader.GetInt64()) : PropertyValue.Of(reader.GetDouble());
            case JsonTokenType.StartArray:
                var list = new List<string>();
                ReadList(ref reader, list);
                return PropertyValue.Of(list);
            case JsonTokenType.StartObject:
                reader.Read();
                reader.Read();
                var date = reader.GetString()!;
                reader.Read();
                return PropertyValue.OfDate(date);
            default:
                throw new JsonException();
        }
    }

    private static void ReadList(ref Utf8JsonReader reader, List<string> list)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            list.Add(reader.GetString()!);
        }

        if (reader.TokenType != JsonTokenType.EndArray)
        {
            throw new JsonException();
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException();
        }
    }
}
