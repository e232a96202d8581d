using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>All that the data files know by name, ready for matching. Safe for many threads.</summary>
public sealed class Gazetteer
{
    private readonly PeopleIndex people;
    private readonly int[] weights;
    private readonly int[] stintTeams;

    /// <summary>For each entry where its spells start in <see cref="stintTeams"/>, and the end of the last one's.</summary>
    private readonly int[] stintStarts;

    internal Gazetteer(ImmutableArray<GazetteerEntry> entries, NameTrie trie, PeopleIndex people)
    {
        Entries = entries;
        Trie = trie;
        this.people = people;
        weights = new int[entries.Length];
        stintStarts = new int[entries.Length + 1];
        for (var i = 0; i < entries.Length; i++)
        {
            stintStarts[i + 1] = stintStarts[i] + entries[i].Stints.Length;
        }

        stintTeams = new int[stintStarts[^1]];
        FindTeams();
    }

    /// <summary>Ordered by id; an entry's index is its place here.</summary>
    public ImmutableArray<GazetteerEntry> Entries { get; }

    public NameTrie Trie { get; }

    /// <summary>First and last units of people's names.</summary>
    internal PeopleIndex People => people;

    /// <summary>The entry of an id; null when there is none.</summary>
    public GazetteerEntry? Find(string id) => IndexOf(id) is >= 0 and var index ? Entries[index] : null;

    /// <summary>The index of an id; -1 when there is none.</summary>
    public int IndexOf(string id)
    {
        int first = 0, end = Entries.Length;
        while (first < end)
        {
            var middle = (first + end) >> 1;
            var order = string.CompareOrdinal(Entries[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (first, end) = order < 0 ? (middle + 1, end) : (first, middle);
        }

        return -1;
    }

    /// <summary>People whose name ends with a unit, ordered by id; empty when nobody's does.</summary>
    public ReadOnlySpan<int> PeopleBySurname(ulong lastUnit) => people.BySurname(lastUnit);

    /// <summary>For a person the units of the canonical name; empty for others.</summary>
    internal ReadOnlySpan<ulong> UnitsOf(int entry) => people.UnitsOf(entry);

    /// <summary>For each spell of a person the index of its team; -1 where no entry has the team's id.</summary>
    internal ReadOnlySpan<int> StintTeams(int entry) => stintTeams.AsSpan(stintStarts[entry]..stintStarts[entry + 1]);

    /// <summary><c>men</c> or <c>women</c> where a person is known to have played, only and for more than one spell, for sides of one of the two; empty else.</summary>
    /// <param name="person">The index of an entry.</param>
    internal string CategoryOf(int person)
    {
        int men = 0, women = 0;
        var teams = StintTeams(person);
        var stints = Entries[person].Stints;
        for (var i = 0; i < teams.Length; i++)
        {
            if (teams[i] >= 0 && stints[i].Kind is StintKind.Player or StintKind.Loan)
            {
                _ = Entries[teams[i]].Category == "women" ? women++ : men++;
            }
        }

        return men > 1 && women == 0 ? "men" : women > 1 && men == 0 ? "women" : "";
    }

    /// <summary>How many known spells a team has: a measure of how often reports speak of it.</summary>
    public int WeightOf(int entry) => weights[entry];

    private void FindTeams()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var place = 0;
        foreach (var entry in Entries)
        {
            foreach (var stint in entry.Stints)
            {
                if (!known.TryGetValue(stint.Team, out var team))
                {
                    known.Add(stint.Team, team = IndexOf(stint.Team));
                }

                stintTeams[place++] = team;
                if (team >= 0)
                {
                    weights[team]++;
                }
            }
        }
    }
}
