namespace Graph.Cypher.Temporal;

/// <summary>Components of an offset and zone, shared by the two types that have them.</summary>
internal static class ZoneParts
{
    /// <param name="zoneName">Null when the zone is the offset itself.</param>
    public static TemporalComponent? Component(string name, int offsetSeconds, string? zoneName) => name switch
    {
        "timezone" => new TemporalComponent(0, zoneName ?? Zone.OffsetText(offsetSeconds)),
        "offset" => new TemporalComponent(0, Zone.OffsetText(offsetSeconds)),
        "offsetMinutes" => offsetSeconds / 60,
        "offsetSeconds" => offsetSeconds,
        _ => null,
    };
}
