namespace Graph.Cli.Evaluation;

/// <summary>Which entity of the gold file is which of the graph, by any of their names; and with that, keys under which facts can be compared.</summary>
internal sealed class EntityAlignment
{
    private readonly EvaluationWords words;
    private readonly Dictionary<string, Dictionary<string, string>> goldKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> foundKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public EntityAlignment(StatedReport gold, StatedReport found, EvaluationWords words)
    {
        this.words = words;
        foreach (var category in StatedReport.Categories)
        {
            var goldNames = gold.Entities[category].Select(Folded).ToList();
            var foundNames = found.Entities[category].Select(Folded).ToList();
            var pairs = Align(goldNames, foundNames, category is "players" or "managers" or "referees");
            Pairs[category] = pairs;
            goldKeys[category] = Keys(goldNames, i => $"g:{category}:{i}");
            var goldOf = pairs.ToDictionary(pair => pair.Found, pair => pair.Gold);
            foundKeys[category] = Keys(foundNames, j => goldOf.TryGetValue(j, out var i) ? $"g:{category}:{i}" : $"p:{category}:{j}");
            for (var i = 0; i < goldNames.Count; i++)
            {
                names[$"g:{category}:{i}"] = gold.Entities[category][i][0];
            }

            for (var j = 0; j < foundNames.Count; j++)
            {
                names.TryAdd($"p:{category}:{j}", found.Entities[category][j][0] + "*");
            }
        }
    }

    /// <summary>For each category the aligned indexes.</summary>
    public Dictionary<string, List<(int Gold, int Found)>> Pairs { get; } = new(StringComparer.Ordinal);

    /// <summary>A name's key: equal for gold and graph where they mean the same entity; null for no name.</summary>
    public string? Key(bool gold, string[] categories, string? name)
    {
        if (name is null)
        {
            return null;
        }

        var folded = words.Fold(name);
        foreach (var keys in gold ? [goldKeys] : new[] { foundKeys, goldKeys })
        {
            foreach (var category in categories)
            {
                if (keys[category].TryGetValue(folded, out var key))
                {
                    return key;
                }
            }
        }

        return "?:" + folded;
    }

    /// <summary>A key for people: the gold name, the graph's own name with a star, or the folded name with a question mark.</summary>
    public string Show(string? key) => key is null ? "none" : names.GetValueOrDefault(key) ?? key[2..] + "?";

    private string[] Folded(string[] entityNames) => [.. entityNames.Select(words.Fold)];

    private static Dictionary<string, string> Keys(List<string[]> entities, Func<int, string> keyOf)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var name in entities[i])
            {
                keys.TryAdd(name, keyOf(i));
            }

            keys[entities[i][0]] = keyOf(i);
        }

        return keys;
    }

    /// <summary>From the strictest test to the most lenient; what one aligned is settled for the next.</summary>
    private static List<(int Gold, int Found)> Align(List<string[]> gold, List<string[]> found, bool people)
    {
        var pairs = new List<(int Gold, int Found)>();
        var goldUsed = new bool[gold.Count];
        var foundUsed = new bool[found.Count];
        Take((g, p) => g[0] == p[0]);
        Take((g, p) => g.Contains(p[0]));
        Take((g, p) => p.Contains(g[0]));
        Take((g, p) => g.Any(p.Contains));
        if (people)
        {
            Take((g, p) => Surname(g[0]) == Surname(p[0]) && (!g[0].Contains(' ') || !p[0].Contains(' ')));
        }

        return pairs;

        void Take(Func<string[], string[], bool> same)
        {
            for (var i = 0; i < gold.Count; i++)
            {
                for (var j = 0; j < found.Count && !goldUsed[i]; j++)
                {
                    if (!foundUsed[j] && same(gold[i], found[j]))
                    {
                        pairs.Add((i, j));
                        goldUsed[i] = foundUsed[j] = true;
                    }
                }
            }
        }
    }

    private static string Surname(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];
}
