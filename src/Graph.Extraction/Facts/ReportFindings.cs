namespace Graph.Extraction;

/// <summary>What the readers found in one report, before it becomes a graph.</summary>
public sealed record ReportFindings(
    ReportReading Reading,
    IReadOnlyList<MatchFrame> Frames,
    IReadOnlyList<GoalFact> Goals,
    IReadOnlyList<Affiliation> PlayedFor,
    IReadOnlyList<Affiliation> Managed,
    IReadOnlyList<(MatchEvent Event, MatchFrame Frame, int Minute, int Added)> Events,
    IReadOnlyList<(int Referee, MatchFrame Frame, int Sentence)> Referees)
{
    /// <summary>Tellings of goals that became none, with the reason.</summary>
    public IReadOnlyList<(MatchEvent Telling, string Reason)> Misses { get; init; } = [];
}
