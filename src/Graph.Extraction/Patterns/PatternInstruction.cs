namespace Graph.Extraction;

internal enum PatternOp : byte { Test, Split, Jump, SaveStart, SaveEnd, RejectIf, Accept }

/// <param name="Set">For a test: the classes of which the item must have one (or none, when <paramref name="Negated"/>).</param>
/// <param name="Word">For a test of a literal word: its id; -2 when the test is by class.</param>
/// <param name="X">Jump target, slot, or for a split the preferred way.</param>
/// <param name="Y">For a split the other way; for a look-ahead where to go on.</param>
internal readonly record struct PatternInstruction(PatternOp Op, WordClassSet Set, int Word, bool Negated, int X, int Y);
