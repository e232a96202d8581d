namespace Graph.Text;

/// <summary>Where a token of marks ends: runs of dots, dashes, exclamation and question marks stay together, and so does an emoji with its modifiers.</summary>
internal static class SymbolScan
{
    public static int End(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c switch
        {
            '.' or '-' or '*' or '_' or '=' or '~' => Run(text, i, c),
            '!' or '?' => Exclamations(text, i),
            _ => Pictograph(text, i),
        };
    }

    private static int Run(ReadOnlySpan<char> text, int i, char c)
    {
        while (i < text.Length && text[i] == c)
        {
            i++;
        }

        return i;
    }

    private static int Exclamations(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is '!' or '?')
        {
            i++;
        }

        return i;
    }

    private static int Pictograph(ReadOnlySpan<char> text, int i)
    {
        var first = i;
        i = One(text, i);
        while (i < text.Length)
        {
            if (CharacterKinds.Of(text[i]) == CharacterKind.Mark)
            {
                // A zero-width joiner glues the next picture on.
                i = text[i] == '\u200D' && i + 1 < text.Length && CharacterKinds.Of(text[i + 1]) is CharacterKind.Surrogate or CharacterKind.Symbol ? One(text, i + 1) : i + 1;
            }
            else if (IsSkinTone(text, i) || (IsFlagHalf(text, i) && i == first + 2 && IsFlagHalf(text, first)))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static int One(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;

    private static bool IsSkinTone(ReadOnlySpan<char> text, int i) => i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsFlagHalf(ReadOnlySpan<char> text, int i) => i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';
}
