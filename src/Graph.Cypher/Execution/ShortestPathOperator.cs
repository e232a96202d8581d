using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Planning;

namespace Graph.Cypher.Execution;

/// <summary>One shortest path, or all of them, between two known nodes: breadth first.</summary>
/// <param name="pathConditions">Conditions on the whole path. With them paths are tried in the order of their length until one holds.</param>
internal sealed class ShortestPathOperator(
    Operator input, Walk walk, PathLength length, int elementSlot, Expr[] conditions, bool all, Expr[] pathConditions, PatternPath[] paths) : Operator
{
    private readonly NeighbourBuffer forward = new(walk.Direction, walk.Types);
    private readonly NeighbourBuffer backward = new(Walk.Reverse(walk.Direction), walk.Types);
    private readonly Dictionary<int, int> distances = [];
    private readonly Queue<int[]> found = new();

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        found.Clear();
    }

    public override bool Next(ExecutionState state)
    {
        while (found.Count == 0)
        {
            if (!input.Next(state))
            {
                return false;
            }

            var (from, to) = (state.Slots[walk.From], state.Slots[walk.To]);
            if (from.Kind != CypherKind.Node || to.Kind != CypherKind.Node)
            {
                continue;
            }

            if (pathConditions.Length > 0 || length.Minimum > 1 || from.AsNode == to.AsNode)
            {
                Search(state, from.AsNode, to.AsNode);
            }
            else
            {
                BreadthFirst(state, from.AsNode, to.AsNode);
            }
        }

        state.Slots[walk.Relationship] = ListOf(found.Dequeue());
        SetPaths(state);
        return true;
    }

    private static CypherValue ListOf(int[] path) => CypherValue.Of(Array.ConvertAll(path, CypherValue.OfRelationship));

    private void SetPaths(ExecutionState state)
    {
        foreach (var path in paths)
        {
            state.Slots[path.Slot] = path.Path.Evaluate(state);
        }
    }

    private void BreadthFirst(ExecutionState state, int from, int to)
    {
        distances.Clear();
        distances.Add(from, 0);
        var level = new List<int> { from };
        for (var distance = 1; level.Count > 0 && distance <= (length.Maximum ?? int.MaxValue) && !distances.ContainsKey(to); distance++)
        {
            var next = new List<int>();
            foreach (var node in level)
            {
                Spread(state, node, distance, next);
            }

            level = next;
        }

        if (distances.TryGetValue(to, out var steps))
        {
            Collect(state, from, to, new int[steps], steps);
        }

        state.Hold(-32L * distances.Count);
    }

    private void Spread(ExecutionState state, int node, int distance, List<int> next)
    {
        forward.Truncate(0);
        forward.Append(state.Graph, node);
        state.Tick(forward.Count + 1);
        for (var i = 0; i < forward.Count; i++)
        {
            var neighbour = forward.NeighbourAt(i);
            if (!distances.ContainsKey(neighbour) && Holds(state, forward.RelationshipAt(i)))
            {
                distances.Add(neighbour, distance);
                next.Add(neighbour);
                state.Hold(32);
            }
        }
    }

    // From the end back over nodes that are one step nearer each time.
    private void Collect(ExecutionState state, int from, int node, int[] path, int steps)
    {
        if (steps == 0)
        {
            found.Enqueue((int[])path.Clone());
            state.Tick();
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var start = backward.Count;
        backward.Append(state.Graph, node);
        var end = backward.Count;
        for (var i = start; i < end && (all || found.Count == 0); i++)
        {
            if (distances.TryGetValue(backward.NeighbourAt(i), out var distance) && distance == steps - 1 && Holds(state, backward.RelationshipAt(i)))
            {
                path[steps - 1] = backward.RelationshipAt(i);
                Collect(state, from, backward.NeighbourAt(i), path, steps - 1);
            }
        }

        backward.Truncate(start);
    }

    private bool Holds(ExecutionState state, int relationship)
    {
        if (Uniqueness.IsUsed(state, relationship, walk.Others))
        {
            return false;
        }

        if (conditions.Length > 0)
        {
            state.Slots[elementSlot] = CypherValue.OfRelationship(relationship);
        }

        foreach (var condition in conditions)
        {
            if (condition.Test(state) != true)
            {
                return false;
            }
        }

        return true;
    }

    // All paths in the order of their length; the first length at which one fits is the shortest.
    private void Search(ExecutionState state, int from, int to)
    {
        var level = new List<(int Node, int[] Path)> { (from, []) };
        for (var steps = 0; level.Count > 0 && found.Count == 0; steps++)
        {
            foreach (var (node, path) in level)
            {
                if (node == to && steps >= length.Minimum && (all || found.Count == 0) && Accepts(state, path))
                {
                    found.Enqueue(path);
                }
            }

            level = found.Count > 0 || steps >= (length.Maximum ?? int.MaxValue) ? [] : Longer(state, level);
        }
    }

    private bool Accepts(ExecutionState state, int[] path)
    {
        state.Slots[walk.Relationship] = ListOf(path);
        SetPaths(state);
        foreach (var condition in pathConditions)
        {
            if (condition.Test(state) != true)
            {
                return false;
            }
        }

        return true;
    }

    private List<(int Node, int[] Path)> Longer(ExecutionState state, List<(int Node, int[] Path)> level)
    {
        var next = new List<(int Node, int[] Path)>();
        var bytes = 0L;
        foreach (var (node, path) in level)
        {
            forward.Truncate(0);
            forward.Append(state.Graph, node);
            state.Tick(forward.Count + 1);
            for (var i = 0; i < forward.Count; i++)
            {
                var relationship = forward.RelationshipAt(i);
                if (Array.IndexOf(path, relationship) < 0 && Holds(state, relationship))
                {
                    next.Add((forward.NeighbourAt(i), [.. path, relationship]));
                    var size = 56L + (path.Length * 4);
                    bytes += size;
                    state.Hold(size);
                }
            }
        }

        state.Hold(-bytes);
        return next;
    }
}
