using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Reads the tellings of goals of a report: candidates by rule, each described by features for the model that accepts or rejects it.</summary>
public sealed partial class GoalReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Items that a comma or "and" between a minute and a goal counts for.</summary>
    private const int ClauseBreak = 5;

    private const string Relation = "goal", Refutation = "no-goal";

    private readonly int and = symbols.WordOf("and");

    /// <summary>Candidates in the order of the text, at most one for each scorer and sentence.</summary>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public List<MatchEvent> Read(ReportReading reading, MatchFrame?[] frames, bool named)
    {
        var events = new List<MatchEvent>();
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            rules.Find(Relation, items, matches);
            if (matches.Count > 0)
            {
                var candidates = Candidates(reading, s, items, matches);
                Refute(items, candidates);
                AddGroups(reading, s, candidates, frames, named, events);
            }
        }

        return events;
    }

    private sealed record Candidate(RuleMatch Match, int Scorer, int Trigger);

    private List<Candidate> Candidates(ReportReading reading, int sentence, PatternItem[] items, List<RuleMatch> matches)
    {
        var candidates = new List<Candidate>();
        foreach (var match in matches)
        {
            var trigger = match["trigger"] is >= 0 and var at ? at : match.First;
            if (IsUnreal(items, trigger))
            {
                continue;
            }

            var scorer = match["scorer"];
            if (scorer < 0 && match.Rule.Flags.Contains("subject-scorer"))
            {
                scorer = subjects.Find(reading, sentence, trigger);
            }

            if (scorer < 0 || items[scorer].Is(ItemType.REFEREE) || (match.Rule.Flags.Contains("printed") && !IsPrintedMinute(reading, sentence, items, scorer)))
            {
                continue;
            }

            candidates.Add(new Candidate(match, scorer, trigger));
            if (match["scorer"] < 0)
            {
                CoordinatedBefore(items, scorer, match, trigger, candidates);
            }

            if (match.Rule.Flags.Contains("list"))
            {
                Coordinated(items, scorer, match, trigger, candidates);
            }
        }

        return candidates;
    }

    /// <summary>Takes out the candidates whose trigger a rule says to tell of no goal.</summary>
    private void Refute(PatternItem[] items, List<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var refuted = new List<RuleMatch>();
        rules.Find(Refutation, items, refuted);
        foreach (var match in refuted)
        {
            var trigger = match["trigger"];
            candidates.RemoveAll(candidate => candidate.Trigger == trigger);
        }
    }

    /// <summary>Whether the verb group before a trigger says that it did not happen: "could not turn in", "would score".</summary>
    private bool IsUnreal(PatternItem[] items, int trigger)
    {
        for (var i = trigger - 1; i >= 0 && i >= trigger - 4; i--)
        {
            if (items[i].Classes.Overlaps(words.Unreal))
            {
                return true;
            }

            if (!items[i].Is(ItemType.AUX) && !items[i].Is(ItemType.ADV))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A list prints the minute as a number right behind the name; "in the 62nd minute" behind a name is prose.</summary>
    private static bool IsPrintedMinute(ReportReading reading, int sentence, PatternItem[] items, int scorer) =>
        reading.Text.Sentences[sentence].Kind == Graph.Text.SentenceKind.ListLine
        || (scorer + 1 < items.Length && (items[scorer + 1].Is(ItemType.OPEN) || char.IsAsciiDigit(reading.Report.Text[reading.Text.Tokens[items[scorer + 1].First].Start])));

    /// <summary>Men joined to the subject before it: "Smith, Jones and Brown scored".</summary>
    private void CoordinatedBefore(PatternItem[] items, int scorer, RuleMatch match, int trigger, List<Candidate> candidates)
    {
        for (var i = scorer; i >= 2 && (items[i - 1].Word == and || items[i - 1].Is(ItemType.COMMA)) && items[i - 1].Word != -2;)
        {
            var left = items[i - 2].Is(ItemType.PERSON) ? i - 2 : i >= 3 && items[i - 2].Is(ItemType.COMMA) && items[i - 3].Is(ItemType.PERSON) ? i - 3 : -1;
            if (left < 0 || (i == scorer && items[i - 1].Is(ItemType.COMMA)))
            {
                return;
            }

            candidates.Add(new Candidate(match, left, trigger));
            i = left;
        }
    }

    /// <summary>Men joined to the scorer by commas and "and": "goals from Smith, Jones and Brown".</summary>
    private static void Coordinated(PatternItem[] items, int scorer, RuleMatch match, int trigger, List<Candidate> candidates)
    {
        for (var i = scorer + 1; i < items.Length && i <= scorer + 14; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                if (i == scorer + 1)
                {
                    return;
                }

                candidates.Add(new Candidate(match, i, trigger));
                scorer = i;
                continue;
            }

            var joins = items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.MINUTE) || items[i].Is(ItemType.OPEN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ADJ)
                || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.CLOSE) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADV)
                || items[i].Is(ItemType.ADP) || items[i].Is(ItemType.POSS);
            var word = items[i];
            if (!joins && !(word.End - word.First == 1 && i + 1 < items.Length && items[i].Is(ItemType.ANY) && IsAnd(items, i)))
            {
                return;
            }
        }
    }

    private static bool IsAnd(PatternItem[] items, int at) =>
        !items[at].Is(ItemType.VERB) && !items[at].Is(ItemType.AUX) && !items[at].Is(ItemType.PUNCT) && !items[at].Is(ItemType.PRON);

    private void AddGroups(ReportReading reading, int sentence, List<Candidate> candidates, MatchFrame?[] frames, bool named, List<MatchEvent> events)
    {
        var items = reading.Sentences[sentence].Items;
        foreach (var group in candidates.GroupBy(candidate => items[candidate.Scorer].Entity).OrderBy(group => group.Min(candidate => candidate.Trigger)))
        {
            var best = group.OrderByDescending(candidate => candidate.Match.Rule.Confidence).ThenBy(candidate => Math.Abs(candidate.Trigger - candidate.Scorer)).ThenBy(candidate => candidate.Trigger).First();
            var features = Describe(reading, sentence, [.. group], best, frames[sentence], named);
            int first = group.Min(candidate => Math.Min(candidate.Scorer, candidate.Match.First)), end = group.Max(candidate => Math.Max(candidate.Scorer + 1, candidate.Match.End));
            var minutes = MinutesOf(reading, items, group.Key, candidates);
            events.Add(new MatchEvent(
                EventKind.Goal, sentence, first, end, best.Trigger, group.Key, -1, minutes, CountOf(group), KindOf(items, group, first, end), ScoreOf(items, best.Trigger), best.Match.Rule, features));
        }
    }

    private static int CountOf(IEnumerable<Candidate> group)
    {
        var count = 1;
        foreach (var candidate in group)
        {
            var flags = candidate.Match.Rule.Flags;
            count = Math.Max(count, flags.Contains("four") ? 4 : flags.Contains("three") ? 3 : flags.Contains("two") ? 2 : 1);
        }

        return count;
    }

    private string? KindOf(PatternItem[] items, IEnumerable<Candidate> group, int first, int end)
    {
        if (group.Any(candidate => candidate.Match.Rule.Flags.Contains("own-goal")))
        {
            return "own-goal";
        }

        end = Math.Min(items.Length, end + 4);
        return FootballWords.AnyIn(items, first, end, words.Penalty) ? "penalty"
            : FootballWords.AnyIn(items, first, end, words.Header) ? "header"
            : FootballWords.AnyIn(items, first, end, words.Volley) ? "volley"
            : FootballWords.AnyIn(items, first, end, words.FreeKick) ? "free-kick"
            : null;
    }

    private static int ScoreOf(PatternItem[] items, int trigger)
    {
        for (var i = trigger; i < items.Length && i < trigger + 8; i++)
        {
            if (items[i].Is(ItemType.SCORE))
            {
                return items[i].Value;
            }
        }

        return -1;
    }

    /// <summary>The minutes of the sentence that stand nearer to this scorer's triggers than to another's.</summary>
    private ImmutableArray<MinuteStatement> MinutesOf(ReportReading reading, PatternItem[] items, int scorer, List<Candidate> candidates)
    {
        var minutes = ImmutableArray.CreateBuilder<MinuteStatement>();
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i];
            if (!value.Is(ItemType.MINUTE))
            {
                if (value.Is(ItemType.NUM) && value.Value is > 0 and <= 120 && IsPrinted(items, i, scorer))
                {
                    minutes.Add(new MinuteStatement(value.First, value.End, MinuteKind.Absolute, value.Value, 0));
                }

                continue;
            }

            var owner = OwnerOf(items, i, candidates);
            if (owner == scorer)
            {
                minutes.Add(reading.Minutes[value.Value]);
            }
        }

        return minutes.ToImmutable();
    }

    /// <summary>The scorer whose goal a minute dates: the nearest told one, where a comma or "and" between counts as further away.</summary>
    private int OwnerOf(PatternItem[] items, int minute, List<Candidate> candidates)
    {
        var owner = -1;
        var nearest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Math.Min(ItemsBetween(items, minute, candidate.Trigger), ItemsBetween(items, minute, candidate.Scorer) + 1);
            if (distance < nearest)
            {
                (owner, nearest) = (items[candidate.Scorer].Entity, distance);
            }
        }

        return owner;
    }

    private int ItemsBetween(PatternItem[] items, int one, int other)
    {
        int low = Math.Min(one, other), high = Math.Max(one, other), distance = high - low;
        for (var i = low + 1; i < high; i++)
        {
            distance += items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK) || items[i].Word == and ? ClauseBreak : 0;
        }

        return distance;
    }

    /// <summary>Whether a bare number is a printed minute of the man before it: "Smith 19", "Smith (19, 45)".</summary>
    private static bool IsPrinted(PatternItem[] items, int number, int scorer)
    {
        for (var i = number - 1; i >= 0 && i >= number - 6; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Entity == scorer;
            }

            if (!items[i].Is(ItemType.OPEN) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.MINUTE))
            {
                return false;
            }
        }

        return false;
    }

    private static readonly FeaturePart Rule = "rule", RuleCount = "rules", Near = "near", After = "after", Before = "before", Between = "between", Clause = "clause", Bias = "bias", Frame = "frame",
        Kind = "sentence", Position = "lead", HasMinute = "minute", Word = "word", ScorerNext = "next", Printed = "printed", Role = "role", Distance = "distance", TriggerPrevious = "previous", Quote = "quote", Nominal = "nominal", First = "first", Last = "last";
}
