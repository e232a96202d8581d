namespace Graph.Model.Reading;

/// <summary>How a column keeps its values. <see cref="Mixed"/>: anything, by <see cref="PropertyColumn.Get"/> alone.</summary>
public enum ColumnKind : byte { Integer, Float, Boolean, String, Mixed }

/// <summary>The values of one property key over all nodes, or over all relationships, of a graph.</summary>
/// <remarks>A column of one kind also shows its values as spans for tight loops. Lists are <see cref="ColumnKind.Mixed"/>.</remarks>
public abstract class PropertyColumn
{
    public abstract ColumnKind Kind { get; }

    /// <summary>How many entities have the property.</summary>
    public abstract int Count { get; }

    public abstract bool Has(int id);

    /// <summary>The value, of kind <see cref="StoredKind.None"/> when absent.</summary>
    public abstract StoredValue Get(int id);

    /// <summary>Presence bits as in <see cref="IGraphReader.LabelBitmap"/>. Not for strings (there: code ≥ 0) nor mixed columns.</summary>
    public virtual ReadOnlySpan<ulong> Presence => throw NotKept();

    /// <summary>By id, 0 where absent (<see cref="ColumnKind.Integer"/>).</summary>
    public virtual ReadOnlySpan<long> Integers => throw NotKept();

    /// <summary>By id, 0 where absent (<see cref="ColumnKind.Float"/>).</summary>
    public virtual ReadOnlySpan<double> Floats => throw NotKept();

    /// <summary>By id, 0 or 1, 0 where absent (<see cref="ColumnKind.Boolean"/>).</summary>
    public virtual ReadOnlySpan<byte> Booleans => throw NotKept();

    /// <summary>By id, codes of the column's dictionary, −1 where absent (<see cref="ColumnKind.String"/>).</summary>
    public virtual ReadOnlySpan<int> StringCodes => throw NotKept();

    /// <summary>Codes run from 0 to this, exclusive. Two codes are two different strings.</summary>
    public virtual int DictionarySize => throw NotKept();

    /// <summary>The string of a code; the same object for the same code where that costs little.</summary>
    public virtual string DictionaryString(int code) => throw NotKept();

    /// <summary>The code of a string, or −1 when no entity has it.</summary>
    public virtual int FindString(string value) => throw NotKept();

    private InvalidOperationException NotKept() => new($"A column of kind {Kind} does not keep its values that way.");
}
