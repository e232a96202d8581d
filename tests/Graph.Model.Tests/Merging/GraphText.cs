using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Model.Tests.Merging;

/// <summary>A merged graph as text: all of it, so that two can be compared.</summary>
internal static class GraphText
{
    public static string Of(MergedGraph merged)
    {
        var nodes = merged.Graph.Nodes.Select(node => $"{node.Id} {string.Join(',', node.Labels)} '{node.Name}' {string.Join(',', node.Aliases)} {Of(node.Properties)}");
        var relationships = merged.Graph.Relationships.Select(each => $"{each.Id} {each.Type} {each.From} {each.To} {Of(each.Properties)}");
        return string.Join('\n', nodes.Concat(relationships).Concat(merged.Conflicts.Select(conflict => conflict.ToString())));
    }

    private static string Of(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        string.Join(' ', properties.Select(property => $"{property.Key}:{property.Value.Type}={property.Value}"));
}
