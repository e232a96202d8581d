namespace Graph.Extraction;

/// <summary>Reads the cards, substitutions and missed penalties of a report, and places each in its match.</summary>
internal sealed class PlacedEvents(RoleEventReader reader, FootballWords words)
{
    /// <returns>Each event with its match and its minute, -1 where none is told; what is of no match is left out.</returns>
    public List<(MatchEvent, MatchFrame, int, int)> Read(ReportReading reading, EventFrames frames)
    {
        var clock = reading.ClockBy(words);
        var events = new List<(MatchEvent, MatchFrame, int, int)>();
        foreach (var kind in (ReadOnlySpan<EventKind>)[EventKind.Card, EventKind.Substitution, EventKind.MissedPenalty])
        {
            foreach (var told in reader.Read(reading, kind))
            {
                if (frames.Of(told) is { } frame)
                {
                    var minute = told.Minutes.Length > 0 && clock.Of(told.Minutes[0]) is { Kind: MinuteKind.Absolute } at ? at.Minute : -1;
                    events.Add((told, frame, minute, 0));
                }
            }
        }

        return events;
    }
}
