namespace Graph.Extraction;

/// <summary>A question that some item of every match passes, and where that item stands.</summary>
/// <param name="Least">How many items the one that passes stands behind the one before, or behind the start, at least.</param>
/// <param name="More">How many more it may stand behind.</param>
internal readonly record struct PatternMust(ushort Question, byte Least, byte More)
{
    /// <summary>Adds what every match of a program passes: tests that no way leads around, and where ways part, what the first item of each asks where that is rare.</summary>
    /// <param name="needs">For each step what the first item matched from there on is or has.</param>
    public static void Add(ReadOnlySpan<PatternStep> code, ReadOnlySpan<PatternNeed> needs, ItemQuestions.Builder questions, List<PatternMust> musts)
    {
        var behind = new (int Least, int Most)[code.Length + 1];
        Array.Fill(behind, (int.MaxValue, -1));
        behind[0] = (0, 0);
        for (var pc = 0; pc < code.Length; pc++)
        {
            ref readonly var step = ref code[pc];
            var (least, most) = behind[pc];
            if (most < 0)
            {
                continue;
            }

            if (step.IsOnEveryWay && (step.Op == PatternOp.Test || (step.Op == PatternOp.Split && needs[pc].IsRare)))
            {
                musts.Add(new PatternMust(step.Op == PatternOp.Test ? step.X : questions.Number(needs[pc]), (byte)least, (byte)(most - least)));
                (least, most) = (0, 0);
            }

            LeadOn(behind, pc, step, least, most);
        }
    }

    /// <summary>Notes at the steps that one leads to how many items behind the last must they are met.</summary>
    /// <param name="behind">By step; the most is negative where no way leads to it so far.</param>
    private static void LeadOn((int Least, int Most)[] behind, int pc, in PatternStep step, int least, int most)
    {
        switch (step.Op)
        {
            case PatternOp.Test:
                Reach(behind, pc + 1, least + 1, most + 1);
                break;
            case PatternOp.Split:
                Reach(behind, step.X, least, most);
                Reach(behind, step.Y, least, most);
                break;
            case PatternOp.Accept:
                break;
            default:
                Reach(behind, step.Op switch { PatternOp.Jump => step.X, PatternOp.RejectIf => step.Y, _ => pc + 1 }, least, most);
                break;
        }
    }

    private static void Reach((int Least, int Most)[] behind, int step, int least, int most) => behind[step] = (Math.Min(behind[step].Least, least), Math.Max(behind[step].Most, most));
}
