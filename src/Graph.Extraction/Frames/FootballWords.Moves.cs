namespace Graph.Extraction;

/// <content>What the classes say of men who go from club to club: the clubs that they leave and join are no sides of a match for it.</content>
public sealed partial class FootballWords
{
    /// <summary>Items between the word for a move and the club that is left at most: "the signing of striker Smith from Rovers".</summary>
    private const int MoveReach = 6;

    /// <summary>A man's way to another club.</summary>
    public WordClassSet ClubChange { get; } = Need(lexicons, "club-change");

    /// <summary>Verbs of a man who is at a club for a time.</summary>
    public WordClassSet ClubTime { get; } = Need(lexicons, "club-time");

    /// <summary>Verbs of a man who goes away from the club behind them.</summary>
    public WordClassSet QuitClub { get; } = Need(lexicons, "quit-club");

    /// <summary>Verbs of a club that gives another money.</summary>
    public WordClassSet FeeVerb { get; } = Need(lexicons, "fee-verb");

    public WordClassSet From { get; } = Need(lexicons, "from-word");

    /// <summary>Before where somebody goes.</summary>
    public WordClassSet Toward { get; } = Need(lexicons, "toward-word");

    /// <summary>Whether a team is the club that a man came from: "signed from Rovers", "a move from Rovers", "quit Rovers", "spent two years at Rovers".</summary>
    public bool IsLeft(PatternItem[] items, int team)
    {
        var before = team - 1;
        if (before < 0 || items[before].Classes.Overlaps(QuitClub))
        {
            return before >= 0;
        }

        if (items[before].Classes.Overlaps(ClubChange))
        {
            return items[before].End - items[before].First > 1;
        }

        return (items[before].Classes.Overlaps(From) && IsBehind(items, before, ClubChange)) || (items[before].Is(ItemType.ADP) && IsBehind(items, before, ClubTime));
    }

    private static bool IsBehind(PatternItem[] items, int preposition, WordClassSet verbs)
    {
        for (var i = preposition - 1; i >= 0 && i >= preposition - MoveReach && !IsJoint(items[i]) && !items[i].Is(ItemType.TEAM); i--)
        {
            if (items[i].Classes.Overlaps(verbs))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team stands where a man's way from club to club is told: "Smith, Rovers to Albion", "the signing of the Albion striker", "after Rovers paid Albion".</summary>
    public bool IsOfMove(PatternItem[] items, int team)
    {
        if (team < 2)
        {
            return false;
        }

        var before = items[team - 1];
        return IsLeft(items, team)
            || (items[team - 2].Is(ItemType.TEAM) && (before.Classes.Overlaps(FeeVerb) || (before.Classes.Overlaps(Toward) && before.Is(ItemType.ADP))))
            || (items[team - 2].Classes.Overlaps(ClubChange) && items[team - 2].Is(ItemType.NOUN) && before.Is(ItemType.ADP) && !before.Classes.Overlaps(Toward));
    }

    private static bool IsJoint(in PatternItem item) => item.Is(ItemType.COMMA) || item.Is(ItemType.BREAK);
}
