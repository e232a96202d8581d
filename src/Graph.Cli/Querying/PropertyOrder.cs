namespace Graph.Cli.Querying;

/// <summary>In which order the properties of a node or relationship are printed, the same whoever answers: what names it, then the others by name.</summary>
internal static class PropertyOrder
{
    public static IOrderedEnumerable<KeyValuePair<string, T>> Of<T>(IEnumerable<KeyValuePair<string, T>> properties) => properties
        .OrderBy(property => property.Key switch { "id" => 0, "name" => 1, "aliases" => 2, _ => 3 })
        .ThenBy(property => property.Key, StringComparer.Ordinal);
}
