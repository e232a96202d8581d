using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Words that are names by where they stand: in lists, in line-ups, as the initials of a country.</content>
internal sealed partial class NameMarker
{
    /// <summary>A common word between commas or brackets of a list of names is a surname (<c>Keane, Fortune, Fletcher</c>).</summary>
    private bool IsListed(int token)
    {
        if (layout.LineUps[token] && text[token - 1] is "," or ";" or "(" or ":" && (text[token + 1] is "," or ";" or "(" or ")" or "." || text.Tokens[token + 1].IsAny(TokenFlags.Number)))
        {
            return !context.Is(token, Roles | WordClasses.Title);
        }

        return token > 1 && token + 1 < nameLike.Length && text[token - 1] is "," or ";" && text[token + 1] is "," or "(" or "." or ";"
            && (nameLike[token - 2] || text.Tokens[token - 2].IsAny(TokenFlags.Number) || text[token - 2] is ")") && !context.Is(token, Roles | WordClasses.Title);
    }

    /// <summary>A month behind a first name is a surname (<c>Adam May</c>) unless a day or year stands behind it.</summary>
    private bool IsSurnameOfMonth(int token) =>
        context.Is(token, WordClasses.Month) && token > 0 && nameLike[token - 1] && context.Is(token - 1, WordClasses.FirstName) && !context.Is(token - 1, NeverNames)
        && !(token + 1 < text.Tokens.Length && text.Tokens[token + 1].IsAny(TokenFlags.HasDigit));

    /// <summary>Whether the initials of a country, which are its adjective and a word besides, are its team here: <c>the U.S. won</c>, but not <c>the U.S. coach</c> nor <c>in the U.S.</c></summary>
    private bool IsInitialsOfTeam(int token)
    {
        if (!text.Tokens[token].Is(TokenFlags.AllCaps) || token == 0 || text[token].Length < 2 || text[token - 1] is not ("the" or "The")
            || token + 1 == text.Tokens.Length || context.IsCapital(token + 1) || text.Tags[token + 1] is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN
            || (token > 1 && (text[token - 2] is "in" or "from" or "across" or "into" or "around" or "within" || (text[token - 2] is "to" && !text.Tokens[Math.Max(0, token - 3)].Is(TokenFlags.Score)))))
        {
            return false;
        }

        foreach (var form in context.Gazetteer.Trie.Find(context.Units.Of(token, token + 1)))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is EntityType.NationalTeam)
            {
                return true;
            }
        }

        return false;
    }
}
