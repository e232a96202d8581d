using System.Globalization;
using System.Security;
using System.Text;
using Graph.Model;

namespace Graph.Export.Drawing;

/// <summary>Draws a small graph as SVG, without scripts, fonts or other files.</summary>
public static class SvgDrawing
{
    private const int LegendHeight = 46, LongestLabel = 25;

    /// <summary>The <c>svg</c> element; may stand in HTML or in a file of its own.</summary>
    public static string Of(PropertyGraph graph)
    {
        var layout = DrawingLayout.Of(graph);
        var svg = new StringBuilder();
        var height = layout.Height + LegendHeight;
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {DrawingLayout.PictureWidth} {height}\" width=\"{DrawingLayout.PictureWidth}\" height=\"{height}\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{DrawingLayout.PictureWidth}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        var shown = AppendLines(svg, graph, layout);
        foreach (var node in layout.Nodes.Values.OrderBy(node => node.Node.Id, StringComparer.Ordinal))
        {
            AppendNode(svg, node);
        }

        AppendLegend(svg, shown, layout.Height);
        return svg.Append("</svg>\n").ToString();
    }

    private static List<LineStyle> AppendLines(StringBuilder svg, PropertyGraph graph, DrawingLayout layout)
    {
        var shown = new List<LineStyle>();
        foreach (var style in LineStyle.All)
        {
            var before = svg.Length;
            foreach (var relationship in graph.Relationships.Where(relationship => relationship.Type == style.Type))
            {
                if (layout.Nodes.TryGetValue(relationship.From, out var from) && layout.Nodes.TryGetValue(relationship.To, out var to))
                {
                    AppendLine(svg, relationship, style, from, to);
                }
            }

            if (svg.Length > before)
            {
                shown.Add(style);
            }
        }

        return shown;
    }

    private static void AppendLine(StringBuilder svg, GraphRelationship relationship, LineStyle style, DrawnNode from, DrawnNode to)
    {
        var former = relationship.Properties.TryGetValue("status", out var status) && status.AsString == "former";
        var dashes = former ? "2 3" : style.Dashes;
        int x1, x2, c1, c2;
        if (from.Column == to.Column)
        {
            var outward = from.Column >= 2 ? 1 : -1;
            x1 = outward > 0 ? from.Right : from.Left;
            x2 = outward > 0 ? to.Right : to.Left;
            c1 = c2 = x1 + (outward * 34);
        }
        else
        {
            x1 = from.X < to.X ? from.Right : from.Left;
            x2 = from.X < to.X ? to.Left : to.Right;
            c1 = x1 + ((x2 - x1) / 2);
            c2 = x2 - ((x2 - x1) / 2);
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {from.Y} C{c1} {from.Y} {c2} {to.Y} {x2} {to.Y}\" fill=\"none\" stroke=\"{style.Colour}\" stroke-width=\"1.3\" stroke-opacity=\"0.75\"{(dashes.Length == 0 ? "" : $" stroke-dasharray=\"{dashes}\"")}>");
        svg.Append("<title>").Append(Escape(Describe(relationship, from.Node, to.Node))).Append("</title></path>\n");
        if (Mark(relationship) is { } mark)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(x1 + (3 * x2)) / 4}\" y=\"{((from.Y + (5 * to.Y)) / 6) - 3}\" text-anchor=\"middle\" font-size=\"10\" fill=\"{style.Colour}\">{Escape(mark)}</text>\n");
        }
    }

    /// <summary>What stands beside a line: a side's goals.</summary>
    private static string? Mark(GraphRelationship relationship) =>
        relationship.Type == "PLAYED_IN" && relationship.Properties.TryGetValue("goals", out var goals) ? goals.ToString() : null;

    private static string Describe(GraphRelationship relationship, GraphNode from, GraphNode to)
    {
        var properties = relationship.Properties.Where(property => property.Key is not ("evidence" or "quotes" or "reports")).Select(property => $"{property.Key} {property.Value}");
        return $"{from.Name} {relationship.Type} {to.Name}\n{string.Join(", ", properties)}";
    }

    private static void AppendNode(StringBuilder svg, DrawnNode node)
    {
        var (fill, line) = Colours(node.Node);
        svg.Append(CultureInfo.InvariantCulture, $"<g><rect x=\"{node.Left}\" y=\"{node.Y - (DrawnNode.Height / 2)}\" width=\"{DrawnNode.Width}\" height=\"{DrawnNode.Height}\" rx=\"8\" fill=\"{fill}\" stroke=\"{line}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{node.X}\" y=\"{node.Y + 4}\" text-anchor=\"middle\" fill=\"#1b2631\">{Escape(Shortened(Label(node.Node)))}</text>");
        svg.Append("<title>").Append(Escape($"{node.Node.Name} ({string.Join(", ", node.Node.Labels)})\n{node.Node.Id}")).Append("</title></g>\n");
    }

    private static string Label(GraphNode node)
    {
        if (!node.Labels.Contains("Goal"))
        {
            return node.Name;
        }

        var minute = node.Properties.TryGetValue("minute", out var value) ? $" {value}'" : "";
        var kind = node.Properties.TryGetValue("kind", out var how) ? $" ({how})" : "";
        return "goal" + minute + kind;
    }

    private static (string Fill, string Line) Colours(GraphNode node) => node.Labels[0] switch
    {
        "Person" => node.Labels.Contains("Manager") ? ("#e8daef", "#7d3c98") : node.Labels.Contains("Referee") ? ("#eaeded", "#616a6b") : ("#d6eaf8", "#2e86c1"),
        "Team" => ("#fdebd0", "#ca6f1e"),
        "Match" => ("#fcf3cf", "#b7950b"),
        "Goal" => ("#d5f5e3", "#1e8449"),
        _ => ("#f2f3f4", "#808b96"),
    };

    private static void AppendLegend(StringBuilder svg, List<LineStyle> shown, int top)
    {
        var x = 20;
        var y = top + 8;
        foreach (var style in shown)
        {
            var width = 34 + (style.Type.Length * 8);
            if (x + width > DrawingLayout.PictureWidth - 10)
            {
                x = 20;
                y += 18;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {y} h24\" stroke=\"{style.Colour}\" stroke-width=\"2\"{(style.Dashes.Length == 0 ? "" : $" stroke-dasharray=\"{style.Dashes}\"")}/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 29}\" y=\"{y + 4}\" font-size=\"10\" fill=\"#566573\">{style.Type}</text>\n");
            x += width;
        }
    }

    private static string Shortened(string text) => text.Length <= LongestLabel ? text : text[..(LongestLabel - 1)] + "…";

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}
