namespace Graph.Extraction;

/// <content>What the classes say of places in a sentence.</content>
public sealed partial class FootballWords
{
    private const int StandingReach = 5, ShootoutReach = 5, MostGoals = 31;

    /// <summary>Whether a team is only named for its place in a table: "two points behind leaders Albion", "clear of Albion and Rovers".</summary>
    public bool IsRanked(PatternItem[] items, int team)
    {
        if (IsTakenUp(items, team))
        {
            return false;
        }

        for (var i = team - 1; i >= 0 && i >= team - StandingReach; i--)
        {
            if (items[i].Classes.Overlaps(Standing))
            {
                return true;
            }

            var isJoint = items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(Coordinator);
            if (isJoint ? !items[i + 1].Is(ItemType.TEAM) : !IsOfName(items[i]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the text goes on about a team: "above Rovers, who lost to".</summary>
    private static bool IsTakenUp(PatternItem[] items, int team)
    {
        var next = team + 1 < items.Length && items[team + 1].Is(ItemType.COMMA) ? team + 2 : team + 1;
        return next < items.Length && items[next].Is(ItemType.PRON);
    }

    /// <summary>Whether a team is one of several of which only one can be meant: "Rovers or Albion", "the winners of Rovers against Albion".</summary>
    public bool IsAlternative(PatternItem[] items, int team) => IsBeside(items, team, Alternative, false);

    /// <summary>Whether "or" joins a team to another: "will face Rovers or Albion" tells of no match.</summary>
    public bool IsEither(PatternItem[] items, int team) => IsBeside(items, team, Alternative, true);

    private bool IsBeside(PatternItem[] items, int team, in WordClassSet choice, bool joins)
    {
        for (var i = team - 1; i >= 0 && i >= team - StandingReach; i--)
        {
            if (items[i].Classes.Overlaps(choice) && (!joins || items[i].Classes.Overlaps(Coordinator)))
            {
                return true;
            }

            if (!IsOfName(items[i]) && !items[i].Is(ItemType.COMMA))
            {
                break;
            }
        }

        for (var i = team + 1; i < items.Length && i <= team + StandingReach; i++)
        {
            if (items[i].Classes.Overlaps(choice) && (!joins || items[i].Classes.Overlaps(Coordinator)))
            {
                return true;
            }

            if (!IsOfName(items[i]) && !items[i].Is(ItemType.COMMA))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>What may stand between the words of comparison and a team: what describes it, and other teams.</summary>
    private static bool IsOfName(in PatternItem item) =>
        item.Is(ItemType.DET) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.ORD) || item.Is(ItemType.PROPN) || item.Is(ItemType.POSS) || item.Is(ItemType.TEAM);

    /// <summary>A score that is neither an aggregate nor one of a shoot-out or of half-time.</summary>
    public bool IsFinalScore(PatternItem[] items, int at) =>
        items[at].Is(ItemType.SCORE) && items[at].Value >= 0 && items[at].Value / 100 <= MostGoals && items[at].Value % 100 <= MostGoals
        && !AnyIn(items, at - 3, at + 4, Aggregate) && !IsShootoutBehind(items, at) && !AnyIn(items, at - 1, at, Shootout)
        && !AnyIn(items, at + 1, at + 3, HalfTime) && !AnyIn(items, at - 2, at, HalfTime)
        && !AnyIn(items, at - 3, at + 4, Running) && !AnyIn(items, at - 1, at + 2, ScoreTurned);

    /// <summary>Whether a score is of the kicks of a shoot-out that is named right behind it, and no other score between: "5-4 on penalties".</summary>
    public bool IsShootoutBehind(PatternItem[] items, int at, int reach = ShootoutReach)
    {
        for (int i = at + 1, joined = 0; i < items.Length && i < at + reach && !items[i].Is(ItemType.SCORE) && (joined == 0 || !items[i].Is(ItemType.TEAM)); i++)
        {
            if (items[i].Classes.Overlaps(Shootout))
            {
                return true;
            }

            // A team behind "and" or "while" begins the telling of another match.
            joined += items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(ClauseJoiner) ? 1 : 0;
        }

        return false;
    }

    /// <summary>The classes that items of a range have: for who asks for several of them.</summary>
    public static WordClassSet ClassesIn(ReadOnlySpan<PatternItem> items, int first, int end)
    {
        var classes = default(WordClassSet);
        for (var i = Math.Max(first, 0); i < end && i < items.Length; i++)
        {
            classes |= items[i].Classes;
        }

        return classes;
    }

    /// <summary>Whether any item of a range has one of the classes.</summary>
    public static bool AnyIn(ReadOnlySpan<PatternItem> items, int first, int end, in WordClassSet classes)
    {
        for (var i = Math.Max(first, 0); i < end && i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(classes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb of its own follows a team at once: "drew with Rovers and Albion moved up".</summary>
    public static bool HasOwnVerb(ReadOnlySpan<PatternItem> items, int team) =>
        team + 1 < items.Length && items[team + 1].Is(ItemType.VERB) && items[team + 1].Mention < 0;
}
