namespace Graph.Extraction;

/// <summary>Finds who keeps goal, as far as a report tells or the gazetteers know: the net is behind him, and a shot past him is in it.</summary>
/// <param name="by">The word "by" in the vocabulary.</param>
public sealed class GoalkeeperFinder(FootballWords words, int by)
{
    private const string Goalkeeper = "goalkeeper";

    /// <summary>For each entity of the report whether he keeps goal.</summary>
    public bool[] Find(ReportReading reading)
    {
        var keepers = new bool[reading.Entities.Length];
        foreach (var entity in reading.Entities)
        {
            keepers[entity.Index] = entity.Position == Goalkeeper;
        }

        foreach (var (sentence, at) in reading.Mentioned)
        {
            var items = reading.Sentences[sentence].Items;
            if (items[at].Is(ItemType.PERSON) && !keepers[items[at].Entity] && reading.Entities[items[at].Entity].Position is null)
            {
                keepers[items[at].Entity] = IsCalled(items, at) || Saves(items, at);
            }
        }

        return keepers;
    }

    /// <summary>"goalkeeper Smith", "Smith, the Rovers goalkeeper", "the keeper" where that is him.</summary>
    private bool IsCalled(PatternItem[] items, int at) =>
        items[at].Classes.Overlaps(words.KeeperNoun)
        || (at > 0 && items[at - 1].Classes.Overlaps(words.KeeperNoun) && items[at - 1].Mention < 0)
        || (at + 2 < items.Length && items[at + 1].Is(ItemType.COMMA) && IsApposition(items, at + 2));

    /// <summary>Whether words behind a comma are nothing but a description with "goalkeeper" in it.</summary>
    private bool IsApposition(PatternItem[] items, int from)
    {
        for (var i = from; i < items.Length && i < from + 5; i++)
        {
            if (items[i].Classes.Overlaps(words.KeeperNoun))
            {
                return true;
            }

            if (!items[i].Is(ItemType.DET) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.POSS) && !items[i].Is(ItemType.NOUN))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Smith saved", "Smith had to parry", "saved by Smith": what goalkeepers do.</summary>
    private bool Saves(PatternItem[] items, int at)
    {
        var i = at + 1;
        while (i < items.Length && i <= at + 4 && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX)))
        {
            i++;
        }

        return (i < items.Length && items[i].Is(ItemType.VERB) && items[i].Classes.Overlaps(words.KeeperVerb))
            || (at > 1 && items[at - 1].Word == by && by >= 0 && items[at - 2].Classes.Overlaps(words.KeeperVerb));
    }
}
