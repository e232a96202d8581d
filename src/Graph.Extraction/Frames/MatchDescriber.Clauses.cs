using Graph.Text;

namespace Graph.Extraction;

/// <content>What the clause of a telling says of its sides and its time.</content>
public sealed partial class MatchDescriber
{
    private static readonly FeaturePart
        ClauseSubject = "clause-subject", PartnerRole = "partner-role", ClauseTime = "clause-time", MainTime = "main-time", IsObject = "is-object", IsPartner = "is-partner", OtherTeam = "other-team",
        PartnerTeam = "partner-team", Man = "man", Word = "word", None = "none", Governing = "governing", Above = "above", Owner = "owner", Inside = "inside", Outside = "outside", Acted = "acted", Actor = "actor";

    /// <summary>No item, but a pronoun.</summary>
    private const int Pronoun = -2;

    private static readonly (ClauseFlags Flag, FeaturePart Part)[] Times =
    [
        (ClauseFlags.Future, "future"), (ClauseFlags.Modal, "modal"), (ClauseFlags.Conditional, "conditional"), (ClauseFlags.Infinitive, "infinitive"), (ClauseFlags.Perfect, "perfect"),
        (ClauseFlags.Past, "past"), (ClauseFlags.Present, "present"), (ClauseFlags.Participial, "participial"),
    ];

    private static void AddClauses(ReportReading reading, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
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
        var shape = FeatureKey.Start(ClauseSubject, named).With(isPredicate ? Governing : Above).With(subject);
        features.Add(shape);
        features.Add(shape.With(best.IsImplied ? Implied : Joined));
        AddActor(reading, items, layer, around, best, features, named);
        features.Add(FeatureKey.Start(ClauseTime, named).With(TimeOf(clause)));
        features.Add(FeatureKey.Start(MainTime, named).With(TimeOf(layer[main])).With(TimeOf(clause)));
        if (best.Partner >= 0)
        {
            var role = RoleOf(reading.Text, layer, items[best.Partner], trigger, around, governor);
            features.Add(FeatureKey.Start(PartnerRole, named).With(role));
            features.Add(FeatureKey.Start(PartnerRole, named).With(role).With(isPredicate ? Governing : Above).With(best.HasScore || best.Outcome >= 0 ? Score : None));
        }
    }

    /// <summary>Whether the one of whom the clause speaks, found through pronouns and clauses without a subject of their own, is the side left out.</summary>
    private static void AddActor(ReportReading reading, PatternItem[] items, ClauseLayer layer, int around, MatchStatement best, FeatureVector features, bool named)
    {
        var item = ActorOf(reading.Text, items, layer, around);
        var partner = items[best.Object].Entity == best.First ? best.Second : best.First;
        var kind = item < 0 ? (item == Pronoun ? Word : None)
            : items[item].Is(ItemType.PERSON) ? Man
            : items[item].Entity == partner ? IsPartner
            : items[item].Entity == items[best.Object].Entity ? IsObject : OtherTeam;
        var actor = FeatureKey.Start(Actor, named).With(kind);
        features.Add(actor);
        features.Add(actor.With(best.HasScore || best.Outcome >= 0 ? Score : None).With(best.IsLoose ? Inside : Outside));
        var sources = best.Sources;
        if (kind == Word)
        {
            features.Add(actor.With((sources & SideSources.LastSubject) != 0 ? PartnerTeam : OtherTeam));
        }
        else if (kind == Man)
        {
            features.Add(actor.With((sources & (SideSources.Man | SideSources.OtherMan)) != 0 ? PartnerTeam : OtherTeam));
        }
    }

    /// <returns>The item of the team or man; <see cref="Pronoun"/> when a pronoun stands for one outside the sentence; -1 for none.</returns>
    private static int ActorOf(AnnotatedText text, PatternItem[] items, ClauseLayer layer, int around)
    {
        var sawPronoun = false;
        for (var steps = 0; around >= 0 && steps < 6; steps++)
        {
            var clause = layer[around];
            if (clause.Subject >= 0)
            {
                var (first, end) = layer.PhraseOf(clause.Subject);
                for (var i = 0; i < items.Length; i++)
                {
                    if (items[i].First >= first && items[i].First < end && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PERSON)))
                    {
                        return i;
                    }
                }

                sawPronoun |= text.Tags[clause.Subject] == PartOfSpeech.PRON;
            }

            around = clause.Governor;
        }

        return sawPronoun ? Pronoun : -1;
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
