using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>The grammatical place of a mention, from heads where a parser ran, else from tags.</summary>
internal static class Subjects
{
    private static readonly byte Nominal = RelationOf("nsubj");
    private static readonly byte Passive = RelationOf("nsubj:pass");

    /// <summary>What stands inside a clause: its objects and what prepositions add to it or to its nouns, and what is joined to these.</summary>
    private static readonly byte[] InsideClause = [RelationOf("obj"), RelationOf("iobj"), RelationOf("obl"), RelationOf("obl:agent"), RelationOf("nmod"), RelationOf("conj")];

    /// <summary>The subject of its clause, or of a relative clause that goes on with it (<c>to Smith, who advanced</c>).</summary>
    public static bool IsSubject(AnnotatedText text, int first, int end)
    {
        var relative = end < text.Tokens.Length && text[end] is "," ? end + 1 : end;
        if (relative < text.Tokens.Length && text[relative] is "who")
        {
            return true;
        }

        // "a pass from Smith set the striker away": what the parse may take for the subject is none.
        if (first > 0 && text[first - 1] is "from" or "past" or "beyond" or "against")
        {
            return false;
        }

        for (var token = first; token < end; token++)
        {
            if (text.HeadOf(token) >= 0)
            {
                if (text.RelationOf(token) == Nominal || text.RelationOf(token) == Passive)
                {
                    return true;
                }
            }
        }

        if (HasHeads(text, first, end))
        {
            return false;
        }

        var next = end;
        while (next < text.Tokens.Length && next < end + 3 && text.Tags[next] is PartOfSpeech.ADV)
        {
            next++;
        }

        return next < text.Tokens.Length && !IsOblique(text, first) && text.Tags[next] is PartOfSpeech.VERB or PartOfSpeech.AUX;
    }

    /// <summary>
    /// Whether a description stands as object or behind a preposition in the clause of which a mention is the subject: then it means somebody else, as English would say "himself"
    /// (Chomsky 1981, binding condition C): "Smith embraced the captain".
    /// </summary>
    public static bool IsObjectBeside(AnnotatedText text, int first, int end, int description, int descriptionEnd)
    {
        if (SubjectHead(text, first, end) is not (>= 0 and var verb))
        {
            return false;
        }

        var token = TreeLink.HeadOf(text, description, descriptionEnd);
        for (var head = text.HeadOf(token); head >= 0 && InsideClause.AsSpan().Contains(text.RelationOf(token)); (token, head) = (head, text.HeadOf(head)))
        {
            if (head == verb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word of which a mention is the subject; -1 where it is none's.</summary>
    private static int SubjectHead(AnnotatedText text, int first, int end)
    {
        var token = TreeLink.HeadOf(text, first, end);
        return text.HeadOf(token) is >= 0 and var head && (text.RelationOf(token) == Nominal || text.RelationOf(token) == Passive) ? head : -1;
    }

    public static bool IsOblique(AnnotatedText text, int first) =>
        first > 0 && (text.Tags[first - 1] is PartOfSpeech.ADP || text[first - 1] is "by" or "from" or "to" or "of" or "for" or "with" or "past" or "over" or "against");

    /// <summary>Whether a mention ends what stands before a clause with a description for its subject: "one on one with Smith, the winger shot" tells of two men.</summary>
    /// <param name="description">The article of the description.</param>
    public static bool IsBeforeSubject(AnnotatedText text, int first, int end, int description, int descriptionEnd) =>
        description == end + 1 && text[end] is "," && IsOblique(text, first) && descriptionEnd < text.Tokens.Length && text.Tags[descriptionEnd] is PartOfSpeech.VERB or PartOfSpeech.AUX;

    /// <summary>Who did what a passive says: "found by Smith, the captain scored".</summary>
    public static bool IsAgent(AnnotatedText text, int first) => first > 1 && text[first - 1] is "by" && text.Tags[first - 2] is PartOfSpeech.VERB;

    /// <summary>A possessor at the start of its sentence: what is told goes on about him.</summary>
    public static bool IsTopic(AnnotatedText text, int first, int end, int sentenceStart) =>
        first - sentenceStart < 2 && end < text.Tokens.Length && text.Tokens[end].Is(TokenFlags.Possessive);

    private static bool HasHeads(AnnotatedText text, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (text.HeadOf(token) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static byte RelationOf(string name) => (byte)DependencyRelations.Names.IndexOf(name);
}
