using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>Carries what printed results say into the goals and sides of a report. It goes before what was read from sentences.</summary>
public static class PrintedFacts
{
    /// <summary>Log-odds in thousandths of a printed goal.</summary>
    private const long Sure = 6000;

    /// <summary>The tellings with those of printed lines in place of what rules for sentences read there.</summary>
    public static List<MatchEvent> Add(List<MatchEvent> accepted, IReadOnlyList<PrintedResult> results)
    {
        if (results.Count == 0)
        {
            return accepted;
        }

        var lines = results.SelectMany(result => result.Goals).Select(goal => goal.Sentence).ToHashSet();
        var tellings = accepted.Where(told => !lines.Contains(told.Sentence)).ToList();
        foreach (var result in results)
        {
            foreach (var goal in result.Goals)
            {
                ImmutableArray<MinuteStatement> minutes = goal.Minute < 0 ? [] : [new MinuteStatement(-1, -1, MinuteKind.Absolute, goal.Minute, goal.Added)];
                tellings.Add(new MatchEvent(
                    EventKind.Goal, goal.Sentence, goal.FirstItem, goal.EndItem, goal.FirstItem, goal.Scorer, -1, minutes, 1, goal.IsOwnGoal ? "own-goal" : goal.IsPenalty ? "penalty" : null, -1, goal.Rule, new FeatureVector(false))
                {
                    Score = Sure,
                    Side = goal.Side,
                    Result = result.Statement,
                });
            }
        }

        return [.. tellings.OrderBy(told => told.Sentence)];
    }

    /// <summary>Puts the scorers of printed results on their sides.</summary>
    public static void Assign(IReadOnlyList<PrintedResult> results, IReadOnlyList<MatchFrame> frames, SideTable sides, List<Affiliation> playedFor)
    {
        foreach (var result in results)
        {
            if (frames.FirstOrDefault(frame => frame.Statements.Contains(result.Statement)) is not { } frame)
            {
                continue;
            }

            foreach (var goal in result.Goals)
            {
                var team = goal.IsOwnGoal ? frame.OtherSide(goal.Side) : goal.Side;
                sides.Add(goal.Scorer, frame, team);
                playedFor.RemoveAll(affiliation => affiliation.Person == goal.Scorer && affiliation.Team == frame.OtherSide(team) && affiliation.RuleId.StartsWith("side.", StringComparison.Ordinal));
                if (!playedFor.Exists(affiliation => affiliation.Person == goal.Scorer && affiliation.Team == team))
                {
                    playedFor.Add(new Affiliation(goal.Scorer, team, "current", goal.Sentence, goal.FirstItem, goal.EndItem, goal.Rule.Id, goal.Rule.Confidence));
                }
            }
        }
    }
}
