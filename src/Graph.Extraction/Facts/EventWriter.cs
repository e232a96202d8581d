using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Writes the cards, the missed penalties and the substitutions of a report.</summary>
internal sealed class EventWriter(ReportReading reading, GraphDraft draft, MatchWriter matches)
{
    /// <param name="minute">-1 where no minute is told.</param>
    public void Add(MatchEvent told, MatchFrame frame, int minute)
    {
        var span = reading.SpanOf(told.Sentence, told.FirstItem, told.EndItem);
        var (rule, confidence, match) = (told.Rule.Id, told.Rule.Confidence, matches[frame]);
        (string, PropertyValue)[] when = minute > 0 ? [("minute", PropertyValue.Of(minute))] : [];
        switch (told.Kind)
        {
            case EventKind.Card:
                draft.Relate(told.GoalKind == "red" ? "SENT_OFF_IN" : "BOOKED_IN", reading.Entities[told.Player].Id, match, "", span, rule, confidence, when);
                break;
            case EventKind.MissedPenalty:
                draft.Relate("MISSED_PENALTY_IN", reading.Entities[told.Player].Id, match, string.Create(CultureInfo.InvariantCulture, $"{minute}"), span, rule, confidence, IsOfShootout(told) ? [.. when, ("shootout", PropertyValue.Of(true))] : when);
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
            draft.Relate("APPEARED_IN", reading.Entities[told.Player].Id, match, "", span, told.Rule.Id, told.Rule.Confidence, [("role", PropertyValue.Of("substitute")), .. on]);
        }

        if (told.Other >= 0)
        {
            (string, PropertyValue)[] off = minute > 0 ? [("off", PropertyValue.Of(minute))] : [];
            draft.Relate("APPEARED_IN", reading.Entities[told.Other].Id, match, "", span, told.Rule.Id, told.Rule.Confidence, [("role", PropertyValue.Of("starter")), .. off]);
            if (told.Player >= 0)
            {
                draft.Relate("REPLACED", reading.Entities[told.Player].Id, reading.Entities[told.Other].Id, match, span, told.Rule.Id, told.Rule.Confidence, [("match", PropertyValue.Of(match)), .. when]);
            }
        }
    }
}
