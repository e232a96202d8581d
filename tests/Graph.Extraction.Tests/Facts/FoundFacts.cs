using Graph.Model;

namespace Graph.Extraction.Tests.Facts;

/// <summary>What the graph of one text tells, asked for in the words of <c>tests/specs/events.txt</c>.</summary>
internal sealed class FoundFacts(PropertyGraph graph)
{
    /// <summary>The kind of facts that must not be told; found where they are not.</summary>
    public const string NotTold = "nothing told wrongly";

    private readonly Dictionary<string, GraphNode> nodes = graph.Nodes.ToDictionary(static node => node.Id, StringComparer.Ordinal);
    private readonly HashSet<string> usedGoals = new(StringComparer.Ordinal);

    public int Goals => Of("SCORED").Select(static edge => edge.To).Distinct().Count();

    /// <summary>Goals that no expected fact asked for.</summary>
    public int GoalsLeft => Goals - usedGoals.Count;

    /// <summary>The parts of a fact, by kind, and whether each is found: a goal has its minute, kind and assist beside it.</summary>
    public IEnumerable<(string Kind, bool Found)> Check(ExpectedFact fact)
    {
        var value = fact.Value;
        switch (fact.Kind)
        {
            case "goal": return Goal(value);
            case "match": return [("match", Match(value))];
            case "no match": return [(NotTold, !Match(value))];
            case "competition": return [("competition", Competition(value))];
            case "stage": return [("stage", Stage(value))];
            case "played": return [("played", Affiliated("PLAYED_FOR", value))];
            case "managed": return [("managed", Affiliated("MANAGED", value))];
            case "card": return Card(value);
            case "sub": return Substitution(value);
            case "on": return [("sub", Appeared(value, "on"))];
            case "off": return [("sub", Appeared(value, "off"))];
            case "missed": return Minuted("missed", value, (name, minute) => Of("MISSED_PENALTY_IN").Any(edge => Is(edge.From, name) && At(edge, minute)));
            case "nothing": return [(NotTold, !IsTold(value))];
            default: throw new InvalidDataException($"events.txt:{fact.Line}: '{fact.Kind}' is no kind of fact; the head of the file lists them.");
        }
    }

    private IEnumerable<GraphRelationship> Of(string type) => graph.Relationships.Where(edge => edge.Type == type);

