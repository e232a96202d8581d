using Graph.Model;

namespace Graph.Export.Drawing;

/// <summary>A node's box in a picture; pixels, the origin at the top left, <c>X</c> and <c>Y</c> the middle of the box.</summary>
internal sealed record DrawnNode(GraphNode Node, int Column, int X, int Y)
{
    public const int Width = 176, Height = 22;

    public int Left => X - (Width / 2);

    public int Right => X + (Width / 2);
}

/// <summary>How relationships of one type are drawn.</summary>
/// <param name="Colour">CSS colour.</param>
/// <param name="Dashes">SVG dash pattern; empty for a whole line.</param>
internal sealed record LineStyle(string Type, string Colour, string Dashes)
{
    /// <summary>The types that a picture shows, in the order of its legend; the rest would hide them.</summary>
    public static readonly LineStyle[] All =
    [
        new("SCORED_AGAINST", "#c0392b", ""), new("SCORED", "#1e8449", ""), new("ASSISTED", "#1e8449", "4 3"), new("PLAYED_FOR", "#5d8aa8", ""),
        new("MANAGED", "#7d3c98", ""), new("PLAYED_IN", "#34495e", ""), new("IN_MATCH", "#95a5a6", ""), new("PART_OF", "#95a5a6", "6 3"),
        new("PLAYED_AT", "#95a5a6", "2 3"), new("BOOKED_IN", "#d4ac0d", ""), new("SENT_OFF_IN", "#c0392b", "6 3"), new("REPLACED", "#a04000", "2 3"),
        new("MISSED_PENALTY_IN", "#884ea0", "6 3"), new("REFEREED", "#616a6b", "4 3"),
    ];
}
