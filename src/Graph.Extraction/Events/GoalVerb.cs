namespace Graph.Extraction;

/// <summary>What the verb group of a goal's trigger says: that it did not happen, or that its doer stands behind.</summary>
internal sealed class GoalVerb(FootballWords words, Symbolizer symbols)
{
    /// <summary>Items behind a passive in which its doer is looked for.</summary>
    private const int PassiveReach = 7;

    private static readonly WordClassSet Minute = WordClassSet.Of((int)ItemType.MINUTE);

    private readonly int by = symbols.WordOf("by"), through = symbols.WordOf("through"), would = symbols.WordOf("would"), was = symbols.WordOf("was"), were = symbols.WordOf("were"), been = symbols.WordOf("been"), being = symbols.WordOf("being");

    /// <summary>Whether the verb group before a trigger says that it did not happen: "could not turn in", "would score".</summary>
    public bool IsUnreal(PatternItem[] items, int trigger)
    {
        for (var i = trigger - 1; i >= 0 && i >= trigger - 4; i--)
        {
            if (items[i].Classes.Overlaps(words.Unreal))
            {
                // "Smith would add a second in the 80th minute": what came to pass later.
                return items[i].Word != would || !FootballWords.AnyIn(items, 0, items.Length, Minute) || FootballWords.AnyIn(items, 0, items.Length, words.If);
            }

            if (!items[i].Is(ItemType.AUX) && !items[i].Is(ItemType.ADV))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the doer stands behind the trigger: "headed in by the tall Smith", "was turned in at the far post by Smith", "equalising through Smith".</summary>
    public bool HasAgent(PatternItem[] items, int trigger)
    {
        var reach = IsPassive(items, trigger) ? PassiveReach : 2;
        for (var i = trigger + 1; i < items.Length && i <= trigger + reach && !items[i].Is(ItemType.PUNCT); i++)
        {
            var isAgent = items[i].Word == by || (items[i].Word == through && items[trigger].Classes.Overlaps(words.Equaliser));
            if (isAgent && items[i].Word >= 0 && HasPerson(items, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPerson(PatternItem[] items, int from)
    {
        for (var at = from; at < items.Length && at < from + 5 && !items[at].Is(ItemType.VERB) && !items[at].Is(ItemType.PUNCT); at++)
        {
            if (items[at].Is(ItemType.PERSON))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassive(PatternItem[] items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        return i >= 0 && items[i].Word >= 0 && (items[i].Word == was || items[i].Word == were || items[i].Word == been || items[i].Word == being);
    }
}
