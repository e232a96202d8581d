using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Graph.Model.Schema;

namespace Graph.Model.Merging;

/// <summary>A report's nodes and relationships as parts of the graph of all.</summary>
internal static class ReportContent
{
    private static readonly ImmutableDictionary<string, RelationshipDefinition> Definitions =
        FootballSchema.Relationships.ToImmutableDictionary(definition => definition.Type, StringComparer.Ordinal);

    /// <summary>The node as it goes into the merged one: sides turned where the merged match has them so.</summary>
    public static GraphNode Told(ReportView report, GraphNode node, ReportIdentity identity)
    {
        if (identity.Turned.IsEmpty)
        {
            return node;
        }

        var turned = node.Labels.Contains("Match") ? identity.Turned.Contains(node.Id)
            : node.Labels.Contains("Goal") && report.From(node.Id, "IN_MATCH").Any(inMatch => identity.Turned.Contains(inMatch.To));
        return turned ? TurnedSides.Of(node) : node;
    }

    /// <summary>The relationship between the graph's own nodes instead of the report's.</summary>
    public static GraphRelationship United(GraphRelationship relationship, ReportIdentity identity)
    {
        if (identity.United.IsEmpty)
        {
            return relationship;
        }

        var properties = relationship.Properties;
        foreach (var name in (ReadOnlySpan<string>)["goal", "match"])
        {
            if (properties.Text(name) is { } id && identity.Of(id) is var united && united != id)
            {
                properties = properties.SetItem(name, PropertyValue.Of(united));
            }
        }

        var (from, to) = (identity.Of(relationship.From), identity.Of(relationship.To));
        return from == relationship.From && to == relationship.To && properties == relationship.Properties
            ? relationship
            : relationship with { From = from, To = to, Properties = properties };
    }

    public static RelationshipKey KeyOf(GraphRelationship united) => new(
        united.Type, united.From, united.To,
        Definitions.TryGetValue(united.Type, out var definition) ? RelationshipIds.KeyOf(definition, united.Properties) : "");

    /// <summary>A scorer's relationship says of minute and kind what the goal says.</summary>
    public static GraphRelationship WithMinuteOf(GraphRelationship scored, Func<string, GraphNode?> goalOf)
    {
        if (scored.Type != "SCORED_AGAINST" || scored.Text("goal") is not { } id || goalOf(id) is not { } goal)
        {
            return scored;
        }

        var properties = scored.Properties;
        foreach (var name in (ReadOnlySpan<string>)["minute", "addedTime", "kind"])
        {
            properties = goal.Properties.TryGetValue(name, out var value) ? properties.SetItem(name, value) : properties.Remove(name);
        }

        return properties == scored.Properties ? scored : scored with { Properties = properties };
    }

    public static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(value);
    }
}

/// <summary>What makes two reports' relationships one.</summary>
internal readonly record struct RelationshipKey(string Type, string From, string To, string Key)
{
    public string Id => RelationshipIds.Create(Type, From, To, Key);
}
