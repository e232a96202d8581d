namespace Graph.Extraction;

/// <summary>An instruction made small for matching.</summary>
/// <param name="IsOnEveryWay">Whether every way through the pattern comes by: where it fails everywhere, there is no match.</param>
/// <param name="X">For a test the number of its question; else as in the instruction.</param>
internal readonly record struct PatternStep(PatternOp Op, bool IsOnEveryWay, ushort X, ushort Y)
{
    public static PatternStep Of(ReadOnlySpan<PatternInstruction> code, int pc, ItemQuestions.Builder questions)
    {
        var instruction = code[pc];
        var x = instruction.Op == PatternOp.Test ? questions.Number(instruction) : (ushort)instruction.X;
        return new PatternStep(instruction.Op, IsOnEveryWayOf(code, pc), x, (ushort)instruction.Y);
    }

    private static bool IsOnEveryWayOf(ReadOnlySpan<PatternInstruction> code, int pc)
    {
        for (var i = 0; i < pc; i++)
        {
            if (code[i].Op is PatternOp.Split or PatternOp.Jump or PatternOp.RejectIf && Math.Max(code[i].X, code[i].Y) > pc)
            {
                return false;
            }
        }

        return true;
    }
}
