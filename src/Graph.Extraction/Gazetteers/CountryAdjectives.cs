using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Adjectives of nationality and the countries' sides that they stand for beside a word for a player of the country (<c>the Austrian international</c>).</summary>
internal sealed class CountryAdjectives
{
    private readonly Dictionary<(ulong First, ulong Second), int> nodes = [];

    private CountryAdjectives()
    {
    }

    /// <summary>An adjective that two living countries share stands for neither.</summary>
    public static CountryAdjectives Of(Gazetteer gazetteer)
    {
        var bearers = new Dictionary<(ulong, ulong), List<int>>();
        for (var i = 0; i < gazetteer.Entries.Length; i++)
        {
            var entry = gazetteer.Entries[i];
            if (entry.Type == EntityType.NationalTeam && entry.Category == "men")
            {
                foreach (var adjective in entry.Adjectives)
                {
                    if (KeyOf(adjective) is { } key)
                    {
                        (bearers.TryGetValue(key, out var list) ? list : bearers[key] = []).Add(i);
                    }
                }
            }
        }

        var adjectives = new CountryAdjectives();
        foreach (var (key, entries) in bearers)
        {
            entries.Sort((a, b) => gazetteer.WeightOf(b) != gazetteer.WeightOf(a) ? gazetteer.WeightOf(b).CompareTo(gazetteer.WeightOf(a)) : a.CompareTo(b));
            if (entries.Count == 1 || gazetteer.WeightOf(entries[0]) > 4 * gazetteer.WeightOf(entries[1]))
            {
                adjectives.Add(key, gazetteer, gazetteer.Entries[entries[0]].Name);
            }
        }

        return adjectives;
    }

    /// <summary>The trie's node of the country that one or two units describe; 0 when they are no such adjective.</summary>
    public int NodeOf(ulong first, ulong second) => nodes.GetValueOrDefault((first, second));

    private static (ulong, ulong)? KeyOf(string adjective)
    {
        var words = adjective.Split(' ', '-');
        return words.Length > 2 ? null : (Hash(words[0]), words.Length == 2 ? Hash(words[1]) : 0);
    }

    private static ulong Hash(string word) => WordFolding.Hash(WordFolding.Fold(word));

    private void Add((ulong, ulong) key, Gazetteer gazetteer, string name)
    {
        var node = gazetteer.Trie.NodeOf(Array.ConvertAll(name.Split(' '), Hash));
        if (node > 0)
        {
            nodes[key] = node;
        }
    }
}
