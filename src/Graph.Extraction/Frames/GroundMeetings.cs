namespace Graph.Extraction;

/// <summary>Finds the matches whose second side is told by its ground only: "they won 3-2 at Albion Park" is a win over Albion, where the report speaks of it.</summary>
public sealed class GroundMeetings(RuleSet rules, FootballWords words)
{
    private const string Relation = "ground";

    /// <summary>Items from the words back to the side whose result it is and on to others that look back, from the ground to an opponent named after all, and from a relative to the words, at most.</summary>
    private const int Reach = 14, OpponentReach = 4, RelativeReach = 3;

    /// <summary>The statements with those that sentences tell by a ground; the rest of a sentence's own go before them.</summary>
    /// <param name="men">Whose man each is: what he won was won by his side.</param>
    public List<MatchStatement> With(ReportReading reading, List<MatchStatement> statements, PersonTeams men, int mainOne, int mainOther)
    {
        var matches = new List<RuleMatch>();
        var result = new List<MatchStatement>(statements);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            matches.Clear();
            if (HasGround(reading.Sentences[s].Items))
            {
                rules.Find(Relation, reading, s, matches);
            }

            foreach (var match in matches)
            {
                if (Read(reading, s, match, men, mainOne, mainOther) is { } told && !result.Exists(other => IsTold(other, told)) && !(told.IsPast && told.IsOf(mainOne, mainOther) && IsUntold(statements, mainOne, mainOther)))
                {
                    result.Add(told);
                }
            }
        }

        return result;
    }

    /// <summary>Whether no score of the report's match is told, so that an earlier one would be taken for it.</summary>
    private static bool IsUntold(List<MatchStatement> statements, int mainOne, int mainOther) =>
        !statements.Exists(told => told.IsOf(mainOne, mainOther) && (told.HasScore || told.IsFixture));

    private static bool HasGround(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.VENUE))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a statement of the same sentence was read from the same words, or has the score.</summary>
    private static bool IsTold(MatchStatement other, MatchStatement told) => other.Sentence == told.Sentence && !other.IsLoose
        && ((other.FirstItem < told.EndItem && Math.Max(other.Object, other.Partner) >= told.FirstItem)
            || (other.FirstGoals == told.FirstGoals && other.SecondGoals == told.SecondGoals) || (other.FirstGoals == told.SecondGoals && other.SecondGoals == told.FirstGoals));

    private MatchStatement? Read(ReportReading reading, int sentence, in RuleMatch match, PersonTeams men, int mainOne, int mainOther)
    {
        var items = reading.Sentences[sentence].Items;
        int ground = match["ground"], score = match["score"];
        var tenant = TenantOf(reading, items[ground].Entity);
        if (tenant < 0 || NamesOpponent(items, ground) || !words.IsFinalScore(items, score) || FootballWords.AnyIn(items, match.First, match.End, words.Shootout | words.Aggregate))
        {
            return null;
        }

        var side = SideOf(reading, sentence, match.First, tenant, men, mainOne, mainOther);
        var (most, least) = (Math.Max(items[score].Value / 100, items[score].Value % 100), Math.Min(items[score].Value / 100, items[score].Value % 100));
        var isDraw = match.Rule.Flags.Contains("draw");
        if (side < 0 || side == tenant || isDraw != (most == least) || reading.Entities[side].Type != EntityType.Club || reading.Entities[side].Category != reading.Entities[tenant].Category)
        {
            return null;
        }

        var (first, second) = match.Rule.Flags.Contains("subject-loser") ? (tenant, side) : (side, tenant);
        var isPast = FootballWords.AnyIn(items, match.First - OpponentReach, match.End + OpponentReach, words.PastMeeting | words.Month);
        return new MatchStatement(sentence, match.First, match.End, first, second, most, least, tenant, isDraw ? 0 : 1, false, false, false, isPast, SideSources.None, ground, -1, match.Rule) { Opponent = tenant };
    }

    /// <summary>Whether the opponent is named behind the ground: "won 2-1 at Albion Park against Town".</summary>
    private bool NamesOpponent(PatternItem[] items, int ground)
    {
        for (var i = ground + 1; i < items.Length && i <= ground + OpponentReach; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return FootballWords.AnyIn(items, ground + 1, i, words.Against);
            }
        }

        return false;
    }

    /// <summary>
    /// The side whose result it is: the team named last before the words, else the team of the man named there, that of the sentence before, or the other side of the report's match.
    /// -1 where a preposition governs the team, or the one whose ground it is may have won there.
    /// </summary>
    private int SideOf(ReportReading reading, int sentence, int first, int tenant, PersonTeams men, int mainOne, int mainOther)
    {
        var items = reading.Sentences[sentence].Items;
        int named = -1, ofMan = -1;
        var isRelative = FootballWords.AnyIn(items, first - RelativeReach, first, words.Relative);
        for (var i = first - 1; i >= 0 && i >= first - Reach && !(isRelative && named >= 0); i--)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                if (named >= 0 && items[i].Entity == tenant)
                {
                    return -1;
                }

                named = named >= 0 ? named : !isRelative && IsGoverned(items, i) ? tenant : items[i].Entity;
            }
            else if (ofMan < 0 && items[i].Is(ItemType.PERSON))
            {
                ofMan = men.Of(items[i].Entity, EntityType.Club);
            }
        }

        return named >= 0 ? named : ofMan >= 0 ? ofMan : tenant == mainOne ? mainOther : tenant == mainOther ? mainOne : SubjectBefore(reading, sentence, men);
    }

    /// <summary>The team that the sentence before speaks of first; -1 for none.</summary>
    private int SubjectBefore(ReportReading reading, int sentence, PersonTeams men)
    {
        var items = sentence > 0 ? reading.Sentences[sentence - 1].Items : [];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !IsGoverned(items, i))
            {
                return items[i].Entity;
            }

            if (items[i].Is(ItemType.PERSON) && men.Of(items[i].Entity, EntityType.Club) is >= 0 and var team)
            {
                return team;
            }
        }

        return -1;
    }

    private bool IsGoverned(PatternItem[] items, int team) => team > 0 && (items[team - 1].Classes.Overlaps(words.Against) || items[team - 1].Is(ItemType.ADP));

    /// <summary>The one club of the report whose ground it is; -1 for none or several.</summary>
    private static int TenantOf(ReportReading reading, int venue)
    {
        if (reading.Entities[venue].Entry is not { } ground)
        {
            return -1;
        }

        var tenant = -1;
        foreach (var entity in reading.Entities)
        {
            foreach (var known in ground.Related)
            {
                if (entity.Type == EntityType.Club && entity.Id == known)
                {
                    tenant = tenant < 0 ? entity.Index : -2;
                }
            }
        }

        return Math.Max(-1, tenant);
    }
}
