using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>
/// The clock that runs through a report: "two minutes later" counts from the minute told last, whatever it was of, added time is of the half that the minutes
/// around it are of, and a sentence that says only when a side scored dates the goal that the next sentences tell.
/// </summary>
public sealed partial class MinuteClock
{
    /// <summary>Sentences over which "later" looks back, over which the half of added time is looked for, and over which a minute told of a goal waits for its scorer.</summary>
    private const int LaterReach = 6, HalfReach = 5, CarryReach = 2;

    /// <summary>Sentences at the head of a report, which tell its goals in no order of time.</summary>
    private const int LeadSentences = 3;

    /// <summary>Items that a heading may have which says no more than the minute.</summary>
    private const int HeadingItems = 6;

    /// <summary>Minutes in brackets from which a sentence is a list, which tells no course of time.</summary>
    private const int ListMinutes = 3;

    private static readonly WordClassSet Score = WordClassSet.Of((int)ItemType.SCORE);

    private readonly record struct Reading(int Sentence, MinuteStatement Minute, int Base);

    private readonly ReportReading reading;
    private readonly FootballWords words;
    private readonly WordClassSet goalWords, over, aside;

    /// <summary>All minutes that are told, in the order of the text, with the sentence that each counts from.</summary>
    private readonly List<Reading> told = [];

    /// <summary>Places in <see cref="told"/> by the first token of the statement.</summary>
    private readonly Dictionary<int, int> placeOf = [];

    public MinuteClock(ReportReading reading, FootballWords words)
    {
        this.reading = reading;
        this.words = words;
        goalWords = words.Goal | Score;
        over = words.Won | words.Lost | words.Drew;
        aside = words.HalfTime | words.Later | words.AddedTime | words.SecondHalf;
        var (last, lastSentence) = (-1, -LaterReach);
        for (var s = 0; s < reading.Sentences.Length && reading.Minutes.Count > 0; s++)
        {
            bool? isList = null;
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (!item.Is(ItemType.MINUTE) || reading.Minutes[item.Value] is { Kind: MinuteKind.Vague } or { Kind: MinuteKind.Later } && (last < 0 || s - lastSentence > LaterReach))
                {
                    continue;
                }

                var statement = reading.Minutes[item.Value];
                var isLater = statement.Kind == MinuteKind.Later;
                var minute = isLater ? statement with { Kind = MinuteKind.Absolute, Minute = last + statement.Minute } : statement;
                placeOf[statement.First] = told.Count;
                told.Add(new Reading(s, minute, isLater ? lastSentence : -1));
                isList ??= IsList(reading.Sentences[s].Items);
                (last, lastSentence) = isList.Value ? (last, lastSentence) : (minute.Minute + (minute.Minute == 90 ? 0 : minute.Added), s);
            }
        }

        SettleHalves();
    }

    /// <summary>"Smith (12'), Jones (20', 63') and Brown (87') were on target": "two minutes later" counts from none of these.</summary>
    private static bool IsList(PatternItem[] items)
    {
        var (count, isOpen) = (0, false);
        foreach (ref readonly var item in items.AsSpan())
        {
            isOpen = item.Is(ItemType.OPEN) || (isOpen && !item.Is(ItemType.CLOSE));
            count += isOpen && item.Is(ItemType.MINUTE) ? 1 : 0;
        }

        return count >= ListMinutes;
    }

    /// <summary>A statement as the clock has it: a distance from the last minute told is a minute.</summary>
    public MinuteStatement Of(in MinuteStatement statement) => placeOf.TryGetValue(statement.First, out var place) ? told[place].Minute : statement;

    /// <summary>The tellings of a report with their minutes as the clock has them.</summary>
    /// <param name="accepted">In the order of the text.</param>
    public List<MatchEvent> Set(List<MatchEvent> accepted)
    {
        var sentences = accepted.Select(static telling => telling.Sentence).ToHashSet();
        var dated = new HashSet<int>();
        var set = new List<MatchEvent>(accepted.Count);
        foreach (var telling in accepted)
        {
            if (telling.Minutes.IsEmpty && telling.Count == 1 && !dated.Contains(telling.Sentence) && Carried(telling, sentences) is { } carried)
            {
                dated.Add(telling.Sentence);
                set.Add(telling with { Minutes = [carried] });
                continue;
            }

            dated.Add(telling.Sentence);
            set.Add(telling.Minutes.IsEmpty ? telling : telling with { Minutes = telling.Minutes.Select(minute => Since(minute, telling.Player, set)).ToImmutableArray() });
        }

        return set;
    }

    /// <summary>
    /// A minute of a telling as the clock has it. "Two minutes later" tells none where another man's goal lies between whose minute is not told: it counts from that.
    /// </summary>
    /// <param name="before">The tellings before it.</param>
    private MinuteStatement Since(in MinuteStatement minute, int man, List<MatchEvent> before)
    {
        if (!placeOf.TryGetValue(minute.First, out var place))
        {
            return minute;
        }

        var (sentence, resolved, from) = told[place];
        for (var i = before.Count - 1; from >= 0 && i >= 0 && before[i].Sentence > from; i--)
        {
            var between = before[i];
            if (between.Minutes.IsEmpty && between.Sentence < sentence && between.Player != man && !before.Exists(other => other.Sentence >= from && other.Player == between.Player && !other.Minutes.IsEmpty))
            {
                return minute with { Kind = MinuteKind.Vague };
            }
        }

        return resolved;
    }

    /// <summary>Gives added time that the words leave open to the first half where the minutes around it show that the second was yet to come.</summary>
    private void SettleHalves()
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].Minute.IsOpen && IsOfFirstHalf(i))
            {
                told[i] = told[i] with { Minute = told[i].Minute with { Minute = 45 } };
            }
        }
    }

    private bool IsOfFirstHalf(int place)
    {
        var sentence = told[place].Sentence;
        var before = place > 0 && sentence - told[place - 1].Sentence <= HalfReach ? told[place - 1].Minute.Minute : -1;
        var items = reading.Sentences[sentence].Items;
        if (before > 45 || (before < 0 && sentence < LeadSentences) || (FootballWords.AnyIn(items, 0, items.Length, over) && FootballWords.AnyIn(items, 0, items.Length, Score)))
        {
            // Added time of the goal that decided the match is the last: "headed in two minutes into stoppage time, and Rovers had won 2-1".
            return false;
        }

        return place + 1 < told.Count && told[place + 1] is var next && next.Sentence > sentence && next.Sentence - sentence <= (before < 0 ? HalfReach : 2 * HalfReach) && next.Minute is { Minute: > 45 and <= 90, Added: 0 };
    }
}
