using System.Globalization;

namespace Graph.Text;

/// <summary>What a UTF-16 unit can do in a token.</summary>
internal enum CharacterKind : byte
{
    Symbol,
    Space,
    Letter,

    /// <summary>An ASCII digit; digits of other scripts count as letters, because nobody may read them as numbers.</summary>
    Digit,

    /// <summary>A combining accent or an invisible character: it stays with the word around it.</summary>
    Mark,
    Apostrophe,
    Dash,
    Currency,

    /// <summary>Half of a pair beyond the basic plane.</summary>
    Surrogate,
}

internal static class CharacterKinds
{
    private static readonly CharacterKind[] Latin = BuildLatin();

    public static CharacterKind Of(char c) => c < 256 ? Latin[c] : Other(c);

    private static CharacterKind[] BuildLatin()
    {
        var kinds = new CharacterKind[256];
        for (var c = 0; c < 256; c++)
        {
            kinds[c] = Classify((char)c);
        }

        return kinds;
    }

    private static CharacterKind Other(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' => CharacterKind.Apostrophe,
        >= '\u2010' and <= '\u2015' or '\u2212' => CharacterKind.Dash,
        >= '\u0100' and < '\u0250' => CharacterKind.Letter,
        _ => Classify(c),
    };

    private static CharacterKind Classify(char c)
    {
        if (c is '\'' or '`' or '\u00B4')
        {
            return CharacterKind.Apostrophe;
        }

        if (c == '-')
        {
            return CharacterKind.Dash;
        }

        if (char.IsWhiteSpace(c))
        {
            return CharacterKind.Space;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => c < 128 ? CharacterKind.Digit : CharacterKind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharacterKind.Mark,
            UnicodeCategory.CurrencySymbol => CharacterKind.Currency,
            UnicodeCategory.Surrogate => CharacterKind.Surrogate,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterKind.Letter,
            _ => CharacterKind.Symbol,
        };
    }
}
