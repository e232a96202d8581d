using Graph.Text;

namespace Graph.Extraction;

/// <summary>That a man plays or played for a team, or manages or managed it, as a rule or the side solver read it.</summary>
/// <param name="Status">A value of the schema: <c>current</c>, <c>former</c>, <c>loan</c>, <c>caretaker</c>.</param>
/// <param name="IsGoing">Whether the words tell of his going: what else is told of him and the team was before it.</param>
public sealed record Affiliation(int Person, int Team, string Status, int Sentence, int FirstItem, int EndItem, string RuleId, double Confidence, bool IsGoing = false);

/// <summary>Reads what is said outright of players and managers and their teams.</summary>
public sealed class AffiliationReader(RuleSet rules, FootballWords words)
{
    public List<Affiliation> Read(ReportReading reading, string relation, string role)
    {
        var found = new List<Affiliation>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            var matches = rules.Find(relation, reading, s);
            foreach (ref readonly var match in matches)
            {
                Add(reading, s, items, match, matches, role, found);
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

    /// <summary>"against his former club": the other side of the sentence's match, once it is known which is his.</summary>
    public void AddOldClubs(ReportReading reading, MatchFrame?[] frames, SideTable sideOf, List<Affiliation> found)
    {
        for (var s = 0; s < frames.Length; s++)
        {
            foreach (ref readonly var match in rules.Find("plays-for", reading, s))
            {
                if (frames[s] is { } frame && match.Rule.Flags.Contains("opponent") && match["player"] is >= 0 and var man
                    && reading.Sentences[s].Items[man].Entity is var player && sideOf.SideIn(player, frame) is >= 0 and var side)
                {
                    var items = reading.Sentences[s].Items;
                    var named = match.End < items.Length && items[match.End].Is(ItemType.TEAM) ? items[match.End].Entity : frame.OtherSide(side);
                    if (named != side && !found.Exists(other => other.Person == player && other.Team == named))
                    {
                        found.Add(new Affiliation(player, named, "former", s, match.First, match.End, match.Rule.Id, match.Rule.Confidence));
                    }
                }
            }
        }
    }

    /// <summary>"Rovers led through Smith" where the report has no match with a side for him: the one team that such words name.</summary>
    public void AddByDeed(ReportReading reading, List<Affiliation> found)
    {
        var told = new Dictionary<int, Affiliation?>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            foreach (ref readonly var match in rules.Find("side", reading, s))
            {
                if (match.Rule.Flags.Contains("alone") && match["man"] is >= 0 and var man && match["team"] is >= 0 and var team && reading.Entities[items[man].Entity].Roles == PersonRoles.Player && !IsModifier(items, man, team) && !SideRuleReader.IsOfOther(words, items, match, man, team)
                    && !found.Exists(other => other.Person == items[man].Entity && other.Status != "former" && reading.Entities[other.Team].Type == reading.Entities[items[team].Entity].Type)
                    && !FootballWords.AnyIn(items, match.First - 3, match.End + 3, words.Negation | words.If | words.Unreal | words.Modal) && !FootballWords.AnyIn(items, match.First, match.End, words.Lost | words.ClauseJoiner))
                {
                    var deed = new Affiliation(items[man].Entity, items[team].Entity, "current", s, match.First, match.End, "side.alone", 0.7);
                    told[deed.Person] = told.TryGetValue(deed.Person, out var other) && (other is null || other.Team != deed.Team) ? null : deed;
                }
            }
        }

        found.AddRange(told.Values.OfType<Affiliation>());
    }

    /// <summary>Managers of whom it is told that others came for them: "who replaced Brown", "after Brown was sacked".</summary>
    public HashSet<int> Replaced(ReportReading reading)
    {
        var replaced = new HashSet<int>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var match in rules.Find("manages", reading, s))
            {
                var items = reading.Sentences[s].Items;
                if (match.Rule.Flags.Contains("gone") && match["manager"] is >= 0 and var manager && !items[manager].Is(ItemType.NOMINAL)
                    && !FootballWords.AnyIn(items, match.First - PlanReach, match.End, words.Negation | words.If | words.Unreal | words.Modal))
                {
                    replaced.Add(items[manager].Entity);
                }
            }
        }

