using System.Text.Json;
using Graph.Model;

namespace Graph.Cli.Querying;

/// <summary>Floats of answers as JSON: a number with a point; what JSON has no number for is a string, as Neo4j's own Query API gives it, and never null.</summary>
internal static class JsonFloat
{
    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteRawValue(PropertyJson.FloatText(value), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }
}
