using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes a candidate by features for the models that accept it and tell whether it is still to come.</summary>
public sealed partial class MatchDescriber(FootballWords words, Symbolizer symbols)
{
    private const int Window = 6;

    /// <summary>Features of a candidate, about.</summary>
    private const int Many = 128;

    private static readonly FeaturePart
        Bias = "bias", Rule = "rule", Rules = "rules", Source = "source", Pair = "pair", Governed = "governed", Free = "free", Joined = "joined", Distance = "distance", Teams = "teams",
        ObjectPrevious = "object-previous", ObjectNext = "object-next", PartnerPrevious = "partner-previous", PartnerNext = "partner-next", Trigger = "trigger", Before = "before", After = "after", Between = "between",
        Place = "place", Kind = "kind", Flag = "flag", Tense = "tense", TenseNext = "tense-next", Score = "score", Outcome = "outcome", Category = "category", Implied = "implied", Quote = "quote", Other = "other", Gap = "gap", Shared = "shared", Old = "past", Nominal = "nominal", Origin = "origin", Subject = "subject",
        Modal = "modal", Negation = "negation", NearMiss = "near-miss", If = "if", PastSeason = "past-season", PastCue = "past-cue", FixtureCue = "fixture-cue", Aggregate = "aggregate", Shootout = "shootout", Former = "former", Weekday = "weekday", Month = "month", Person = "person", Alternative = "alternative", Competition = "competition", Form = "form";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private static readonly FeaturePart[] Kinds = ["prose", "headline", "list"];
    private static readonly FeaturePart[] Pairs = ["none", "one", "main"];
    private static readonly FeaturePart[] Forms = ["none", "base", "present", "past", "participle", "gerund", "modal", "plural", "possessive", "wh", "infinitive"];

    private static readonly (SideSources Source, FeaturePart Part)[] Sources =
    [
        (SideSources.Pattern, "pattern"), (SideSources.Near, "near"), (SideSources.Second, "second"), (SideSources.Subject, "subject"), (SideSources.After, "after"),
        (SideSources.FocusOther, "focus-other"), (SideSources.Focus, "focus"), (SideSources.LastSubject, "last-subject"), (SideSources.CurrentOther, "current-other"),
        (SideSources.Current, "current"), (SideSources.Topic, "topic"), (SideSources.Farther, "farther"), (SideSources.Man, "man"), (SideSources.OtherMan, "other-man"), (SideSources.LastMan, "last-man"),
        (SideSources.ManElsewhere, "man-elsewhere"), (SideSources.Recent, "recent"),
    ];

    /// <param name="headings">For each sentence the line that heads it (<see cref="Headings"/>).</param>
    /// <param name="named">True while a model is trained: features keep their names.</param>
    public FeatureVector Describe(ReportReading reading, MatchCandidate candidate, int focusOne, int focusOther, int[] headings, bool named)
    {
        var features = new FeatureVector(named, Many);
        var best = candidate.Best;
        var items = reading.Sentences[best.Sentence].Items;
        features.Add(FeatureKey.Start(Bias, named));
        var relation = (best.First == focusOne || best.First == focusOther ? 1 : 0) + (best.Second == focusOne || best.Second == focusOther ? 1 : 0);
        AddRules(candidate, Pairs[relation], features, named);
        AddPlace(reading, best, relation, features, named);
        AddSides(reading, items, best, features, named);
        AddWords(reading, items, best, features, named);
        AddFlags(items, best, features, named);
        AddTense(reading.Text, items, best, features, named);
        AddClauses(reading, items, best, features, named);
        AddTimes(reading.Text, items, best, features, named);
        AddPronoun(reading.Text, items, best, features, named);
        AddHeading(reading, headings[best.Sentence], features, named);
        reading.Kind.AddTo(features, named);
        return features;
    }

    /// <summary>Features of a candidate for the model of time: those of <see cref="Describe"/>, what stands over the words and what hangs on them.</summary>
    public FeatureVector DescribeTime(ReportReading reading, MatchCandidate candidate, bool named)
    {
        var features = new FeatureVector(named, Many);
        features.AddAll(candidate.Features!);
        AddAround(reading.Text, reading.Sentences[candidate.Best.Sentence].Items, candidate.Best, features, named);
        return features;
    }

    private void AddRules(MatchCandidate candidate, FeaturePart relation, FeatureVector features, bool named)
    {
        var sources = SideSources.None;
        for (var i = 0; i < candidate.Count; i++)
        {
            var reading = candidate[i];
            sources |= reading.Sources;
            if (IsFirstOfRule(candidate, i))
            {
                var key = FeatureKey.Start(Rule, named).With(reading.Rule.Part);
                features.Add(key);
                features.Add(key.With(relation));
                features.Add(key.With(reading.IsImplied ? Implied : Joined));
            }
        }

        var rule = candidate.Best.Rule.Part;
        foreach (var (source, part) in Sources)
        {
            if ((sources & source) != 0)
            {
                features.Add(FeatureKey.Start(Source, named).With(part));
                features.Add(FeatureKey.Start(Source, named).With(part).With(relation));
                features.Add(FeatureKey.Start(Source, named).With(part).With(rule));
            }
        }

        features.Add(FeatureKey.Start(Rules, named).With(Numbers[Math.Min(4, candidate.Count)]));
        features.Add(FeatureKey.Start(Pair, named).With(relation));
    }

