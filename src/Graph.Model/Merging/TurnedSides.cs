namespace Graph.Model.Merging;

/// <summary>Turns what a match or goal says by the order of the two sides: 1-0 becomes 0-1.</summary>
internal static class TurnedSides
{
    public static GraphNode Of(GraphNode node)
    {
        var properties = node.Properties.ToBuilder();
        foreach (var name in (ReadOnlySpan<string>)["halfTime", "penalties", "scoreAfter"])
        {
            if (node.Properties.Text(name) is { } score && score.Split('-') is [var first, var second])
            {
                properties[name] = PropertyValue.Of($"{second}-{first}");
            }
        }

        properties.Remove("homeGoals");
        properties.Remove("awayGoals");
        if (node.Properties.TryGetValue("homeGoals", out var home))
        {
            properties["awayGoals"] = home;
        }

        if (node.Properties.TryGetValue("awayGoals", out var away))
        {
            properties["homeGoals"] = away;
        }

        return node with { Properties = properties.ToImmutable() };
    }
}
