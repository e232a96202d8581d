using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Which minutes of a sentence date which telling.</summary>
public sealed partial class GoalReader
{
    /// <summary>Items that a comma or "and" between a minute and a goal counts for.</summary>
    private const int ClauseBreak = 5;

    /// <summary>Items, clause breaks counted, from which a minute is told of something else, unless it opens the sentence.</summary>
    private const int MinuteReach = 16;

    /// <summary>The minutes of the sentence that stand nearer to this telling's triggers than to another's.</summary>
    private ImmutableArray<MinuteStatement> MinutesOf(ReportReading reading, PatternItem[] items, Cluster cluster, List<Cluster> clusters)
    {
        var minutes = ImmutableArray.CreateBuilder<MinuteStatement>();
        var places = new List<int>();
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i];
            if (IsPrintedNumber(items, i) ? IsPrinted(items, i, cluster.Entity) : value.Is(ItemType.MINUTE) && Dates(items, i, cluster, clusters))
            {
                minutes.Add(value.Is(ItemType.MINUTE) ? reading.Minutes[value.Value] : new MinuteStatement(value.First, value.End, MinuteKind.Absolute, value.Value, 0));
                places.Add(i);
            }
        }

        // "in the 20th minute and again in the 63rd": all are his.
        return places.Count <= 1 || (clusters.TrueForAll(one => one.Entity == cluster.Entity) && clusters.Count == 1 && IsRepeated(items, places)) ? minutes.ToImmutable() : Together(items, cluster, minutes, places);
    }

    /// <summary>Whether "again" stands shortly before a minute: "then again in the 65th".</summary>
    private bool FollowsAgain(PatternItem[] items, int minute)
    {
        for (var i = minute - 1; i >= 0 && i >= minute - 6; i--)
        {
            if (items[i].Word == again && again >= 0)
            {
                return true;
            }

            if (items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether words between the minutes of one man say that he did it again.</summary>
    private bool IsRepeated(PatternItem[] items, List<int> places)
    {
        for (var i = places[0] + 1; i < places[^1]; i++)
        {
            if (items[i].Word == again && again >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPrintedNumber(PatternItem[] items, int at) => items[at].Is(ItemType.NUM) && items[at].Value is > 0 and <= 120 && !items[at].Is(ItemType.MINUTE);

    /// <summary>Of several minutes the nearest to the trigger, and those that stand in a row with it: "in the 20th and 56th minutes".</summary>
    private ImmutableArray<MinuteStatement> Together(PatternItem[] items, Cluster cluster, ImmutableArray<MinuteStatement>.Builder minutes, List<int> places)
    {
        var nearest = 0;
        for (var i = 1; i < places.Count; i++)
        {
            nearest = ItemsBetween(items, places[i], cluster.Best.Trigger) < ItemsBetween(items, places[nearest], cluster.Best.Trigger) ? i : nearest;
        }

        int low = nearest, high = nearest;
        while (low > 0 && InARow(items, places[low - 1], places[low]))
        {
            low--;
        }

        while (high + 1 < places.Count && InARow(items, places[high], places[high + 1]))
        {
            high++;
        }

        return [.. minutes.Skip(low).Take(high - low + 1)];
    }

    private bool InARow(PatternItem[] items, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            var between = items[i].Is(ItemType.COMMA) || items[i].Word == and || items[i].Is(ItemType.OPEN) || items[i].Is(ItemType.CLOSE) || items[i].Is(ItemType.ADV)
                || items[i].Classes.Overlaps(words.Penalty) || items[i].Is(ItemType.NUM);
            if (!between)
            {
                return false;
            }
        }

        return other - one <= 5;
    }

    /// <summary>Whether a minute dates this telling: none is nearer to it, where a comma or "and" between counts as further away. Rivals for one trigger share it.</summary>
    private bool Dates(PatternItem[] items, int minute, Cluster cluster, List<Cluster> clusters)
    {
        if (BracketedBehind(items, minute) is >= 0 and var man && clusters.Exists(one => one.Entity == man))
        {
            return cluster.Entity == man;
        }

        if (clusters.Count == 1 && FollowsAgain(items, minute))
        {
            return true;
        }

        var (owner, best) = (cluster, default(Candidate));
        var nearest = int.MaxValue;
        foreach (var one in clusters)
        {
            foreach (var candidate in one.Candidates)
            {
                var distance = Math.Min(ItemsBetween(items, minute, candidate.Trigger), ItemsBetween(items, minute, candidate.Scorer) + 1);
                if (distance < nearest)
                {
                    (owner, best, nearest) = (one, candidate, distance);
                }
            }
        }

        if ((nearest > MinuteReach && minute > 2 && !IsOfGoal(items, minute, clusters)) || IsOfOther(items, minute, nearest))
        {
            return false;
        }

        return owner == cluster || (best is { IsRival: true } && cluster.Candidates.Any(candidate => candidate.IsRival && candidate.Trigger == best.Trigger));
    }

    /// <summary>The man behind whose name a minute stands in brackets, "Smith (20', 63')"; -1 when it stands in none.</summary>
    private static int BracketedBehind(PatternItem[] items, int minute)
    {
        for (var i = minute - 1; i > 0 && i >= minute - 7; i--)
        {
            if (items[i].Is(ItemType.OPEN))
            {
                return items[i - 1].Is(ItemType.PERSON) ? items[i - 1].Entity : -1;
            }

            if (!items[i].Is(ItemType.MINUTE) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.COMMA))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether the words before the only minute of a sentence with one scorer tell of a goal, however far off he is: "opened the scoring in the 25th minute with a move that …".</summary>
    private bool IsOfGoal(PatternItem[] items, int minute, List<Cluster> clusters) =>
        clusters.TrueForAll(one => one.Entity == clusters[0].Entity) && FootballWords.AnyIn(items, minute - 3, minute, words.Goal) && !FootballWords.AnyIn(items, 0, minute, Minute) && !FootballWords.AnyIn(items, minute + 1, items.Length, Minute);

    /// <summary>Whether words beside a minute that are nearer than the goal tell of a change or a card: "a 60th-minute substitute", "was booked in the 60th minute".</summary>
    private bool IsOfOther(PatternItem[] items, int minute, int nearest)
    {
        for (var i = minute - 1; i >= 0 && i >= minute - 3 && minute - i < nearest && !items[i].Is(ItemType.PUNCT); i--)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }
        }

        for (var i = minute + 1; i < items.Length && i <= minute + 2 && i - minute < nearest; i++)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN))
            {
                return false;
            }
        }

        return false;
    }

    private int ItemsBetween(PatternItem[] items, int one, int other)
    {
        int low = Math.Min(one, other), high = Math.Max(one, other), distance = high - low;
        for (var i = low + 1; i < high; i++)
        {
            distance += items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK) || items[i].Word == and || items[i].Classes.Overlaps(words.OtherClause) ? ClauseBreak : 0;
        }

        return distance;
    }

    /// <summary>Whether a bare number is a printed minute of the man before it: "Smith 19", "Smith (19, 45)".</summary>
    private bool IsPrinted(PatternItem[] items, int number, int scorer)
    {
        for (var i = number - 1; i >= 0 && i >= number - 7; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Entity == scorer && !IsAge(items, number);
            }

            if (!items[i].Is(ItemType.OPEN) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.MINUTE) && !items[i].Classes.Overlaps(words.Penalty))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a number between commas behind a name is how old he is: "Smith, 38, netted".</summary>
    private static bool IsAge(PatternItem[] items, int number) =>
        number > 1 && number + 2 < items.Length && items[number - 1].Is(ItemType.COMMA) && items[number - 2].Is(ItemType.PERSON) && items[number + 1].Is(ItemType.COMMA)
        && (items[number + 2].Is(ItemType.VERB) || items[number + 2].Is(ItemType.AUX) || items[number + 2].Is(ItemType.ADV) || items[number + 2].Is(ItemType.PRON));
}
