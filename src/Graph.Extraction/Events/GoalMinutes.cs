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

    /// <summary>The same for a minute that a nearer telling has no need of.</summary>
    private const int LeftOverReach = 8;

    private static readonly WordClassSet Minute = WordClassSet.Of((int)ItemType.MINUTE);

    private readonly int and = symbols.WordOf("and"), again = symbols.WordOf("again"), respectively = symbols.WordOf("respectively"), when = symbols.WordOf("when");

    private readonly record struct Pair(int Minute, int Telling, int Distance, GoalTrigger Trigger);

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
        var places = new List<int>[told.Count];
        for (var t = 0; t < told.Count; t++)
        {
            places[t] = Printed(reading, items, told[t].Player);
        }

        if (!TryRespectively(items, told, places))
        {
            Share(items, told, places);
        }

        for (var t = 0; t < told.Count; t++)
        {
            places[t].Sort();
            dated.Add(told[t] with { Minutes = [.. places[t].Select(at => Statement(reading, items[at]))] });
        }
    }

    private static MinuteStatement Statement(ReportReading reading, in PatternItem item) =>
        item.Is(ItemType.MINUTE) ? reading.Minutes[item.Value] : new MinuteStatement(item.First, item.End, MinuteKind.Absolute, item.Value, 0);

    /// <summary>"from Smith and Jones after 84 and 86 minutes respectively": the minutes of a list in the order of its men.</summary>
    private bool TryRespectively(PatternItem[] items, List<MatchEvent> told, List<int>[] places)
    {
        if (respectively < 0 || !Array.Exists(items, item => item.Word == respectively))
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

        var chosen = new List<Pair>();
        foreach (var pair in pairs.OrderBy(static pair => pair.Distance).ThenBy(static pair => pair.Minute).ThenBy(static pair => pair.Telling))
        {
            if (Takes(items, pair, told, chosen))
            {
                chosen.Add(pair);
                places[pair.Telling].Add(pair.Minute);
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
            if (Nearest(items, minute, t, told[t]) is { } pair && (pair.Distance <= MinuteReach || minute <= 2 || IsOfGoal(items, minute, told)) && !IsOfOther(items, minute, pair.Distance))
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
            if ((hasOwn && trigger.IsRival) || (trigger.IsEarlier && IsBroken(items, minute, trigger.Item)))
            {
                continue;
            }

            var distance = Math.Min(ItemsBetween(items, minute, trigger.Item), ItemsBetween(items, minute, trigger.Scorer) + 1);
            if (best is null || distance < best.Value.Distance)
            {
                best = new Pair(minute, telling, distance, trigger);
            }
        }

        return best;
    }

    /// <summary>Whether a telling takes a minute, the nearer pairs being chosen.</summary>
    private bool Takes(PatternItem[] items, Pair pair, List<MatchEvent> told, List<Pair> chosen)
    {
        var (minute, telling, _, trigger) = pair;
        var mine = new List<Pair>();
        foreach (var other in chosen)
        {
            if (other.Minute == minute && !(trigger.IsRival && other.Trigger.IsRival && other.Trigger.Item == trigger.Item))
            {
                return false;
            }

            if (other.Telling == telling)
            {
                mine.Add(other);
            }
        }

        if (mine.Count == 0)
        {
            return pair.Distance <= LeftOverReach || IsNearest(pair, told, items);
        }

        return mine.Exists(other => InARow(items, Math.Min(other.Minute, minute), Math.Max(other.Minute, minute)))
            || (told.Count == 1 && IsRepeated(items, mine, minute))
            || (told[telling].IsCounted && mine.Count < told[telling].Count)
            || mine.TrueForAll(other => IsFurtherGoal(items, other, pair));
    }

    /// <summary>Whether no other telling stands nearer to the minute.</summary>
    private bool IsNearest(in Pair pair, List<MatchEvent> told, PatternItem[] items)
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

    /// <summary>"opened the scoring in the fifth minute and found the net again in the 26th": each minute stands at a trigger of its own, and words that lead on to a further event part them.</summary>
    private bool IsFurtherGoal(PatternItem[] items, in Pair one, in Pair other)
    {
        var (first, second) = one.Trigger.Item < other.Trigger.Item ? (one, other) : (other, one);
        return first.Trigger.Item < second.Trigger.Item && first.Minute < second.Minute && first.Distance <= LeftOverReach && second.Distance <= LeftOverReach
            && FootballWords.AnyIn(items, first.Trigger.Item + 1, Math.Max(second.Trigger.Item, second.Minute), words.ClauseJoiner);
    }
}
