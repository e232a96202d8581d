using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

public sealed partial class ReportGraphBuilder
{
    private static readonly ImmutableArray<string> Goal = ["Goal"];

    private void AddGoals()
    {
        var ordinals = new Dictionary<MatchFrame, int>();
        foreach (var goal in findings.Goals)
        {
            var ordinal = ordinals[goal.Frame] = ordinals.GetValueOrDefault(goal.Frame) + 1;
            AddGoal(goal, ordinal);
        }
    }

    private void AddGoal(GoalFact goal, int ordinal)
    {
        var matchId = matchIds[goal.Frame];
        var id = string.Create(CultureInfo.InvariantCulture, $"goal/{Slug(matchId)}-{ordinal}");
        var scorer = Reading.Entities[goal.Scorer];
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

        draft.Add(new GraphNode(id, Goal, $"{scorer.Name} for {Reading.Entities[goal.For].Name}", [], properties.ToImmutable()));
        properties["goal"] = PropertyValue.Of(id);
        properties["match"] = PropertyValue.Of(matchId);
        (string, PropertyValue)[] against = [.. properties.Select(static entry => (entry.Key, entry.Value))];
        foreach (var telling in goal.Tellings)
        {
            var span = Reading.SpanOf(telling.Sentence);
            draft.Relate("SCORED", scorer.Id, id, "", span, telling.Rule.Id, telling.Rule.Confidence);
            draft.Relate("IN_MATCH", id, matchId, "", span, telling.Rule.Id, telling.Rule.Confidence);
            draft.Relate("COUNTED_FOR", id, IdOf(goal.For), "", span, telling.Rule.Id, telling.Rule.Confidence);
            if (!goal.IsOwnGoal)
            {
                draft.Relate(
                    "SCORED_AGAINST", scorer.Id, IdOf(goal.Frame.OtherSide(goal.For)), id, span, telling.Rule.Id, telling.Rule.Confidence, against);
            }

            if (goal.Frame is { IsFixture: false })
            {
                draft.Relate("APPEARED_IN", scorer.Id, matchId, "", span, telling.Rule.Id, telling.Rule.Confidence, ("role", PropertyValue.Of("unknown")));
            }
        }

        if (goal.Maker >= 0 && goal.MakerEvent is { } maker)
        {
            draft.Relate("ASSISTED", IdOf(goal.Maker), id, "", Reading.SpanOf(maker.Sentence), maker.Rule.Id, maker.Rule.Confidence);
        }
    }

    private void AddAffiliations(string type, IReadOnlyList<Affiliation> affiliations)
    {
        PropertyValue? asOf = Reading.Date is { } date ? PropertyValue.OfDate(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
        foreach (var affiliation in affiliations)
        {
            var person = Reading.Entities[affiliation.Person];
            var status = PropertyValue.Of(affiliation.Status);
            ReadOnlySpan<(string, PropertyValue)> told = asOf is { } day ? [("status", status), ("asOf", day)] : [("status", status)];
            draft.Relate(
                type, person.Id, IdOf(affiliation.Team), affiliation.Status, Reading.SpanOf(affiliation.Sentence, affiliation.FirstItem, affiliation.EndItem),
                affiliation.RuleId, affiliation.Confidence, told);
        }
    }

    private void AddEvent(MatchEvent told, MatchFrame frame, int minute)
    {
        var span = Reading.SpanOf(told.Sentence, told.FirstItem, told.EndItem);
        var (rule, confidence, match) = (told.Rule.Id, told.Rule.Confidence, matchIds[frame]);
        (string, PropertyValue)[] when = minute > 0 ? [("minute", PropertyValue.Of(minute))] : [];
        switch (told.Kind)
        {
            case EventKind.Card:
                draft.Relate(told.GoalKind == "red" ? "SENT_OFF_IN" : "BOOKED_IN", IdOf(told.Player), match, "", span, rule, confidence, when);
                break;
            case EventKind.MissedPenalty:
                draft.Relate("MISSED_PENALTY_IN", IdOf(told.Player), match, string.Create(CultureInfo.InvariantCulture, $"{minute}"), span, rule, confidence, IsOfShootout(told) ? [.. when, ("shootout", PropertyValue.Of(true))] : when);
                break;
            case EventKind.Substitution:
                AddSubstitution(told, match, span, minute, when);
                break;
        }
    }

    private static bool IsOfShootout(MatchEvent told) => told.Rule.Flags.Contains("shootout") || told.Rule.Flags.Contains("near-shootout");

    private void AddSubstitution(MatchEvent told, string match, TextSpan span, int minute, (string, PropertyValue)[] when)
    {
        if (told.Player >= 0)
        {
            (string, PropertyValue)[] on = minute > 0 ? [("on", PropertyValue.Of(minute))] : [];
            draft.Relate("APPEARED_IN", IdOf(told.Player), match, "", span, told.Rule.Id, told.Rule.Confidence, [("role", PropertyValue.Of("substitute")), .. on]);
        }

        if (told.Other >= 0)
        {
            (string, PropertyValue)[] off = minute > 0 ? [("off", PropertyValue.Of(minute))] : [];
            draft.Relate("APPEARED_IN", IdOf(told.Other), match, "", span, told.Rule.Id, told.Rule.Confidence, [("role", PropertyValue.Of("starter")), .. off]);
            if (told.Player >= 0)
            {
                draft.Relate("REPLACED", IdOf(told.Player), IdOf(told.Other), match, span, told.Rule.Id, told.Rule.Confidence, [("match", PropertyValue.Of(match)), .. when]);
            }
        }
    }
}
