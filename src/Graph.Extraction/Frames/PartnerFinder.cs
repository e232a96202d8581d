namespace Graph.Extraction;

/// <summary>A team that may be the side which a pattern leaves out.</summary>
/// <param name="Item">Its item in the sentence; -1 when it stands outside.</param>
public readonly record struct Partner(int Entity, int Item, SideSources Sources);

/// <summary>The teams of men, of the type of the side that is named.</summary>
/// <param name="Times">Days of the time before the report that the sentence tells of; empty for none.</param>
public readonly record struct MenOfSentence(PersonTeams Teams, EntityType Type, DateOnly[] Times)
{
    public int TeamOf(int person) => Teams.Of(person, Type, Times);
}

/// <summary>Lists the teams that may be the side left out: those of the sentence, those of the main match, those told of before.</summary>
public sealed partial class PartnerFinder(FootballWords words)
{
    private const int ReachBehind = 14;
    private const int MostBefore = 4;
    private const int FormerReach = 5;

    /// <summary>Items from the word for a result to the one before its opponent at most.</summary>
    private const int ReachOfResult = 4;

    /// <summary>Sentences after which what is told is no more of the team that one before was about.</summary>
    private const int MostSubjectAge = 5;

    /// <param name="first">First item of the pattern's words, <paramref name="end"/> one past the last.</param>
    /// <param name="other">Entity of the side that is named.</param>
    /// <param name="found">Receives the partners, each entity once.</param>
    public void Find(PatternItem[] items, int first, int end, int other, in SideContext context, MenOfSentence men, List<Partner> found)
    {
        found.Clear();
        Before(items, first, other, found);
        if (SubjectOf(items, first) is var subject && subject >= 0 && items[subject].Entity != other)
        {
            Add(found, items[subject].Entity, subject, SideSources.Subject);
        }

        for (var i = end; i < items.Length && i < end + ReachBehind; i++)
        {
            if (items[i].Is(ItemType.TEAM) && items[i].Entity != other && !words.IsRanked(items, i))
            {
                Add(found, items[i].Entity, i, SideSources.After);
                break;
            }
        }

        Outside(found, other, context.FocusOne, context.FocusOther, SideSources.FocusOther, SideSources.Focus);
        Outside(found, other, context.CurrentOne, context.CurrentOther, SideSources.CurrentOther, SideSources.Current);
        AddOutside(found, context.SubjectAge <= MostSubjectAge && TopicOf(items) < 0 ? context.Subject : context.LastSubject, other, SideSources.LastSubject);
        AddOutside(found, context.Topic, other, SideSources.Topic);
        AddOutside(found, context.Recent, other, SideSources.Recent);
        AddMen(items, first, other, context, men, found);
    }

    /// <summary>Whether a team is the opponent of a result told before, as Rovers are in "a 2-0 win over Rovers and a draw at Albion" and "we beat Rovers, we beat Albion".</summary>
    private bool IsOfEarlierResult(PatternItem[] items, int team, int first)
    {
        var governor = GovernorOf(items, team);
        if (governor < 0 || !FootballWords.AnyIn(items, governor - ReachOfResult, governor + 1, words.Won | words.Lost | words.Drew) || FootballWords.AnyIn(items, team + 1, first, words.Relative))
        {
            return false;
        }

        return items[first - 1].Is(ItemType.PRON) || items[first - 1].Is(ItemType.NOMINAL)
            ? items[governor].Classes.Overlaps(words.BeforeOpponent | words.Beat | words.Beaten)
            : items[governor].Classes.Overlaps(words.BeforeOpponent) && FootballWords.AnyIn(items, team + 1, first, words.Coordinator);
    }

    /// <summary>The word before a team and what describes it; -1 when it opens the sentence.</summary>
    private static int GovernorOf(PatternItem[] items, int team)
    {
        var governor = team - 1;
        while (governor >= 0 && (items[governor].Is(ItemType.ADJ) || items[governor].Is(ItemType.DET)))
        {
            governor--;
        }

        return governor;
    }

    private static void AddMen(PatternItem[] items, int first, int other, in SideContext context, MenOfSentence men, List<Partner> found)
    {
        var near = -1;
        for (var i = first - 1; i >= 0 && near < 0; i--)
        {
            near = items[i].Is(ItemType.PERSON) ? men.TeamOf(items[i].Entity) : -1;
        }

        AddOutside(found, near, other, SideSources.Man);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.PERSON) && men.TeamOf(items[i].Entity) is var team && team != near)
            {
                AddOutside(found, team, other, SideSources.OtherMan);
            }
        }

        if (context.LastMan >= 0)
        {
            AddOutside(found, men.TeamOf(context.LastMan), other, SideSources.LastMan);
        }

        if (near >= 0 && near != other)
        {
            for (var i = 0; i < found.Count; i++)
            {
                found[i] = found[i].Entity == near ? found[i] : found[i] with { Sources = found[i].Sources | SideSources.ManElsewhere };
            }
        }
    }

    /// <summary>The first team of a sentence that no preposition governs; -1 when none.</summary>
    public int SubjectOf(PatternItem[] items, int before)
    {
        for (var i = 0; i < before && i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !IsFormer(items, i) && (i == 0 || !items[i - 1].Classes.Overlaps(words.Against)) && !words.IsRanked(items, i) && !IsOfEarlierResult(items, i, before))
            {
                return i;
            }
        }

        return -1;
    }

    private void Before(PatternItem[] items, int first, int other, List<Partner> found)
    {
        for (var i = first - 1; i >= 0 && found.Count < MostBefore; i--)
        {
            if (items[i].Is(ItemType.TEAM) && items[i].Entity != other && !words.IsRanked(items, i) && !IsFormer(items, i) && !(found.Count == 0 && IsOfEarlierResult(items, i, first)))
            {
                Add(found, items[i].Entity, i, SourceOf(found.Count));
            }
        }
    }

    /// <summary>Whether a team is one that a man was of: "formerly of Rovers and Albion", "ex-Rovers", "signed from Rovers".</summary>
    private bool IsFormer(PatternItem[] items, int team)
    {
        if (words.IsLeft(items, team))
        {
            return true;
        }

        for (var i = team - 1; i >= 0 && i >= team - FormerReach; i--)
        {
            if (items[i].Classes.Overlaps(words.FormerWord))
            {
                return i + 1 == team || items[i + 1].Is(ItemType.ADP) || items[i + 1].Is(ItemType.TEAM);
            }

            if (!items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator))
            {
                return false;
            }
        }

        return false;
    }

    private static SideSources SourceOf(int rank) => rank switch { 0 => SideSources.Near, 1 => SideSources.Second, _ => SideSources.Farther };

    private static void Outside(List<Partner> found, int other, int one, int two, SideSources opposite, SideSources side)
    {
        if (one < 0 || two < 0)
        {
            return;
        }

        if (one == other || two == other)
        {
            AddOutside(found, one == other ? two : one, other, opposite);
            return;
        }

        AddOutside(found, one, other, side);
        AddOutside(found, two, other, side);
    }

    private static void AddOutside(List<Partner> found, int entity, int other, SideSources source)
    {
        if (entity >= 0 && entity != other)
        {
            Add(found, entity, -1, source);
        }
    }

    private static void Add(List<Partner> found, int entity, int item, SideSources source)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Entity == entity)
            {
                // The nearest place counts as the way it was found.
                found[i] = source is SideSources.Second or SideSources.Farther ? found[i] : found[i] with { Sources = found[i].Sources | source };
                return;
            }
        }

        found.Add(new Partner(entity, item, source));
    }
}
