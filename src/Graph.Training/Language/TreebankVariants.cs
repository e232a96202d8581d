using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Copies of sentences as newspapers would print them: compounds unparted, headlines in Title Case and capitals.</summary>
internal static class TreebankVariants
{
    /// <summary>The treebank, then its compounds put together, and of every few sentences a copy as a headline would print it.</summary>
    public static List<TreebankSentence> WithVariants(List<TreebankSentence> treebank)
    {
        var all = new List<TreebankSentence>(treebank);
        for (var i = 0; i < treebank.Count; i++)
        {
            var joined = Joined(treebank[i]);
            if (joined is not null)
            {
                all.Add(joined);
            }

            var sentence = WithoutStop(joined ?? treebank[i]);
            switch (i % 15)
            {
                case 3: all.Add(Headline(sentence)); break;
                case 8: all.Add(TitleCase(sentence)); break;
                case 13: all.Add(Capitals(sentence)); break;
                case 5: all.Add(sentence); break;
            }
        }

        return all;
    }

    /// <summary>Puts <c>close - range</c> and <c>$ 5</c> together, as the tokenizer leaves them; null when the sentence has none.</summary>
    public static TreebankSentence? Joined(TreebankSentence sentence)
    {
        var owner = Enumerable.Range(0, sentence.Length).ToArray();
        var joined = false;
        for (var i = 0; i + 1 < sentence.Length; i++)
        {
            var isHyphen = i > 0 && i + 1 < sentence.Length && sentence.Forms[i] == "-" && IsWord(sentence.Forms[i - 1]) && IsWord(sentence.Forms[i + 1])
                && Touches(sentence, i - 1, i + 1);
            var isMoney = sentence.Forms[i] == "$" && char.IsAsciiDigit(sentence.Forms[i + 1][0]);
            if (isHyphen)
            {
                owner[i] = owner[i + 1] = owner[i - 1];
                joined = true;
            }
            else if (isMoney)
            {
                owner[i + 1] = owner[i];
                joined = true;
            }
        }

        return joined ? Merge(sentence, owner) : null;
    }

    /// <summary>Every word with a capital.</summary>
    public static TreebankSentence TitleCase(TreebankSentence sentence) =>
        sentence with { Forms = Array.ConvertAll(sentence.Forms, form => char.ToUpperInvariant(form[0]) + form[1..]) };

    /// <summary>Every word but the short function words with a capital.</summary>
    public static TreebankSentence Headline(TreebankSentence sentence) => sentence with
    {
        Forms = [.. sentence.Forms.Select((form, i) => i > 0 && (form.Length <= 3 || form[0] == '\'' || form == "n't") && IsFunctionWord(sentence.Tags[i]) ? form.ToLowerInvariant() : char.ToUpperInvariant(form[0]) + form[1..])],
    };

    public static TreebankSentence Capitals(TreebankSentence sentence) => sentence with { Forms = Array.ConvertAll(sentence.Forms, form => form.ToUpperInvariant()) };

    /// <summary>Drops the full stop at the end, as headlines do.</summary>
    public static TreebankSentence WithoutStop(TreebankSentence sentence)
    {
        var last = sentence.Length - 1;
        return last < 2 || sentence.Forms[last] != "." || sentence.Heads.Contains(last)
            ? sentence
            : new TreebankSentence(sentence.Forms[..last], sentence.Tags[..last], sentence.Heads[..last], sentence.Relations[..last]);
    }

    private static bool IsFunctionWord(FineTag tag) =>
        FineTags.PartOf(tag) is PartOfSpeech.ADP or PartOfSpeech.DET or PartOfSpeech.CCONJ or PartOfSpeech.PART or PartOfSpeech.SCONJ or PartOfSpeech.AUX;

    private static bool IsWord(string form) => char.IsLetterOrDigit(form[0]) && char.IsLetterOrDigit(form[^1]);

    /// <summary>True when the two words hang together, so that the hyphen between them is no dash.</summary>
    private static bool Touches(TreebankSentence sentence, int left, int right) =>
        sentence.Heads[left] == right || sentence.Heads[right] == left || (sentence.Heads[left] == sentence.Heads[right] && sentence.Heads[left] == right + 2 && sentence.Forms[right + 1] == "-");

    private static TreebankSentence Merge(TreebankSentence sentence, int[] owner)
    {
        var groups = Enumerable.Range(0, sentence.Length).GroupBy(i => Root(owner, i)).OrderBy(group => group.Key).Select(group => group.ToArray()).ToList();
        var place = new int[sentence.Length];
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var i in groups[g])
            {
                place[i] = g;
            }
        }

        var chiefs = groups.Select(group => group.First(i => sentence.Heads[i] < 0 || place[sentence.Heads[i]] != place[i])).ToArray();
        return new TreebankSentence(
            [.. groups.Select(group => string.Concat(group.Select(i => sentence.Forms[i])))],
            [.. groups.Select((group, g) => group.Length > 1 && sentence.Forms[group[0]] == "$" ? FineTag.Number : sentence.Tags[chiefs[g]])],
            [.. chiefs.Select(i => sentence.Heads[i] < 0 ? -1 : place[sentence.Heads[i]])],
            [.. chiefs.Select(i => sentence.Relations[i])]);
    }

    private static int Root(int[] owner, int i)
    {
        while (owner[i] != i)
        {
            i = owner[i];
        }

        return i;
    }
}
