using System.Collections.Immutable;

namespace Graph.Extraction;

public sealed partial class GoalReader
{
    private static readonly FeaturePart None = "none", Main = "main", Other = "other", Goalless = "goalless", Scored = "score", Open = "open", Behind = "behind";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static readonly FeaturePart
        Manager = "manager", Disallow = "disallow", Modal = "modal", NearMiss = "near-miss", Negation = "negation", PastSeason = "past-season", If = "if", Shootout = "shootout", Aggregate = "aggregate", Team = "team",
        Competition = "competition", Number = "number", Ordinal = "ordinal", Speech = "speech", Bracketed = "bracketed", OfGoals = "of goals", OfChanges = "of changes", Bare = "bare";

    private static readonly FeaturePart[] Kinds = [.. Enum.GetNames<Graph.Text.SentenceKind>().Select(static name => new FeaturePart(name))], Origins = [.. Enum.GetNames<ScorerOrigin>().Select(static name => new FeaturePart(name))];

    /// <summary>Features of a telling, about.</summary>
    private const int Many = 64;

    private FeatureVector Describe(ReportReading reading, int sentence, GoalCluster cluster, List<GoalCluster> clusters, MatchFrame? frame, Scene scene, bool named)
    {
        var (group, best) = (cluster.Candidates, cluster.Best);
        var features = new FeatureVector(named, Many);
        var items = reading.Sentences[sentence].Items;
        var text = reading.Text;
        features.Add(FeatureKey.Start(Bias, named));
        var rules = RulesOf(group);
        foreach (var rule in rules)
        {
            features.Add(FeatureKey.Start(Rule, named).With(rule.Part));
        }

        features.Add(FeatureKey.Start(RuleCount, named).With(Numbers[Math.Min(3, rules.Count)]));
        features.Add(FeatureKey.Start(Kind, named).With(Kinds[(int)text.Sentences[sentence].Kind]).With(sentence < 6 ? Position : Clause));
        features.Add(FeatureKey.Start(Frame, named).With(frame is null ? None : frame.IsMain ? Main : Other).With(frame is { HasScore: true } ? (frame.FirstGoals + frame.SecondGoals == 0 ? Goalless : Scored) : Open));
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
            features.Add(FeatureKey.Start(Role, named).With(Manager));
        }

        features.Add(FeatureKey.Start(Distance, named).With(best.Scorer < best.Trigger ? Before : Behind).With(Numbers[Math.Abs(best.Trigger - best.Scorer) switch { 1 => 1, 2 => 2, <= 4 => 4, <= 8 => 8, _ => 9 }]));
        var triggerText = items[best.Trigger];
        if (triggerText.End - triggerText.First <= 3)
        {
            var word = FeatureKey.Start(Word, named).WithWords(text, triggerText.First, triggerText.End, named);
            features.Add(word);
            features.Add(word.With(best.Match.Rule.Part));
        }

        features.Add(FeatureKey.Start(Subject, named).With(Origins[(int)best.Origin]));
        if (best.IsRival)
        {
            features.Add(FeatureKey.Start(Subject, named).With(Origins[(int)best.Origin]).With(best.Match.Rule.Part));
        }

