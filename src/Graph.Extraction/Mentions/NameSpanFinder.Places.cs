using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Countries that stand for a place and not for their team.</content>
internal sealed partial class NameSpanFinder
{
    /// <summary>Tokens between a score and the preposition at most: <c>a 2-0 qualifying win in Norway</c>.</summary>
    private const int ResultReach = 4;

    /// <summary>Whether a country's name stands where only a place can be meant: <c>in Italy</c>, <c>Italy's Serie A</c>.</summary>
    private bool IsPlace(int first, int end, int node)
    {
        if (!IsCountry(node))
        {
            return false;
        }

        if (IsHomeOfClub(end) || IsBehindTown(first, end))
        {
            return true;
        }

        var owns = end < text.Tokens.Length && text.Tokens[end].Is(TokenFlags.Possessive);
        if (first > 1 && text[first - 1] is "of" && text[first - 2] is "north" or "south" or "east" or "west" or "coast" or "centre")
        {
            return true;
        }

        var mark = first > 1 && text[first - 1] is "the" ? first - 2 : first - 1;
        if (context.Is(mark, WordClasses.PlaceMark) || ContinuesPlaces(first))
        {
            return !IsGroundOfResult(first, end) && !owns && !(end < text.Tokens.Length && text.Tags[end] is PartOfSpeech.NOUN);
        }

        if (!owns || end + 1 >= text.Tokens.Length || !context.IsNameLike(end + 1))
        {
            return false;
        }

        var (_, owned) = known.LongestAt(end + 1, Math.Min(text.Tokens.Length, end + 8));
        return owned != 0 && IsClubOrCompetition(owned);
    }

    /// <summary><c>beat Norwich rivals Albion</c>: a name before "rivals" and a club is the town or region that both sides are of.</summary>
    private bool IsRegionOfRivals(int end, int node, int limit) =>
        end + 1 < limit && text[end] is "rivals" or "neighbours" or "neighbors" && context.IsNameLike(end + 1) && (node == 0 || MayBeClub(node))
        && MayBeClub(known.LongestAt(end + 1, limit).Node);

    private bool MayBeClub(int node)
    {
        foreach (var form in node == 0 ? [] : context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.Club)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>a 0-0 draw in Norway</c>, <c>won 2-1 in Norway</c>: where no other opponent follows, the result is one against the country's side.</summary>
    private bool IsGroundOfResult(int first, int end)
    {
        if (text[first - 1] is not "in" || (end < text.Tokens.Length && text[end] is "against" or "over" or "with" or "to" or "by" or "v" or "vs" or "v." or "vs." or ","))
        {
            return false;
        }

        var score = first - 2;
        for (var reach = ResultReach; reach > 0 && score > 0 && !text.Tokens[score].Is(TokenFlags.Score) && text.Tags[score] is PartOfSpeech.NOUN or PartOfSpeech.ADJ; reach--)
        {
            score--;
        }

        return score > text.Sentences[text.SentenceOf(first)].First && text.Tokens[score].Is(TokenFlags.Score)
            && (score == first - 2 ? text.Tags[score - 1] is PartOfSpeech.VERB : context.Is(first - 2, WordClasses.ResultNoun));
    }

    /// <summary><c>Norway side Rovers</c>: a country before a word for a club and the club's name.</summary>
    private bool IsHomeOfClub(int end)
    {
        if (!context.Is(end, WordClasses.ClubNoun) || end + 1 >= text.Tokens.Length || !context.IsNameLike(end + 1) || text.SentenceOf(end) != text.SentenceOf(end + 1))
        {
            return false;
        }

        var (_, node) = known.LongestAt(end + 1, Math.Min(text.Tokens.Length, end + 8));
        return node == 0 || IsClubOrCompetition(node);
    }

    /// <summary><c>in Lomas, Spain.</c>, <c>Lomas [Spain]</c>: a country that says where the town before it lies.</summary>
    private bool IsBehindTown(int first, int end)
    {
        if (first < 2 || end >= text.Tokens.Length || !context.IsCapital(first - 2) || (spans.Count > 0 && spans[^1].End == first - 1 && IsCountry(spans[^1].Node)))
        {
            return false;
        }

        if (text[first - 1] is "," && text[end] is "," or "." or ")")
        {
            var town = first - 2;
            while (town > 0 && context.IsCapital(town - 1) && !context.IsSentenceStart(town))
            {
                town--;
            }

            return context.Is(town - 1, WordClasses.PlacePreposition) || (context.IsSentenceStart(town) && text.Tokens[town].Is(TokenFlags.AllCaps));
        }

        return text[first - 1] is "[" or "(" && text[end] is "]" or ")"
            && !(spans.Count > 0 && spans[^1].End == first - 1 && (known.IsOnly(spans[^1].Node, EntityType.Person) || (spans[^1].Hints & (NameHints.Person | NameHints.Club)) == NameHints.Person));
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
        foreach (var form in node == 0 ? [] : context.Gazetteer.Trie.FormsAt(node))
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