    private static bool IsFirstOfRule(MatchCandidate readings, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (ReferenceEquals(readings[i].Rule, readings[index].Rule))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddPlace(ReportReading reading, MatchStatement best, int relation, FeatureVector features, bool named)
    {
        var kind = Kinds[Math.Min(2, (int)reading.Text.Sentences[best.Sentence].Kind)];
        var place = Numbers[best.Sentence switch { 0 => 0, < 3 => 1, < 7 => 2, _ => reading.Sentences.Length - best.Sentence <= 5 ? 9 : 5 }];
        features.Add(FeatureKey.Start(Kind, named).With(kind).With(Pairs[relation]));
        features.Add(FeatureKey.Start(Place, named).With(place).With(Pairs[relation]));
        features.Add(FeatureKey.Start(Score, named).With(Numbers[best.HasScore ? 1 : 0]).With(Pairs[relation]));
        features.Add(FeatureKey.Start(Outcome, named).With(Numbers[best.Outcome + 1]));
        if (best.IsPast)
        {
            features.Add(FeatureKey.Start(Old, named).With(Pairs[relation]));
        }
    }

    private void AddSides(ReportReading reading, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        if (reading.Entities[best.First].Category != reading.Entities[best.Second].Category)
        {
            features.Add(FeatureKey.Start(Category, named));
        }

        var teams = 0;
        for (var i = 0; i < items.Length; i++)
        {
            teams += items[i].Is(ItemType.TEAM) ? 1 : 0;
        }

        features.Add(FeatureKey.Start(Teams, named).With(Numbers[Math.Min(6, teams)]).With(best.IsImplied ? Implied : Joined));
        features.Add(FeatureKey.Start(ObjectPrevious, named).With(SymbolAt(items, best.Object - 1)));
        features.Add(FeatureKey.Start(ObjectNext, named).With(SymbolAt(items, best.Object + 1)));
        if (items[best.Object].Is(ItemType.NOMINAL))
        {
            features.Add(FeatureKey.Start(Nominal, named));
        }

        if (StatementInterpreter.IsOrigin(items, best.Object) || (best.Partner >= 0 && StatementInterpreter.IsOrigin(items, best.Partner)))
        {
            features.Add(FeatureKey.Start(Origin, named));
        }

        if (best.Joined >= 0)
        {
            features.Add(FeatureKey.Start(List, named).With(best.IsImplied ? Implied : Joined));
            features.Add(FeatureKey.Start(List, named).With(SymbolAt(items, best.Joined - 1)));
        }

        if (words.IsAlternative(items, best.Object) || (best.Partner >= 0 && words.IsAlternative(items, best.Partner)))
        {
            features.Add(FeatureKey.Start(Alternative, named));
            features.Add(FeatureKey.Start(Alternative, named).With(best.IsImplied ? Implied : Joined));
            features.Add(FeatureKey.Start(Alternative, named).With(best.IsFixture ? Future : Outcome));
        }

        if (words.IsRanked(items, best.Object))
        {
            features.Add(FeatureKey.Start(Ranked, named).With(IsObject));
        }

        if (best.Partner < 0)
        {
            return;
        }

        if (words.IsRanked(items, best.Partner))
        {
            features.Add(FeatureKey.Start(Ranked, named).With(IsPartner));
        }

        var between = 0;
        for (int i = Math.Min(best.Partner, best.Object) + 1, end = Math.Max(best.Partner, best.Object); i < end; i++)
        {
            between += items[i].Is(ItemType.TEAM) ? 1 : 0;
        }

        var governed = best.Partner > 0 && items[best.Partner - 1].Classes.Overlaps(words.Against);
        features.Add(FeatureKey.Start(governed ? Governed : Free, named).With(best.Partner < best.Object ? Before : After));
        features.Add(FeatureKey.Start(PartnerPrevious, named).With(SymbolAt(items, best.Partner - 1)));
        features.Add(FeatureKey.Start(PartnerNext, named).With(SymbolAt(items, best.Partner + 1)));
        features.Add(FeatureKey.Start(Shared, named).With(Numbers[Math.Min(4, between)]));
        features.Add(FeatureKey.Start(Distance, named).With(Numbers[Math.Abs(best.Partner - best.Object) switch { 1 => 1, 2 => 2, 3 => 3, < 6 => 5, < 10 => 6, < 16 => 7, _ => 9 }]).With(best.Partner < best.Object ? Before : After));
    }

    private FeaturePart SymbolAt(PatternItem[] items, int index) =>
        index < 0 ? Symbolizer.Start : index >= items.Length ? Symbolizer.End : symbols[items[index]] ?? OfMention(items[index]);

    private static FeaturePart OfMention(in PatternItem item) => item.Is(ItemType.COMP) ? Competition : Other;
}