        AddSetting(reading, sentence, items, cluster, clusters, scene.Keepers, features, named);
        AddAround(reading, sentence, cluster, scene, features, named);
        AddContext(items, best, features, named);
        return features;
    }

    /// <summary>The rules of some candidates, each once, in the ordinal order of their ids.</summary>
    private static List<ExtractionRule> RulesOf(List<GoalCandidate> group)
    {
        var rules = new List<ExtractionRule>(group.Count);
        foreach (var candidate in group)
        {
            if (!rules.Contains(candidate.Match.Rule))
            {
                rules.Add(candidate.Match.Rule);
            }
        }

        rules.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        return rules;
    }

    /// <summary>What stands around the sentence: a flag in the next one, a goalkeeper as its man, how many are listed with him.</summary>
    private void AddSetting(ReportReading reading, int sentence, PatternItem[] items, GoalCluster cluster, List<GoalCluster> clusters, bool[] keepers, FeatureVector features, bool named)
    {
        if (sentence + 1 < reading.Sentences.Length && FootballWords.AnyIn(reading.Sentences[sentence + 1].Items, 0, 14, words.Disallow))
        {
            features.Add(FeatureKey.Start(Next, named).With(Disallow));
        }

        if (keepers[cluster.Entity] || (cluster.Best.Scorer > 0 && items[cluster.Best.Scorer - 1].Classes.Overlaps(words.KeeperNoun)))
        {
            features.Add(FeatureKey.Start(Keeper, named));
        }

        AddBeaten(reading, items, cluster, keepers, features, named);
        if (cluster.Best.Match.Rule.Flags.Contains("printed"))
        {
            var printed = clusters.Count(other => other.Best.Match.Rule.Flags.Contains("printed"));
            features.Add(FeatureKey.Start(ListSize, named).With(Numbers[printed is 1 or 2 ? printed : 3]));
            features.Add(FeatureKey.Start(ListSize, named).With(IsBracketed(items, cluster.Best.Scorer) ? Bracketed : Open));
            features.Add(FeatureKey.Start(ListSize, named).With(FootballWords.AnyIn(items, 0, items.Length, words.Scoring) ? OfGoals : FootballWords.AnyIn(items, 0, items.Length, words.NotGoal) ? OfChanges : Bare));
            features.Add(FeatureKey.Start(ListSize, named).With(First).With(symbols[items[0]] ?? Symbolizer.Other));
        }
    }

    /// <summary>Who is told to be beaten: a goalkeeper's net is behind him, another man is merely passed.</summary>
    private static void AddBeaten(ReportReading reading, PatternItem[] items, GoalCluster cluster, bool[] keepers, FeatureVector features, bool named)
    {
        foreach (var candidate in cluster.Candidates)
        {
            if (candidate.Match["keeper"] is >= 0 and var at && items[at].Is(ItemType.PERSON))
            {
                var position = keepers[items[at].Entity] ? Keeper : reading.Entities[items[at].Entity].Position is null ? Unknown : Outfield;
                features.Add(FeatureKey.Start(Beaten, named).With(position));
                features.Add(FeatureKey.Start(Beaten, named).With(position).With(candidate.Match.Rule.Part));
                return;
            }
        }
    }

    /// <summary>Whether a man stands inside brackets behind a score or a team's goals: "Rovers 2 (Smith 19, Jones 56)".</summary>
    private static bool IsBracketed(PatternItem[] items, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.CLOSE))
            {
                return false;
            }

            if (items[i].Is(ItemType.OPEN))
            {
                return i > 0 && (items[i - 1].Is(ItemType.NUM) || items[i - 1].Is(ItemType.SCORE) || items[i - 1].Is(ItemType.TEAM));
            }
        }

        return false;
    }

    private void AddContext(PatternItem[] items, GoalCandidate best, FeatureVector features, bool named)
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
                    features.Add(FeatureKey.Start(Near, named).With(symbol).With(best.Match.Rule.Part));
                }
            }
        }

        AddFlags(items, low, high, features, named);
    }

    private void AddFlags(PatternItem[] items, int low, int high, FeatureVector features, bool named)
    {
        void Flag(FeaturePart name, in WordClassSet set, int from, int to)
        {
            if (FootballWords.AnyIn(items, from, to, set))
            {
                features.Add(FeatureKey.Start(Clause, named).With(name));
            }
        }

        Flag(Disallow, words.Disallow, low - 4, high + 12);
        Flag(Modal, words.Modal, low, high + 1);
        Flag(NearMiss, words.NearMiss, low - 2, high + 1);
        Flag(Negation, words.Negation, low - 2, high + 1);
        Flag(PastSeason, words.PastSeason, low - 10, high + 12);
        Flag(If, words.If, low - 5, high);
        Flag(Shootout, words.Shootout, 0, items.Length);
        Flag(Aggregate, words.Aggregate, low, high + 8);
        Flag(HasMinute, WordClassSet.Of((int)ItemType.MINUTE), low - 8, high + 10);
        Flag(Scored, WordClassSet.Of((int)ItemType.SCORE), low - 6, high + 10);
        Flag(Team, WordClassSet.Of((int)ItemType.TEAM), low - 6, high + 8);
        Flag(Competition, WordClassSet.Of((int)ItemType.COMP), low - 2, high + 8);
        Flag(Number, WordClassSet.Of((int)ItemType.NUM), low, high + 4);
        Flag(Ordinal, WordClassSet.Of((int)ItemType.ORD), low, high + 3);
        Flag(Speech, words.SpeechVerb, low - 3, high + 2);
    }
}
