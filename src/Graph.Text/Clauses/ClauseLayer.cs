namespace Graph.Text;

/// <summary>The clauses of a report, in the order of their predicates.</summary>
public sealed class ClauseLayer
{
    private readonly AnnotatedText text;
    private readonly int[] clauseAt;

    private ClauseLayer(AnnotatedText text, Clause[] clauses, int[] clauseAt)
    {
        this.text = text;
        this.clauseAt = clauseAt;
        Clauses = clauses;
    }

    public Clause[] Clauses { get; }

    /// <summary>Reads the clauses off the heads; without a parser guesses them from the tags; without a tagger there are none.</summary>
    public static ClauseLayer Of(AnnotatedText text)
    {
        var clauseAt = new int[text.Tokens.Length];
        Array.Fill(clauseAt, -1);
        if (text.Forms.Length != text.Tokens.Length)
        {
            return new ClauseLayer(text, [], clauseAt);
        }

        var drafts = new List<ClauseDraft>(text.Tokens.Length / 8);
        foreach (var sentence in text.Sentences)
        {
            if (HasHeads(text, sentence))
            {
                ClausesByHeads.Read(text, sentence, clauseAt, drafts);
            }
            else
            {
                ClausesByTags.Read(text, sentence, clauseAt, drafts);
            }
        }

        return new ClauseLayer(text, [.. drafts.Select(draft => draft.ToClause())], clauseAt);
    }

    /// <summary>Index of the clause whose predicate is this token; -1 for none.</summary>
    public int At(int predicate) => clauseAt[predicate];

    /// <summary>Index of the innermost clause that a token belongs to; -1 for a token outside any.</summary>
    public int Around(int token)
    {
        for (var steps = 0; token >= 0 && steps < 100; steps++)
        {
            if (clauseAt[token] >= 0)
            {
                return clauseAt[token];
            }

            token = text.Heads[token];
        }

        return -1;
    }

    /// <summary>
    /// The noun phrase around a head, without what follows it in phrases of their own: <c>Rovers substitute Joe Carter</c> for any of its words that heads it.
    /// The person meant is the last name in it, which need not be the head.
    /// </summary>
    /// <returns>First token, and one past the last.</returns>
    public (int First, int End) PhraseOf(int head)
    {
        int first = head, end = head + 1;
        while (first > 0 && IsInPhrase(first - 1, head))
        {
            first--;
        }

        while (end < text.Tokens.Length && IsInPhrase(end, head))
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

            if (!RelationIds.IsInsidePhrase(text.Relations[token]) && text.Forms[token] != WordForm.Possessive)
            {
                return false;
            }

            token = text.Heads[token];
        }

        return false;
    }

    private static bool HasHeads(AnnotatedText text, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Heads[i] >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
