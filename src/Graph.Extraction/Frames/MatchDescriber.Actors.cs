using Graph.Text;

namespace Graph.Extraction;

/// <content>Of whom the words of a telling speak.</content>
public sealed partial class MatchDescriber
{
    private static readonly ulong We = FeaturePart.HashOf("we"), Our = FeaturePart.HashOf("our"), Us = FeaturePart.HashOf("us");

    /// <summary>No item, but a pronoun.</summary>
    private const int Pronoun = -2;

    /// <summary>Whether the one of whom the words speak, found through possessives, pronouns and clauses without a subject of their own, is the side left out.</summary>
    private void AddActor(ReportReading reading, PatternItem[] items, ClauseLayer layer, int trigger, int around, MatchStatement best, FeatureVector features, bool named)
    {
        var (item, how) = ActorOf(reading.Text, items, layer, trigger, around, best);
        var partner = items[best.Object].Entity == best.First ? best.Second : best.First;
        var kind = item < 0 ? (item == Pronoun ? Word : None)
            : items[item].Is(ItemType.PERSON) ? Man
            : items[item].Entity == partner ? IsPartner
            : items[item].Entity == items[best.Object].Entity ? IsObject : OtherTeam;
        if (kind == Word && IsFirstPerson(reading.Text, items, best))
        {
            // Who says "we" speaks of the side of the man that the text quotes.
            kind = (best.Sources & (SideSources.Man | SideSources.OtherMan | SideSources.LastMan)) != 0 ? IsPartner : OtherTeam;
            how = Speaker;
        }

        var actor = FeatureKey.Start(Actor, named).With(kind);
        features.Add(actor);
        features.Add(actor.With(how));
        features.Add(actor.With(best.HasScore || best.Outcome >= 0 ? Score : None).With(best.IsLoose ? Inside : Outside));
        var sources = best.Sources;
        if (kind == Word)
        {
            features.Add(actor.With((sources & SideSources.LastSubject) != 0 ? PartnerTeam : OtherTeam));
        }
        else if (kind == Man)
        {
            var man = items[item].Entity;
            features.Add(actor.With((sources & (SideSources.Man | SideSources.OtherMan)) != 0 ? PartnerTeam : OtherTeam));
            features.Add(actor.With(how).With((sources & (SideSources.Man | SideSources.OtherMan)) != 0 ? PartnerTeam : OtherTeam).With(man >= 0 ? Man : None));
        }
    }

    /// <returns>The item of the team or man; <see cref="Pronoun"/> when a pronoun stands for one outside the sentence; -1 for none. And how it was found.</returns>
    private (int Item, FeaturePart How) ActorOf(AnnotatedText text, PatternItem[] items, ClauseLayer layer, int trigger, int around, MatchStatement best)
    {
        if (OwnerOf(text, items, trigger) is var owner and >= 0)
        {
            return items[owner].Is(ItemType.TEAM) || items[owner].Is(ItemType.PERSON) ? (owner, Owner) : (MeantBy(items, layer, owner, best), OwnerWord);
        }

        if (Adjacent(text, items, trigger, best) is var adjacent and >= 0)
        {
            return (adjacent, Near);
        }

        var sawPronoun = -1;
        for (var steps = 0; around >= 0 && steps < 6; steps++)
        {
            var clause = layer[around];
            if (clause.Subject >= 0)
            {
                if (RelativeOf(text, items, clause) is >= 0 and var relative && BeforeRelative(items, relative) is >= 0 and var antecedent)
                {
                    return (antecedent, Relative);
                }

                if (InPhrase(items, layer, clause.Subject) is var item and >= 0)
                {
                    return (item, sawPronoun >= 0 ? Word : steps == 0 ? Governing : Above);
                }

                sawPronoun = sawPronoun < 0 && text.Tags[clause.Subject] == PartOfSpeech.PRON ? clause.Subject : sawPronoun;
            }

            around = clause.Governor;
        }

        return sawPronoun < 0 ? (-1, None) : (MeantBy(items, layer, ItemAt(items, sawPronoun), best), Word);
    }

