using Graph.Text;

namespace Graph.Extraction;

/// <content>The words of a telling and around it: what they are, which flags they raise, in what tense they stand.</content>
public sealed partial class MatchDescriber
{
    /// <summary>Items from a verb back to its auxiliary at most.</summary>
    private const int HelperReach = 3;

    private void AddWords(ReportReading reading, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        var trigger = items[best.FirstItem];
        if (trigger.Mention < 0 && trigger.End - trigger.First <= 3)
        {
            features.Add(FeatureKey.Start(Trigger, named).WithWords(reading.Text, trigger.First, trigger.End, named));
        }

        int low = best.Partner < 0 ? best.FirstItem : Math.Min(best.Partner, best.Object), high = Math.Max(best.Partner, best.Object);
        AddBag(items, Math.Max(0, low - Window), low, Before, features, named);
        AddBag(items, low + 1, high, Between, features, named);
        AddBag(items, high + 1, Math.Min(items.Length, high + 1 + Window + 2), After, features, named);
        features.Add(FeatureKey.Start(Gap, named).With(Numbers[Math.Min(9, best.Object - best.FirstItem < 0 ? 9 : best.Object - best.FirstItem)]));
        if (reading.Text.Tokens[items[best.Object].First].Is(TokenFlags.InQuote))
        {
            features.Add(FeatureKey.Start(Quote, named));
        }
    }

    private void AddBag(PatternItem[] items, int first, int end, FeaturePart part, FeatureVector features, bool named)
    {
        for (var i = first; i < end && i < first + 16; i++)
        {
            if ((symbols[items[i]] ?? (items[i].Is(ItemType.COMP) ? Competition : null)) is { } symbol)
            {
                features.Add(FeatureKey.Start(part, named).With(symbol));
            }
        }
    }

    private void AddFlags(PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        int low = Math.Max(0, best.FirstItem - Window), high = Math.Min(items.Length, Math.Max(best.EndItem, best.Object + 1) + Window);
        WordClassSet toObject = FootballWords.ClassesIn(items, low, best.Object), nearObject = FootballWords.ClassesIn(items, low + 2, best.Object), around = FootballWords.ClassesIn(items, low, high);
        Add(Modal, words.Modal, toObject);
        Add(Negation, words.Negation, nearObject);
        Add(NearMiss, words.NearMiss, nearObject);
        Add(If, words.If, toObject);
        Add(PastSeason, words.PastSeason, around);
        Add(PastCue, words.PastCue, around);
        Add(FixtureCue, words.FixtureCue, around);
        Add(Aggregate, words.Aggregate, around);
        Add(Shootout, words.Shootout, around);
        Add(Former, words.FormerWord, around);
        Add(Weekday, words.Weekday, around);
        Add(Month, words.Month, around);
        Add(Person, WordClassSet.Of((int)ItemType.PERSON), FootballWords.ClassesIn(items, low + 2, high - 2));

        void Add(FeaturePart name, in WordClassSet asked, in WordClassSet there)
        {
            if (there.Overlaps(asked))
            {
                features.Add(FeatureKey.Start(Flag, named).With(name));
            }
        }
    }

    private static void AddTense(AnnotatedText text, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        if (text.Forms.Length == 0)
        {
            return;
        }

        AddForm(text, items, best, features, named);
        for (var i = best.Object - 1; i >= 0 && i > best.Object - 14; i--)
        {
            if (items[i].Is(ItemType.VERB) || items[i].Is(ItemType.AUX))
            {
                features.Add(FeatureKey.Start(Tense, named).With(Forms[Math.Min(Forms.Length - 1, (int)text.Forms[items[i].First])]));
                break;
            }
        }

        for (var i = best.Object + 1; i < items.Length && i < best.Object + 8; i++)
        {
            if (items[i].Is(ItemType.VERB) || items[i].Is(ItemType.AUX))
            {
                features.Add(FeatureKey.Start(TenseNext, named).With(Forms[Math.Min(Forms.Length - 1, (int)text.Forms[items[i].First])]));
                break;
            }
        }
    }

    /// <summary>The form of the verb of the words themselves, with the auxiliary before it: "faced", "will face", "to face", "have faced".</summary>
    private static void AddForm(AnnotatedText text, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        var verb = best.FirstItem;
        while (verb < best.EndItem && verb < items.Length && !items[verb].Is(ItemType.VERB))
        {
            verb++;
        }

        if (verb >= best.EndItem || verb >= items.Length)
        {
            return;
        }

        var form = FeatureKey.Start(Form, named).With(Forms[Math.Min(Forms.Length - 1, (int)text.Forms[items[verb].First])]);
        form = HelperOf(text, items, verb) is >= 0 and var helper ? form.WithWords(text, items[helper].First, items[helper].End, named) : form.With(Other);
        features.Add(form);
        features.Add(form.With(best.IsLoose ? Other : best.Outcome >= 0 ? Outcome : Joined));
    }

    /// <summary>The item of the auxiliary, or of "to", just before a verb; -1 for none.</summary>
    private static int HelperOf(AnnotatedText text, PatternItem[] items, int verb)
    {
        for (var i = verb - 1; i >= 0 && i >= verb - HelperReach && items[i].Mention < 0; i--)
        {
            if (items[i].Is(ItemType.AUX) || text.Forms[items[i].First] == WordForm.Infinitive)
            {
                return i;
            }
        }

        return -1;
    }
}
