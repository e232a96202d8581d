namespace Graph.Extraction;

/// <summary>The sides of a statement with what they scored.</summary>
/// <param name="OneGoals">-1 where no goals are told, as for the other.</param>
/// <param name="Winner">-1 where the words name none.</param>
/// <param name="OneKicks">Kicks scored in a shoot-out; -1 where none is told, as for the other.</param>
/// <param name="IsAggregate">Whether the words tell the goals of both legs, and none of this match.</param>
internal readonly record struct StatementResult(int One, int Other, int OneGoals, int OtherGoals, int Winner, int OneKicks = -1, int OtherKicks = -1, bool IsAggregate = false)
{
    /// <summary>The same without the goals, which are of another match or no goals of one match.</summary>
    public StatementResult WithoutGoals => this with { OneGoals = -1, OtherGoals = -1 };
}
