using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Countries that stand for a place and not for their team.</content>
internal sealed partial class NameSpanFinder
{
    /// <summary>Whether a country's name stands where only a place can be meant: <c>in Italy</c>, <c>Italy's Serie A</c>.</summary>
    private bool IsPlace(int first, int end, int node)
    {
        if (!IsCountry(node))
        {
            return false;
        }

        var owns = end < text.Tokens.Length && text.Tokens[end].Is(TokenFlags.Possessive);
        if (context.Is(first - 1, WordClasses.PlaceMark) || ContinuesPlaces(first))
        {
            return !owns && !(end < text.Tokens.Length && text.Tags[end] is PartOfSpeech.NOUN);
        }

        if (!owns || end + 1 >= text.Tokens.Length || !context.IsNameLike(end + 1))
        {
            return false;
        }

        var (_, owned) = Match(end + 1, Math.Min(text.Tokens.Length, end + 8));
        return owned != 0 && IsClubOrCompetition(owned);
    }

    /// <summary><c>in Canada, China and Gabon</c>: what is listed after a place is one too.</summary>
    private bool ContinuesPlaces(int first)
    {
        if (spans.Count == 0 || (spans[^1].Hints & NameHints.Place) == 0 || first - spans[^1].End is not (1 or 2))
        {
            return false;
        }

        for (var i = spans[^1].End; i < first; i++)
        {
            if (text[i] is not ("," or "and" or "or" or "&"))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsCountry(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.NationalTeam)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsClubOrCompetition(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is EntityType.Person or EntityType.NationalTeam)
            {
                return false;
            }
        }

        return true;
    }
}
