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
            code[split] = new PatternInstruction(PatternOp.Split, default, 0, false, lazy ? past : into, lazy ? into : past);
        }
    }

    private void Emit(PatternOp op) => code.Add(new PatternInstruction(op, default, 0, false, 0, 0));

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
