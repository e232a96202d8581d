using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>
/// The clock that runs through a report: "two minutes later" counts from the minute told last, whatever it was of, and a sentence that says only when a side
/// scored dates the goal that the next sentences tell.
/// </summary>
public sealed class MinuteClock
{
    /// <summary>Sentences over which "later" looks back, and over which a minute told of a goal waits for its scorer.</summary>
    private const int LaterReach = 6, CarryReach = 2;

    /// <summary>Items that a heading may have which says no more than the minute.</summary>
    private const int HeadingItems = 6;

    private readonly ReportReading reading;
    private readonly WordClassSet goalWords;

    /// <summary>Minutes of play by the first token of the statement.</summary>
    private readonly Dictionary<int, MinuteStatement> resolved = [];

    public MinuteClock(ReportReading reading, FootballWords words)
    {
        this.reading = reading;
        goalWords = words.Goal | WordClassSet.Of((int)ItemType.SCORE);
        var (last, lastSentence) = (-1, -LaterReach);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (var item in reading.Sentences[s].Items)
            {
                if (!item.Is(ItemType.MINUTE) || reading.Minutes[item.Value] is { Kind: MinuteKind.Vague } or { Kind: MinuteKind.Later } && (last < 0 || s - lastSentence > LaterReach))
                {
                    continue;
                }

                var told = reading.Minutes[item.Value];
                var minute = told.Kind == MinuteKind.Later ? told with { Kind = MinuteKind.Absolute, Minute = last + told.Minute } : told;
                resolved[told.First] = minute;
                (last, lastSentence) = (minute.Minute + (minute.Minute == 90 ? 0 : minute.Added), s);
            }
        }
    }

    /// <summary>The tellings of a report with their minutes as the clock has them.</summary>
    /// <param name="accepted">In the order of the text.</param>
    public List<MatchEvent> Set(List<MatchEvent> accepted)
    {
        var told = accepted.Select(static telling => telling.Sentence).ToHashSet();
        var dated = new HashSet<int>();
        var set = new List<MatchEvent>(accepted.Count);
        foreach (var telling in accepted)
        {
            if (telling.Minutes.IsEmpty)
            {
                set.Add(telling.Count == 1 && dated.Add(telling.Sentence) && Carried(telling.Sentence, told) is { } carried ? telling with { Minutes = [carried] } : telling);
                continue;
            }

            dated.Add(telling.Sentence);
            set.Add(telling with { Minutes = telling.Minutes.Select(minute => resolved.GetValueOrDefault(minute.First, minute)).ToImmutableArray() });
        }

        return set;
    }

    /// <summary>The minute of a goal that the sentences just before tell without its scorer; null when they tell none.</summary>
    private MinuteStatement? Carried(int sentence, HashSet<int> told)
    {
        if (Minutes(sentence).Any())
        {
            return null;
        }

        for (var s = sentence - 1; s >= 0 && s >= sentence - CarryReach; s--)
        {
            if (told.Contains(s))
            {
                return null;
            }

            var minutes = Minutes(s).ToList();
            if (minutes.Count > 0)
            {
                var items = reading.Sentences[s].Items;
                return minutes.Count == 1 && (items.Length <= HeadingItems || FootballWords.AnyIn(items, 0, items.Length, goalWords)) ? minutes[0] : null;
            }
        }

        return null;
    }

    private IEnumerable<MinuteStatement> Minutes(int sentence)
    {
        foreach (var item in reading.Sentences[sentence].Items)
        {
            if (item.Is(ItemType.MINUTE) && resolved.TryGetValue(reading.Minutes[item.Value].First, out var minute))
            {
                yield return minute;
            }
        }
    }
}
