using System.Collections.Immutable;

namespace Graph.Model.Reading;

/// <summary>Names (labels, relationship types or property keys) with ids 0, 1, 2 …</summary>
public sealed class SymbolTable
{
    private readonly Dictionary<string, int> ids;

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public SymbolTable(IEnumerable<string> names)
    {
        Names = [.. names];
        ids = new Dictionary<string, int>(Names.Length, StringComparer.Ordinal);
        foreach (var name in Names)
        {
            ids.TryAdd(name, ids.Count);
        }

        if (ids.Count != Names.Length)
        {
            throw new ArgumentException("A name occurs twice.", nameof(names));
        }
    }

    /// <summary>By id.</summary>
    public ImmutableArray<string> Names { get; }

    public int Count => Names.Length;

    public string this[int id] => Names[id];

    /// <summary>The id, or −1 for a name that the graph does not have.</summary>
    public int Find(string name) => ids.GetValueOrDefault(name, -1);
}
