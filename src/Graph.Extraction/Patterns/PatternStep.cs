namespace Graph.Extraction;

/// <summary>An instruction made small for matching.</summary>
/// <param name="IsOnEveryWay">Whether every way through the pattern comes by: where it fails everywhere, there is no match.</param>
/// <param name="X">For a test the number of its question; else as in the instruction.</param>
internal readonly record struct PatternStep(PatternOp Op, bool IsOnEveryWay, ushort X, ushort Y)
{
    /// <summary>Adds the steps of a program.</summary>
    public static void Add(ReadOnlySpan<PatternInstruction> code, ItemQuestions.Builder questions, List<PatternStep> steps)
    {
        // The farthest that a jump so far leads: a step before it can be jumped over.
        var farthest = 0;
        for (var pc = 0; pc < code.Length; pc++)
        {
            ref readonly var instruction = ref code[pc];
            var x = instruction.Op == PatternOp.Test ? questions.Number(instruction) : (ushort)instruction.X;
            steps.Add(new PatternStep(instruction.Op, farthest <= pc, x, (ushort)instruction.Y));
            if (instruction.Op is PatternOp.Split or PatternOp.Jump or PatternOp.RejectIf)
            {
                farthest = Math.Max(farthest, Math.Max(instruction.X, instruction.Y));
            }
        }
    }
}
