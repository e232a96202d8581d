namespace Graph.Extraction;

/// <summary>Tells whom a description means that names a team and no man: somebody named before it.</summary>
internal sealed class DescribedMen(FootballWords words)
{
    /// <summary>Sentences back to which a description looks for its man.</summary>
    private const int DescriptionReach = 2;

    private readonly AffiliationLists lists = new(words);

    /// <summary>"Smith scored; the Brazil international celebrated": the last player named before, whose country it must be; likewise "the former Rovers man".</summary>
    public void Add(ReportReading reading, int sentence, in RuleMatch match, List<Affiliation> found)
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

                if (former ? items[i].Is(ItemType.PLAYER) || items[i].Is(ItemType.MANAGER) : items[i].Is(ItemType.PLAYER) && IsOfCountry(reading, items, i, team))
                {
                    var one = new Affiliation(items[i].Entity, team.Index, former ? "former" : "current", sentence, match.First, match.End, match.Rule.Id, match.Rule.Confidence);
                    found.Add(one);
                    if (former)
                    {
                        lists.AddTeams(told, match["team"], one, found);
                    }

                    return;
                }
            }
        }
    }

    /// <summary>Whether a player may be he whose country a description names.</summary>
    private static bool IsOfCountry(ReportReading reading, PatternItem[] items, int player, ReportEntity country) =>
        reading.Entities[items[player].Entity].Entry is { } man ? SidePriors.IsOfNation(man, country) : IsAlone(items, player);

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
}
