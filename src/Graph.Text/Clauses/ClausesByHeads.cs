using R = Graph.Text.RelationIds;

namespace Graph.Text;

/// <summary>Reads the clauses of a parsed sentence.</summary>
internal static class ClausesByHeads
{
    public static void Read(AnnotatedText text, Sentence sentence, int[] clauseAt, List<ClauseDraft> drafts)
    {
        var first = drafts.Count;
        FindPredicates(text, sentence, clauseAt, drafts);
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var head = text.HeadOf(token);
            if (head >= 0 && clauseAt[head] >= 0)
            {
                AddDependent(text, sentence, drafts[clauseAt[head]], token);
            }
        }

        for (var i = first; i < drafts.Count; i++)
        {
            Govern(text, drafts[i], clauseAt);
            Settle(text, drafts[i]);
            SubjectRepair.Apply(text, sentence, drafts[i]);
        }

        // Subjects and auxiliaries come down from governing clauses, which may stand on either side: the second round sees what the first one found.
        for (var round = 0; round < 2; round++)
        {
            for (var i = first; i < drafts.Count; i++)
            {
                ClauseSharing.Inherit(text, drafts, drafts[i]);
            }
        }

        if (EndsAsQuestion(text, sentence))
        {
            MarkQuestion(drafts, first);
        }
    }

    private static void FindPredicates(AnnotatedText text, Sentence sentence, int[] clauseAt, List<ClauseDraft> drafts)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var relation = text.RelationOf(token);
            if (text.Tags[token] == PartOfSpeech.VERB && relation != R.Amod && relation != R.Compound && relation != R.Case && relation != R.Fixed && relation != R.Flat && relation != R.Mark)
            {
                clauseAt[token] = Pending;
            }
            else if (relation == R.Cop || relation == R.Nsubj || relation == R.NsubjPass)
            {
                Mark(text, text.HeadOf(token), clauseAt);
            }
        }

        // Some stand before the word that shows them.
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (clauseAt[token] == Pending)
            {
                clauseAt[token] = drafts.Count;
                drafts.Add(new ClauseDraft(token));
            }
        }
    }

    private const int Pending = -2;

    private static void Mark(AnnotatedText text, int head, int[] clauseAt)
    {
        if (head >= 0 && clauseAt[head] == -1 && text.Tags[head] != PartOfSpeech.PUNCT)
        {
            clauseAt[head] = Pending;
        }
    }

    private static void AddDependent(AnnotatedText text, Sentence sentence, ClauseDraft clause, int token)
    {
        var relation = text.RelationOf(token);
        ref readonly var word = ref text.Tokens[token];
        if (relation == R.Nsubj || relation == R.NsubjPass || relation == R.Csubj)
        {
            clause.Subject = clause.Subject < 0 ? token : clause.Subject;
            clause.Flags |= relation == R.NsubjPass ? ClauseFlags.Passive : ClauseFlags.None;
            clause.Flags |= VerbWords.IsNegativeSubject(word) ? ClauseFlags.Negated : ClauseFlags.None;
        }
        else if (relation == R.Obj)
        {
            clause.Object = clause.Object < 0 ? token : clause.Object;
        }
        else if (relation == R.Iobj)
        {
            clause.Recipient = token;
        }
        else if (relation == R.Agent)
        {
            clause.Agent = token;
        }
        else if (relation == R.Obl && HasBy(text, sentence, token))
        {
            clause.ByPhrase = token;
        }
        else if (relation == R.Particle)
        {
            clause.Particle = token;
        }
        else if (relation == R.Aux || relation == R.AuxPass || relation == R.Cop)
        {
            AddAuxiliary(text, clause, token);
        }
        else if (relation == R.Mark || relation == R.Case)
        {
            clause.Flags |= VerbWords.IsCondition(word) ? ClauseFlags.Conditional
                : VerbWords.IsWithout(word) && text.Tags[clause.Predicate] == PartOfSpeech.VERB ? ClauseFlags.Negated
                : text.Forms[token] == WordForm.Infinitive ? ClauseFlags.Infinitive : ClauseFlags.None;
        }
        else if ((relation == R.Advmod || relation == R.Cc || (relation == R.Det && text.Tags[clause.Predicate] != PartOfSpeech.VERB)) && VerbWords.IsNegation(word))
        {
            clause.Flags |= ClauseFlags.Negated;
        }
    }

    /// <summary>True for a noun after <c>by</c>: the mark stands at most a few words before it.</summary>
    private static bool HasBy(AnnotatedText text, Sentence sentence, int noun)
    {
        for (var token = noun - 1; token >= sentence.First && token > noun - 8; token--)
        {
            if (text.HeadOf(token) == noun && text.RelationOf(token) == R.Case)
            {
                return VerbWords.IsBy(text.Tokens[token]);
            }
        }

        return false;
    }

    private static void AddAuxiliary(AnnotatedText text, ClauseDraft clause, int token)
    {
        ref readonly var word = ref text.Tokens[token];
        clause.Flags |= VerbWords.OfAuxiliary(word);
        if (!clause.HasAuxiliary)
        {
            clause.Flags |= VerbWords.TenseOf(text.Forms[token]);
        }

        clause.HasAuxiliary = true;
        if (text.RelationOf(token) == R.AuxPass || (text.RelationOf(token) == R.Aux && text.Forms[clause.Predicate] == WordForm.Participle && VerbWords.IsBe(word)))
        {
            clause.Flags |= ClauseFlags.Passive;
        }
    }

    private static void Govern(AnnotatedText text, ClauseDraft clause, int[] clauseAt)
    {
        clause.Relation = text.HeadOf(clause.Predicate) < 0 ? (byte)0 : text.RelationOf(clause.Predicate);
        var head = text.HeadOf(clause.Predicate);
        for (var steps = 0; head >= 0 && steps < 100; steps++)
        {
            if (clauseAt[head] >= 0)
            {
                clause.Governor = clauseAt[head];
                return;
            }

            head = text.HeadOf(head);
        }
    }

    private static void Settle(AnnotatedText text, ClauseDraft clause)
    {
        var predicate = clause.Predicate;
        var form = text.Forms[predicate];
        if (text.Tags[predicate] != PartOfSpeech.VERB)
        {
            clause.Flags |= ClauseFlags.Nominal;
            return;
        }

        if (!clause.HasAuxiliary)
        {
            clause.Flags |= VerbWords.TenseOf(form);
            clause.Flags |= form is WordForm.Participle or WordForm.Gerund ? ClauseFlags.Participial : ClauseFlags.None;
            clause.Flags |= form == WordForm.Base && (clause.Relation == R.Xcomp || clause.Relation == R.Acl) ? ClauseFlags.Infinitive : ClauseFlags.None;
        }

        if (form == WordForm.Participle && !clause.HasAuxiliary && (clause.Relation == R.Acl || clause.Relation == R.Advcl || clause.Agent >= 0 || clause.ByPhrase >= 0))
        {
            clause.Flags |= ClauseFlags.Passive;
        }

        if ((clause.Flags & ClauseFlags.Passive) != 0 && clause.Agent < 0)
        {
            clause.Agent = clause.ByPhrase;
        }

        clause.Flags |= clause.Relation == R.Relcl ? ClauseFlags.Relative : ClauseFlags.None;
    }

    private static bool EndsAsQuestion(AnnotatedText text, Sentence sentence)
    {
        for (var token = sentence.End - 1; token >= sentence.First && text.Tokens[token].Is(TokenFlags.Punctuation); token--)
        {
            if (text.Text[text.Tokens[token].End - 1] == '?')
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkQuestion(List<ClauseDraft> drafts, int first)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            drafts[i].Flags |= drafts[i].Relation != R.Relcl && drafts[i].Relation != R.Acl ? ClauseFlags.Question : ClauseFlags.None;
        }
    }
}