    /// <summary>
    /// The team that stands right before the verb of the words and that no preposition or verb governs: long sentences of many clauses ("while Wales take on …, Italy beat …") mislead a parser, not a neighbour.
    /// </summary>
    private int Adjacent(AnnotatedText text, PatternItem[] items, int trigger, MatchStatement best)
    {
        if (text.Tags[trigger] is not PartOfSpeech.VERB)
        {
            return -1;
        }

        var i = ItemAt(items, trigger) - 1;
        while (i >= 0 && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX)))
        {
            i--;
        }

        return i >= 0 && i != best.Object && items[i].Is(ItemType.TEAM) && (i == 0 || !(items[i - 1].Is(ItemType.VERB) || items[i - 1].Is(ItemType.POSS) || items[i - 1].Classes.Overlaps(words.Against))) ? i : -1;
    }

    /// <summary>The item of the relative pronoun that is or was the subject of a clause; -1 for none.</summary>
    private static int RelativeOf(AnnotatedText text, PatternItem[] items, in Clause clause)
    {
        if (text.Forms[clause.Subject] == WordForm.Wh)
        {
            return ItemAt(items, clause.Subject);
        }

        for (var i = ItemAt(items, clause.Predicate) - 1; clause.Is(ClauseFlags.Relative) && i >= 0 && items[i].Mention < 0; i--)
        {
            if (text.Forms[items[i].First] == WordForm.Wh)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The team or man that "who" or "which" stands right behind, with nothing but a comma or a bracket between; -1 for none.</summary>
    private static int BeforeRelative(PatternItem[] items, int pronoun)
    {
        var i = pronoun - 1;
        while (i >= 0 && (items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.CLOSE) || items[i].Is(ItemType.BREAK)))
        {
            i--;
        }

        return i >= 0 && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PERSON)) ? i : -1;
    }

    /// <summary>The item that owns the words: "Albion's loss to", "their win over"; -1 for none.</summary>
    private static int OwnerOf(AnnotatedText text, PatternItem[] items, int trigger)
    {
        if (text.Tags[trigger] is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN))
        {
            return -1;
        }

        for (var i = ItemAt(items, trigger) - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.POSS))
            {
                return i > 0 && (items[i - 1].Is(ItemType.TEAM) || items[i - 1].Is(ItemType.PERSON)) ? i - 1 : -1;
            }

            if (text.Forms[items[i].First] == WordForm.Possessive || (items[i].Is(ItemType.PRON) && text.HeadOf(items[i].First) == trigger))
            {
                return i;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.ORD) && !items[i].Is(ItemType.SCORE) && !items[i].Is(ItemType.COMP) && !items[i].Is(ItemType.PROPN))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsFirstPerson(AnnotatedText text, PatternItem[] items, MatchStatement best)
    {
        for (var i = best.FirstItem - 1; i >= 0 && items[i].Mention < 0; i--)
        {
            if (items[i].Is(ItemType.PRON))
            {
                return items[i].End == items[i].First + 1 && text.Tokens[items[i].First].Hash is var word && (word == We || word == Our || word == Us);
            }
        }

        return false;
    }

    /// <summary>The team or man of the phrase around a head: the one that is the head, else the first.</summary>
    private static int InPhrase(PatternItem[] items, ClauseLayer layer, int head)
    {
        if (head < 0)
        {
            return -1;
        }

        var (first, end) = layer.PhraseOf(head);
        var found = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].First >= first && items[i].First < end && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PERSON)))
            {
                if (head >= items[i].First && head < items[i].End)
                {
                    return i;
                }

                found = found < 0 ? i : found;
            }
        }

        return found;
    }

    /// <summary>The team of the sentence that a pronoun stands for: the nearest subject before it, else the nearest that no preposition governs; never the opponent.</summary>
    private int MeantBy(PatternItem[] items, ClauseLayer layer, int pronoun, MatchStatement best)
    {
        var free = Pronoun;
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (!items[i].Is(ItemType.TEAM) || items[i].Entity == items[best.Object].Entity)
            {
                continue;
            }

            var around = layer.Around(items[i].End - 1);
            if (around >= 0 && InPhrase(items, layer, layer[around].Subject) == i)
            {
                return i;
            }

            free = free == Pronoun && !IsGoverned(items, i) ? i : free;
        }

        return free;
    }

    /// <summary>Whether a preposition governs a team, or another team that "and" joins it to: "wins over Albion and Town".</summary>
    private bool IsGoverned(PatternItem[] items, int team)
    {
        while (team > 1 && items[team - 1].Classes.Overlaps(words.Coordinator) && items[team - 2].Is(ItemType.TEAM))
        {
            team -= 2;
        }

        return team > 0 && items[team - 1].Classes.Overlaps(words.Against);
    }
}
