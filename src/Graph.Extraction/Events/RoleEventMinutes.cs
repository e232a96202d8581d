using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Finds the minute of a card, a substitution or a missed penalty in its sentence.</summary>
internal sealed class RoleEventMinutes(FootballWords words, Symbolizer symbols)
{
    /// <summary>The minute from which a man plays who comes on at half-time.</summary>
    private const int AfterHalfTime = 46;

    /// <summary>Items from a trigger in which half-time is told.</summary>
    private const int HalfTimeReach = 7;

    /// <summary>Items before a trigger in which its minute is looked for, and from it on.</summary>
    private const int ReachBefore = 12, ReachBehind = 14;

    private readonly int at = symbols.WordOf("at"), after = symbols.WordOf("after"), before = symbols.WordOf("before"), where = symbols.WordOf("where");

    /// <summary>The minute at which so many were played from the start, or were left to play.</summary>
    public static ImmutableArray<MinuteStatement> Counted(ReportReading reading, in PatternItem item, bool isRest) =>
        item.Is(ItemType.MINUTE) ? [reading.Minutes[item.Value]]
        : item.Value is > 0 and <= 120 ? [new MinuteStatement(item.First, item.End, MinuteKind.Absolute, isRest ? 90 - item.Value : item.Value, 0)]
        : [];

    /// <summary>The minute told with an event. A change at half-time has one, though words that say so tell no minute of play.</summary>
    public ImmutableArray<MinuteStatement> MinuteOf(ReportReading reading, PatternItem[] items, int trigger, EventKind kind)
    {
        if (kind == EventKind.Substitution)
        {
            for (var i = Math.Max(1, trigger - HalfTimeReach); i < items.Length && i < trigger + HalfTimeReach; i++)
            {
                if (items[i].Classes.Overlaps(words.HalfTime) && items[i - 1].Word == at && at >= 0)
                {
                    return [new MinuteStatement(items[i].First, items[i].End, MinuteKind.Absolute, AfterHalfTime, 0)];
                }
            }
        }

        return NearestMinute(reading, items, trigger);
    }

    /// <summary>The minute nearest to a trigger that is not of another clause; none where there is no such minute.</summary>
    private ImmutableArray<MinuteStatement> NearestMinute(ReportReading reading, PatternItem[] items, int trigger)
    {
        var best = -1;
        for (var i = Math.Max(0, trigger - ReachBefore); i < items.Length && i < trigger + ReachBehind; i++)
        {
            if (items[i].Is(ItemType.MINUTE) && !IsOfOtherClause(items, i, trigger) && (best < 0 || Math.Abs(i - trigger) < Math.Abs(best - trigger)))
            {
                best = i;
            }
        }

        return best < 0 ? [] : [reading.Minutes[items[best].Value]];
    }

    /// <summary>"Smith scored in the 60th minute after Jones was sent off": a minute that ends the clause of another's deed is not of what came before or after it.</summary>
    private bool IsOfOtherClause(PatternItem[] items, int minute, int trigger)
    {
        var next = minute + 1;
        return next < trigger && ((items[next].Word == after && after >= 0) || (items[next].Word == before && before >= 0) || HasWord(items.AsSpan(next..trigger), where))
            && HasAny(items.AsSpan(next..trigger), ItemType.PERSON) && HasAny(items.AsSpan(..minute), ItemType.VERB);
    }

    private static bool HasAny(ReadOnlySpan<PatternItem> items, ItemType type)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Is(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="word">Id of a word; negative for one that no text can hold.</param>
    private static bool HasWord(ReadOnlySpan<PatternItem> items, int word)
    {
        foreach (ref readonly var item in items)
        {
            if (word >= 0 && item.Word == word)
            {
                return true;
            }
        }

        return false;
    }
}