    private IEnumerable<(string, bool)> Goal(string value)
    {
        var (rest, assist) = Cut(value, " assist ");
        (rest, var against) = Cut(rest, " against ");
        var (scorer, detail) = Cut(rest, " for ");
        string? minute = null, kind = null;
        var words = detail!.Split(' ').ToList();
        while (char.IsAsciiDigit(words[^1][0]) || words[^1] is "header" or "volley" or "free-kick" or "penalty" or "own-goal")
        {
            (minute, kind) = char.IsAsciiDigit(words[^1][0]) ? (words[^1], kind) : (minute, words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        var team = string.Join(' ', words);
        var ids = Of("SCORED").Where(edge => Is(edge.From, scorer)).Select(static edge => edge.To).Distinct()
            .Where(goal => !usedGoals.Contains(goal) && Of("COUNTED_FOR").Any(edge => edge.From == goal && Is(edge.To, team)))
            .OrderByDescending(goal => (MinuteOf(nodes[goal].Properties) == minute ? 2 : 0) + (KindOf(goal) == kind ? 1 : 0)).ToList();
        var found = ids.Count > 0 ? ids[0] : null;
        if (found is not null)
        {
            usedGoals.Add(found);
        }

        yield return (kind == "own-goal" ? "own goal" : "goal", found is not null);
        if (minute is not null)
        {
            yield return ("goal's minute", found is not null && MinuteOf(nodes[found].Properties) == minute);
        }

        if (kind is not null and not "own-goal")
        {
            yield return ("goal's kind", found is not null && KindOf(found) == kind);
        }

        if (against is not null)
        {
            yield return ("goal's match", found is not null && Of("SCORED_AGAINST").Any(edge => Is(edge.From, scorer) && Is(edge.To, against)));
        }

        if (assist is not null)
        {
            yield return ("assist", found is not null && Of("ASSISTED").Any(edge => edge.To == found && Is(edge.From, assist)));
        }
    }

    private bool Match(string value)
    {
        (value, var kicks) = Cut(value, " pens ");
        return MatchesOf(value, kicks?.Split('-')).Any();
    }

    private bool Competition(string value)
    {
        var (match, competition) = Cut(value, " in ");
        return MatchesOf(match, null).Any(node => Of("PART_OF").Any(edge => edge.From == node.Id && Is(edge.To, competition!)));
    }

    private bool Stage(string value)
    {
        var (match, stage) = Cut(value, " at ");
        return MatchesOf(match, null).Any(node => Of("PART_OF").Any(edge => edge.From == node.Id && Has(edge, "stage", stage)));
    }

    private IEnumerable<GraphNode> MatchesOf(string value, string[]? kicks)
    {
        var words = value.Split(' ').ToList();
        var middle = words.FindIndex(static word => word == "v" || (char.IsAsciiDigit(word[0]) && word.Contains('-', StringComparison.Ordinal)));
        string one = string.Join(' ', words[..middle]), other = string.Join(' ', words[(middle + 1)..]);
        var score = words[middle] == "v" ? null : words[middle].Split('-');
        return graph.Nodes.Where(node => node.Labels.Contains("Match") && Side(node.Id, one, score?[0], kicks?[0]) && Side(node.Id, other, score?[1], kicks?[1]));
    }

    private bool Side(string match, string team, string? goals, string? kicks) => Of("PLAYED_IN").Any(edge =>
        edge.To == match && Is(edge.From, team) && Has(edge, "goals", goals) && Has(edge, "shootout", kicks));

    private static bool Has(GraphRelationship edge, string property, string? value) => value is null || (edge.Properties.TryGetValue(property, out var found) && found.ToString() == value);

    private bool Affiliated(string type, string value)
    {
        var (person, team) = Cut(value, " for ");
        return Of(type).Any(edge => Is(edge.From, person) && Is(edge.To, team!));
    }

    private IEnumerable<(string, bool)> Card(string value)
    {
        var type = value.Contains(" red", StringComparison.Ordinal) ? "SENT_OFF_IN" : "BOOKED_IN";
        return Minuted("card", value.Replace(" red", "", StringComparison.Ordinal).Replace(" yellow", "", StringComparison.Ordinal), (name, minute) =>
            Of(type).Any(edge => Is(edge.From, name) && At(edge, minute)));
    }

    private IEnumerable<(string, bool)> Substitution(string value) => Minuted("sub", value, (names, minute) =>
    {
        var (on, off) = Cut(names, " for ");
        return Of("REPLACED").Any(edge => Is(edge.From, on) && Is(edge.To, off!) && At(edge, minute));
    });

    private bool Appeared(string name, string way) =>
        Of("APPEARED_IN").Any(edge => Is(edge.From, name) && (edge.Properties.ContainsKey(way) || (way == "on" && edge.Properties.TryGetValue("role", out var role) && role.ToString() == "substitute")))
        || Of("REPLACED").Any(edge => Is(way == "on" ? edge.From : edge.To, name));

    /// <summary>Whether a card, a change or a missed penalty of a man is told.</summary>
    private bool IsTold(string name) =>
        Appeared(name, "on") || Appeared(name, "off")
        || graph.Relationships.Any(edge => edge.Type is "BOOKED_IN" or "SENT_OFF_IN" or "MISSED_PENALTY_IN" && Is(edge.From, name));

    private static IEnumerable<(string, bool)> Minuted(string kind, string value, Func<string, string?, bool> find)
    {
        var space = value.LastIndexOf(' ');
        if (space < 0 || !char.IsAsciiDigit(value[space + 1]))
        {
            return [(kind, find(value, null))];
        }

        return [(kind, find(value[..space], null)), (kind + "'s minute", find(value[..space], value[(space + 1)..]))];
    }

    private static bool At(GraphRelationship edge, string? minute) => minute is null || MinuteOf(edge.Properties) == minute;

    private static string? MinuteOf(IReadOnlyDictionary<string, PropertyValue> properties) =>
        !properties.TryGetValue("minute", out var minute) ? null : properties.TryGetValue("addedTime", out var added) ? $"{minute}+{added}" : minute.ToString();

    private string? KindOf(string goal) => nodes[goal].Properties.TryGetValue("kind", out var kind) ? kind.ToString() : null;

    /// <summary>Whether a node has this name: in full, as an alias, or as the last or first words of its name.</summary>
    private bool Is(string id, string name)
    {
        var node = nodes[id];
        return node.Aliases.Append(node.Name).Select(Plain).Any(known => known == Plain(name)
            || known.EndsWith(" " + Plain(name), StringComparison.Ordinal) || known.StartsWith(Plain(name) + " ", StringComparison.Ordinal));
    }

    private static string Plain(string name) => string.Concat(name.Select(LatinLetters.BaseOf)).ToLowerInvariant();

    private static (string Before, string? After) Cut(string value, string mark)
    {
        var at = value.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (value, null) : (value[..at], value[(at + mark.Length)..]);
    }
}
