namespace Graph.Extraction;

/// <summary>That a man plays or played for a team, or manages or managed it, as a rule or the side solver read it.</summary>
/// <param name="Status">A value of the schema: <c>current</c>, <c>former</c>, <c>loan</c>, <c>caretaker</c>.</param>
public sealed record Affiliation(int Person, int Team, string Status, int Sentence, int FirstItem, int EndItem, string RuleId, double Confidence);

/// <summary>Reads what is said outright of players and managers and their teams.</summary>
public sealed class AffiliationReader(RuleSet rules, FootballWords words)
{
    public List<Affiliation> Read(ReportReading reading, string relation, string role)
    {
        var found = new List<Affiliation>();
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            rules.Find(relation, reading, s, matches);
            foreach (var match in matches)
            {
                Add(reading, s, items, match, role, found);
            }
        }

        return found;
    }

    private void Add(ReportReading reading, int sentence, PatternItem[] items, RuleMatch match, string role, List<Affiliation> found)
    {
        int person = match[role], team = match["team"];
        if (person < 0 || team < 0 || items[person].Is(ItemType.REFEREE) || match.Rule.Flags.Contains("weak"))
        {
            return;
        }

        if (role == "player" && reading.Entities[items[person].Entity].Roles == PersonRoles.Manager)
        {
            return;
        }

        var flags = match.Rule.Flags;
        if (FootballWords.AnyIn(items, match.First - 3, match.End, words.Negation) || FootballWords.AnyIn(items, match.First - 3, match.First, words.If))
        {
            return;
        }

        var former = flags.Contains("former") || FootballWords.AnyIn(items, match.First - 1, team, words.FormerWord);
        var status = former ? "former" : flags.Contains("loan") ? "loan" : flags.Contains("caretaker") ? "caretaker" : "current";
        if (flags.Contains("loan-from"))
        {
            return;
        }

        found.Add(new Affiliation(items[person].Entity, items[team].Entity, status, sentence, match.First, match.End, match.Rule.Id, match.Rule.Confidence));
        if (flags.Contains("list"))
        {
            AddListed(sentence, items, match, person, team, status, found);
        }
    }

    /// <summary>"Rovers strikers Smith and Jones": the second man too.</summary>
    private static void AddListed(int sentence, PatternItem[] items, RuleMatch match, int person, int team, string status, List<Affiliation> found)
    {
        for (var i = person + 1; i + 1 < items.Length && i <= person + 8; i += 2)
        {
            var joins = items[i].Is(ItemType.COMMA) || (!items[i].Is(ItemType.VERB) && !items[i].Is(ItemType.PUNCT) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.POSS) && !items[i].Is(ItemType.AUX) && !items[i].Is(ItemType.PERSON));
            if (!joins || !items[i + 1].Is(ItemType.PERSON))
            {
                return;
            }

            found.Add(new Affiliation(items[i + 1].Entity, items[team].Entity, status, sentence, match.First, i + 2, match.Rule.Id, match.Rule.Confidence * 0.9));
        }
    }
}
