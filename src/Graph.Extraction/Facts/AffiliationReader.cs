namespace Graph.Extraction;

/// <summary>Reads what is said outright of players and managers and their teams.</summary>
public sealed class AffiliationReader(RuleSet rules, FootballWords words)
{
    /// <summary>Items before words of a man's way to a team in which it may be said that he is only wished for.</summary>
    private const int PlanReach = 3;

    /// <summary>Items of a list's line before the last man at most.</summary>
    private const int MostListed = 12;

    private readonly AffiliationLists lists = new(words);
    private readonly DescribedMen described = new(words);

    public List<Affiliation> Read(ReportReading reading, string relation, string role)
    {
        var found = new List<Affiliation>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            var matches = rules.Find(relation, reading, s);
            foreach (ref readonly var match in matches)
            {
                Add(reading, s, match, matches, role, found);
            }
        }

        if (found.Exists(static affiliation => affiliation.Status == "former"))
        {
            found.RemoveAll(affiliation => affiliation.Status == "current" && found.Exists(other => IsOver(affiliation, other)));
        }

        return found;
    }

    /// <summary>Whether one rule read a man as of a team in the very words in which another read that he was: "the former Rovers and Albion striker Smith".</summary>
    private static bool IsOver(Affiliation now, Affiliation then) =>
        then.Status == "former" && then.Person == now.Person && then.Team == now.Team && then.Sentence == now.Sentence && then.FirstItem <= now.FirstItem && then.EndItem >= now.EndItem;

    private void Add(ReportReading reading, int sentence, in RuleMatch match, ReadOnlySpan<RuleMatch> matches, string role, List<Affiliation> found)
    {
        var flags = match.Rule.Flags;
        if (flags.Contains("man-before"))
        {
            described.Add(reading, sentence, match, found);
            return;
        }

        var items = reading.Sentences[sentence].Items;
        int person = match[role], team = match["team"];
        if (team < 0 && person >= 0 && flags.Contains("near-team"))
        {
            team = FirstTeam(items);
        }

        if ((flags.Contains("line") && !IsLine(items, match, team)) || !IsTold(items, match, person, team, matches, role))
        {
            return;
        }

        var isManager = role == "player" && reading.Entities[items[person].Entity].Roles == PersonRoles.Manager;
        if (!isManager || IsPlayingCareer(items, match))
        {
            AddAll(reading, sentence, match, person, team, isManager ? "former" : StatusOf(items, match, team), found);
        }
    }

    /// <summary>Whether words that fit a rule say that a man is of a team: not that he is wished for, is not, or would be.</summary>
    /// <param name="person">Item of the man; -1 when no word names him.</param>
    /// <param name="team">Item of the team; -1 when no word names it.</param>
    private bool IsTold(PatternItem[] items, in RuleMatch match, int person, int team, ReadOnlySpan<RuleMatch> matches, string role)
    {
        var flags = match.Rule.Flags;
        if (person < 0 || team < 0 || items[person].Is(ItemType.REFEREE) || flags.Contains("weak") || flags.Contains("loan-from") || IsLent(items, person, team, matches, role))
        {
            return false;
        }

        if (IsOfKin(items, person, match["team"]) || (flags.Contains("near-team") && FootballWords.AnyIn(items, match.First - PlanReach, match.First, words.Plan)))
        {
            return false;
        }

        return !FootballWords.AnyIn(items, flags.Contains("absent") ? match.First : match.First - 3, match.End, words.Negation) && !FootballWords.AnyIn(items, match.First - 3, match.First, words.If);
    }

    /// <summary>A value of the schema, as <see cref="Affiliation.Status"/>.</summary>
    private string StatusOf(PatternItem[] items, in RuleMatch match, int team)
    {
        var flags = match.Rule.Flags;
        var former = flags.Contains("former") || (!flags.Contains("now") && FootballWords.AnyIn(items, match.First - 1, team, words.FormerWord));
        return former ? "former" : flags.Contains("loan") ? "loan" : flags.Contains("caretaker") ? "caretaker" : "current";
    }

    /// <summary>Adds the man and the team, and the men and teams that the words list with them.</summary>
    private void AddAll(ReportReading reading, int sentence, in RuleMatch match, int person, int team, string status, List<Affiliation> found)
    {
        var flags = match.Rule.Flags;
        var items = reading.Sentences[sentence].Items;
        foreach (var who in flags.Contains("list-before") ? lists.ListBefore(items, person) : [person])
        {
            found.Add(Of(items, match, who, team, status, sentence));
            if (flags.Contains("teams"))
            {
                lists.AddTeams(items, team, found[^1], found);
            }
        }

        if (flags.Contains("list"))
        {
            lists.AddMen(sentence, items, match, person, team, status, items[person].Is(ItemType.NOMINAL) || lists.IsOfOne(reading, items, person), found);
        }
    }

    /// <summary>Whether words tell of what a manager was as a player: a former position, games for a country.</summary>
    private bool IsPlayingCareer(PatternItem[] items, in RuleMatch match) =>
        match.Rule.Flags.Contains("career") || (FootballWords.AnyIn(items, match.First, match.End, words.PositionNoun) && FootballWords.AnyIn(items, match.First - 1, match.End, words.FormerWord));

    /// <summary>Whether what stands between a man and a team behind him is told of his kin: "Smith, whose father Ned played for Rovers".</summary>
    private bool IsOfKin(PatternItem[] items, int person, int team) => FootballWords.AnyIn(items, person + 1, team, words.Kin);

    /// <summary>Whether a match is all that a line of a list or of a table holds, but for marks.</summary>
    private static bool IsLine(PatternItem[] items, in RuleMatch match, int team)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i < match.First ? items[i].Is(ItemType.VERB) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.SCORE) : i > team && i >= match.End && !items[i].Is(ItemType.PUNCT))
            {
                return false;
            }
        }

        return match.First < MostListed;
    }

    private static Affiliation Of(PatternItem[] items, in RuleMatch match, int person, int team, string status, int sentence) =>
        new(items[person].Entity, items[team].Entity, status, sentence, Math.Min(match.First, person), Math.Max(match.End, team + 1), match.Rule.Id, match.Rule.Confidence, match.Rule.Flags.Contains("transfer"));

    /// <summary>The team that a sentence is about: the first that acts in it, not one that somebody came from or lost to; -1 when there is none.</summary>
    private int FirstTeam(PatternItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !IsGoverned(items, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a preposition governs a team, over what says which side it is: "a defeat to neighbours Rovers".</summary>
    private bool IsGoverned(PatternItem[] items, int team)
    {
        var i = team - 1;
        while (i > 0 && (items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NATION)) && !items[i].Classes.Overlaps(words.Governor))
        {
            i--;
        }

        return i >= 0 && items[i].Classes.Overlaps(words.Governor);
    }

    /// <summary>Whether the sentence says that the team has lent the man: then he plays elsewhere.</summary>
    private static bool IsLent(PatternItem[] items, int person, int team, ReadOnlySpan<RuleMatch> matches, string role)
    {
        foreach (ref readonly var other in matches)
        {
            if (other.Rule.Flags.Contains("loan-from") && items[other[role]].Entity == items[person].Entity && items[other["team"]].Entity == items[team].Entity)
            {
                return true;
            }
        }

        return false;
    }
}
