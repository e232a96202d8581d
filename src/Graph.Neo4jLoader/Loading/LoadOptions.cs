namespace Graph.Neo4jLoader;

/// <summary>How to load.</summary>
/// <param name="Owner">Name of the store, the same in every load of it and another for every other store: what is written is marked with a digest of it,
/// and only what carries the mark is ever changed or removed.</param>
public sealed record LoadOptions(string Owner)
{
    /// <summary>Rows of one request at most. Measured on Neo4j 5.26 (1 GB heap): see <see cref="DefaultBatchRows"/>.</summary>
    public int BatchRows { get; init; } = DefaultBatchRows;

    /// <summary>Size of one request at most, as estimated before it is encoded, in bytes.</summary>
    public int BatchBytes { get; init; } = DefaultBatchBytes;

    /// <summary>Only list the statements and rows of a first load; no server is asked.</summary>
    public bool DryRun { get; init; }

    /// <summary>Take over nodes and relationships with our ids that carry no mark (a database imported from files), instead of leaving them as they are.</summary>
    public bool Adopt { get; init; }

    /// <summary>File for rows that the server refuses, JSON lines; null keeps them in the diagnostics only.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>How long a batch is tried again while the server is away or busy.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long one request may take before it counts as lost; the server is told to give up a little earlier.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Of 50,000 nodes and 200,000 relationships on Neo4j 5.26 with a heap of 1 GB, batches of 2,500 rows took 20.7 s, 5,000 took 20.3 and 20.9 s, 10,000 took
    /// 19.9 s, but 1,000 took 26 and 30 s (a round trip and a commit each) and 20,000 took 23 and 36 s (the heap fills): the middle of what is flat, which
    /// leaves a server with less memory room. Measured with <c>scripts/bench neo4j --batches 1000,2500,5000,10000,20000,5000,1000,20000</c>.</summary>
    public const int DefaultBatchRows = 5_000;

    public const int DefaultBatchBytes = 8 * 1024 * 1024;
}
