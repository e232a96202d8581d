using System.Collections.Immutable;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Binding;

/// <summary>A variable: its place in the row and what is known of its type.</summary>
internal sealed record Symbol(string Name, int Slot, StaticType Type);

/// <summary>Numbers of slots, once-worked-out constants, subqueries and parameters of one query, and who reads which slot.</summary>
internal sealed class SlotAllocator
{
    private readonly List<HashSet<int>> recorders = [];
    private readonly List<string> parameterNames = [];
    private readonly Dictionary<string, int> parameters = new(StringComparer.Ordinal);

    public int SlotCount { get; private set; }

    public int FoldedCount { get; private set; }

    public int SubplanCount { get; private set; }

    public ImmutableArray<string> ParameterNames => [.. parameterNames];

    public int NewSlot() => SlotCount++;

    public int NewFolded() => FoldedCount++;

    public Subplan NewSubplan(bool countsRows) => new(SubplanCount++) { CountsRows = countsRows };

    public int ParameterIndex(string name)
    {
        if (!parameters.TryGetValue(name, out var index))
        {
            index = parameters.Count;
            parameterNames.Add(name);
            parameters.Add(name, index);
        }

        return index;
    }

    public void Reads(int slot)
    {
        foreach (var recorder in recorders)
        {
            recorder.Add(slot);
        }
    }

    /// <summary>Runs a binding and tells which slots it reads.</summary>
    public (T Result, int[] Uses) Record<T>(Func<T> binding)
    {
        var recorder = new HashSet<int>();
        recorders.Add(recorder);
        try
        {
            var result = binding();
            var uses = new int[recorder.Count];
            recorder.CopyTo(uses);
            Array.Sort(uses);
            return (result, uses);
        }
        finally
        {
            recorders.Remove(recorder);
        }
    }
}
