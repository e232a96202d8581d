namespace Graph.Extraction;

/// <summary>What a pattern needs, worked out from its last instruction to its first, as jumps only lead on.</summary>
/// <param name="Ahead">For each instruction what the first item from there on must be or have.</param>
/// <param name="Need">What some item of every match is or has: the rarest such thing.</param>
/// <param name="Horizon">The most items from its start on that decide whether it matches.</param>
internal sealed record PatternReach(PatternNeed[] Ahead, PatternNeed Need, int Horizon)
{
    public static PatternReach Of(IReadOnlyList<PatternInstruction> code)
    {
        var first = new PatternNeed[code.Count];
        var any = new PatternNeed[code.Count];
        var horizon = new int[code.Count];
        for (var pc = code.Count - 1; pc >= 0; pc--)
        {
            var instruction = code[pc];
            switch (instruction.Op)
            {
                case PatternOp.Accept:
                    first[pc] = any[pc] = PatternNeed.Nothing;
                    break;
                case PatternOp.Test:
                    var own = instruction.Negated ? PatternNeed.Nothing : new PatternNeed(instruction.Set, instruction.Words, false);
                    (first[pc], any[pc], horizon[pc]) = (own, any[pc + 1].Rarer(own), horizon[pc + 1] + 1);
                    break;
                case PatternOp.Split:
                    var (x, y) = (instruction.X, instruction.Y);
                    (first[pc], any[pc], horizon[pc]) = (first[x].Or(first[y]), any[x].Or(any[y]), Math.Max(horizon[x], horizon[y]));
                    break;
                default:
                    var next = instruction.Op switch { PatternOp.Jump => instruction.X, PatternOp.RejectIf => instruction.Y, _ => pc + 1 };
                    var ahead = instruction.Op == PatternOp.RejectIf ? horizon[pc + 1] : 0;
                    (first[pc], any[pc], horizon[pc]) = (first[next], any[next], Math.Max(horizon[next], ahead));
                    break;
            }
        }

        return new PatternReach(first, any[0], horizon[0]);
    }
}
