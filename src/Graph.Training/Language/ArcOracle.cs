using Graph.Text;

namespace Graph.Training.Language;

/// <summary>
/// What each move costs: how many arcs of the gold tree no later move could draw any more. The dynamic oracle of Goldberg and Nivre (2012),
/// with the root's head standing behind the last token.
/// </summary>
internal static class ArcOracle
{
    public static int Cost(ParserState state, int[] gold, ParserMove move) => move switch
    {
        ParserMove.Shift => Shift(state, gold),
        ParserMove.Reduce => DependentsAhead(state, gold, state.Top, state.Next),
        ParserMove.Left => Left(state, gold),
        _ => Right(state, gold),
    };

    private static int Shift(ParserState state, int[] gold)
    {
        var next = state.Next;
        return (IsOnStack(state, gold[next], 0) ? 1 : 0) + HeadlessDependentsOnStack(state, gold, next);
    }

    private static int Left(ParserState state, int[] gold)
    {
        int top = state.Top, next = state.Next;
        var head = gold[top];
        return (head > next || head < 0 ? 1 : 0) + DependentsAhead(state, gold, top, next);
    }

    private static int Right(ParserState state, int[] gold)
    {
        int top = state.Top, next = state.Next;
        var head = gold[next];
        var lost = head != top && (head > next || head < 0 || IsOnStack(state, head, 1)) ? 1 : 0;
        return lost + HeadlessDependentsOnStack(state, gold, next);
    }

    private static int DependentsAhead(ParserState state, int[] gold, int head, int from)
    {
        var count = 0;
        for (var i = from; i < state.Length; i++)
        {
            count += gold[i] == head ? 1 : 0;
        }

        return count;
    }

    private static bool IsOnStack(ParserState state, int token, int from)
    {
        for (var depth = from; token >= 0 && depth < state.StackSize; depth++)
        {
            if (state.Below(depth) == token)
            {
                return true;
            }
        }

        return false;
    }

    private static int HeadlessDependentsOnStack(ParserState state, int[] gold, int head)
    {
        var count = 0;
        for (var depth = 0; depth < state.StackSize; depth++)
        {
            var token = state.Below(depth);
            count += gold[token] == head && state.Heads[token] < 0 ? 1 : 0;
        }

        return count;
    }
}
