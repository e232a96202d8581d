using R = Graph.Text.RelationIds;

namespace Graph.Text;

/// <summary>Finds the subject that the parser hung elsewhere: in English the noun right before a finite verb, or before an insertion that ends at it, is its subject.</summary>
internal static class SubjectRepair
{
    private const int LongestName = 6;

    public static void Apply(AnnotatedText text, Sentence sentence, ClauseDraft clause)
    {
        if (clause.Subject >= 0 || !clause.IsFinite || clause.Relation == R.Relcl || (clause.Flags & ClauseFlags.Infinitive) != 0)
        {
            return;
        }

        var start = clause.Predicate;
        while (start > sentence.First && text.Tags[start - 1] is PartOfSpeech.AUX or PartOfSpeech.ADV or PartOfSpeech.PART && text.Forms[start - 1] != WordForm.Possessive)
        {
            start--;
        }

        var before = start - 1;
        if (before >= sentence.First && IsNominal(text, before))
        {
            clause.Subject = TopOf(text, before, Math.Max(sentence.First, before - LongestName));
        }
        else if (before > sentence.First && text[before] is ",")
        {
            clause.Subject = BeforeInsertion(text, sentence, before);
        }
    }

    /// <summary><c>Smith, who came on late, scored</c>: the noun that the insertion before the comma belongs to; -1 when there is none.</summary>
    private static int BeforeInsertion(AnnotatedText text, Sentence sentence, int comma)
    {
        for (var token = comma - 1; token > sentence.First; token--)
        {
            var relation = text.RelationOf(token);
            var head = text.HeadOf(token);
            if ((relation == R.Relcl || relation == R.Appos || relation == R.Acl) && head >= sentence.First && head < token && IsNominal(text, head))
            {
                return head;
            }
        }

        return -1;
    }

    private static bool IsNominal(AnnotatedText text, int token) =>
        text.Tags[token] is PartOfSpeech.NOUN or PartOfSpeech.PROPN || (text.Tags[token] == PartOfSpeech.PRON && text.Forms[token] == WordForm.None);

    /// <summary>From the last word of a name to its head: <c>Joe Carter</c> hangs on its first word.</summary>
    private static int TopOf(AnnotatedText text, int token, int first)
    {
        while (text.HeadOf(token) >= first && text.HeadOf(token) < token && text.RelationOf(token) is var relation && (relation == R.Flat || relation == R.Compound) && IsNominal(text, text.HeadOf(token)))
        {
            token = text.HeadOf(token);
        }

        return token;
    }
}
