using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Loading;

/// <summary>One row for a statement.</summary>
/// <param name="Size">About as many bytes as it takes in a request.</param>
internal readonly record struct BatchRow(string Id, object?[] Cells, int Size);

/// <summary>Rows that go through one statement.</summary>
/// <param name="Missed">What to do about rows that found nothing to act on, or that the server refused because the thing is there already:
/// the ids of the batch, told after it was written.</param>
/// <param name="Done">Told how many rows have been dealt with, after each batch.</param>
internal sealed record BatchJob(
    ElementKind Kind,
    string Cypher,
    IReadOnlyList<BatchRow> Rows,
    Func<IReadOnlyList<BatchRow>, CancellationToken, Task> Missed,
    Action<int> Done,
    bool MayExist = false);
