namespace Graph.Extraction;

/// <summary>Finds the team that words are set beside, and of which they tell for certain: "Rovers, 2-1 winners over Albion", "Rovers, who beat Albion", "Rovers, beaten by Albion".</summary>
internal sealed class Appositions(FootballWords words)
{
    /// <summary>Items from the words of a result back to the team at most.</summary>
    private const int Reach = 7;

    /// <param name="first">First item of the words that name an opponent.</param>
    /// <param name="opponent">Item of the opponent.</param>
    /// <returns>The item of the team; -1 where the words are set beside none.</returns>
    public int HeadOf(PatternItem[] items, int first, int opponent)
    {
        var isSet = FootballWords.AnyIn(items, first, opponent, words.VictorNoun) || IsPassive(items, first, opponent);
        var isPhrase = true;
        for (var i = first - 1; i > 0 && i >= first - Reach; i--)
        {
            ref readonly var item = ref items[i];
            if (item.Classes.Overlaps(words.Relative))
            {
                return TeamAt(items, items[i - 1].Is(ItemType.COMMA) ? i - 2 : i - 1);
            }

            if (item.Is(ItemType.COMMA) || item.Is(ItemType.OPEN))
            {
                return isSet && isPhrase ? TeamAt(items, i - 1) : -1;
            }

            if (item.Is(ItemType.TEAM) || item.Is(ItemType.PERSON) || item.Classes.Overlaps(words.Coordinator | words.OtherClause))
            {
                return -1;
            }

            var isResult = item.Classes.Overlaps(words.VictorNoun) || IsPassive(items, i, opponent);
            isSet |= isResult;
            isPhrase &= isResult || item.Is(ItemType.SCORE) || item.Is(ItemType.ADV) || item.Is(ItemType.ADJ) || item.Is(ItemType.DET) || item.Is(ItemType.NUM) || item.Is(ItemType.NOUN);
        }

        return -1;
    }

    /// <summary>Whether a side is said to have been beaten by the opponent.</summary>
    private bool IsPassive(PatternItem[] items, int verb, int opponent) =>
        items[verb].Classes.Overlaps(words.Beaten) && FootballWords.AnyIn(items, verb + 1, opponent, words.AgentWord);

    private static int TeamAt(PatternItem[] items, int at) => at >= 0 && items[at].Is(ItemType.TEAM) ? at : -1;
}
