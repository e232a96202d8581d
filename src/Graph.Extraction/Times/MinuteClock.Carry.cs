namespace Graph.Extraction;

/// <summary>Minutes that a sentence tells of the goal of a further one.</summary>
public sealed partial class MinuteClock
{
    /// <summary>The minute of a goal that the sentences just before tell without its scorer; null when they tell none.</summary>
    /// <param name="sentences">Those that tell of goals.</param>
    private MinuteStatement? Carried(MatchEvent telling, HashSet<int> sentences)
    {
        var own = reading.Sentences[telling.Sentence].Items;
        if (told.Count == 0 || Minutes(telling.Sentence).Any() || FootballWords.AnyIn(own, 0, own.Length, aside))
        {
            return null;
        }

        for (var s = telling.Sentence - 1; s >= 0 && s >= telling.Sentence - CarryReach; s--)
        {
            if (sentences.Contains(s))
            {
                return null;
            }

            var minutes = Minutes(s).ToList();
            if (minutes.Count > 0)
            {
                return minutes.Count == 1 && Announces(s, telling) ? minutes[0] : null;
            }
        }

        return null;
    }

    /// <summary>Whether a sentence that tells a minute says no more than it, or that a side scored then or was given the penalty that was scored.</summary>
    private bool Announces(int sentence, MatchEvent telling)
    {
        var items = reading.Sentences[sentence].Items;
        return (items.Length <= HeadingItems && !IsOfOther(items, telling.Player)) || FootballWords.AnyIn(items, 0, items.Length, telling.GoalKind == "penalty" ? goalWords | words.Penalty : goalWords);
    }

    /// <summary>Whether a sentence is about another man: "Smith had the last word in the 91st."</summary>
    private static bool IsOfOther(PatternItem[] items, int man)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.PERSON) && item.Entity != man)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<MinuteStatement> Minutes(int sentence)
    {
        foreach (var item in reading.Sentences[sentence].Items)
        {
            if (item.Is(ItemType.MINUTE) && placeOf.TryGetValue(reading.Minutes[item.Value].First, out var place))
            {
                yield return told[place].Minute;
            }
        }
    }
}
