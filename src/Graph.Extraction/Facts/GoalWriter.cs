using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Writes the goals of a report, with who scored and who made them.</summary>
internal sealed class GoalWriter(ReportReading reading, GraphDraft draft, NodeProperties properties, MatchWriter matches)
{
    private static readonly ImmutableArray<string> Label = ["Goal"];

    public void Add(IReadOnlyList<GoalFact> goals)
    {
        var ordinals = new Dictionary<MatchFrame, int>();
        foreach (var goal in goals)
        {
            var ordinal = ordinals[goal.Frame] = ordinals.GetValueOrDefault(goal.Frame) + 1;
            Add(goal, ordinal);
        }
    }

    private void Add(GoalFact goal, int ordinal)
    {
        var matchId = matches[goal.Frame];
        var id = string.Create(CultureInfo.InvariantCulture, $"goal/{MatchWriter.Slug(matchId)}-{ordinal}");
        var scorer = reading.Entities[goal.Scorer];
        Describe(goal);
        draft.Add(new GraphNode(id, Label, $"{scorer.Name} for {reading.Entities[goal.For].Name}", [], properties.ToImmutable()));
        properties["goal"] = PropertyValue.Of(id);
        properties["match"] = PropertyValue.Of(matchId);
        var against = properties.ToPairs();
        foreach (var telling in goal.Tellings)
        {
            Relate(goal, telling, id, matchId, against);
        }

        if (goal.Maker >= 0 && goal.MakerEvent is { } maker)
        {
            draft.Relate("ASSISTED", reading.Entities[goal.Maker].Id, id, "", reading.SpanOf(maker.Sentence), maker.Rule.Id, maker.Rule.Confidence);
        }
    }

    /// <summary>Collects what is told of a goal itself.</summary>
    private void Describe(GoalFact goal)
    {
        properties.Clear();
        if (goal.Minute >= 0)
        {
            properties["minute"] = PropertyValue.Of(goal.Minute);
        }

        if (goal.Added > 0)
        {
            properties["addedTime"] = PropertyValue.Of(goal.Added);
        }

        if (goal.Kind is not null)
        {
            properties["kind"] = PropertyValue.Of(goal.Kind);
        }
    }

    /// <summary>Adds what one telling of a goal proves.</summary>
    /// <param name="against">What the relationship with the other side repeats of the goal.</param>
    private void Relate(GoalFact goal, MatchEvent telling, string id, string matchId, (string, PropertyValue)[] against)
    {
        var scorer = reading.Entities[goal.Scorer];
        var span = reading.SpanOf(telling.Sentence);
        draft.Relate("SCORED", scorer.Id, id, "", span, telling.Rule.Id, telling.Rule.Confidence);
        draft.Relate("IN_MATCH", id, matchId, "", span, telling.Rule.Id, telling.Rule.Confidence);
        draft.Relate("COUNTED_FOR", id, reading.Entities[goal.For].Id, "", span, telling.Rule.Id, telling.Rule.Confidence);
        if (!goal.IsOwnGoal)
        {
            draft.Relate(
                "SCORED_AGAINST", scorer.Id, reading.Entities[goal.Frame.OtherSide(goal.For)].Id, id, span, telling.Rule.Id, telling.Rule.Confidence, against);
        }

        if (goal.Frame is { IsFixture: false })
        {
            draft.Relate("APPEARED_IN", scorer.Id, matchId, "", span, telling.Rule.Id, telling.Rule.Confidence, ("role", PropertyValue.Of("unknown")));
        }
    }
}
