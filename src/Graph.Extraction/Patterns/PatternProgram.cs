namespace Graph.Extraction;

internal enum PatternOp : byte { Test, Split, Jump, SaveStart, SaveEnd, RejectIf, Accept }

/// <param name="Set">For a test: the classes of which the item must have one (or none, when <paramref name="Negated"/>).</param>
/// <param name="Word">For a test of a literal word: its id; -2 when the test is by class.</param>
/// <param name="X">Jump target, slot, or for a split the preferred way.</param>
/// <param name="Y">For a split the other way; for a look-ahead where to go on.</param>
internal readonly record struct PatternInstruction(PatternOp Op, WordClassSet Set, int Word, bool Negated, int X, int Y);

/// <summary>A compiled pattern: a small backtracking machine over items. Immutable; matching keeps its state in the caller's buffers.</summary>
public sealed class PatternProgram
{
    private const int MaximumSteps = 4000;

    private readonly PatternInstruction[] code;
    private readonly string[] roles;

    internal PatternProgram(PatternInstruction[] code, string[] roles, PatternNeed start, PatternNeed need)
    {
        this.code = code;
        this.roles = roles;
        Start = start;
        Need = need;
    }

    /// <summary>Names of the captures, in slot order.</summary>
    public IReadOnlyList<string> Roles => roles;

    /// <summary>The slot of a capture; -1 when the pattern has none of that name.</summary>
    public int SlotOf(string role)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What the first matched item is or has.</summary>
    public PatternNeed Start { get; }

    /// <summary>Classes of which the first matched item has one, unless <see cref="FirstIsOpen"/>.</summary>
    public WordClassSet First => Start.Classes;

    /// <summary>True when the first item can't be told by class alone.</summary>
    public bool FirstIsOpen => Start.IsOpen || !Start.Words.IsEmpty;

    /// <summary>What some item of every match is or has: the rarest such thing.</summary>
    public PatternNeed Need { get; }

    /// <summary>Tries to match with the first item at <paramref name="start"/>.</summary>
    /// <param name="captures">Two numbers a role, first item and one past the last; -1 for a role that took no part. Length 2 × roles.</param>
    /// <returns>One past the last item matched, or -1.</returns>
    public int Match(ReadOnlySpan<PatternItem> items, int start, Span<int> captures)
    {
        captures.Fill(-1);
        var steps = 0;
        return Run(0, items, start, captures, ref steps);
    }

    private int Run(int pc, ReadOnlySpan<PatternItem> items, int position, Span<int> captures, ref int steps)
    {
        while (true)
        {
            if (++steps > MaximumSteps)
            {
                return -1;
            }

            ref readonly var instruction = ref code[pc];
            switch (instruction.Op)
            {
                case PatternOp.Accept:
                    return position;
                case PatternOp.Test:
                    if (position >= items.Length || !Passes(instruction, items[position]))
                    {
                        return -1;
                    }

                    position++;
                    pc++;
                    break;
                case PatternOp.Jump:
                    pc = instruction.X;
                    break;
                case PatternOp.SaveStart:
                case PatternOp.SaveEnd:
                    var slot = (instruction.X * 2) + (instruction.Op == PatternOp.SaveEnd ? 1 : 0);
                    var before = captures[slot];
                    captures[slot] = position;
                    var result = Run(pc + 1, items, position, captures, ref steps);
                    if (result < 0)
                    {
                        captures[slot] = before;
                    }

                    return result;
                case PatternOp.Split:
                    var first = Run(instruction.X, items, position, captures, ref steps);
                    if (first >= 0)
                    {
                        return first;
                    }

                    pc = instruction.Y;
                    break;
                default:
                    if (Run(pc + 1, items, position, captures, ref steps) >= 0)
                    {
                        return -1;
                    }

                    pc = instruction.Y;
                    break;
            }
        }
    }

    private static bool Passes(in PatternInstruction instruction, in PatternItem item)
    {
        var hit = instruction.Word == -2 ? instruction.Set.Overlaps(item.Classes) : item.Word == instruction.Word && instruction.Word >= 0;
        return hit != instruction.Negated;
    }
}
