using System.Collections.Immutable;

namespace Graph.Extraction;

internal enum PatternOp : byte { Test, Split, Jump, SaveStart, SaveEnd, RejectIf, Accept }

/// <param name="Set">For a test: the classes of which the item must have one, if it is none of the words.</param>
/// <param name="Words">For a test: ids of the words of which the item must be one, if it has none of the classes; in rising order, each once.</param>
/// <param name="Negated">Whether the item must have none of the classes and be none of the words instead.</param>
/// <param name="X">Jump target, slot, or for a split the preferred way.</param>
/// <param name="Y">For a split the other way; for a look-ahead where to go on.</param>
internal readonly record struct PatternInstruction(PatternOp Op, WordClassSet Set, ImmutableArray<int> Words, bool Negated, int X, int Y)
{
    /// <summary>Whether it lets an item pass that has or is something.</summary>
    public bool IsPlainTest => Op == PatternOp.Test && !Negated;

    public static PatternInstruction Plain(PatternOp op, int x = 0, int y = 0) => new(op, default, [], false, x, y);

    public static PatternInstruction TestOf(in WordClassSet set, bool negated) => new(PatternOp.Test, set, [], negated, 0, 0);

    /// <param name="word">Its id; -1 for a word that no text has.</param>
    public static PatternInstruction TestOf(int word, bool negated) => new(PatternOp.Test, default, word < 0 ? [] : [word], negated, 0, 0);

    /// <summary>The test that passes what either of two plain tests passes.</summary>
    public PatternInstruction Or(in PatternInstruction other)
    {
        var either = new PatternNeed(Set, Words, false).Or(new PatternNeed(other.Set, other.Words, false));
        return this with { Set = either.Classes, Words = either.Words };
    }
}
