using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>All that the data files know by name, ready for matching. Safe for many threads.</summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, int> byId;
    private readonly FrozenDictionary<ulong, ImmutableArray<int>> peopleBySurname;
    private readonly int[] weights;

    internal Gazetteer(
        ImmutableArray<GazetteerEntry> entries,
        NameTrie trie,
        Dictionary<ulong, List<int>> peopleBySurname,
        FrozenDictionary<ulong, int> firstNames,
        ImmutableArray<ImmutableArray<ulong>> personUnits)
    {
        Entries = entries;
        Trie = trie;
        FirstNames = firstNames;
        PersonUnits = personUnits;
        byId = entries.Select(static (entry, index) => (entry.Id, index)).ToFrozenDictionary(static e => e.Id, static e => e.index, StringComparer.Ordinal);
        this.peopleBySurname = peopleBySurname.ToFrozenDictionary(static e => e.Key, static e => e.Value.ToImmutableArray());
        weights = new int[entries.Length];
        foreach (var entry in entries)
        {
            foreach (var stint in entry.Stints)
            {
                if (byId.TryGetValue(stint.Team, out var team))
                {
                    weights[team]++;
                }
            }
        }
    }

    /// <summary>Ordered by id; an entry's index is its place here.</summary>
    public ImmutableArray<GazetteerEntry> Entries { get; }

    public NameTrie Trie { get; }

    /// <summary>First units of people's names of two or more units, with the number of people who bear them.</summary>
    public FrozenDictionary<ulong, int> FirstNames { get; }

    /// <summary>For each entry that is a person, the units of the canonical name; empty for the others.</summary>
    internal ImmutableArray<ImmutableArray<ulong>> PersonUnits { get; }

    /// <summary>The entry of an id; null when there is none.</summary>
    public GazetteerEntry? Find(string id) => byId.TryGetValue(id, out var index) ? Entries[index] : null;

    /// <summary>The index of an id; -1 when there is none.</summary>
    public int IndexOf(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>People whose name ends with a unit, ordered by id; empty when nobody's does.</summary>
    public ImmutableArray<int> PeopleBySurname(ulong lastUnit) => peopleBySurname.TryGetValue(lastUnit, out var people) ? people : [];

    /// <summary>How many known spells a team has: a measure of how often reports speak of it.</summary>
    public int WeightOf(int entry) => weights[entry];
}
