namespace Graph.Extraction;

/// <summary>What a report tells before each event has its match.</summary>
/// <param name="SentenceFrames">The match of each sentence; null for none.</param>
/// <param name="Goals">Tellings of goals that are held for true, in the order of the text.</param>
public sealed record ReportTelling(
    ReportReading Reading, List<MatchFrame> Frames, MatchFrame?[] SentenceFrames, List<MatchEvent> Goals, SideTable Sides, List<Affiliation> PlayedFor, List<Affiliation> Managed, EventFrames EventFrames);
