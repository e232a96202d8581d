namespace Graph.Extraction;

/// <summary>
/// A compiled pattern. As jumps only lead on, it is worked out from its last instruction to its first from which items the rest of it matches, for all items of a stretch
/// at once, one bit each; the preferred way from a start is then followed without ever turning back. Immutable; matching keeps its state in the caller's buffers.
/// </summary>
public sealed class PatternProgram
{
    /// <summary>The longest programs that are compiled, and the farthest from its start that one may look, in items.</summary>
    internal const int MostInstructions = 2000, MostHorizon = ItemPlaces.MostItems - 1;

    private readonly PatternInstruction[] code;
    private readonly PatternNeed start;
    private readonly string[] roles;

    internal PatternProgram(PatternInstruction[] code, string[] roles)
    {
        this.code = code;
        this.roles = roles;
        var needs = PatternReach.Of(code);
        start = needs.Start;
        Need = needs.Need;
        Longest = needs.Longest;
        Horizon = needs.Horizon;
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
    public ref readonly PatternNeed Start => ref start;

    /// <summary>Classes of which the first matched item has one, unless <see cref="FirstIsOpen"/>.</summary>
    public WordClassSet First => start.Classes;

    /// <summary>True when the first item can't be told by class alone.</summary>
    public bool FirstIsOpen => start.IsOpen || !start.Words.IsEmpty;

    /// <summary>What some item of every match is or has: the rarest such thing.</summary>
    public PatternNeed Need { get; }

    /// <summary>The most items that a match takes.</summary>
    public int Longest { get; }

    /// <summary>The most items from a start on that decide whether there is a match: those that must not follow count too.</summary>
    public int Horizon { get; }

    /// <summary>Length of the buffer of <see cref="Reach"/>.</summary>
    internal int Length => code.Length;

    /// <summary>Tries to match with the first item at <paramref name="start"/>.</summary>
    /// <param name="captures">Two numbers a role, first item and one past the last; -1 for a role that took no part. Length 2 × roles.</param>
    /// <returns>One past the last item matched, or -1.</returns>
    public int Match(ReadOnlySpan<PatternItem> items, int start, Span<int> captures)
    {
        Span<ulong> buffer = stackalloc ulong[ItemPlaces.Length], reach = new ulong[code.Length];
        var places = new ItemPlaces(items.Slice(start, Math.Min(items.Length - start, ItemPlaces.MostItems)), buffer);
        captures.Fill(-1);
        if ((Reach(places, reach) & 1) == 0)
        {
            return -1;
        }

        return start + Follow(reach, 0, start, captures);
    }

    /// <summary>Fills the places from which each instruction leads to a match, one bit a place.</summary>
    /// <returns>The places where the pattern matches.</returns>
    internal ulong Reach(in ItemPlaces places, Span<ulong> reach)
    {
        for (var pc = code.Length - 1; pc >= 0; pc--)
        {
            ref readonly var instruction = ref code[pc];
            reach[pc] = instruction.Op switch
            {
                PatternOp.Accept => places.Ends,
                PatternOp.Test => instruction.PlacesIn(places) & (reach[pc + 1] >> 1),
                PatternOp.Split => reach[instruction.X] | reach[instruction.Y],
                PatternOp.Jump => reach[instruction.X],
                PatternOp.RejectIf => reach[instruction.Y] & ~reach[pc + 1],
                _ => reach[pc + 1],
            };
        }

        return reach[0];
    }

    /// <summary>Follows the preferred way from a place where the pattern matches.</summary>
    /// <param name="reach">As <see cref="Reach"/> filled it.</param>
    /// <param name="offset">Added to the places that are captured.</param>
    /// <returns>The place behind the match.</returns>
    internal int Follow(ReadOnlySpan<ulong> reach, int place, int offset, Span<int> captures)
    {
        for (var pc = 0; ;)
        {
            ref readonly var instruction = ref code[pc];
            switch (instruction.Op)
            {
                case PatternOp.Accept:
                    return place;
                case PatternOp.Test:
                    place++;
                    pc++;
                    break;
                case PatternOp.SaveStart:
                case PatternOp.SaveEnd:
                    captures[(instruction.X * 2) + (instruction.Op == PatternOp.SaveEnd ? 1 : 0)] = place + offset;
                    pc++;
                    break;
                case PatternOp.Split:
                    pc = ((reach[instruction.X] >> place) & 1) != 0 ? instruction.X : instruction.Y;
                    break;
                default:
                    pc = instruction.Op == PatternOp.Jump ? instruction.X : instruction.Y;
                    break;
            }
        }
    }
}
