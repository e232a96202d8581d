namespace Graph.Neo4jLoader.Transports;

/// <summary>One statement, run in a transaction of its own: all of it or nothing.</summary>
/// <param name="Parameters">Values are null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, finite <see cref="double"/>, <see cref="string"/>,
/// lists (<c>IReadOnlyList</c> of <c>object?</c> or <c>string</c>) and maps (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>).</param>
/// <param name="Write">False asks the server to refuse a statement that writes.</param>
/// <param name="KeepTypes">True when the reply must tell a date from a text; false is faster.</param>
internal sealed record TransportRequest(
    string Cypher, IReadOnlyDictionary<string, object?> Parameters, bool Write, bool KeepTypes = false);

/// <param name="Rows">Values as in <see cref="Neo4jRows"/>; without <see cref="TransportRequest.KeepTypes"/> a transport may give temporal values as text.</param>
internal sealed record TransportReply(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Carries statements to a server, one at a time. Knows nothing of batches, retries or the graph.</summary>
internal interface INeo4jTransport : IAsyncDisposable
{
    /// <exception cref="Neo4jFault">For all that goes wrong, classified.</exception>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> says so; what became of the statement is then unknown.</exception>
    Task<TransportReply> RunAsync(TransportRequest request, CancellationToken cancellation);
}
