using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>All that the data files know by name, ready for matching. Safe for many threads.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, int> byId;
    private readonly Dictionary<ulong, ImmutableArray<int>> peopleBySurname = [];
    private readonly int[] weights;
    private readonly int[][] stintTeams;

    internal Gazetteer(
        ImmutableArray<GazetteerEntry> entries,
        NameTrie trie,
        Dictionary<ulong, List<int>> peopleBySurname,
        Dictionary<ulong, int> firstNames,
        ImmutableArray<ImmutableArray<ulong>> personUnits)
    {
        Entries = entries;
        Trie = trie;
        FirstNames = firstNames;
        PersonUnits = personUnits;
        byId = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            byId.Add(entries[i].Id, i);
        }

        foreach (var (surname, people) in peopleBySurname)
        {
            this.peopleBySurname.Add(surname, Ordered(people));
        }

        weights = new int[entries.Length];
        stintTeams = Array.ConvertAll(entries.AsSpan().ToArray(), TeamsOf);
    }

    /// <summary>Ordered by id; an entry's index is its place here.</summary>
    public ImmutableArray<GazetteerEntry> Entries { get; }

    public NameTrie Trie { get; }

    /// <summary>First units of people's names of two or more units, with the number of people who bear them.</summary>
    public IReadOnlyDictionary<ulong, int> FirstNames { get; }

    /// <summary>For each entry that is a person, the units of the canonical name; empty for the others.</summary>
    internal ImmutableArray<ImmutableArray<ulong>> PersonUnits { get; }

    /// <summary>The entry of an id; null when there is none.</summary>
    public GazetteerEntry? Find(string id) => byId.TryGetValue(id, out var index) ? Entries[index] : null;

    /// <summary>The index of an id; -1 when there is none.</summary>
    public int IndexOf(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>People whose name ends with a unit, ordered by id; empty when nobody's does.</summary>
    public ImmutableArray<int> PeopleBySurname(ulong lastUnit) => peopleBySurname.TryGetValue(lastUnit, out var people) ? people : [];

    /// <summary>For each spell of a person the index of its team; -1 where no entry has the team's id.</summary>
    internal ReadOnlySpan<int> StintTeams(int entry) => stintTeams[entry];

    /// <summary>How many known spells a team has: a measure of how often reports speak of it.</summary>
    public int WeightOf(int entry) => weights[entry];

    /// <summary>Each once, ascending.</summary>
    private static ImmutableArray<int> Ordered(List<int> people)
    {
        people.Sort();
        var kept = 1;
        for (var i = 1; i < people.Count; i++)
        {
            if (people[i] != people[kept - 1])
            {
                people[kept++] = people[i];
            }
        }

        people.RemoveRange(kept, people.Count - kept);
        return [.. people];
    }

    private int[] TeamsOf(GazetteerEntry entry)
    {
        if (entry.Stints.IsEmpty)
        {
            return [];
        }

        var teams = new int[entry.Stints.Length];
        for (var i = 0; i < teams.Length; i++)
        {
            teams[i] = byId.GetValueOrDefault(entry.Stints[i].Team, -1);
            if (teams[i] >= 0)
            {
                weights[teams[i]]++;
            }
        }

        return teams;
    }
}
