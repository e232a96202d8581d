using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Words with hyphens, of which some describe and name nothing.</content>
internal sealed partial class NameMarker
{
    /// <summary>Letters of a part of a Korean name at most.</summary>
    private const int Syllable = 5;

    /// <summary>A compound such as <c>Salah-inspired</c> describes what follows and names nothing.</summary>
    private bool EndsInCommonWord(int token)
    {
        var word = text[token];
        if (word.Contains("-of-", StringComparison.Ordinal))
        {
            // "Player-of-the-Match Ames": a title, not a name.
            return true;
        }

        var last = word[(word.LastIndexOfAny('-', '\u2010', '\u2011') + 1)..];
        if (last.Length is < 3 or > 60 || !char.IsLower(last[0]))
        {
            return false;
        }

        if (layout.SentenceStarts[token] && StartsInCommonWord(word))
        {
            // "Last-gasp", "Thirty-one": only the sentence gives it a capital.
            return true;
        }

        // Three letters may be half a first name (Heung-min); the lexicon lists the endings that are not.
        Span<char> folded = stackalloc char[128];
        var classes = context.Lexicon[WordFolding.Hash(folded[..WordFolding.Fold(last, folded)])];
        return (classes & WordClasses.CompoundEnd) != 0 || (last.Length > 3 && (classes & WordClasses.Common) != 0 && !IsHalfOfName(token, word.Length, last.Length));
    }

    /// <summary>"Kim Jin-sung scored": behind a short name, and with nothing behind that a compound would describe, the two short halves are a first name.</summary>
    private bool IsHalfOfName(int token, int length, int last) =>
        last <= Syllable && length - last - 1 <= Syllable && token > 0 && token + 1 < text.Tokens.Length && context.IsCapital(token - 1) && text[token - 1].Length <= Syllable
        && (context.Classes[token - 1] & (WordClasses.Common | NeverNames)) == 0 && !text.Tokens[token].Is(TokenFlags.ParagraphStart) && text.Tags[token + 1] is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NUM);

    private bool StartsInCommonWord(ReadOnlySpan<char> word)
    {
        var first = word[..Math.Max(0, word.IndexOfAny('-', '\u2010', '\u2011'))];
        Span<char> folded = stackalloc char[128];
        return first.Length is > 2 and < 60 && (context.Lexicon[WordFolding.Hash(folded[..WordFolding.Fold(first, folded)])] & (WordClasses.Common | WordClasses.FirstName)) == WordClasses.Common;
    }
}
