using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>
/// Says which minutes of a sentence date which of its tellings: the nearest pairs first, each minute dates one. It is asked of all that may be tellings
/// and again of those that were accepted, as what turned out to tell of no goal has no minute to give away.
/// </summary>
public sealed partial class GoalMinutes(FootballWords words, Symbolizer symbols)
{
    /// <summary>Items that a comma or "and" between a minute and a goal counts for.</summary>
    private const int ClauseBreak = 5;

    /// <summary>Items, clause breaks counted, from which a minute is told of something else, unless it opens the sentence.</summary>
    private const int MinuteReach = 16;

    /// <summary>Items, clause breaks counted, within which each of two minutes stands at a trigger of its own.</summary>
    private const int OwnReach = 8;

    private static readonly WordClassSet Minute = WordClassSet.Of((int)ItemType.MINUTE);

    private readonly int and = symbols.WordOf("and"), again = symbols.WordOf("again"), but = symbols.WordOf("but"), when = symbols.WordOf("when"),
        only = symbols.WordOf("only"), purpose = symbols.WordOf("for");

    /// <param name="Minute">Item of the minute.</param>
    /// <param name="ToScorer">Items between minute and scorer, clause breaks counted: of two tellings as near to a minute his has it who is nearer.</param>
    private readonly record struct Pair(int Minute, int Telling, int Distance, int ToScorer, GoalTrigger Trigger);

    /// <summary>The tellings with their minutes, in their order.</summary>
    public List<MatchEvent> Date(ReportReading reading, List<MatchEvent> tellings)
    {
        var dated = new List<MatchEvent>(tellings.Count);
        for (int from = 0, to; from < tellings.Count; from = to)
        {
            for (to = from + 1; to < tellings.Count && tellings[to].Sentence == tellings[from].Sentence;)
            {
                to++;
            }

            DateSentence(reading, tellings.GetRange(from, to - from), dated);
        }

        return dated;
    }

    private void DateSentence(ReportReading reading, List<MatchEvent> told, List<MatchEvent> dated)
    {
        var items = reading.Sentences[told[0].Sentence].Items;
        if (!HasNumber(items) && told.TrueForAll(static one => one.Minutes.IsEmpty))
        {
            dated.AddRange(told);
            return;
        }

        var places = new List<int>[told.Count];
        for (var t = 0; t < told.Count; t++)
        {
            places[t] = Printed(reading, items, told[t].Player);
        }

        if (!TryRespectively(reading, items, told, places))
        {
            Share(items, told, places);
        }

        for (var t = 0; t < told.Count; t++)
        {
            places[t].Sort();
            dated.Add(told[t] with { Minutes = [.. places[t].Select(at => Statement(reading, items[at]))] });
        }
    }

    /// <summary>Whether a sentence has anything that may be a minute.</summary>
    private static bool HasNumber(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.MINUTE) || item.Is(ItemType.NUM))
            {
                return true;
            }
        }

        return false;
    }

    private static MinuteStatement Statement(ReportReading reading, in PatternItem item) =>
        item.Is(ItemType.MINUTE) ? reading.Minutes[item.Value] : new MinuteStatement(item.First, item.End, MinuteKind.Absolute, item.Value, 0);

    /// <summary>"from Smith and Jones after 84 and 86 minutes respectively": the minutes of a list in the order of its men.</summary>
    private static bool TryRespectively(ReportReading reading, PatternItem[] items, List<MatchEvent> told, List<int>[] places)
    {
        if (told.Count < 2 || !Array.Exists(items, item => item.Is(ItemType.ADV) && reading.Text[item.First] is "respectively"))
        {
            return false;
        }

        var men = Enumerable.Range(0, told.Count).Where(t => told[t].List >= 0).OrderBy(t => told[t].Triggers.Min(static trigger => trigger.Scorer)).ToList();
        var minutes = Enumerable.Range(0, items.Length).Where(i => items[i].Is(ItemType.MINUTE)).ToList();
        if (men.Count != told.Count || men.Count != minutes.Count)
        {
            return false;
        }

        for (var i = 0; i < men.Count; i++)
        {
            places[men[i]].Add(minutes[i]);
        }

        return true;
    }

    private void Share(PatternItem[] items, List<MatchEvent> told, List<int>[] places)
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

    private void AddPairs(PatternItem[] items, int minute, List<MatchEvent> told, List<int>[] places, List<Pair> pairs)
    {
        var man = BracketedBehind(items, minute);
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

        if (told.Count == 1 && FollowsAgain(items, minute))
        {
            places[0].Add(minute);
            return;
        }

        for (var t = 0; t < told.Count; t++)
        {
            if (Nearest(items, minute, t, told[t]) is { } pair && (pair.Distance <= MinuteReach || Opens(items, minute) || IsOfGoal(items, minute, told)) && !IsOfOther(items, minute, pair.Distance)
                && !(IsPrintedBehind(items, minute) && items[minute - 1].Entity != told[t].Player))
            {
                pairs.Add(pair);
            }
        }
    }

    /// <summary>The trigger of a telling that stands nearest to a minute; null when none can be dated by it.</summary>
    private Pair? Nearest(PatternItem[] items, int minute, int telling, MatchEvent told)
    {
        Pair? best = null;
        var hasOwn = told.Triggers.Any(static trigger => !trigger.IsRival);
        foreach (var trigger in told.Triggers)
        {
            if ((hasOwn && trigger.IsRival) || (trigger.IsEarlier && IsBroken(items, minute, trigger.Item)) || IsFronted(items, trigger, minute))
            {
                continue;
            }

            var toScorer = ItemsBetween(items, minute, trigger.Scorer);
            var distance = Math.Min(ItemsBetween(items, minute, trigger.Item), toScorer + 1);
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

        if (places.Exists(other => InARow(items, Math.Min(other, minute), Math.Max(other, minute))) || (told.Count == 1 && IsRepeated(items, places, minute)))
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
}
