using R = Graph.Text.RelationIds;

namespace Graph.Text;

/// <summary>What a clause takes over from the one it depends on: a subject that is not repeated, an auxiliary that is not repeated.</summary>
internal static class ClauseSharing
{
    private const ClauseFlags OfAuxiliaries = ClauseFlags.Passive | ClauseFlags.Perfect | ClauseFlags.Modal | ClauseFlags.Future;

    public static void Inherit(AnnotatedText text, List<ClauseDraft> drafts, ClauseDraft clause)
    {
        var head = text.HeadOf(clause.Predicate);
        if (clause.Relation == R.Relcl)
        {
            TakeAntecedent(text, clause, head);
            return;
        }

        if (clause.Relation == R.Acl && head >= 0 && text.Tags[head] is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.PRON && (clause.Flags & ClauseFlags.Infinitive) == 0)
        {
            Share(clause, head);
            return;
        }

        if (clause.Governor < 0)
        {
            return;
        }

        var governor = drafts[clause.Governor];
        if (clause.Relation == R.Conj && governor.Predicate == head)
        {
            Coordinate(text, clause, governor);
        }
        else if (clause.Relation == R.Xcomp)
        {
            Share(clause, governor.Object >= 0 && governor.Object < clause.Predicate ? governor.Object : governor.Subject);
            clause.Flags |= VerbWords.IsGoing(text.Tokens[governor.Predicate]) && governor.HasAuxiliary ? ClauseFlags.Future : ClauseFlags.None;
            clause.Flags |= governor.Flags & (ClauseFlags.Modal | ClauseFlags.Future | ClauseFlags.Conditional);
        }
        else if (clause.Relation == R.Advcl && !clause.IsFinite)
        {
            Share(clause, governor.Subject);
        }
    }

    private static void Share(ClauseDraft clause, int subject)
    {
        if (clause.Subject < 0 && subject >= 0 && subject != clause.Predicate)
        {
            clause.Subject = subject;
            clause.Flags |= ClauseFlags.SharedSubject;
        }
    }

    /// <summary><c>Smith, who scored</c>: the scorer is Smith. A clause without a subject has lost its pronoun: <c>the man beaten</c>.</summary>
    private static void TakeAntecedent(AnnotatedText text, ClauseDraft clause, int antecedent)
    {
        if (antecedent < 0)
        {
            return;
        }

        if (clause.Subject >= 0 && text.Forms[clause.Subject] == WordForm.Wh)
        {
            clause.Subject = antecedent;
        }
        else if (clause.Subject < 0)
        {
            Share(clause, antecedent);
        }
        else if (clause.Object >= 0 && text.Forms[clause.Object] == WordForm.Wh)
        {
            clause.Object = antecedent;
        }
    }

    private static void Coordinate(AnnotatedText text, ClauseDraft clause, ClauseDraft first)
    {
        var ownSubject = clause.Subject >= 0 && (clause.Flags & ClauseFlags.SharedSubject) == 0;
        Share(clause, first.Subject);
        if (ownSubject)
        {
            return;
        }

        clause.Flags |= first.Flags & (ClauseFlags.Conditional | ClauseFlags.Relative);
        clause.Flags |= text.Forms[clause.Predicate] == WordForm.Base ? first.Flags & ClauseFlags.Infinitive : ClauseFlags.None;
        if (clause.HasAuxiliary || !first.HasAuxiliary)
        {
            return;
        }

        var form = text.Forms[clause.Predicate];
        if (form == text.Forms[first.Predicate] && form is WordForm.Participle or WordForm.Base)
        {
            clause.Flags = (clause.Flags & ~ClauseFlags.Participial) | (first.Flags & (OfAuxiliaries | ClauseFlags.Past | ClauseFlags.Present));
        }
    }
}
