using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Reads the tellings of goals of a report: candidates by rule, each described by features for the model that accepts or rejects it.</summary>
public sealed class GoalReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
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

    private FeatureVector Describe(ReportReading reading, int sentence, List<Candidate> group, Candidate best, MatchFrame? frame, bool named)
    {
        var features = new FeatureVector(named);
        var items = reading.Sentences[sentence].Items;
        var text = reading.Text;
        features.Add(FeatureKey.Start(Bias, named));
        foreach (var rule in group.Select(candidate => candidate.Match.Rule.Id).Distinct().Order(StringComparer.Ordinal))
        {
            features.Add(FeatureKey.Start(Rule, named).With(rule));
        }

        features.Add(FeatureKey.Start(RuleCount, named).With(Math.Min(3, group.Select(candidate => candidate.Match.Rule.Id).Distinct().Count()).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        features.Add(FeatureKey.Start(Kind, named).With(text.Sentences[sentence].Kind.ToString()).With(sentence < 6 ? Position : Clause));
        features.Add(FeatureKey.Start(Frame, named).With(frame is null ? "none" : frame.IsMain ? "main" : "other").With(frame is { HasScore: true } ? (frame.FirstGoals + frame.SecondGoals == 0 ? "goalless" : "score") : "open"));
        if (text.Tokens[items[best.Trigger].First].Is(Graph.Text.TokenFlags.InQuote))
        {
            features.Add(FeatureKey.Start(Quote, named));
        }

        if (items[best.Scorer].Is(ItemType.NOMINAL))
        {
            features.Add(FeatureKey.Start(Nominal, named));
        }

        if (items[best.Scorer].Is(ItemType.MANAGER))
        {
            features.Add(FeatureKey.Start(Role, named).With("manager"));
        }

        features.Add(FeatureKey.Start(Distance, named).With(best.Scorer < best.Trigger ? "before" : "behind").With(Math.Min(9, Math.Abs(best.Trigger - best.Scorer)) switch { 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", _ => "9" }));
        var triggerText = items[best.Trigger];
        if (triggerText.End - triggerText.First <= 3)
        {
            features.Add(FeatureKey.Start(Word, named).With(Folded(text, triggerText)));
            features.Add(FeatureKey.Start(Word, named).With(Folded(text, triggerText)).With(best.Match.Rule.Id));
        }

        AddContext(items, best, features, named);
        return features;
    }

    private static string Folded(Graph.Text.AnnotatedText text, in PatternItem item) =>
        Graph.Text.WordFolding.Fold(text.SpanOf(item.First, item.End).In(text.Text).ToString()).Replace(' ', '_');

    private void AddContext(PatternItem[] items, Candidate best, FeatureVector features, bool named)
    {
        int low = Math.Min(best.Scorer, best.Trigger), high = Math.Max(best.Scorer, best.Trigger);
        FeaturePart? last = null;
        for (var i = low + 1; i < high; i++)
        {
            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Between, named).With(symbol));
                last = symbol;
            }
        }

        features.Add(FeatureKey.Start(Last, named).With(last ?? Symbolizer.Start));
        features.Add(FeatureKey.Start(ScorerNext, named).With(best.Scorer + 1 < items.Length ? symbols[items[best.Scorer + 1]] ?? Symbolizer.Other : Symbolizer.End));
        features.Add(FeatureKey.Start(TriggerPrevious, named).With(best.Trigger > 0 ? symbols[items[best.Trigger - 1]] ?? Symbolizer.Other : Symbolizer.Start));
        for (var i = Math.Max(0, low - 6); i < low; i++)
        {
            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Before, named).With(symbol));
            }
        }

        for (int i = high + 1, seen = 0; i < items.Length && seen < 8; i++, seen++)
        {
            if (items[i].Is(ItemType.BREAK))
            {
                break;
            }

            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(After, named).With(symbol));
                if (seen < 3)
                {
                    features.Add(FeatureKey.Start(Near, named).With(symbol).With(best.Match.Rule.Id));
                }
            }
        }

        AddFlags(items, low, high, features, named);
    }

    private void AddFlags(PatternItem[] items, int low, int high, FeatureVector features, bool named)
    {
        void Flag(string name, in WordClassSet set, int from, int to)
        {
            if (FootballWords.AnyIn(items, from, to, set))
            {
                features.Add(FeatureKey.Start(Clause, named).With(name));
            }
        }

        Flag("disallow", words.Disallow, low - 4, high + 12);
        Flag("modal", words.Modal, low, high + 1);
        Flag("near-miss", words.NearMiss, low - 2, high + 1);
        Flag("negation", words.Negation, low - 2, high + 1);
        Flag("past-season", words.PastSeason, low - 10, high + 12);
        Flag("if", words.If, low - 5, high);
        Flag("shootout", words.Shootout, 0, items.Length);
        Flag("aggregate", words.Aggregate, low, high + 8);
        Flag("minute", WordClassSet.Of((int)ItemType.MINUTE), low - 8, high + 10);
        Flag("score", WordClassSet.Of((int)ItemType.SCORE), low - 6, high + 10);
        Flag("team", WordClassSet.Of((int)ItemType.TEAM), low - 6, high + 8);
        Flag("competition", WordClassSet.Of((int)ItemType.COMP), low - 2, high + 8);
        Flag("number", WordClassSet.Of((int)ItemType.NUM), low, high + 4);
        Flag("ordinal", WordClassSet.Of((int)ItemType.ORD), low, high + 3);
        Flag("speech", words.SpeechVerb, low - 3, high + 2);
    }
}
