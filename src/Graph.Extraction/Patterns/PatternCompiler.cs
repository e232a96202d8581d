namespace Graph.Extraction;

/// <summary>
/// Compiles the pattern language of the rule files:
/// <c>word</c> a literal word in lower case · <c>&lt;class&gt;</c> a lexicon class, <c>&lt;a|b&gt;</c> either · <c>TEAM</c> an item type, <c>TEAM|CLUB</c> either ·
/// <c>!x</c> any item but x · <c>role=x</c> a capture · <c>( … | … )</c> groups · <c>? * + {m,n}</c> repetition, the longest first, or the shortest first with a further <c>?</c> ·
/// <c>!(a|b)</c> one item that is none of these · <c>?!( … )</c> what follows must not match · <c>~</c> up to four items that are neither verbs, mentions, quotes nor breaks · <c>…</c> up to eight items that are neither quotes nor breaks, fewest first.
/// </summary>
public sealed partial class PatternCompiler(LexiconSet lexicons)
{
    private readonly List<PatternInstruction> code = [];
    private readonly List<string> roles = [];
    private string source = "";
    private int position;

    private static readonly WordClassSet GapStops = Of(ItemType.PERSON, ItemType.TEAM, ItemType.VERB, ItemType.AUX, ItemType.QUOTE, ItemType.BREAK);
    private static readonly WordClassSet WideGapStops = Of(ItemType.QUOTE, ItemType.BREAK);

    /// <exception cref="FormatException">The pattern is malformed or names an unknown class; the message says where.</exception>
    public PatternProgram Compile(string pattern)
    {
        code.Clear();
        roles.Clear();
        source = pattern;
        position = 0;
        Alternatives();
        if (position < source.Length)
        {
            throw Error($"unexpected \"{source[position]}\"");
        }

        Emit(PatternOp.Accept);
        if (code.Count > PatternProgram.MostInstructions)
        {
            throw Error($"the pattern has {code.Count} steps, and {PatternProgram.MostInstructions} are the most; repeat less, or part it in two");
        }

        var program = new PatternProgram([.. code], [.. roles]);
        return program.Horizon <= PatternProgram.MostHorizon ? program : throw Error($"the pattern looks {program.Horizon} items ahead, and {PatternProgram.MostHorizon} are the most; repeat less");
    }

    private static WordClassSet Of(params ItemType[] types)
    {
        var set = default(WordClassSet);
        foreach (var type in types)
        {
            set |= WordClassSet.Of((int)type);
        }

        return set;
    }

    private void Alternatives()
    {
        var start = code.Count;
        Sequence();
        while (Peek() == '|')
        {
            position++;
            code.Insert(start, default);
            Shift(start, 1);
            var jump = code.Count;
            Emit(PatternOp.Jump);
            code[start] = PatternInstruction.Plain(PatternOp.Split, start + 1, code.Count);
            Alternatives();
            code[jump] = PatternInstruction.Plain(PatternOp.Jump, code.Count);
            JoinTests(start);
        }
    }

    private void Sequence()
    {
        while (Peek() is not ('\0' or '|' or ')'))
        {
            Repeated();
        }
    }

    private void Repeated()
    {
        var start = code.Count;
        Atom();
        var (least, most) = Bounds();
        if ((least, most) == (1, 1))
        {
            return;
        }

        var lazy = position < source.Length && source[position] == '?';
        if (lazy)
        {
            position++;
        }

        Repeat(start, least, most, lazy);
    }

    private (int Least, int Most) Bounds()
    {
        if (position >= source.Length)
        {
            return (1, 1);
        }

        switch (source[position])
        {
            case '?': position++; return (0, 1);
            case '*': position++; return (0, 6);
            case '+': position++; return (1, 6);
            case '{': return WrittenBounds();
            default: return (1, 1);
        }
    }

    /// <summary><c>{m,n}</c></summary>
    private (int Least, int Most) WrittenBounds()
    {
        var close = source.IndexOf('}', position);
        var parts = close < 0 ? [] : source[(position + 1)..close].Split(',');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var least) || !int.TryParse(parts[1], out var most) || least > most || most > 20)
        {
            throw Error("a repetition is written {m,n} with m ≤ n ≤ 20");
        }

        position = close + 1;
        return (least, most);
    }

    private void Atom()
    {
        switch (Peek())
        {
            case '(':
                Group();
                break;
            case '!' when position + 1 < source.Length && source[position + 1] == '(':
                position++;
                NoneOf();
                break;
            case '?' when position + 2 < source.Length && source[position + 1] == '!' && source[position + 2] == '(':
                position += 2;
                LookAhead();
                break;
            case '!':
                position++;
                Test(negated: true);
                break;
            case '~':
                position++;
                Gap(GapStops, 4);
                break;
            case '…':
                position++;
                Gap(WideGapStops, 8);
                break;
            default:
                Test(negated: false);
                break;
        }
    }

    /// <summary>What follows must not match: <c>?!( … )</c>.</summary>
    private void LookAhead()
    {
        var look = code.Count;
        Emit(PatternOp.RejectIf);
        Group();
        Emit(PatternOp.Accept);
        code[look] = PatternInstruction.Plain(PatternOp.RejectIf, 0, code.Count);
    }

    private void Gap(WordClassSet stops, int most)
    {
        var start = code.Count;
        code.Add(PatternInstruction.TestOf(stops, true));
        Repeat(start, 0, most, lazy: true);
    }

    private void Group()
    {
        position++;
        Alternatives();
        if (Peek() != ')')
        {
            throw Error("a group has no closing bracket");
        }

        position++;
    }

    /// <summary>An item that is of none of the alternatives: <c>!(VERB|&lt;deny&gt;)</c>.</summary>
    private void NoneOf()
    {
        var start = code.Count;
        Group();
        var set = default(WordClassSet);
        for (var i = start; i < code.Count; i++)
        {
            if (code[i].Op == PatternOp.Test)
            {
                set |= code[i] is { Words.IsEmpty: true, Negated: false } test ? test.Set : throw Error("only item types and classes can stand in !( … )");
            }
            else if (code[i].Op is not (PatternOp.Split or PatternOp.Jump))
            {
                throw Error("only item types and classes can stand in !( … )");
            }
        }

        code.RemoveRange(start, code.Count - start);
        code.Add(PatternInstruction.TestOf(set, true));
    }

    private void Capture(string role)
    {
        var slot = roles.IndexOf(role);
        if (slot < 0)
        {
            slot = roles.Count;
            roles.Add(role);
        }

        code.Add(PatternInstruction.Plain(PatternOp.SaveStart, slot));
        Atom();
        code.Add(PatternInstruction.Plain(PatternOp.SaveEnd, slot));
    }

    private char Peek()
    {
        while (position < source.Length && char.IsWhiteSpace(source[position]))
        {
            position++;
        }

        return position < source.Length ? source[position] : '\0';
    }

    private FormatException Error(string found) => new($"at character {position + 1} of \"{source}\": {found}");
}
