using Graph.Text;

namespace Graph.Extraction;

/// <content>What stands over the words of a telling in the sentence's tree, and what hangs on them.</content>
public sealed partial class MatchDescriber
{
    private const int MostOver = 6;

    /// <summary>Steps up to which words over the telling are told apart by how far above they stand.</summary>
    private const int NearOver = 2;

    /// <summary>Tokens from a word that hangs on the telling to those that hang on it in turn.</summary>
    private const int ChildReach = 4;

    private const int CaseReach = 7;

    private static readonly FeaturePart Over = "over", OverCase = "over-case", Child = "child", Team = "team";

    /// <summary>Adds what stands over the words of a telling and what hangs on them: "ahead of next week's final against".</summary>
    private void AddAround(AnnotatedText text, PatternItem[] items, MatchStatement best, FeatureVector features, bool named)
    {
        if (text.Forms.Length == 0)
        {
            return;
        }

        var trigger = TriggerOf(text, items, best);
        for (int token = trigger, steps = 0; token >= 0 && steps < MostOver; token = text.HeadOf(token), steps++)
        {
            if (steps > 0)
            {
                AddWord(Over, token, steps, NearOver);
            }

            if (CaseOf(text, token) is >= 0 and var preposition)
            {
                AddWord(OverCase, preposition, Math.Min(NearOver + 1, steps), NearOver + 1);
            }
        }

        AddChildren(text, items, trigger, features, named);

        void AddWord(FeaturePart what, int token, int steps, int most)
        {
            var word = WordOf(text, items, token, named);
            features.Add(FeatureKey.Start(what, named).With(word));
            if (steps <= most)
            {
                features.Add(FeatureKey.Start(what, named).With(Numbers[steps]).With(word));
            }
        }
    }

    private void AddChildren(AnnotatedText text, PatternItem[] items, int trigger, FeatureVector features, bool named)
    {
        int first = items[0].First, end = items[^1].End;
        for (var child = first; child < end; child++)
        {
            if (text.HeadOf(child) != trigger)
            {
                continue;
            }

            var word = FeatureKey.Start(Child, named).With(WordOf(text, items, child, named));
            features.Add(word);
            for (var below = Math.Max(first, child - ChildReach); below < Math.Min(end, child + ChildReach + 1); below++)
            {
                if (text.HeadOf(below) == child && text.Tags[below] is not PartOfSpeech.PUNCT)
                {
                    features.Add(word.With(WordOf(text, items, below, named)));
                }
            }
        }
    }

    /// <summary>The preposition or subjunction that hangs on a token before it; -1 for none.</summary>
    private static int CaseOf(AnnotatedText text, int head)
    {
        for (var token = head - 1; token >= Math.Max(0, head - CaseReach); token--)
        {
            if (text.HeadOf(token) == head && text.Tags[token] is PartOfSpeech.ADP or PartOfSpeech.SCONJ)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>A token as a part of a feature: what it names, weekday or month, else the folded word.</summary>
    private FeaturePart WordOf(AnnotatedText text, PatternItem[] items, int token, bool named)
    {
        var at = ItemAt(items, token);
        if (at >= 0)
        {
            ref readonly var item = ref items[at];
            if (item.Is(ItemType.TEAM))
            {
                return Team;
            }

            if (item.Is(ItemType.PERSON))
            {
                return Man;
            }

            if (item.Mention >= 0)
            {
                return OfMention(item);
            }

            if (item.Classes.Overlaps(words.Weekday))
            {
                return Weekday;
            }

            if (item.Classes.Overlaps(words.Month))
            {
                return Month;
            }
        }

        return named ? new FeaturePart(WordFolding.Fold(text[token].ToString())) : FeaturePart.OfHash(text.Tokens[token].Hash);
    }
}
