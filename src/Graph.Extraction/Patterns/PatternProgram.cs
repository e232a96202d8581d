using System.Runtime.CompilerServices;

namespace Graph.Extraction;

/// <summary>A compiled pattern: a small backtracking machine over items. Immutable; matching keeps its state in the caller's buffers.</summary>
public sealed class PatternProgram
{
    private const int MaximumSteps = 4000;

    private readonly PatternInstruction[] code;
    private readonly PatternNeed[] first;
    private readonly string[] roles;
    private readonly int mostRetreats;

    internal PatternProgram(PatternInstruction[] code, string[] roles)
    {
        this.code = code;
        this.roles = roles;
        mostRetreats = code.Count(static instruction => instruction.Op is PatternOp.Split or PatternOp.SaveStart or PatternOp.SaveEnd);
        var reach = PatternReach.Of(code);
        first = reach.First;
        Need = reach.Need;
        Longest = reach.Longest;
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
    public ref readonly PatternNeed Start => ref first[0];

    /// <summary>Classes of which the first matched item has one, unless <see cref="FirstIsOpen"/>.</summary>
    public WordClassSet First => Start.Classes;

    /// <summary>True when the first item can't be told by class alone.</summary>
    public bool FirstIsOpen => Start.IsOpen || !Start.Words.IsEmpty;

    /// <summary>What some item of every match is or has: the rarest such thing.</summary>
    public PatternNeed Need { get; }

    /// <summary>The most items that a match takes.</summary>
    public int Longest { get; }

    /// <summary>Tries to match with the first item at <paramref name="start"/>.</summary>
    /// <param name="captures">Two numbers a role, first item and one past the last; -1 for a role that took no part. Length 2 × roles.</param>
    /// <returns>One past the last item matched, or -1.</returns>
    public int Match(ReadOnlySpan<PatternItem> items, int start, Span<int> captures)
    {
        captures.Fill(-1);
        var steps = 0;
        return Run(0, items, start, captures, ref steps);
    }

    /// <summary>What to do when a way fails: go on at an instruction and an item, or, when <paramref name="Pc"/> is negative, give capture ~Pc its old value back.</summary>
    private readonly record struct Retreat(int Pc, int Value);

    /// <remarks>A way through the code meets each instruction once at most, so that there are never more retreats than instructions.</remarks>
    [SkipLocalsInit]
    private int Run(int pc, ReadOnlySpan<PatternItem> items, int position, Span<int> captures, ref int steps)
    {
        Span<Retreat> retreats = stackalloc Retreat[mostRetreats];
        var depth = 0;
        while (++steps <= MaximumSteps)
        {
            ref readonly var instruction = ref code[pc];
            var goesOn = true;
            switch (instruction.Op)
            {
                case PatternOp.Accept:
                    return position;
                case PatternOp.Test:
                    goesOn = position < items.Length && instruction.Passes(items[position]);
                    position++;
                    pc++;
                    break;
                case PatternOp.Jump:
                    pc = instruction.X;
                    break;
                case PatternOp.SaveStart:
                case PatternOp.SaveEnd:
                    var slot = (instruction.X * 2) + (instruction.Op == PatternOp.SaveEnd ? 1 : 0);
                    retreats[depth++] = new Retreat(~slot, captures[slot]);
                    captures[slot] = position;
                    pc++;
                    break;
                case PatternOp.Split:
                    var other = MayGoOn(instruction.Y, items, position);
                    goesOn = MayGoOn(instruction.X, items, position);
                    if (goesOn && other)
                    {
                        retreats[depth++] = new Retreat(instruction.Y, position);
                    }

                    pc = goesOn ? instruction.X : instruction.Y;
                    goesOn |= other;
                    break;
                default:
                    goesOn = Run(pc + 1, items, position, captures, ref steps) < 0;
                    pc = instruction.Y;
                    break;
            }

            if (!goesOn && !TakeBack(retreats, ref depth, captures, ref pc, ref position))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Undoes captures up to the last choice left open and goes on there; false when there is none.</summary>
    private static bool TakeBack(ReadOnlySpan<Retreat> retreats, ref int depth, Span<int> captures, ref int pc, ref int position)
    {
        while (depth > 0)
        {
            var last = retreats[--depth];
            if (last.Pc >= 0)
            {
                (pc, position) = (last.Pc, last.Value);
                return true;
            }

            captures[~last.Pc] = last.Value;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayGoOn(int pc, ReadOnlySpan<PatternItem> items, int position)
    {
        ref readonly var need = ref first[pc];
        return need.IsOpen || (position < items.Length && need.MayBeMetBy(items[position]));
    }
}
