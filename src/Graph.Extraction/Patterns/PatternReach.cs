namespace Graph.Extraction;

/// <summary>What a pattern needs, worked out from its last instruction to its first, as jumps only lead on.</summary>
/// <param name="First">For each instruction what the next item must be or have for a match to go on from there.</param>
/// <param name="Need">What some item of every match is or has: the rarest such thing.</param>
/// <param name="Longest">The most items that a match takes.</param>
internal sealed record PatternReach(PatternNeed[] First, PatternNeed Need, int Longest)
{
    public static PatternReach Of(IReadOnlyList<PatternInstruction> code)
    {
        var first = new PatternNeed[code.Count];
        var any = new PatternNeed[code.Count];
        var longest = new int[code.Count];
        for (var pc = code.Count - 1; pc >= 0; pc--)
        {
            var instruction = code[pc];
            switch (instruction.Op)
            {
                case PatternOp.Accept:
                    first[pc] = any[pc] = PatternNeed.Nothing;
                    break;
                case PatternOp.Test:
                    var own = instruction.Negated ? PatternNeed.Nothing : new PatternNeed(instruction.Set, PatternNeed.BitOf(instruction.Word), false);
                    (first[pc], any[pc], longest[pc]) = (own, any[pc + 1].Rarer(own), longest[pc + 1] + 1);
                    break;
                case PatternOp.Split:
                    var (x, y) = (instruction.X, instruction.Y);
                    (first[pc], any[pc], longest[pc]) = (first[x].Or(first[y]), any[x].Or(any[y]), Math.Max(longest[x], longest[y]));
                    break;
                default:
                    var next = instruction.Op switch { PatternOp.Jump => instruction.X, PatternOp.RejectIf => instruction.Y, _ => pc + 1 };
                    (first[pc], any[pc], longest[pc]) = (first[next], any[next], longest[next]);
                    break;
            }
        }

        return new PatternReach(first, any[0], longest[0]);
    }
}
