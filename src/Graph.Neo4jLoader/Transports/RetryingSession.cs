using Polly;
using Polly.Retry;

namespace Graph.Neo4jLoader.Transports;

/// <summary>Runs statements, again while the fault is one that passes. Safe because every statement of the loader may be run twice: what is created has
/// unique ids, what is changed is set to values of the row alone.</summary>
/// <param name="retryFor">Measured from the first attempt.</param>
/// <param name="waiting">Told before each pause: the fault and how long.</param>
internal sealed class RetryingSession(INeo4jTransport transport, TimeSpan retryFor, TimeProvider time, Action<Neo4jFault, TimeSpan>? waiting = null)
{
    private static readonly ResiliencePropertyKey<Attempt> AttemptKey = new("attempt");
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly ResiliencePipeline<TransportReply> pipeline = new ResiliencePipelineBuilder<TransportReply> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<TransportReply>
        {
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is Neo4jFault { Kind: FaultKind.Retry } && time.GetElapsedTime(Of(args.Context).Started) < Of(args.Context).Budget),
            DelayGenerator = args => ValueTask.FromResult(
                args.Outcome.Exception is Neo4jFault { RetryAfter: { } asked } ? (asked < LongestPause ? asked : LongestPause) : (TimeSpan?)null),
            OnRetry = args =>
            {
                waiting?.Invoke((Neo4jFault)args.Outcome.Exception!, args.RetryDelay);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    /// <summary>Writes. A request under way is never broken off, so that it is known what became of it; only the pauses between attempts are.</summary>
    public Task<TransportReply> WriteAsync(string cypher, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        RunAsync(new TransportRequest(cypher, parameters, Write: true), retryFor, CancellationToken.None, cancellation);

    public Task<TransportReply> ReadAsync(string cypher, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        RunAsync(new TransportRequest(cypher, parameters, Write: false), retryFor, cancellation, cancellation);

    /// <param name="budget">Another one than the session's; zero for one attempt alone.</param>
    public Task<TransportReply> RunAsync(TransportRequest request, TimeSpan budget, CancellationToken cancellation) =>
        RunAsync(request, budget, cancellation, cancellation);

    private async Task<TransportReply> RunAsync(
        TransportRequest request, TimeSpan budget, CancellationToken inRequest, CancellationToken inPauses)
    {
        var context = ResilienceContextPool.Shared.Get(inPauses);
        context.Properties.Set(AttemptKey, new Attempt(time.GetTimestamp(), budget));
        try
        {
            return await pipeline.ExecuteAsync(
                async (_, state) => await state.transport.RunAsync(state.request, state.inRequest).ConfigureAwait(false),
                context,
                (transport, request, inRequest)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static Attempt Of(ResilienceContext context) => context.Properties.GetValue(AttemptKey, default);

    private readonly record struct Attempt(long Started, TimeSpan Budget);
}
