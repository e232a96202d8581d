namespace Graph.Text;

/// <summary>The place, date and agency in front of a report's first sentence: <c>LONDON, (AFP) –</c>. No part of its grammar.</summary>
internal static class Dateline
{
    private const int Longest = 16;

    /// <summary>One past the dash that closes the dateline; the sentence's first token when it has none.</summary>
    public static int EndOf(string text, Token[] tokens, Sentence sentence)
    {
        var brackets = 0;
        var wasBracketed = false;
        for (var i = sentence.First; i < sentence.End - 1 && i < sentence.First + Longest; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Is(TokenFlags.Punctuation))
            {
                var mark = text[token.Start];
                brackets += mark == '(' ? 1 : mark == ')' ? -1 : 0;
                wasBracketed |= mark == ')';
                if (i > sentence.First && brackets == 0 && token.Is(TokenFlags.SpaceBefore) && CharacterKinds.Of(mark) == CharacterKind.Dash)
                {
                    return wasBracketed || tokens[sentence.First].Is(TokenFlags.AllCaps) ? i + 1 : sentence.First;
                }

                if (mark is not (',' or '(' or ')' or '.' or '/' or ':'))
                {
                    return sentence.First;
                }
            }
            else if (brackets == 0 && !token.IsAny(TokenFlags.Capitalised | TokenFlags.HasDigit))
            {
                return sentence.First;
            }
        }

        return sentence.First;
    }
}
