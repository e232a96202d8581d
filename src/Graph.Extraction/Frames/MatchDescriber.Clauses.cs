using Graph.Text;

namespace Graph.Extraction;

/// <content>What the clause of a telling says of its sides and its time.</content>
public sealed partial class MatchDescriber
{
    private static readonly FeaturePart
        ClauseSubject = "clause-subject", PartnerRole = "partner-role", ClauseTime = "clause-time", MainTime = "main-time", IsObject = "is-object", IsPartner = "is-partner", OtherTeam = "other-team",
        PartnerTeam = "partner-team", Man = "man", Word = "word", None = "none", Governing = "governing", Above = "above", Owner = "owner", OwnerWord = "owner-word", Inside = "inside", Outside = "outside", Acted = "acted", Actor = "actor",
        Aspect = "aspect", Future = "future", PastTense = "past", Present = "present", Infinitive = "infinitive", Participial = "participial", Speaker = "speaker", Relative = "relative", Near = "near", Predicate = "predicate";

    private static readonly (ClauseFlags Flag, FeaturePart Part)[] Times =
    [
        (ClauseFlags.Future, "future"), (ClauseFlags.Modal, "modal"), (ClauseFlags.Conditional, "conditional"), (ClauseFlags.Infinitive, "infinitive"), (ClauseFlags.Perfect, "perfect"),
        (ClauseFlags.Past, "past"), (ClauseFlags.Present, "present"), (ClauseFlags.Participial, "participial"),
    ];

    private void AddClauses(ReportReading reading, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        if (reading.Text.Forms.Length == 0)
        {
            return;
        }

        var layer = reading.Clauses;
        var trigger = TriggerOf(reading.Text, items, best);
        var around = layer.Around(trigger);
        if (around < 0)
        {
            features.Add(FeatureKey.Start(ClauseSubject, named).With(Outside));
            return;
        }

        var clause = layer[around];
        var governor = clause.Governor >= 0 ? clause.Governor : around;
        var main = governor;
        for (var steps = 0; layer[main].Governor >= 0 && steps < 8; steps++)
        {
            main = layer[main].Governor;
        }

        var isPredicate = clause.Predicate == trigger;
        var subject = KindOf(items, clause.Subject, best);
        AddPredicate(reading.Text, layer, items, best, features, named);
        var shape = FeatureKey.Start(ClauseSubject, named).With(isPredicate ? Governing : Above).With(subject);
        features.Add(shape);
        features.Add(shape.With(best.IsImplied ? Implied : Joined));
        AddActor(reading, items, layer, trigger, around, best, features, named);
        features.Add(FeatureKey.Start(ClauseTime, named).With(TimeOf(clause)));
        features.Add(FeatureKey.Start(MainTime, named).With(TimeOf(layer[main])).With(TimeOf(clause)));
        AddAspect(items, layer, around, best, features, named);
        if (best.Partner >= 0)
        {
            var role = RoleOf(reading.Text, layer, items[best.Partner], trigger, around, governor);
            features.Add(FeatureKey.Start(PartnerRole, named).With(role));
            features.Add(FeatureKey.Start(PartnerRole, named).With(role).With(isPredicate ? Governing : Above).With(best.HasScore || best.Outcome >= 0 ? Score : None));
        }
    }

    /// <summary>The verb on which the team named as opponent hangs: one may beat a team in many words, join or leave it in others.</summary>
    private static void AddPredicate(AnnotatedText text, ClauseLayer layer, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        if (layer.Around(items[best.Object].First) is not (>= 0 and var around))
        {
            return;
        }

        var verb = layer[around].Predicate;
        var word = FeatureKey.Start(Predicate, named).With(text.Tokens[verb].Hash, named ? WordFolding.Fold(text[verb].ToString()) : "");
        features.Add(word);
        features.Add(word.With(best.IsLoose ? Inside : Outside));
    }

