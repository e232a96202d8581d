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
public sealed class PartnerFinder(FootballWords words)
{
    private const int ReachBehind = 14;
    private const int MostBefore = 4;
    private const int FormerReach = 5;

    /// <summary>Sentences after which what is told is no more of the team that one before was about.</summary>
    private const int MostSubjectAge = 5;

    /// <summary>Items that may describe a team between it and the preposition that governs it, at most.</summary>
    private const int PhraseReach = 7;

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
            if (items[i].Is(ItemType.TEAM) && !IsFormer(items, i) && (i == 0 || !items[i - 1].Classes.Overlaps(words.Against)) && !words.IsRanked(items, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first team of a sentence that is neither named as an opponent nor as a ground that was gone to: whom the next sentence goes on about. -1 when none.</summary>
    public int TopicOf(PatternItem[] items)
    {
        var opponent = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].Is(ItemType.TEAM))
            {
                continue;
            }

            if (IsOpposed(items, i) || (opponent >= 0 && IsJoined(items, opponent, i)))
            {
                opponent = i;
            }
            else if (!IsFormer(items, i) && !words.IsRanked(items, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a preposition or a verb of beating, over what describes the team, makes it an opponent: "a draw with Rovers", "beat the leaders Rovers", "at Rovers".</summary>
    private bool IsOpposed(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= 0 && i >= team - PhraseReach; i--)
        {
            if (IsOpposing(items, i))
            {
                return true;
            }

            if (!(items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.COMP)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether what follows is an opponent: behind a preposition ("against", "over"; "at", "to" and "by" behind a result), a verb of beating or playing, a phrase that ends in a preposition ("at home to", "lost to").</summary>
    private bool IsOpposing(PatternItem[] items, int at)
    {
        ref readonly var item = ref items[at];
        var results = words.Won | words.Lost | words.Drew;
        return (item.Classes.Overlaps(words.Opposed) && !item.Classes.Overlaps(words.VictorNoun | words.AtWord))
            || (item.Classes.Overlaps(words.Against) && at > 0 && (items[at - 1].Is(ItemType.SCORE) || (items[at - 1].Mention < 0 && items[at - 1].Classes.Overlaps(results))))
            || (item.Is(ItemType.VERB) && item.Classes.Overlaps(words.Facing))
            || (item.End - item.First > 1 && item.Classes.Overlaps(results | words.AwayWord | words.HomeSideWord));
    }

    /// <summary>Whether commas or "and" alone stand between two teams: what one of them is, the other is too.</summary>
    private bool IsJoined(PatternItem[] items, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            if (!items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator))
            {
                return false;
            }
        }

        return FootballWords.AnyIn(items, one + 1, other + PhraseReach, words.Coordinator);
    }

    private void Before(PatternItem[] items, int first, int other, List<Partner> found)
    {
        for (var i = first - 1; i >= 0 && found.Count < MostBefore; i--)
        {
            if (items[i].Is(ItemType.TEAM) && items[i].Entity != other && !words.IsRanked(items, i) && !IsFormer(items, i))
            {
                Add(found, items[i].Entity, i, SourceOf(found.Count));
            }
        }
    }

    /// <summary>Whether a team is one that a man was of: "formerly of Rovers and Albion", "ex-Rovers".</summary>
    private bool IsFormer(PatternItem[] items, int team)
    {
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
