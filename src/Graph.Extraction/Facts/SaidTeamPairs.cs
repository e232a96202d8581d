namespace Graph.Extraction;

/// <summary>Finds the men and the teams of a sentence, and where two of them stand.</summary>
internal sealed class SaidTeamPairs(FootballWords words)
{
    /// <summary>The men and the teams of a sentence, each once, in the order of the text.</summary>
    public static void Collect(ReportReading reading, int sentence, PersonRoles role, List<int> men, List<int> teams)
    {
        men.Clear();
        teams.Clear();
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref reading.Sentences[sentence].Items[at];
            var list = item.Is(ItemType.TEAM) ? teams : IsMan(reading, item, role) ? men : null;
            if (list is not null && !list.Contains(item.Entity))
            {
                list.Add(item.Entity);
            }
        }
    }

    /// <summary>The mentions of the two that stand nearest to each other.</summary>
    public static (int Man, int Team) Nearest(PatternItem[] items, int man, int team)
    {
        var best = (Man: -1, Team: -1);
        for (var i = 0; i < items.Length; i++)
        {
            for (var j = 0; items[i].Entity == man && items[i].Is(ItemType.PERSON) && j < items.Length; j++)
            {
                if (items[j].Entity == team && items[j].Is(ItemType.TEAM) && (best.Man < 0 || Math.Abs(i - j) < Math.Abs(best.Man - best.Team)))
                {
                    best = (i, j);
                }
            }
        }

        return best;
    }

    /// <summary>"Rovers' trio of Smith, Jones and Reed": for each of the three the first.</summary>
    public int HeadOfList(PatternItem[] items, int man, int team)
    {
        var (step, at) = (team < man ? -1 : 1, man);
        for (var i = man + step; i != team && i >= 0 && i < items.Length; i += step)
        {
            if (items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.NOMINAL))
            {
                at = i;
            }
            else if (!items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator) && !items[i].Classes.Overlaps(words.PositionNoun))
            {
                break;
            }
        }

        return at;
    }

    private static bool IsMan(ReportReading reading, in PatternItem item, PersonRoles role) => item.Entity >= 0 && item.Is(ItemType.PERSON) && (reading.Entities[item.Entity].Roles & role) != 0;
}
