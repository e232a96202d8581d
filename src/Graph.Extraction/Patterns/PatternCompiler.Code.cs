namespace Graph.Extraction;

/// <summary>Writes and moves instructions.</summary>
public sealed partial class PatternCompiler
{
    private void Repeat(int start, int least, int most, bool lazy)
    {
        var body = code.GetRange(start, code.Count - start);
        code.RemoveRange(start, body.Count);
        for (var i = 0; i < least; i++)
        {
            AppendCopy(body, start);
        }

        var splits = new List<int>();
        for (var i = least; i < most; i++)
        {
            splits.Add(code.Count);
            Emit(PatternOp.Split);
            AppendCopy(body, start);
        }

        foreach (var split in splits)
        {
            var (into, past) = (split + 1, code.Count);
            code[split] = PatternInstruction.Plain(PatternOp.Split, lazy ? past : into, lazy ? into : past);
        }
    }

    private void Emit(PatternOp op) => code.Add(PatternInstruction.Plain(op));

    /// <summary>
    /// Makes one test of two alternatives that each take one item: where the first of a split is such a test, and the rest is one, or begins with one as its first alternative.
    /// Which of the two an item passes makes no difference, and a row of words costs no more than one.
    /// </summary>
    /// <param name="start">The split, with which everything up to the end belongs.</param>
    private void JoinTests(int start)
    {
        const int Before = 3;
        var rest = start + Before;
        if (!code[start + 1].IsPlainTest || code[start + 2].Op != PatternOp.Jump || code[start].Y != rest)
        {
            return;
        }

        // What the split, the first test and its jump leave begins with the joined test or with the split before it.
        var other = code.Count == rest + 1 ? rest : IsAlternative(rest) ? rest + 1 : -1;
        if (other < 0 || !code[other].IsPlainTest)
        {
            return;
        }

        code[other] = code[start + 1].Or(code[other]);
        code.RemoveRange(start, Before);
        Shift(start - 1, -Before);
    }

    /// <summary>Whether one instruction stands as the first alternative of a split that goes on to the end.</summary>
    private bool IsAlternative(int split) =>
        split + 2 < code.Count && code[split].Op == PatternOp.Split && code[split].X == split + 1 && code[split].Y == split + 3 && code[split + 2].Op == PatternOp.Jump && code[split + 2].X == code.Count;

    private void AppendCopy(List<PatternInstruction> body, int origin)
    {
        var offset = code.Count - origin;
        foreach (var instruction in body)
        {
            code.Add(Moved(instruction, offset));
        }
    }

    private void Shift(int from, int by)
    {
        for (var i = from + 1; i < code.Count; i++)
        {
            code[i] = Moved(code[i], by);
        }
    }

    private static PatternInstruction Moved(PatternInstruction instruction, int by) => instruction.Op switch
    {
        PatternOp.Jump => instruction with { X = instruction.X + by },
        PatternOp.Split => instruction with { X = instruction.X + by, Y = instruction.Y + by },
        PatternOp.RejectIf => instruction with { Y = instruction.Y + by },
        _ => instruction,
    };
}
