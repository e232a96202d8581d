namespace Graph.Extraction;

/// <summary>Shares the minutes told in a sentence among its tellings of goals: the nearest pairs first, each minute dates one.</summary>
internal sealed class MinuteSharer(FootballWords words, Symbolizer symbols)
{
    /// <summary>Items, clause breaks counted, from which a minute is told of something else, unless it opens the sentence.</summary>
    private const int MinuteReach = 16;

    /// <summary>Items, clause breaks counted, within which each of two minutes stands at a trigger of its own.</summary>
    private const int OwnReach = 8;

    private readonly MinuteWords context = new(words, symbols);

    /// <summary>Adds to each telling the minutes that date it.</summary>
    /// <param name="told">The tellings of a sentence.</param>
    /// <param name="places">For each telling the items of its minutes; those found before stay.</param>
    public void Share(PatternItem[] items, List<MatchEvent> told, List<int>[] places)
    {
        var pairs = new List<Pair>();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.MINUTE))
            {
                AddPairs(items, i, told, places, pairs);
            }
        }

        var ordered = pairs.OrderBy(static pair => pair.Distance).ThenBy(static pair => pair.ToScorer).ThenBy(static pair => pair.Minute).ThenBy(static pair => pair.Telling).ToList();
        var chosen = new List<Pair>();
        foreach (var isFurther in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var pair in ordered)
            {
                if (!chosen.Contains(pair) && Takes(items, pair, told, places[pair.Telling], chosen, isFurther))
                {
                    chosen.Add(pair);
                    places[pair.Telling].Add(pair.Minute);
                }
            }
        }
    }

    /// <summary>Adds the pairs of a minute with the tellings that it may date; one that is surely of a telling is given to it at once.</summary>
    private void AddPairs(PatternItem[] items, int minute, List<MatchEvent> told, List<int>[] places, List<Pair> pairs)
    {
        var man = PrintedMinutes.BracketedBehind(items, minute);
        if (man >= 0 && told.Exists(one => one.Player == man))
        {
            for (var t = 0; t < told.Count; t++)
            {
                if (told[t].Player == man)
                {
                    places[t].Add(minute);
                }
            }

            return;
        }

        if (told.Count == 1 && context.FollowsAgain(items, minute))
        {
            places[0].Add(minute);
            return;
        }

        for (var t = 0; t < told.Count; t++)
        {
            if (Nearest(items, minute, t, told[t]) is { } pair && MayDate(items, pair, told))
            {
                pairs.Add(pair);
            }
        }
    }

    /// <summary>Whether a minute may be that of a telling: near enough, or told of it however far off, and not said of something else or of another man.</summary>
    private bool MayDate(PatternItem[] items, in Pair pair, List<MatchEvent> told) =>
        (pair.Distance <= MinuteReach || context.Opens(items, pair.Minute) || context.IsOfGoal(items, pair.Minute, told)) && !context.IsOfOther(items, pair.Minute, pair.Distance)
        && !(PrintedMinutes.IsPrintedBehind(items, pair.Minute) && items[pair.Minute - 1].Entity != told[pair.Telling].Player);

    /// <summary>The trigger of a telling that stands nearest to a minute; null when none can be dated by it.</summary>
    private Pair? Nearest(PatternItem[] items, int minute, int telling, MatchEvent told)
    {
        Pair? best = null;
        var hasOwn = told.Triggers.Any(static trigger => !trigger.IsRival);
        foreach (var trigger in told.Triggers)
        {
            if ((hasOwn && trigger.IsRival) || (trigger.IsEarlier && MinuteWords.IsBroken(items, minute, trigger.Item)) || MinuteWords.IsFronted(items, trigger, minute))
            {
                continue;
            }

            var toScorer = context.ItemsBetween(items, minute, trigger.Scorer);
            var distance = Math.Min(context.ItemsBetween(items, minute, trigger.Item), toScorer + 1);
            if (best is null || distance < best.Value.Distance)
            {
                best = new Pair(minute, telling, distance, toScorer, trigger);
            }
        }

        return best;
    }

    /// <summary>Whether a telling takes a minute, the nearer pairs being chosen.</summary>
    /// <param name="places">Minutes that the telling has.</param>
    /// <param name="isFurther">Whether every telling had its chance of a first one.</param>
    private bool Takes(PatternItem[] items, Pair pair, List<MatchEvent> told, List<int> places, List<Pair> chosen, bool isFurther)
    {
        var (minute, telling, _, _, trigger) = pair;
        if (chosen.Exists(other => other.Minute == minute && !(trigger.IsRival && other.Trigger.IsRival && other.Trigger.Item == trigger.Item)))
        {
            return false;
        }

        if (places.Count == 0)
        {
            return IsNearest(items, pair, told);
        }

        if (places.Exists(other => context.InARow(items, Math.Min(other, minute), Math.Max(other, minute))) || (told.Count == 1 && context.IsRepeated(items, places, minute)))
        {
            return true;
        }

        return isFurther && ((told[telling].IsCounted && places.Count < told[telling].Count)
            || (chosen.FindAll(other => other.Telling == telling) is { Count: > 0 } mine && mine.TrueForAll(other => IsFurtherGoal(items, other, pair, told))));
    }

    /// <summary>Whether no other telling stands nearer to the minute.</summary>
    private bool IsNearest(PatternItem[] items, in Pair pair, List<MatchEvent> told)
    {
        for (var t = 0; t < told.Count; t++)
        {
            if (t != pair.Telling && Nearest(items, pair.Minute, t, told[t]) is { } other && other.Distance < pair.Distance)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "opened the scoring in the fifth minute and found the net again in the 26th": each minute stands at a trigger of its own, words that lead on to a further event part
    /// them, and nobody else scores between.
    /// </summary>
    private bool IsFurtherGoal(PatternItem[] items, in Pair one, in Pair other, List<MatchEvent> told)
    {
        var (first, second) = one.Trigger.Item < other.Trigger.Item ? (one, other) : (other, one);
        if (first.Trigger.Item >= second.Trigger.Item || first.Minute >= second.Minute || first.Distance > OwnReach || second.Distance > OwnReach)
        {
            return false;
        }

        for (var t = 0; t < told.Count; t++)
        {
            if (t != one.Telling && told[t].Triggers.Any(trigger => Math.Max(trigger.Scorer, trigger.Item) > first.Trigger.Item && Math.Min(trigger.Scorer, trigger.Item) < second.Trigger.Item))
            {
                return false;
            }
        }

        return FootballWords.AnyIn(items, first.Trigger.Item + 1, Math.Max(second.Trigger.Item, second.Minute), words.ClauseJoiner);
    }

    /// <param name="Minute">Item of the minute.</param>
    /// <param name="ToScorer">Items between minute and scorer, clause breaks counted: of two tellings as near to a minute his has it who is nearer.</param>
    private readonly record struct Pair(int Minute, int Telling, int Distance, int ToScorer, GoalTrigger Trigger);
}
