using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

/// <summary>Plans one pattern: where to start, which relationship to walk next, where each condition is tested.</summary>
internal sealed partial class PatternPlanner
{
    private readonly PlanningContext context;
    private readonly IGraphReader graph;
    private readonly Pattern pattern;
    private readonly HashSet<int> introduced;
    private readonly HashSet<int> known = [];
    private readonly List<Conjunct> waiting;
    private readonly List<PatternEdge> edges;
    private readonly List<PatternEdge> done = [];
    private readonly bool[] placed;
    private readonly HashSet<int> left;
    private readonly PatternNodeFacts[] facts;
    private PlanNode plan;

    public PatternPlanner(PlanningContext context, Pattern pattern, PlanNode input)
    {
        this.context = context;
        this.pattern = pattern;
        graph = context.Graph;
        plan = input;
        introduced = [.. pattern.Introduced];
        waiting = [.. pattern.Conjuncts];
        edges = [.. pattern.Edges];
        placed = new bool[pattern.Nodes.Count];
        left = [];
        for (var node = 0; node < pattern.Nodes.Count; node++)
        {
            left.Add(node);
        }

        facts = [.. pattern.Nodes.Select(node => PatternNodeFacts.Of(node, pattern, graph))];
    }

    /// <summary>Slots whose product says how many rows a row stands for; filled when relationships are only counted.</summary>
    public List<int> Weights { get; } = [];

    public PlanNode Plan(CountingUse? counting = null)
    {
        foreach (var node in pattern.Nodes.Where(node => node.Bound))
        {
            Place(node.Index);
        }

        if (counting is not null)
        {
            CollapseLeaves(counting);
        }

        Filter();
        while (left.Count > 0 || edges.Count > 0)
        {
            Step();
            Filter();
        }

        foreach (var leaf in collapsed)
        {
            AddDegree(leaf);
        }

        Finish();
        return plan;
    }

    private void Place(int node)
    {
        placed[node] = true;
        left.Remove(node);
        known.Add(pattern.Nodes[node].Slot);
    }

    private void Step()
    {
        var bound = edges.OfType<PatternRelationship>().FirstOrDefault(edge => edge is { Bound: true, Length: null });
        if (bound is not null)
        {
            PlanBoundRelationship(bound);
            return;
        }

        var next = NextEdge();
        if (next is not null)
        {
            Walk(next);
            return;
        }

        Start(ChooseStart());
    }

    private PatternEdge? NextEdge()
    {
        PatternEdge? best = null;
        var bestGrowth = double.MaxValue;
        foreach (var edge in edges)
        {
            if ((placed[edge.From] || placed[edge.To]) && (!NeedsBothEnds(edge) || (placed[edge.From] && placed[edge.To])))
            {
                var growth = Growth(edge, placed);
                if (growth < bestGrowth)
                {
                    (best, bestGrowth) = (edge, growth);
                }
            }
        }

        return best;
    }

    private static bool NeedsBothEnds(PatternEdge edge) => edge is PatternRelationship { Shortest: not ShortestKind.None };

    // How many rows one row becomes by walking an edge, and what the far node's own conditions leave of them.
    private double Growth(PatternEdge edge, bool[] reached)
    {
        var forward = reached[edge.From];
        var (from, to) = forward ? (edge.From, edge.To) : (edge.To, edge.From);
        var fan = Fan(edge, from, forward);
        if (reached[to])
        {
            return Math.Min(0.9, fan / Math.Max(1, facts[to].Count));
        }

        return fan * ShareOfFarNodes(edge, to, forward) * facts[to].OwnSelectivity;
    }

    private double Fan(PatternEdge edge, int from, bool forward)
    {
        if (edge is PatternGroup group)
        {
            var step = 1.0;
            foreach (var inner in group.Inner.Edges.OfType<PatternRelationship>())
            {
                step *= Degree(inner.Types, inner.Direction, graph.NodeCount);
            }

            return Repeated(step, group.Length);
        }

        var relationship = (PatternRelationship)edge;
        var degree = Degree(relationship.Types, relationship.Direction, facts[from].Count);
        return relationship.Length is null ? degree : Repeated(Degree(relationship.Types, relationship.Direction, graph.NodeCount) + 0.01, relationship.Length);
    }

    private double Degree(int[]? types, RelationshipDirection direction, double nodes) =>
        context.Statistics.RelationshipsOf(types) * (direction == RelationshipDirection.Both ? 2 : 1) / Math.Max(1, nodes);

    private static double Repeated(double step, PathLength length)
    {
        var most = Math.Min(length.Maximum ?? 8, 8);
        var total = length.Minimum == 0 ? 1.0 : 0;
        for (var i = Math.Max(1, Math.Min(length.Minimum, most)); i <= most; i++)
        {
            total += Math.Pow(step, i);
        }

        return Math.Min(total, 1e12);
    }

    private double ShareOfFarNodes(PatternEdge edge, int to, bool forward)
    {
        if (facts[to].Label < 0)
        {
            return 1;
        }

        return edge is PatternRelationship { Length: null } relationship
            ? context.Statistics.ShareOfNeighbours(
                relationship.Types, forward ? relationship.Direction : Planning.Walk.Reverse(relationship.Direction), facts[to].Label)
            : facts[to].Count / Math.Max(1.0, graph.NodeCount);
    }

    private void Filter()
    {
        if (!context.Has(PlanRewrites.PushDownFilters))
        {
            return;
        }

        AddFilter(waiting.Where(conjunct => conjunct.Uses.All(slot => !introduced.Contains(slot) || known.Contains(slot))).ToArray());
    }

    private void AddFilter(Conjunct[] ready)
    {
        if (ready.Length == 0)
        {
            return;
        }

        waiting.RemoveAll(ready.Contains);
        var share = 1.0;
        foreach (var conjunct in ready)
        {
            share *= Math.Max(1e-6, Selectivity.Of(conjunct, graph));
        }

        plan = new FilterPlan(plan, Array.ConvertAll(ready, conjunct => conjunct.Expr), context) { Rows = plan.Rows * share };
    }

    private void Finish()
    {
        var open = pattern.Paths.Where(path => !known.Contains(path.Slot)).ToArray();
        if (open.Length > 0)
        {
            plan = new AssignPlan(plan, [.. open.Select(path => new Assignment(path.Path, path.Slot, "path"))]) { Rows = plan.Rows };
            foreach (var path in open)
            {
                known.Add(path.Slot);
            }
        }

        AddFilter([.. waiting]);
    }
}
