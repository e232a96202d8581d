using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>
/// Dates goals by words that do not tell them: "Smith's strike in the 29th minute", "29': Smith" tell when a man scored only where it is known that he did. Rules
/// of the relation <c>goal-minute</c> read them.
/// </summary>
public sealed class GoalDates(RuleSet rules, FootballWords words)
{
    private const string Relation = "goal-minute";

    /// <summary>Items before the man and behind the minute in which words may say that it came to nothing.</summary>
    private const int Before = 3, Behind = 8;

    /// <param name="goals">All goals of the report.</param>
    public void Apply(ReportReading reading, IReadOnlyList<GoalFact> goals, EventFrames frames)
    {
        var undated = goals.Where(static goal => goal.Minute < 0).ToList();
        if (undated.Count == 0)
        {
            return;
        }

        var clock = reading.ClockBy(words);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var match in rules.Find(Relation, reading, s))
            {
                if (match.First == 0 || !match.Rule.Flags.Contains("line"))
                {
                    Date(reading, s, match, clock, goals, undated, frames);
                }
            }
        }
    }

    private void Date(ReportReading reading, int sentence, RuleMatch match, MinuteClock clock, IReadOnlyList<GoalFact> goals, List<GoalFact> undated, EventFrames frames)
    {
        var items = reading.Sentences[sentence].Items;
        var (scorer, at) = (match["scorer"], match["minute"]);
        var man = items[scorer].Entity;
        var minute = clock.Of(reading.Minutes[items[at].Value]);
        if (minute.Kind != MinuteKind.Absolute || !undated.Exists(goal => goal.Scorer == man) || IsDenied(items, Math.Min(scorer, at), Math.Max(scorer, at))
            || goals.Any(goal => goal.Tellings.Exists(telling => telling.Sentence == sentence && telling.Minutes.Any(one => one.First == minute.First))))
        {
            return;
        }

        var telling = new MatchEvent(EventKind.Goal, sentence, match.First, match.End, Math.Min(match.End - 1, Math.Max(match.First, at)), man, -1, ImmutableArray.Create(minute), 1, null, -1, match.Rule, new FeatureVector(false));
        var frame = frames.Of(telling);
        var own = goals.Where(goal => goal.Scorer == man && goal.Frame == frame).ToList();
        if (own.Find(static goal => goal.Minute < 0) is { } dated && !own.Exists(goal => goal.Minute >= 0 && Math.Abs(goal.Minute + goal.Added - minute.Minute - minute.Added) <= 1))
        {
            (dated.Minute, dated.Added) = (minute.Minute, minute.Added);
            dated.SettleAddedTime();
            dated.Tellings.Add(telling);
        }
    }

    /// <summary>Whether words around a man and a minute say that no goal came of it: "went close in the 29th minute", "was booked".</summary>
    private bool IsDenied(PatternItem[] items, int low, int high)
    {
        var denied = words.NearMiss | words.Disallow | words.Negation | words.Unreal | words.NotGoal | words.Denied;
        return FootballWords.AnyIn(items, low - Before, high + Behind, denied);
    }
}
