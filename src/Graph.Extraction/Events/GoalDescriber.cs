using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes a telling of a goal by features, for the model that accepts or rejects it.</summary>
internal sealed class GoalDescriber(FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    private static readonly FeaturePart
        None = "none", Main = "main", Other = "other", Goalless = "goalless", Scored = "score", Open = "open", Behind = "behind", Manager = "manager", Rule = "rule", RuleCount = "rules",
        Before = "before", Clause = "clause", Bias = "bias", Frame = "frame", Kind = "sentence", Position = "lead", Word = "word", Role = "role", Distance = "distance", Quote = "quote",
        Nominal = "nominal", Subject = "subject";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static readonly FeaturePart[] Kinds = [.. Enum.GetNames<SentenceKind>().Select(static name => new FeaturePart(name))];

    private static readonly FeaturePart[] Origins = [.. Enum.GetNames<ScorerOrigin>().Select(static name => new FeaturePart(name))];

    /// <summary>Features of a telling, about.</summary>
    private const int Many = 64;

    private readonly GoalSetting setting = new(words, symbols);
    private readonly GoalSurroundings surroundings = new(words, subjects);
    private readonly GoalWords around = new(words, symbols);

    /// <param name="clusters">All tellings of the sentence.</param>
    /// <param name="frame">The match that the sentence is supposed to tell of; null for none.</param>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public FeatureVector Describe(ReportReading reading, int sentence, GoalCluster cluster, List<GoalCluster> clusters, MatchFrame? frame, GoalScene scene, bool named)
    {
        var features = new FeatureVector(named, Many);
        var items = reading.Sentences[sentence].Items;
        features.Add(FeatureKey.Start(Bias, named));
        AddRules(cluster, features, named);
        AddSentence(reading, sentence, cluster, frame, features, named);
        AddScorer(items, cluster.Best, features, named);
        AddTrigger(reading.Text, items, cluster.Best, features, named);
        AddOrigin(cluster.Best, features, named);
        setting.Add(reading, sentence, items, cluster, clusters, scene.Keepers, features, named);
        surroundings.Add(reading, sentence, cluster, scene, features, named);
        around.Add(items, cluster.Best, features, named);
        return features;
    }

    private static void AddRules(GoalCluster cluster, FeatureVector features, bool named)
    {
        var rules = RulesOf(cluster.Candidates);
        foreach (var rule in rules)
        {
            features.Add(FeatureKey.Start(Rule, named).With(rule.Part));
        }

        features.Add(FeatureKey.Start(RuleCount, named).With(Numbers[Math.Min(3, rules.Count)]));
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

    /// <summary>What sentence and what match it is.</summary>
    private static void AddSentence(ReportReading reading, int sentence, GoalCluster cluster, MatchFrame? frame, FeatureVector features, bool named)
    {
        var text = reading.Text;
        features.Add(FeatureKey.Start(Kind, named).With(Kinds[(int)text.Sentences[sentence].Kind]).With(sentence < 6 ? Position : Clause));
        features.Add(FeatureKey.Start(Frame, named).With(frame is null ? None : frame.IsMain ? Main : Other).With(frame is { HasScore: true } ? (frame.FirstGoals + frame.SecondGoals == 0 ? Goalless : Scored) : Open));
        if (text.Tokens[reading.Sentences[sentence].Items[cluster.Best.Trigger].First].Is(TokenFlags.InQuote))
        {
            features.Add(FeatureKey.Start(Quote, named));
        }
    }

    /// <summary>How the man is named, and how far off.</summary>
    private static void AddScorer(PatternItem[] items, GoalCandidate best, FeatureVector features, bool named)
    {
        if (items[best.Scorer].Is(ItemType.NOMINAL))
        {
            features.Add(FeatureKey.Start(Nominal, named));
        }

        if (items[best.Scorer].Is(ItemType.MANAGER))
        {
            features.Add(FeatureKey.Start(Role, named).With(Manager));
        }

        features.Add(FeatureKey.Start(Distance, named).With(best.Scorer < best.Trigger ? Before : Behind).With(Numbers[Math.Abs(best.Trigger - best.Scorer) switch { 1 => 1, 2 => 2, <= 4 => 4, <= 8 => 8, _ => 9 }]));
    }

    /// <summary>The words of the trigger, unless they are many.</summary>
    private static void AddTrigger(AnnotatedText text, PatternItem[] items, GoalCandidate best, FeatureVector features, bool named)
    {
        var trigger = items[best.Trigger];
        if (trigger.End - trigger.First <= 3)
        {
            var word = FeatureKey.Start(Word, named).WithWords(text, trigger.First, trigger.End, named);
            features.Add(word);
            features.Add(word.With(best.Match.Rule.Part));
        }
    }

    private static void AddOrigin(GoalCandidate best, FeatureVector features, bool named)
    {
        features.Add(FeatureKey.Start(Subject, named).With(Origins[(int)best.Origin]));
        if (best.IsRival)
        {
            features.Add(FeatureKey.Start(Subject, named).With(Origins[(int)best.Origin]).With(best.Match.Rule.Part));
        }
    }
}
