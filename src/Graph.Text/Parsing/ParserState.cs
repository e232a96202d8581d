using Graph.Text.Models;

namespace Graph.Text;

/// <summary>A half-built tree of one sentence: a stack, the words to come, and the arcs so far. Reused from sentence to sentence.</summary>
internal sealed class ParserState
{
    private int[] stack = [];

    public int[] Heads { get; private set; } = [];

    public byte[] Relations { get; private set; } = [];

    /// <summary>For each token its dependents so far.</summary>
    public Dependents[] Children { get; private set; } = [];

    public int Length { get; private set; }

    /// <summary>The first token not yet on the stack.</summary>
    public int Next { get; private set; }

    public int StackSize { get; private set; }

    /// <summary>The top of the stack; -1 when it is empty.</summary>
    public int Top => StackSize > 0 ? stack[StackSize - 1] : -1;

    public bool IsFinal => Next == Length;

    /// <summary>The token so far below the top; -1 when there is none.</summary>
    public int Below(int depth) => StackSize > depth ? stack[StackSize - 1 - depth] : -1;

    public void Start(int length)
    {
        if (Heads.Length < length)
        {
            Heads = new int[length * 2];
            Relations = new byte[length * 2];
            stack = new int[length * 2];
            Children = new Dependents[length * 2];
        }

        Heads.AsSpan(0, length).Fill(-1);
        Relations.AsSpan(0, length).Clear();
        Children.AsSpan(0, length).Fill(Dependents.None);
        Length = length;
        StackSize = 0;
        Next = 0;
    }

    public bool Allows(ParserMove move) => move switch
    {
        ParserMove.Shift => Next < Length,
        ParserMove.Right => StackSize > 0 && Next < Length,
        ParserMove.Left => StackSize > 0 && Next < Length && Heads[Top] < 0,
        _ => StackSize > 0 && Heads[Top] >= 0,
    };

    public void Apply(ParserMove move, byte relation)
    {
        switch (move)
        {
            case ParserMove.Shift:
                stack[StackSize++] = Next++;
                break;
            case ParserMove.Reduce:
                StackSize--;
                break;
            case ParserMove.Left:
                Attach(Top, Next, relation);
                StackSize--;
                break;
            default:
                Attach(Next, Top, relation);
                stack[StackSize++] = Next++;
                break;
        }
    }

    private void Attach(int child, int head, byte relation)
    {
        Heads[child] = head;
        Relations[child] = relation;
        ref var children = ref Children[head];
        if (child < head)
        {
            children = children with { Left2 = children.Left, Left = child, LeftCount = children.LeftCount + 1, LeftRelations = children.LeftRelations | (1UL << relation) };
        }
        else
        {
            children = children with { Right2 = children.Right, Right = child, RightCount = children.RightCount + 1, RightRelations = children.RightRelations | (1UL << relation) };
        }
    }
}

internal enum ParserMove : byte
{
    /// <summary>Puts the next word on the stack.</summary>
    Shift,

    /// <summary>Takes a word with a head off the stack.</summary>
    Reduce,

    /// <summary>The next word heads the top of the stack.</summary>
    Left,

    /// <summary>The top of the stack heads the next word.</summary>
    Right,
}

/// <summary>The outermost dependents of a token on each side, how many there are, and the set of their relations as bits.</summary>
internal readonly record struct Dependents(int Left, int Left2, int Right, int Right2, int LeftCount, int RightCount, ulong LeftRelations, ulong RightRelations)
{
    public static Dependents None { get; } = new(-1, -1, -1, -1, 0, 0, 0, 0);
}
