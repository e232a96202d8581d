using Graph.Cypher.Expressions;
using Graph.Model.Reading;

namespace Graph.Cypher.Execution;

internal sealed class NothingOperator : Operator
{
    public override void Open(ExecutionState state)
    {
    }

    public override bool Next(ExecutionState state) => false;
}

internal sealed class NodeScanOperator(Operator input, int slot, int label) : Operator
{
    private int at;
    private int count;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        (at, count) = (0, 0);
    }

    public override bool Next(ExecutionState state)
    {
        while (at >= count)
        {
            if (!input.Next(state))
            {
                return false;
            }

            at = 0;
            count = label < 0 ? state.Graph.NodeCount : state.Graph.NodesWithLabel(label).Length;
        }

        state.Tick();
        state.Slots[slot] = CypherValue.OfNode(label < 0 ? at : state.Graph.NodesWithLabel(label)[at]);
        at++;
        return true;
    }
}

/// <summary>Nodes by the value of a property, for each row of the input.</summary>
internal sealed class NodeSeekOperator(Operator input, int slot, int label, int key, Expr value, bool isList, bool transient) : Operator
{
    private readonly List<int> found = [];
    private Dictionary<CypherValue, List<int>>? index;
    private int at;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        found.Clear();
        at = 0;
    }

    public override bool Next(ExecutionState state)
    {
        while (at >= found.Count)
        {
            if (!input.Next(state))
            {
                return false;
            }

            Seek(state);
        }

        state.Slots[slot] = CypherValue.OfNode(found[at++]);
        return true;
    }

    private void Seek(ExecutionState state)
    {
        state.Tick();
        found.Clear();
        at = 0;
        var wanted = value.Evaluate(state);
        if (!isList)
        {
            Add(state, wanted);
            return;
        }

        if (wanted.Kind != CypherKind.List)
        {
            return;
        }

        foreach (var item in wanted.AsList.Distinct(EquivalenceComparer.Instance))
        {
            Add(state, item);
        }

        found.Sort();
    }

    // What the index gives is a candidate only where equality says less than equivalence: null and not-a-number are never equal.
    private void Add(ExecutionState state, CypherValue wanted)
    {
        if (wanted.IsNull || wanted.Kind is CypherKind.Node or CypherKind.Relationship or CypherKind.Path or CypherKind.Map
            || (wanted.Kind == CypherKind.Float && double.IsNaN(wanted.AsFloat)))
        {
            return;
        }

        if (!transient && wanted.Kind is CypherKind.String or CypherKind.Integer or CypherKind.Float or CypherKind.Boolean
            && state.Graph.TrySeek(label, key, wanted.ToStored(), out var nodes))
        {
            foreach (var node in nodes)
            {
                found.Add(node);
            }

            return;
        }

        index ??= MakeIndex(state);
        if (index.TryGetValue(wanted, out var known))
        {
            found.AddRange(known);
        }
    }

    private Dictionary<CypherValue, List<int>> MakeIndex(ExecutionState state)
    {
        var made = new Dictionary<CypherValue, List<int>>(EquivalenceComparer.Instance);
        var column = state.Graph.NodeProperty(key);
        var count = column is null ? 0 : label < 0 ? state.Graph.NodeCount : state.Graph.NodesWithLabel(label).Length;
        for (var i = 0; i < count; i++)
        {
            state.Tick();
            var node = label < 0 ? i : state.Graph.NodesWithLabel(label)[i];
            var stored = column!.Get(node);
            if (stored.Kind == StoredKind.None)
            {
                continue;
            }

            var entry = CypherValue.Of(stored);
            if (!made.TryGetValue(entry, out var nodes))
            {
                state.Hold(96 + ExecutionState.SizeOf(entry));
                made.Add(entry, nodes = []);
            }

            nodes.Add(node);
        }

        return made;
    }
}

internal sealed class NodeByIdOperator(Operator input, int slot, Expr value, bool byElementId, bool isList) : Operator
{
    private readonly List<int> found = [];
    private int at;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        found.Clear();
        at = 0;
    }

    public override bool Next(ExecutionState state)
    {
        while (at >= found.Count)
        {
            if (!input.Next(state))
            {
                return false;
            }

            found.Clear();
            at = 0;
            var wanted = value.Evaluate(state);
            foreach (var item in !isList ? [wanted] : wanted.Kind == CypherKind.List ? wanted.AsList.Distinct(EquivalenceComparer.Instance) : [])
            {
                Add(state, item);
            }

            found.Sort();
        }

        state.Slots[slot] = CypherValue.OfNode(found[at++]);
        return true;
    }

    private void Add(ExecutionState state, CypherValue wanted)
    {
        var node = byElementId
            ? wanted.Kind == CypherKind.String ? state.Graph.FindNode(wanted.AsString) : -1
            : wanted.IsNumber && wanted.AsNumber >= 0 && wanted.AsNumber < state.Graph.NodeCount && wanted.AsNumber == Math.Floor(wanted.AsNumber) ? (int)wanted.AsNumber : -1;
        if (node >= 0)
        {
            found.Add(node);
        }
    }
}
