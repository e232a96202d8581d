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
        var first = text.Sentences[best.Sentence].First;
        for (int token = trigger, steps = 0; token >= 0 && steps < MostOver; token = text.HeadOf(token), steps++)
        {
            if (steps > 0)
            {
                AddWord(Over, token, steps, NearOver);
            }

            if (CaseOf(text, token, first) is >= 0 and var preposition)
            {
                AddWord(OverCase, preposition, Math.Min(NearOver + 1, steps), NearOver + 1);
            }
        }

        AddChildren(text, items, trigger, features, named);

        void AddWord(FeaturePart what, int token, int steps, int most)
        {
            features.Add(WithWord(FeatureKey.Start(what, named), text, items, token, named));
            if (steps <= most)
            {
                features.Add(WithWord(FeatureKey.Start(what, named).With(Numbers[steps]), text, items, token, named));
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

            var word = WithWord(FeatureKey.Start(Child, named), text, items, child, named);
            features.Add(word);
            for (var below = Math.Max(first, child - ChildReach); below < Math.Min(end, child + ChildReach + 1); below++)
            {
                if (text.HeadOf(below) == child && text.Tags[below] is not PartOfSpeech.PUNCT)
                {
                    features.Add(WithWord(word, text, items, below, named));
                }
            }
        }
    }

    /// <summary>The preposition or subjunction that hangs on a token before it; -1 for none.</summary>
    /// <param name="first">The first token of the sentence: nothing before it hangs on the token.</param>
    private static int CaseOf(AnnotatedText text, int head, int first)
    {
        for (var token = head - 1; token >= Math.Max(first, head - CaseReach); token--)
        {
            if (text.HeadOf(token) == head && text.Tags[token] is PartOfSpeech.ADP or PartOfSpeech.SCONJ)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>The key with a token as its next part: what it names, weekday or month, else the folded word.</summary>
    private FeatureKey WithWord(FeatureKey key, AnnotatedText text, PatternItem[] items, int token, bool named) =>
        ItemAt(items, token) is >= 0 and var at && KindOf(items[at]) is { } kind ? key.With(kind) : key.With(text.Tokens[token].Hash, named ? WordFolding.Fold(text[token].ToString()) : "");

    /// <summary>What stands for an item whose words tell nothing by themselves; null for other items.</summary>
    private FeaturePart? KindOf(in PatternItem item) =>
        item.Is(ItemType.TEAM) ? Team
        : item.Is(ItemType.PERSON) ? Man
        : item.Mention >= 0 ? OfMention(item)
        : item.Classes.Overlaps(words.Weekday) ? Weekday
        : item.Classes.Overlaps(words.Month) ? Month
        : null;
}
