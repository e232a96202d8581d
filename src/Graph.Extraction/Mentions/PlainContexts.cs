using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Contexts that say plainly what a name is, where the scorer takes it for nothing.</summary>
internal sealed class PlainContexts(NameContext context)
{
    /// <summary>Tokens back to which the verb or noun of a result is looked for (<c>losing at home to</c>).</summary>
    private const int ResultReach = 4;

    private readonly AnnotatedText text = context.Text;

    /// <summary>Whether a known country was played against (<c>a win over lowly Andorra</c>) or has a result of its own (<c>Malta's goalless draw</c>).</summary>
    public bool IsOpponent(NameGroup group)
    {
        if ((group.Hints & (NameHints.Place | NameHints.Person)) != 0 || !IsCountry(group.Node))
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            if (OwnsResult(span) || IsPlayedAgainst(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name is an initial and a surname in the lists of a printed result: <c>(K. Frost 2, B. Ames)</c>.</summary>
    public bool IsListedMan(NameGroup group)
    {
        if (group.Units.Length != 2 || group.Node != 0)
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            var before = span.First - 1;
            if (text.Tokens[span.First].Is(TokenFlags.Initial) && before >= 0 && text[before] is "(" or "," or ";" && text.Sentences[text.SentenceOf(span.First)].Kind == SentenceKind.ListLine)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCountry(int node)
    {
        var country = false;
        foreach (var form in node > 0 ? context.Gazetteer.Trie.FormsAt(node) : [])
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.Person)
            {
                return false;
            }

            country |= context.Gazetteer.Entries[form.Entry].Type == EntityType.NationalTeam && form.Kind == NameFormKind.Name;
        }

        return country;
    }

    private bool OwnsResult(NameSpan span)
    {
        if (span.End + 1 >= text.Tokens.Length || !text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return false;
        }

        var next = span.End + 1;
        while (next < span.End + 3 && next < text.Tokens.Length && (text.Tags[next] is PartOfSpeech.ADJ || text.Tokens[next].Is(TokenFlags.Score)))
        {
            next++;
        }

        return context.Is(next, WordClasses.ResultNoun);
    }

    private bool IsPlayedAgainst(NameSpan span)
    {
        if (span.End < text.Tokens.Length && text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return false;
        }

        var before = span.First - 1;
        if (before > 0 && text.Tags[before] is PartOfSpeech.ADJ && !context.IsCapital(before))
        {
            before--;
        }

        return before >= 0 && text.SentenceOf(before) == text.SentenceOf(span.First)
            && (text[before] is "against" or "versus" or "v" or "vs" || (text[before] is "over" or "to" && HasResultBefore(before)));
    }

    private bool HasResultBefore(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - ResultReach) && text.SentenceOf(i) == text.SentenceOf(token); i--)
        {
            if (context.Is(i, WordClasses.ResultNoun | WordClasses.TeamVerb))
            {
                return true;
            }
        }

        return false;
    }
}
