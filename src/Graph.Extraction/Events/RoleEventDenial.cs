using Graph.Text;

namespace Graph.Extraction;

/// <summary>Says which cards, substitutions and missed penalties the words around them deny.</summary>
internal sealed class RoleEventDenial(FootballWords words, Symbolizer symbols)
{
    /// <summary>Items behind a card in which it may be taken back.</summary>
    private const int BackReach = 16;

    /// <summary>Items behind a card that was taken back which may say that it was so later only, on appeal.</summary>
    private const int AppealReach = 4;

    /// <summary>Items behind what a rule reads in which words may tell of another day.</summary>
    private const int PastReach = 8;

    /// <summary>Items before a trigger in which words may deny what it tells.</summary>
    private const int DenialReach = 5;

    private readonly int and = symbols.WordOf("and");

    /// <summary>Whether the words of the clause, or those behind it, say that what a rule read did not happen, is of another day, or was taken back; what is quoted is told by another.</summary>
    public bool IsDenied(ReportReading reading, PatternItem[] items, RuleMatch match, int trigger)
    {
        if (match.Rule.Flags.Contains("named"))
        {
            return reading.Text.Tokens[items[trigger].First].Is(TokenFlags.InQuote);
        }

        var from = ClauseStart(items, trigger);
        return FootballWords.AnyIn(items, from, trigger + 1, words.Modal | words.Negation)
            || FootballWords.AnyIn(items, from, trigger, words.NearMiss | words.NoCardOrChange | words.If)
            || FootballWords.AnyIn(items, Math.Min(match.First, from), ClauseEnd(items, match.End), words.PastSeason)
            || IsTakenBack(items, match.End)
            || reading.Text.Tokens[items[trigger].First].Is(TokenFlags.InQuote);
    }

    /// <summary>Whether the words behind a card say that the referee took it back: "was shown a red card, only for it to be overturned".</summary>
    private bool IsTakenBack(PatternItem[] items, int end)
    {
        for (var i = end; i < items.Length && i < end + BackReach; i++)
        {
            if (items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.NOMINAL))
            {
                return false;
            }

            if (items[i].Classes.Overlaps(words.CardUndone))
            {
                return !FootballWords.AnyIn(items, end, i + 1, words.Negation) && !FootballWords.AnyIn(items, i, i + AppealReach, words.Appeal);
            }
        }

        return false;
    }

    /// <summary>Where the clause ends that a rule has read, at most so many items behind as words of another day count in: "played an hour as Rovers won for the first time this season".</summary>
    private int ClauseEnd(PatternItem[] items, int end)
    {
        var to = end;
        while (to < items.Length && to < end + PastReach && !items[to].Classes.Overlaps(words.OtherClause))
        {
            to++;
        }

        return to;
    }

    /// <summary>The first item of the clause of a trigger, at most so many before it as words deny from: "nearly scored after coming on" denies no coming on.</summary>
    private int ClauseStart(PatternItem[] items, int trigger)
    {
        var from = trigger;
        while (from > 0 && from > trigger - DenialReach && !items[from - 1].Is(ItemType.PUNCT) && !items[from - 1].Classes.Overlaps(words.OtherClause)
            && !(items[from - 1].Word == and && and >= 0 && items[from].Is(ItemType.AUX)))
        {
            from--;
        }

        return from;
    }
}
