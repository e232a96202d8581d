using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Collects the properties of the node that is being written.</summary>
internal sealed class NodeProperties
{
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder written = GraphNode.NoProperties.ToBuilder();

    public PropertyValue this[string name]
    {
        set => written[name] = value;
    }

    /// <summary>Begins the next node.</summary>
    public void Clear() => written.Clear();

    /// <summary>Sets a text; null and the empty text are no property.</summary>
    public void SetText(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            written[name] = PropertyValue.Of(value);
        }
    }

    public ImmutableSortedDictionary<string, PropertyValue> ToImmutable() => written.ToImmutable();

    /// <summary>The properties by name, for a relationship that has them too.</summary>
    public (string Name, PropertyValue Value)[] ToPairs() => [.. written.Select(static entry => (entry.Key, entry.Value))];
}