        return replaced;
    }

    /// <summary>Items before words that tell of a successor in which it may be said that he is only wished for.</summary>
    private const int PlanReach = 3;

    /// <summary>Whether a team behind a man only describes another: "headed it down for the Rovers winger".</summary>
    private static bool IsModifier(PatternItem[] items, int man, int team) =>
        team > man && team + 1 < items.Length && (items[team + 1].Is(ItemType.NOUN) || items[team + 1].Is(ItemType.ADJ) || items[team + 1].Is(ItemType.PERSON) || items[team + 1].Is(ItemType.POSS));

    private void Add(ReportReading reading, int sentence, PatternItem[] items, RuleMatch match, ReadOnlySpan<RuleMatch> matches, string role, List<Affiliation> found)
    {
        var flags = match.Rule.Flags;
        int person = match[role], team = match["team"];
        if (team < 0 && person >= 0 && flags.Contains("near-team"))
        {
            team = FirstTeam(items);
        }

        if (flags.Contains("man-before"))
        {
            AddManBefore(reading, sentence, match, found);
            return;
        }

        if (flags.Contains("line") && !IsLine(reading, sentence, match, team))
        {
            return;
        }

        if (person < 0 || team < 0 || items[person].Is(ItemType.REFEREE) || flags.Contains("weak") || flags.Contains("loan-from") || IsLent(items, person, team, matches, role))
        {
            return;
        }

        if (IsOfKin(items, person, match["team"]) || (flags.Contains("near-team") && FootballWords.AnyIn(items, match.First - PlanReach, match.First, words.Plan)))
        {
            return;
        }

        var isManager = role == "player" && reading.Entities[items[person].Entity].Roles == PersonRoles.Manager;
        if (isManager && !IsPlayingCareer(items, match))
        {
            return;
        }

        if (FootballWords.AnyIn(items, flags.Contains("absent") ? match.First : match.First - 3, match.End, words.Negation) || FootballWords.AnyIn(items, match.First - 3, match.First, words.If))
        {
            return;
        }

        var former = isManager || flags.Contains("former") || (!flags.Contains("now") && FootballWords.AnyIn(items, match.First - 1, team, words.FormerWord));
        var status = former ? "former" : flags.Contains("loan") ? "loan" : flags.Contains("caretaker") ? "caretaker" : "current";
        foreach (var who in flags.Contains("list-before") ? ListBefore(items, person) : [person])
        {
            found.Add(Of(items, match, who, team, status, sentence));
            if (flags.Contains("teams"))
            {
                AddTeams(items, team, found[^1], found);
            }
        }

        if (flags.Contains("list"))
        {
            AddListed(sentence, items, match, person, team, status, items[person].Is(ItemType.NOMINAL) || IsOfOne(reading, items, person), found);
        }
    }

    /// <summary>Whether words tell of what a manager was as a player: a former position, games for a country.</summary>
    private bool IsPlayingCareer(PatternItem[] items, RuleMatch match) =>
        match.Rule.Flags.Contains("career") || (FootballWords.AnyIn(items, match.First, match.End, words.PositionNoun) && FootballWords.AnyIn(items, match.First - 1, match.End, words.FormerWord));

    /// <summary>Sentences back to which a description looks for its man.</summary>
    private const int DescriptionReach = 2;

    /// <summary>"Smith scored; the Brazil international celebrated": the last player named before, whose country it must be; likewise "the former Rovers man".</summary>
    private void AddManBefore(ReportReading reading, int sentence, RuleMatch match, List<Affiliation> found)
    {
        var told = reading.Sentences[sentence].Items;
        var team = reading.Entities[told[match["team"]].Entity];
        var former = match.Rule.Flags.Contains("former");
        for (var s = sentence; s >= 0 && s >= sentence - DescriptionReach; s--)
        {
            var items = reading.Sentences[s].Items;
            for (var i = (s == sentence ? match.First : items.Length) - 1; i >= 0; i--)
            {
                if (s == sentence && !former && items[i].Classes.Overlaps(words.SpeechVerb))
                {
                    // Who speaks of a country's man is another.
                    return;
                }

                if ((items[i].Is(ItemType.PLAYER) || (former && items[i].Is(ItemType.MANAGER))) && (former || (reading.Entities[items[i].Entity].Entry is { } man ? SidePriors.IsOfNation(man, team) : IsAlone(items, i))))
                {
                    found.Add(new Affiliation(items[i].Entity, team.Index, former ? "former" : "current", sentence, match.First, match.End, match.Rule.Id, match.Rule.Confidence));
                    if (former)
                    {
                        var about = new Affiliation(items[i].Entity, team.Index, "former", sentence, match.First, match.End, match.Rule.Id, match.Rule.Confidence);
                        AddTeams(told, match["team"], about, found);
                    }

                    return;
                }
            }
        }
    }

    /// <summary>Whether a man is the only one named so far in a sentence: then who is described next is he, also where nothing is known of him.</summary>
    private static bool IsAlone(PatternItem[] items, int man)
    {
        for (var i = man - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.PLAYER) && items[i].Entity != items[man].Entity)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what stands between a man and a team behind him is told of his kin: "Smith, whose father Ned played for Rovers".</summary>
    private bool IsOfKin(PatternItem[] items, int person, int team) => FootballWords.AnyIn(items, person + 1, team, words.Kin);

    /// <summary>Whether a match is all that a line of a list or of a table holds, but for marks.</summary>
    private static bool IsLine(ReportReading reading, int sentence, RuleMatch match, int team)
    {
        var items = reading.Sentences[sentence].Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (i < match.First ? items[i].Is(ItemType.VERB) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.SCORE) : i > team && i >= match.End && !items[i].Is(ItemType.PUNCT))
            {
                return false;
            }
        }

        return match.First < MostListed;
    }

    /// <summary>Items of a list's line before the last man at most.</summary>
    private const int MostListed = 12;

    private static Affiliation Of(PatternItem[] items, RuleMatch match, int person, int team, string status, int sentence) =>
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

    private bool IsAnd(in PatternItem item) => item.Classes.Overlaps(words.Coordinator);

    /// <summary>"Smith, Jones and Reed have all played for Rovers": the men before too.</summary>
    private List<int> ListBefore(PatternItem[] items, int person)
    {
        var men = new List<int> { person };
        for (var i = person - 1; i > 0 && (items[i].Is(ItemType.COMMA) || IsAnd(items[i]) || items[i].Is(ItemType.ADV)); i--)
        {
            if (items[i - 1].Is(ItemType.PERSON))
            {
                men.Add(--i);
            }
        }

        return men;
    }

    /// <summary>"once of Rovers, Albion and United": the other teams too.</summary>
    private void AddTeams(PatternItem[] items, int team, Affiliation first, List<Affiliation> found)
    {
        for (var i = team + 1; i + 1 < items.Length && i < team + 12; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                found.Add(first with { Team = items[i].Entity, EndItem = Math.Max(first.EndItem, i + 1), Confidence = first.Confidence * 0.9 });
            }
            else if (!(items[i].Is(ItemType.COMMA) || IsAnd(items[i])) || !(items[i + 1].Is(ItemType.TEAM) || IsAnd(items[i + 1])))
            {
                return;
            }
        }
    }

    /// <summary>Whether the position before a name is that of one man: "Rovers striker Smith and Jones" says nothing of Jones.</summary>
    private bool IsOfOne(ReportReading reading, PatternItem[] items, int person) =>
        person > 0 && items[person - 1].Classes.Overlaps(words.PositionNoun) && reading.Text.Forms is { Length: > 0 } forms && forms[items[person - 1].End - 1] != WordForm.Plural;

    /// <summary>"Rovers strikers Smith and Jones", "goalkeepers Smith and Jones, and defenders Reed and Hall": the other men too, but not "and his friend".</summary>
    /// <param name="isOfOne">Whether only men with a position before them belong to the list.</param>
    private void AddListed(int sentence, PatternItem[] items, RuleMatch match, int person, int team, string status, bool isOfOne, List<Affiliation> found)
    {
        var isLast = false;
        for (var at = person; at + 2 < items.Length;)
        {
            var i = PastBracket(items, at + 1);
            var joined = i + 2 < items.Length && items[i].Is(ItemType.COMMA) && IsAnd(items[i + 1]) ? i + 1 : i;
            var next = joined + 1;
            if (next >= items.Length || !(items[joined].Is(ItemType.COMMA) || IsAnd(items[joined])))
            {
                return;
            }

            var named = PastPosition(items, next, items[team].Is(ItemType.NATION));
            if (named >= items.Length || !items[named].Is(ItemType.PERSON) || items[named].Is(ItemType.NOMINAL) || ((isLast || isOfOne) && named == next))
            {
                return;
            }

            isLast = IsAnd(items[joined]) && named == next;
            found.Add(new Affiliation(items[named].Entity, items[team].Entity, status, sentence, match.First, named + 1, match.Rule.Id, match.Rule.Confidence * 0.9));
            at = named;
        }
    }

    /// <summary>Words of a position before a name at most.</summary>
    private const int PositionReach = 4;

    /// <summary>Behind the position before a name of a list: "and central defenders Reed"; the same place where none stands.</summary>
    /// <param name="pastClub">Whether each man's club may stand there too, as in a country's squad.</param>
    private int PastPosition(PatternItem[] items, int at, bool pastClub)
    {
        for (var i = at; i < items.Length && i < at + PositionReach; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return i > at && items[i - 1].Classes.Overlaps(words.PositionNoun) ? i : at;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NUM) && !items[i].Classes.Overlaps(words.PositionNoun) && !(pastClub && (items[i].Is(ItemType.CLUB) || items[i].Is(ItemType.POSS))))
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>Behind what stands in brackets after a name: "Smith (knee) and Jones".</summary>
    private static int PastBracket(PatternItem[] items, int at)
    {
        if (!items[at].Is(ItemType.OPEN))
        {
            return at;
        }

        var close = at + 1;
        while (close < items.Length && close < at + 6 && !items[close].Is(ItemType.CLOSE))
        {
            close++;
        }

        return close < items.Length && items[close].Is(ItemType.CLOSE) && close + 1 < items.Length ? close + 1 : at;
    }
}
