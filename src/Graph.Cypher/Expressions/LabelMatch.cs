using Graph.Model.Reading;

namespace Graph.Cypher.Expressions;

/// <summary>A label expression with names resolved to ids (−1: the graph does not have the name).</summary>
internal abstract record LabelMatch
{
    public abstract bool MatchesNode(IGraphReader graph, int node);

    public abstract bool MatchesType(int type);

    /// <summary>Adds the labels that a node must have all; −1 among them: no node matches.</summary>
    public virtual void CollectRequired(List<int> labels)
    {
    }
}

internal sealed record LabelIs(int Id, string Name) : LabelMatch
{
    public override bool MatchesNode(IGraphReader graph, int node) => Id >= 0 && graph.HasLabel(node, Id);

    public override bool MatchesType(int type) => type == Id;

    public override void CollectRequired(List<int> labels) => labels.Add(Id);
}

internal sealed record LabelAny : LabelMatch
{
    public override bool MatchesNode(IGraphReader graph, int node) => graph.LabelsOf(node).Length > 0;

    public override bool MatchesType(int type) => true;
}

internal sealed record LabelNot(LabelMatch Operand) : LabelMatch
{
    public override bool MatchesNode(IGraphReader graph, int node) => !Operand.MatchesNode(graph, node);

    public override bool MatchesType(int type) => !Operand.MatchesType(type);
}

internal sealed record LabelAnd(LabelMatch Left, LabelMatch Right) : LabelMatch
{
    public override bool MatchesNode(IGraphReader graph, int node) => Left.MatchesNode(graph, node) && Right.MatchesNode(graph, node);

    public override bool MatchesType(int type) => Left.MatchesType(type) && Right.MatchesType(type);

    public override void CollectRequired(List<int> labels)
    {
        Left.CollectRequired(labels);
        Right.CollectRequired(labels);
    }
}

internal sealed record LabelOr(LabelMatch Left, LabelMatch Right) : LabelMatch
{
    public override bool MatchesNode(IGraphReader graph, int node) => Left.MatchesNode(graph, node) || Right.MatchesNode(graph, node);

    public override bool MatchesType(int type) => Left.MatchesType(type) || Right.MatchesType(type);
}
