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
