namespace Graph.Neo4jLoader;

public enum LoadPhase { Connecting, Constraints, Comparing, Nodes, Relationships, Removing, Done }

/// <summary>How far a load has come; told after every batch.</summary>
/// <param name="Done">Rows written or found equal so far, out of <paramref name="Total"/>.</param>
/// <param name="RowsPerSecond">Of what was written, without the time before the first batch; 0 until two batches are through.</param>
/// <param name="Left">Time left at that rate; null until it can be told.</param>
/// <param name="Message">What is being waited for, when the server is away; otherwise null.</param>
public sealed record LoadProgress(LoadPhase Phase, long Done, long Total, double RowsPerSecond, TimeSpan? Left, string? Message = null);
