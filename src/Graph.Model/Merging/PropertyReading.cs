using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>Reads properties that may be absent; one of another type than asked for counts as absent.</summary>
internal static class PropertyReading
{
    public static string? Text(this ImmutableSortedDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Type is PropertyType.String or PropertyType.Date ? value.AsString : null;

    public static long? Number(this ImmutableSortedDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Type == PropertyType.Integer ? value.AsInteger : null;

    public static string? Text(this GraphRelationship relationship, string name) => relationship.Properties.Text(name);

    public static long? Number(this GraphRelationship relationship, string name) => relationship.Properties.Number(name);
}
