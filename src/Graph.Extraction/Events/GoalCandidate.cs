namespace Graph.Extraction;

/// <summary>A rule's match that may tell a goal, with a man who may have scored it.</summary>
/// <param name="Scorer">Item of the man.</param>
/// <param name="Trigger">Item of the word that tells the goal.</param>
internal sealed record GoalCandidate(RuleMatch Match, int Scorer, int Trigger, ScorerOrigin Origin)
{
    /// <summary>Whether another man may be the subject of the same trigger instead.</summary>
    public bool IsRival => Origin is ScorerOrigin.Parsed or ScorerOrigin.Near;

    /// <summary>Whether the rule tells that he put the ball into his own net.</summary>
    public bool IsOwnGoal => Match.Rule.Flags.Contains("own-goal");
}
