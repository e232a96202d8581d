using System.Diagnostics.CodeAnalysis;

namespace Graph.Cypher;

/// <summary>A map value: keys in the order they were written, each once.</summary>
public sealed class CypherMap
{
    private readonly KeyValuePair<string, CypherValue>[] entries;
    private readonly Dictionary<string, int>? places;

    /// <summary>A later entry with the same key replaces the value of the earlier one.</summary>
    public CypherMap(IEnumerable<KeyValuePair<string, CypherValue>> entries)
    {
        var ordered = new List<KeyValuePair<string, CypherValue>>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (known.TryGetValue(entry.Key, out var place))
            {
                ordered[place] = entry;
            }
            else
            {
                known.Add(entry.Key, ordered.Count);
                ordered.Add(entry);
            }
        }

        this.entries = [.. ordered];
        Size = ValueLimits.Measure([.. ordered.Select(entry => entry.Value)]);
        places = this.entries.Length > 8 ? known : null;
    }

    private CypherMap() => (entries, Size) = ([], 1L << 48);

    public static CypherMap Empty { get; } = new();

    internal long Size { get; }

    public ReadOnlySpan<KeyValuePair<string, CypherValue>> Entries => entries;

    public int Count => entries.Length;

    /// <summary>The value, or null for a missing key.</summary>
    public CypherValue this[string key] => TryGet(key, out var value) ? value : CypherValue.Null;

    public bool TryGet(string key, [MaybeNullWhen(false)] out CypherValue value)
    {
        if (places is not null)
        {
            var found = places.TryGetValue(key, out var place);
            value = found ? entries[place].Value : default;
            return found;
        }

        foreach (var entry in entries)
        {
            if (entry.Key == key)
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
