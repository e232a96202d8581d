namespace Graph.Text;

/// <summary>The clauses of a report, in the order of their predicates.</summary>
public sealed class ClauseLayer
{
    private readonly AnnotatedText text;
    private readonly int[] clauseAt;
    private readonly bool[] isRead;
    private readonly List<ClauseDraft> drafts;
    private readonly List<Clause> clauses;

    private ClauseLayer(AnnotatedText text)
    {
        this.text = text;
        clauseAt = new int[text.Tokens.Length];
        Array.Fill(clauseAt, -1);
        isRead = new bool[text.Sentences.Length];
        drafts = new List<ClauseDraft>(text.Tokens.Length / 8);
        clauses = new List<Clause>(drafts.Capacity);
    }

    /// <summary>All clauses in the order of their predicates.</summary>
    public Clause[] Clauses
    {
        get
        {
            for (var sentence = 0; sentence < isRead.Length; sentence++)
            {
                Read(sentence);
            }

            return [.. clauses.OrderBy(static clause => clause.Predicate)];
        }
    }

    /// <summary>The clause of an index that <see cref="At"/>, <see cref="Around"/> or a governor gave.</summary>
    public Clause this[int clause] => clauses[clause];

    /// <summary>
    /// Reads the clauses off the heads; without a parser guesses them from the tags; without a tagger there are none. A sentence is read when it is asked for:
    /// for one thread at a time. Where sentences are asked for in their order, indexes are places in <see cref="Clauses"/>.
    /// </summary>
    public static ClauseLayer Of(AnnotatedText text) => new(text);

    /// <summary>Index of the clause whose predicate is this token; -1 for none.</summary>
    public int At(int predicate)
    {
        Read(text.SentenceOf(predicate));
        return clauseAt[predicate];
    }

    /// <summary>Index of the innermost clause that a token belongs to; -1 for a token outside any.</summary>
    public int Around(int token)
    {
        if (token >= 0)
        {
            Read(text.SentenceOf(token));
        }

        for (var steps = 0; token >= 0 && steps < 100; steps++)
        {
            if (clauseAt[token] >= 0)
            {
                return clauseAt[token];
            }

            token = text.HeadOf(token);
        }

        return -1;
    }

    private void Read(int index)
    {
        if (isRead[index] || text.Forms.Length != text.Tokens.Length)
        {
            return;
        }

        isRead[index] = true;
        var sentence = text.Sentences[index];
        if (HasHeads(text, sentence))
        {
            ClausesByHeads.Read(text, sentence, clauseAt, drafts);
        }
        else
        {
            ClausesByTags.Read(text, sentence, clauseAt, drafts);
        }

        for (var i = clauses.Count; i < drafts.Count; i++)
        {
            clauses.Add(drafts[i].ToClause());
        }
    }

    /// <summary>
    /// The noun phrase around a head, without what follows it in phrases of their own: <c>Rovers substitute Joe Carter</c> for any of its words that heads it.
    /// The person meant is the last name in it, which need not be the head.
    /// </summary>
    /// <returns>First token, and one past the last.</returns>
    public (int First, int End) PhraseOf(int head)
    {
        // A phrase ends with its sentence: to look farther would parse the sentences beside it in vain.
        var sentence = text.Sentences[text.SentenceOf(head)];
        int first = head, end = head + 1;
        while (first > sentence.First && IsInPhrase(first - 1, head))
        {
            first--;
        }

        while (end < sentence.End && IsInPhrase(end, head))
        {
            end++;
        }

        return (first, end);
    }

    private bool IsInPhrase(int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < 8; steps++)
        {
            if (token == head)
            {
                return true;
            }

            if (!RelationIds.IsInsidePhrase(text.RelationOf(token)) && text.Forms[token] != WordForm.Possessive)
            {
                return false;
            }

            token = text.HeadOf(token);
        }

        return false;
    }

    private static bool HasHeads(AnnotatedText text, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.HeadOf(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
