using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds the other men and the other teams of a list of which a rule reads one.</summary>
internal sealed class AffiliationLists(FootballWords words)
{
    /// <summary>Words of a position before a name at most.</summary>
    private const int PositionReach = 4;

    /// <summary>Items from the first team of a list to the last at most, and from a bracket to its end.</summary>
    private const int TeamsReach = 12, BracketReach = 6;

    /// <summary>"Smith, Jones and Reed have all played for Rovers": the men before too.</summary>
    public List<int> ListBefore(PatternItem[] items, int person)
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
    public void AddTeams(PatternItem[] items, int team, Affiliation first, List<Affiliation> found)
    {
        for (var i = team + 1; i + 1 < items.Length && i < team + TeamsReach; i++)
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
    public bool IsOfOne(ReportReading reading, PatternItem[] items, int person) =>
        person > 0 && items[person - 1].Classes.Overlaps(words.PositionNoun) && reading.Text.Forms is { Length: > 0 } forms && forms[items[person - 1].End - 1] != WordForm.Plural;

    /// <summary>"Rovers strikers Smith and Jones", "goalkeepers Smith and Jones, and defenders Reed and Hall": the other men too, but not "and his friend".</summary>
    /// <param name="isOfOne">Whether only men with a position before them belong to the list.</param>
    public void AddMen(int sentence, PatternItem[] items, RuleMatch match, int person, int team, string status, bool isOfOne, List<Affiliation> found)
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
        while (close < items.Length && close < at + BracketReach && !items[close].Is(ItemType.CLOSE))
        {
            close++;
        }

        return close < items.Length && items[close].Is(ItemType.CLOSE) && close + 1 < items.Length ? close + 1 : at;
    }

    private bool IsAnd(in PatternItem item) => item.Classes.Overlaps(words.Coordinator);
}
