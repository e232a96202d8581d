namespace Graph.Text;

/// <summary>What the parser can do, numbered: shift, reduce, then the arcs by direction and relation.</summary>
internal sealed class ParserOutcomes
{
    public const int Shift = 0;
    public const int Reduce = 1;
    public const int FirstArc = 2;

    /// <param name="arcs">One byte an arc, from outcome 2 on: the relation, with 128 added when the head stands to the right.</param>
    public ParserOutcomes(byte[] arcs) => Arcs = arcs;

    public byte[] Arcs { get; }

    public int Count => FirstArc + Arcs.Length;

    public ParserMove MoveOf(int outcome) => outcome switch
    {
        Shift => ParserMove.Shift,
        Reduce => ParserMove.Reduce,
        _ => (Arcs[outcome - FirstArc] & 128) != 0 ? ParserMove.Left : ParserMove.Right,
    };

    public byte RelationOf(int outcome) => outcome < FirstArc ? (byte)0 : (byte)(Arcs[outcome - FirstArc] & 127);

    /// <summary>The outcome that draws such an arc; -1 when the parser never draws it.</summary>
    public int ArcOf(byte relation, bool headIsRight)
    {
        var place = Array.IndexOf(Arcs, (byte)(relation | (headIsRight ? 128 : 0)));
        return place < 0 ? -1 : place + FirstArc;
    }
}
