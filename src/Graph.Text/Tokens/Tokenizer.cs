namespace Graph.Text;

/// <summary>Cuts a text into words, numbers, clitics and marks in one pass. Everything but white space ends up in a token.</summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> text;
    private readonly LineLayout layout;
    private TokenBuffer tokens;
    private TokenFlags pending;
    private bool inDoubleQuote;
    private bool inSingleQuote;

    private Tokenizer(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        this.text = text;
        layout = LineLayout.Of(text);
        tokens = new TokenBuffer(text, vocabulary);
        pending = TokenFlags.SpaceBefore | TokenFlags.LineStart | TokenFlags.ParagraphStart;
    }

    public static Token[] Tokenize(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        var tokenizer = new Tokenizer(text, vocabulary);
        tokenizer.Run();
        return tokenizer.tokens.Finish();
    }

    private void Run()
    {
        var i = 0;
        while (i < text.Length)
        {
            switch (CharacterKinds.Of(text[i]))
            {
                case CharacterKind.Space:
                    i = SkipSpace(i);
                    break;
                case CharacterKind.Letter or CharacterKind.Digit:
                    i = Word(i, i);
                    break;
                case CharacterKind.Mark or CharacterKind.Currency or CharacterKind.Surrogate:
                    var start = WordScan.SkipPrefix(text, i);
                    i = start >= 0 ? Word(i, start) : Symbol(i);
                    break;
                case CharacterKind.Apostrophe:
                    i = Apostrophe(i);
                    break;
                default:
                    i = Symbol(i);
                    break;
            }
        }
    }

    private int SkipSpace(int i)
    {
        var breaks = 0;
        var first = i;
        for (; i < text.Length && CharacterKinds.Of(text[i]) == CharacterKind.Space; i++)
        {
            if (LineLayout.IsBreak(text, i))
            {
                breaks++;
            }
        }

        pending |= TokenFlags.SpaceBefore;
        if (breaks > 0)
        {
            pending |= TokenFlags.LineStart;
            if (i < text.Length && !layout.Continues(text, first, i, breaks))
            {
                pending |= TokenFlags.ParagraphStart;
                inDoubleQuote = inSingleQuote = false;
            }
        }

        return i;
    }

    private void Emit(int start, int end, TokenFlags extra = TokenFlags.None)
    {
        if (inDoubleQuote || inSingleQuote)
        {
            extra |= TokenFlags.InQuote;
        }

        tokens.Add(start, end, pending | extra);
        pending = TokenFlags.None;
    }

    /// <summary>A word from <paramref name="start"/>, whose first letter or digit is at <paramref name="body"/>; with what hangs on it.</summary>
    private int Word(int start, int body)
    {
        var initials = start == body ? WordScan.Initials(text, body, MayBeInitial) : body;
        if (initials > body)
        {
            Emit(start, initials, char.IsUpper(text[body]) ? TokenFlags.Initial : TokenFlags.None);
            return initials;
        }

        if (WordScan.Address(text, body) is var address && address > body)
        {
            Emit(start, address);
            return address;
        }

        var end = WordScan.End(text, body, out var clitic);
        if (clitic > end)
        {
            Emit(start, end);
            Emit(end, clitic, WordScan.IsPossessive(text, start, end, clitic) ? TokenFlags.Possessive : TokenFlags.None);
            return clitic;
        }

        return Tail(start, end);
    }

    private readonly bool MayBeInitial =>
        tokens.Count == 0 || pending.HasFlag(TokenFlags.LineStart) || tokens[tokens.Count - 1].IsAny(TokenFlags.Capitalised | TokenFlags.Punctuation);

    /// <summary>Full stops of abbreviations, minute marks and bare possessive apostrophes after a word.</summary>
    private int Tail(int start, int end)
    {
        if (end >= text.Length)
        {
            Emit(start, end);
            return end;
        }

        var next = text[end];
        if (next == '.' && Abbreviations.Takes(text, start, end, pending.HasFlag(TokenFlags.LineStart)))
        {
            Emit(start, end + 1);
            return end + 1;
        }

        if (CharacterKinds.Of(next) != CharacterKind.Apostrophe || next == '\u2018' || WordScan.IsWordAt(text, end + 1))
        {
            Emit(start, end);
            return end;
        }

        if (!inSingleQuote && WordScan.IsMinute(text[start..end]))
        {
            Emit(start, end + 1);
            return end + 1;
        }

        Emit(start, end);
        if (!inSingleQuote && text[end - 1] is 's' or 'S' or 'x' or 'z')
        {
            Emit(end, end + 1, TokenFlags.Possessive);
            return end + 1;
        }

        return end;
    }

    private int Apostrophe(int i)
    {
        var attached = !pending.HasFlag(TokenFlags.SpaceBefore);
        if (i + 1 < text.Length && text[i + 1] == text[i] && text[i] != '\u2032')
        {
            return DoubleQuote(i, i + 2, opening: text[i] is '`' or '\u2018' || (text[i] == '\'' && OpensAt(i, i + 2)));
        }

        if (attached && i + 1 < text.Length && text[i + 1] is 's' or 'S' && !WordScan.IsWordAt(text, i + 2))
        {
            Emit(i, i + 2, TokenFlags.Possessive);
            return i + 2;
        }

        if (!attached && WordScan.Decade(text, i) is var decade && decade > i)
        {
            Emit(i, decade);
            return decade;
        }

        if (inSingleQuote && (attached || !WordScan.IsWordAt(text, i + 1)))
        {
            inSingleQuote = false;
            Emit(i, i + 1);
            return i + 1;
        }

        Emit(i, i + 1);
        inSingleQuote |= OpensAt(i, i + 1) && (text[i] == '\u2018' || QuoteMarks.HasSingleCloser(text, i));
        return i + 1;
    }

    /// <summary>True when a mark at <paramref name="i"/> can open a quotation: nothing but brackets or marks before it, no space after it.</summary>
    private readonly bool OpensAt(int i, int end) =>
        (i == 0 || !WordScan.IsWordAt(text, i - 1)) && end < text.Length && !char.IsWhiteSpace(text[end])
        && (i == 0 || QuoteMarks.MayPrecedeOpener(text[i - 1]));

    private int DoubleQuote(int i, int end, bool opening)
    {
        if (opening)
        {
            inDoubleQuote = false;
            Emit(i, end);
            inDoubleQuote = true;
        }
        else
        {
            inDoubleQuote = false;
            Emit(i, end);
        }

        return end;
    }

    private int Symbol(int i)
    {
        var c = text[i];
        if (c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u201F')
        {
            return DoubleQuote(i, i + 1, c is '\u201C' or '\u201E' or '\u00AB' || (c == '"' && OpensAt(i, i + 1)));
        }

        var end = c is '@' or '#' && WordScan.IsWordAt(text, i + 1) ? WordScan.Handle(text, i + 1) : SymbolScan.End(text, i);
        Emit(i, end);
        return end;
    }
}
