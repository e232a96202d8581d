using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Words that are names by where they stand: in lists, in line-ups, as the initials of a country.</content>
internal sealed partial class NameContext
{
    /// <summary>A common word between commas or brackets of a list of names is a surname (<c>Keane, Fortune, Fletcher</c>).</summary>
    private bool IsListed(int token)
    {
        if (inLineUp[token] && Text[token - 1] is "," or ";" or "(" or ":" && (Text[token + 1] is "," or ";" or "(" or ")" or "." || Text.Tokens[token + 1].IsAny(TokenFlags.Number)))
        {
            return !Is(token, Roles | WordClasses.Title);
        }

        return token > 1 && token + 1 < nameLike.Length && Text[token - 1] is "," or ";" && Text[token + 1] is "," or "(" or "." or ";"
            && (nameLike[token - 2] || Text.Tokens[token - 2].IsAny(TokenFlags.Number) || Text[token - 2] is ")") && !Is(token, Roles | WordClasses.Title);
    }

    /// <summary>A month behind a first name is a surname (<c>Adam May</c>) unless a day or year stands behind it.</summary>
    private bool IsSurnameOfMonth(int token) =>
        Is(token, WordClasses.Month) && token > 0 && nameLike[token - 1] && Is(token - 1, WordClasses.FirstName) && !Is(token - 1, NeverNames)
        && !(token + 1 < Text.Tokens.Length && Text.Tokens[token + 1].IsAny(TokenFlags.HasDigit));

    /// <summary>Whether a token is an entry of a line-up, and not a side's name that heads one.</summary>
    public bool IsInLineUp(int token) => inLineUp[token] && token > 0 && Text[token - 1] is "," or ";" or "(" or ":";

    /// <summary>Marks the lines that print a line-up: behind a colon near their start hardly a word is written small.</summary>
    private void MarkLineUps()
    {
        foreach (var sentence in Text.Sentences)
        {
            int capitals = 0, small = 0, colon = -1;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                colon = colon < 0 && i < sentence.First + ColonReach && Text[i] is ":" ? i : colon;
                capitals += IsCapital(i) && IsWord(Text.Tokens[i]) ? 1 : 0;
                small += !IsCapital(i) && IsWord(Text.Tokens[i]) ? 1 : 0;
            }

            if (colon >= 0 && capitals >= LineUpNames && small * LineUpShare <= capitals)
            {
                inLineUp.AsSpan(colon..(sentence.End - 1)).Fill(true);
            }
        }
    }

    /// <summary>Tokens at the start of a line-up that name the side.</summary>
    private const int ColonReach = 5;

    /// <summary>Names that a line-up has at least.</summary>
    private const int LineUpNames = 8;

    /// <summary>Capital words that a line-up has for each written small.</summary>
    private const int LineUpShare = 4;

    /// <summary>Whether the initials of a country, which are its adjective and a word besides, are its team here: <c>the U.S. won</c>, but not <c>the U.S. coach</c> nor <c>in the U.S.</c></summary>
    private bool IsInitialsOfTeam(int token)
    {
        if (!Text.Tokens[token].Is(TokenFlags.AllCaps) || token == 0 || Text[token].Length < 2 || Text[token - 1] is not ("the" or "The")
            || token + 1 == Text.Tokens.Length || IsCapital(token + 1) || Text.Tags[token + 1] is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN
            || (token > 1 && (Text[token - 2] is "in" or "from" or "across" or "into" or "around" or "within" || (Text[token - 2] is "to" && !Text.Tokens[Math.Max(0, token - 3)].Is(TokenFlags.Score)))))
        {
            return false;
        }

        foreach (var form in Gazetteer.Trie.Find(Units.Of(token, token + 1)))
        {
            if (Gazetteer.Entries[form.Entry].Type is EntityType.NationalTeam)
            {
                return true;
            }
        }

        return false;
    }
}
