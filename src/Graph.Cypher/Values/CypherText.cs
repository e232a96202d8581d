using System.Globalization;
using System.Text;
using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>Values as text: as the language writes them, and as <c>toString</c> gives them.</summary>
public static class CypherText
{
    /// <summary>As <c>toString</c>: strings bare, all else as <see cref="Literal"/>.</summary>
    public static string Plain(CypherValue value, IGraphReader? graph) =>
        value.Kind == CypherKind.String ? value.AsString : Literal(value, graph);

    /// <summary>Strings quoted, nodes as <c>(:Label {key: value})</c>.</summary>
    /// <param name="graph">Null: entities are shown by number alone.</param>
    public static string Literal(CypherValue value, IGraphReader? graph)
    {
        var text = new StringBuilder();
        Append(text, value, graph);
        return text.ToString();
    }

    /// <summary>With a point or an exponent always, so that it reads back as a float: <c>1.0</c>, <c>1.0E10</c>.</summary>
    public static string OfFloat(double number)
    {
        if (double.IsNaN(number))
        {
            return "NaN";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Infinity" : "-Infinity";
        }

        if (number == 0)
        {
            return double.IsNegative(number) ? "-0.0" : "0.0";
        }

        var size = Math.Abs(number);
        return size is >= 1e-3 and < 1e7 ? Decimal(number) : Scientific(number);
    }

    private static string Decimal(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>One digit before the point. The exponent belongs to the shortest digits: those of a fixed length can be those of the power below, as 9.99…E-8 for 1.0E-7.</summary>
    private static string Scientific(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture).TrimStart('-').Split('E');
        var whole = shortest[0].Split('.')[0];
        var digits = shortest[0].Replace(".", "", StringComparison.Ordinal);
        var mantissa = digits.TrimStart('0');
        var exponent = whole.Length - 1 - (digits.Length - mantissa.Length) + (shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0);
        var fraction = mantissa[1..].TrimEnd('0');
        return $"{(number < 0 ? "-" : "")}{mantissa[0]}.{(fraction.Length == 0 ? "0" : fraction)}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static void Append(StringBuilder text, CypherValue value, IGraphReader? graph)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                text.Append("null");
                break;
            case CypherKind.Boolean:
                text.Append(value.AsBoolean ? "true" : "false");
                break;
            case CypherKind.Integer:
                text.Append(value.AsInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case CypherKind.Float:
                text.Append(OfFloat(value.AsFloat));
                break;
            case CypherKind.String:
                AppendQuoted(text, value.AsString);
                break;
            case CypherKind.List:
                AppendList(text, value.AsList, graph);
                break;
            case CypherKind.Map:
                AppendMap(text, value.AsMap, graph);
                break;
            case CypherKind.Node:
                AppendNode(text, value.AsNode, graph);
                break;
            case CypherKind.Relationship:
                AppendRelationship(text, value.AsRelationship, graph);
                break;
            case CypherKind.Path:
                AppendPath(text, value.AsPath, graph);
                break;
            default:
                text.Append(value.AsTemporal);
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string value) =>
        text.Append('\'').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\'');

    private static void AppendList(StringBuilder text, CypherValue[] list, IGraphReader? graph)
    {
        text.Append('[');
        for (var i = 0; i < list.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, list[i], graph);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, CypherMap map, IGraphReader? graph)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map.Entries)
        {
            text.Append(first ? "" : ", ").Append(key).Append(": ");
            Append(text, value, graph);
            first = false;
        }

        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, int node, IGraphReader? graph)
    {
        if (graph is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"(#{node})");
            return;
        }

        text.Append('(');
        foreach (var label in graph.LabelsOf(node))
        {
            text.Append(':').Append(graph.Labels[label]);
        }

        AppendProperties(text, EntityProperties.OfNode(graph, node), graph, graph.LabelsOf(node).Length > 0);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, int relationship, IGraphReader? graph)
    {
        if (graph is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[#{relationship}]");
            return;
        }

        text.Append("[:").Append(graph.RelationshipTypes[graph.TypeOf(relationship)]);
        AppendProperties(text, EntityProperties.OfRelationship(graph, relationship), graph, true);
        text.Append(']');
    }

    private static void AppendProperties(StringBuilder text, CypherMap properties, IGraphReader graph, bool space)
    {
        if (properties.Count > 0)
        {
            text.Append(space ? " " : "");
            AppendMap(text, properties, graph);
        }
    }

    private static void AppendPath(StringBuilder text, CypherPath path, IGraphReader? graph)
    {
        text.Append('<');
        AppendNode(text, path.Nodes[0], graph);
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            var forward = graph is null || graph.StartOf(path.Relationships[i]) == path.Nodes[i];
            text.Append(forward ? "-" : "<-");
            AppendRelationship(text, path.Relationships[i], graph);
            text.Append(forward ? "->" : "-");
            AppendNode(text, path.Nodes[i + 1], graph);
        }

        text.Append('>');
    }
}
