using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Property values as JSON: integers without a point, floats always with one (<c>1.0</c>), dates as their text, lists as arrays.</summary>
public static class PropertyJson
{
    /// <summary>No indentation; letters of all scripts as they are.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value.Type)
        {
            case PropertyType.Integer:
                writer.WriteNumberValue(value.AsInteger);
                break;
            case PropertyType.Float:
                writer.WriteRawValue(FloatText(value.AsFloat), skipInputValidation: true);
                break;
            case PropertyType.Boolean:
                writer.WriteBooleanValue(value.AsBoolean);
                break;
            case PropertyType.StringList:
                WriteList(writer, value.AsList);
                break;
            default:
                writer.WriteStringValue(value.AsString);
                break;
        }
    }

    public static void WriteList(Utf8JsonWriter writer, IEnumerable<string> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void WriteProperties(Utf8JsonWriter writer, ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>The list as a JSON array in one line, for a cell of a table.</summary>
    public static string ListText(IEnumerable<string> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            WriteList(writer, values);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Shortest text that gives back the number, with a point; what JSON has no number for becomes <c>null</c>.</summary>
    public static string FloatText(double value)
    {
        if (!double.IsFinite(value))
        {
            return "null";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