    /// <summary>How the words stand to what has happened: the tense of the first finite clause above them, and whether an infinitive, a participle or a condition comes between ("hope to beat", "if they win").</summary>
    private void AddAspect(PatternItem[] items, ClauseLayer layer, int around, MatchStatement best, FeatureVector features, bool named)
    {
        FeaturePart way = None, tense = None;
        for (var steps = 0; around >= 0 && steps < 6 && tense == None; steps++)
        {
            var clause = layer[around];
            tense = clause.Is(ClauseFlags.Future) ? Future : clause.Is(ClauseFlags.Conditional) ? If : clause.Is(ClauseFlags.Modal) ? Modal
                : clause.Is(ClauseFlags.Past) ? PastTense : clause.Is(ClauseFlags.Present) ? (clause.Is(ClauseFlags.Perfect) ? PastTense : Present) : None;
            way = way != None ? way : clause.Is(ClauseFlags.Infinitive) ? Infinitive : clause.Is(ClauseFlags.Participial) ? Participial : None;
            around = clause.Governor;
        }

        var aspect = FeatureKey.Start(Aspect, named).With(way).With(tense);
        features.Add(aspect);
        features.Add(aspect.With(best.HasScore ? Score : best.Outcome >= 0 ? Outcome : best.IsLoose ? Inside : Outside));
        features.Add(FeatureKey.Start(Aspect, named).With(tense).With(best.Rule.Part));
        int low = Math.Max(0, best.FirstItem - Window), high = Math.Min(items.Length, Math.Max(best.EndItem, best.Object + 1) + Window);
        if (FootballWords.AnyIn(items, low, high, words.Weekday | words.Month))
        {
            features.Add(aspect.With(Weekday));
        }
    }

    private static int ItemAt(PatternItem[] items, int token)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (token >= items[i].First && token < items[i].End)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The token that stands for the words of a telling: their verb, else their last noun, else their first.</summary>
    private static int TriggerOf(AnnotatedText text, PatternItem[] items, MatchStatement best)
    {
        int verb = -1, noun = -1;
        for (var i = best.FirstItem; i < best.EndItem && i < items.Length; i++)
        {
            if (items[i].Mention >= 0)
            {
                continue;
            }

            verb = verb < 0 && items[i].Is(ItemType.VERB) ? items[i].First : verb;
            noun = noun < 0 && items[i].Is(ItemType.NOUN) ? items[i].First : noun;
        }

        return verb >= 0 ? verb : noun >= 0 ? noun : items[best.FirstItem].First;
    }

    private static FeaturePart KindOf(PatternItem[] items, int token, MatchStatement best)
    {
        if (token < 0)
        {
            return None;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (token < items[i].First || token >= items[i].End)
            {
                continue;
            }

            return items[i].Is(ItemType.TEAM) ? (i == best.Object ? IsObject : i == best.Partner ? IsPartner : items[i].Entity == best.First || items[i].Entity == best.Second ? PartnerTeam : OtherTeam)
                : items[i].Is(ItemType.PERSON) ? Man : Word;
        }

        return None;
    }

    private static FeaturePart RoleOf(AnnotatedText text, ClauseLayer layer, in PatternItem partner, int trigger, int around, int governor)
    {
        bool Holds(in PatternItem item, int token) => token >= item.First && token < item.End;
        var clause = layer[around];
        if (Holds(partner, clause.Subject))
        {
            return Subject;
        }

        if (Holds(partner, clause.Object) || Holds(partner, clause.Agent))
        {
            return Acted;
        }

        if (Holds(partner, layer[governor].Subject))
        {
            return Above;
        }

        var last = partner.End - 1;
        if (text.HeadOf(last) == trigger || text.HeadOf(partner.First) == trigger)
        {
            return Owner;
        }

        return layer.Around(last) == around ? Inside : Outside;
    }

    private static FeaturePart TimeOf(in Clause clause)
    {
        foreach (var (flag, part) in Times)
        {
            if (clause.Is(flag))
            {
                return part;
            }
        }

        return None;
    }
}
