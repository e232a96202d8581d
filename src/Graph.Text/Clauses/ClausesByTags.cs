namespace Graph.Text;

/// <summary>Guesses clauses where there are tags but no heads: the nearest noun on each side of a group of verbs.</summary>
internal static class ClausesByTags
{
    private const int Reach = 12;

    public static void Read(AnnotatedText text, Sentence sentence, int[] clauseAt, List<ClauseDraft> drafts)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (text.Tags[token] == PartOfSpeech.VERB && !IsModifier(text, sentence, token))
            {
                clauseAt[token] = drafts.Count;
                drafts.Add(Guess(text, sentence, token));
            }
        }
    }

    /// <summary><c>a winning goal</c>: a participle between a determiner or adjective and a noun.</summary>
    private static bool IsModifier(AnnotatedText text, Sentence sentence, int token) =>
        text.Forms[token] is WordForm.Participle or WordForm.Gerund && token + 1 < sentence.End && text.Tags[token + 1] is PartOfSpeech.NOUN
        && token > sentence.First && (text.Tags[token - 1] is PartOfSpeech.DET or PartOfSpeech.ADJ || text.Forms[token - 1] == WordForm.Possessive);

    private static ClauseDraft Guess(AnnotatedText text, Sentence sentence, int verb)
    {
        var clause = new ClauseDraft(verb);
        var start = ReadGroup(text, sentence, clause, verb);
        clause.Subject = NounBefore(text, sentence, start);
        clause.Object = NounAfter(text, sentence, verb);
        if (!clause.HasAuxiliary)
        {
            clause.Flags |= VerbWords.TenseOf(text.Forms[verb]);
            clause.Flags |= text.Forms[verb] is WordForm.Participle or WordForm.Gerund ? ClauseFlags.Participial : ClauseFlags.None;
        }

        return clause;
    }

    /// <summary>Auxiliaries, adverbs and negations before the verb; returns the first token of the group.</summary>
    private static int ReadGroup(AnnotatedText text, Sentence sentence, ClauseDraft clause, int verb)
    {
        var token = verb - 1;
        for (; token >= sentence.First && text.Tags[token] is PartOfSpeech.AUX or PartOfSpeech.ADV or PartOfSpeech.PART; token--)
        {
            ref readonly var word = ref text.Tokens[token];
            clause.Flags |= VerbWords.IsNegation(word) ? ClauseFlags.Negated : ClauseFlags.None;
            clause.Flags |= text.Forms[token] == WordForm.Infinitive ? ClauseFlags.Infinitive : ClauseFlags.None;
            if (text.Tags[token] == PartOfSpeech.AUX)
            {
                clause.HasAuxiliary = true;
                clause.Flags |= VerbWords.OfAuxiliary(word) | VerbWords.TenseOf(text.Forms[token]);
                clause.Flags |= VerbWords.IsBe(word) && text.Forms[verb] == WordForm.Participle ? ClauseFlags.Passive : ClauseFlags.None;
            }
        }

        if (token >= sentence.First && VerbWords.IsCondition(text.Tokens[token]))
        {
            clause.Flags |= ClauseFlags.Conditional;
        }

        return token + 1;
    }

    private static int NounBefore(AnnotatedText text, Sentence sentence, int start)
    {
        for (var token = start - 1; token >= sentence.First && token >= start - Reach; token--)
        {
            if (text.Tags[token] is PartOfSpeech.VERB or PartOfSpeech.SCONJ)
            {
                return -1;
            }

            if (IsNominal(text, token) && !IsAfterPreposition(text, sentence, token))
            {
                return token;
            }
        }

        return -1;
    }

    private static int NounAfter(AnnotatedText text, Sentence sentence, int verb)
    {
        var found = -1;
        for (var token = verb + 1; token < sentence.End && token <= verb + Reach; token++)
        {
            if (IsNominal(text, token))
            {
                found = token;
            }
            else if (found >= 0 || text.Tags[token] is PartOfSpeech.ADP or PartOfSpeech.VERB or PartOfSpeech.PUNCT or PartOfSpeech.SCONJ or PartOfSpeech.CCONJ or PartOfSpeech.AUX)
            {
                break;
            }
        }

        return found;
    }

    private static bool IsNominal(AnnotatedText text, int token) =>
        text.Tags[token] is PartOfSpeech.NOUN or PartOfSpeech.PROPN || (text.Tags[token] == PartOfSpeech.PRON && text.Forms[token] is WordForm.None or WordForm.Wh);

    private static bool IsAfterPreposition(AnnotatedText text, Sentence sentence, int token)
    {
        while (token > sentence.First && text.Tags[token - 1] is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.DET or PartOfSpeech.NUM or PartOfSpeech.PART)
        {
            token--;
        }

        return token > sentence.First && text.Tags[token - 1] == PartOfSpeech.ADP;
    }
}
