using Neo4j.Driver;

namespace Graph.Neo4jLoader.Transports.Bolt;

/// <summary>Bolt, through Neo4j's official driver: one statement is one managed transaction. The driver's own retries are off, so that the session above
/// decides by Neo4j's codes for both transports alike.</summary>
internal sealed class DriverTransport : INeo4jTransport
{
    private readonly IDriver driver;
    private readonly string database;
    private readonly string place;
    private readonly TimeSpan timeout;

    /// <exception cref="Neo4jException">The address or the file of certificates is not usable.</exception>
    public DriverTransport(Neo4jTarget target, TimeSpan timeout)
    {
        (database, place, this.timeout) = (target.Database, target.ToString(), timeout);
        if (target.CertificateAuthorityFile is not null)
        {
            throw new Neo4jException(
                "GR7006", "A file of certificates can be given for https:// only: over Bolt, put the authority's certificate into the system's store and use bolt+s:// or neo4j+s://.");
        }

        try
        {
            var token = target.Password is null ? AuthTokens.None : AuthTokens.Basic(target.Username, target.Password);
            driver = GraphDatabase.Driver(target.Address, token, config => config
                .WithMaxTransactionRetryTime(TimeSpan.Zero)
                .WithMaxConnectionPoolSize(4)
                .WithTelemetryDisabled());
        }
        catch (ArgumentException exception)
        {
            throw new Neo4jException("GR7001", $"{place} is no address for Neo4j's driver: {exception.Message}", inner: exception);
        }
    }

    public async Task<TransportReply> RunAsync(TransportRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var session = driver.AsyncSession(options => options
            .WithDatabase(database)
            .WithDefaultAccessMode(request.Write ? AccessMode.Write : AccessMode.Read));
        await using (session.ConfigureAwait(false))
        {
            try
            {
                return await RunAsync(session, request).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is global::Neo4j.Driver.Neo4jException or AggregateException)
            {
                throw Fault(exception);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or TimeoutException)
            {
                throw new Neo4jFault(FaultKind.Retry, "GR7012", $"{place} cannot be reached: {exception.Message}", inner: exception);
            }
        }
    }

    public async ValueTask DisposeAsync() => await driver.DisposeAsync().ConfigureAwait(false);

    private Task<TransportReply> RunAsync(IAsyncSession session, TransportRequest request)
    {
        var parameters = request.Parameters.ToDictionary(pair => pair.Key, pair => Parameter(pair.Value)!, StringComparer.Ordinal);
        Task<TransportReply> Work(IAsyncQueryRunner runner) => ReadAsync(runner, request.Cypher, parameters);

        // The server is to give up before anybody else does: only then is it known what became of the statement.
        void Configure(TransactionConfigBuilder config) => config.WithTimeout(timeout * 0.9);
        return request.Write ? session.ExecuteWriteAsync(Work, Configure) : session.ExecuteReadAsync(Work, Configure);
    }

    private static async Task<TransportReply> ReadAsync(IAsyncQueryRunner runner, string cypher, IDictionary<string, object> parameters)
    {
        var cursor = await runner.RunAsync(cypher, parameters).ConfigureAwait(false);
        var columns = await cursor.KeysAsync().ConfigureAwait(false);
        var records = await cursor.ToListAsync().ConfigureAwait(false);
        return new TransportReply(
            columns, [.. records.Select(record => (IReadOnlyList<object?>)columns.Select(column => Value(record[column])).ToArray())]);
    }

    /// <summary>Lists and maps of the types that the driver writes without reflection.</summary>
    private static object? Parameter(object? value) => value switch
    {
        int number => (long)number,
        Neo4jTemporal temporal => temporal.Text,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Parameter(pair.Value), StringComparer.Ordinal),
        IReadOnlyList<string> texts => texts.ToList<object>(),
        IReadOnlyList<object?> list => list.Select(Parameter).ToList(),
        _ => value,
    };

    private static object? Value(object? value) => value switch
    {
        null or bool or long or double or string => value,
        INode node => new Neo4jNode(node.ElementId, node.Labels, Map(node.Properties)),
        IRelationship relationship => Relationship(relationship),
        IPath path => Path(path),
        byte[] bytes => Convert.ToBase64String(bytes),
        LocalDate date => new Neo4jTemporal("Date", date.ToString()),
        LocalTime time => new Neo4jTemporal("LocalTime", time.ToString()),
        OffsetTime time => new Neo4jTemporal("Time", time.ToString()),
        LocalDateTime moment => new Neo4jTemporal("LocalDateTime", moment.ToString()),
        ZonedDateTime moment => new Neo4jTemporal("OffsetDateTime", moment.ToString()),
        Duration duration => new Neo4jTemporal("Duration", duration.ToString()),
        Point point => new Neo4jTemporal("Point", point.ToString()),
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(Value).ToArray(),
        _ => value.ToString(),
    };

    private static Dictionary<string, object?> Map(IReadOnlyDictionary<string, object> map) =>
        map.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal);

    private static Neo4jRelationship Relationship(IRelationship relationship) => new(
        relationship.ElementId, relationship.StartNodeElementId, relationship.EndNodeElementId, relationship.Type, Map(relationship.Properties));

    private static Neo4jPath Path(IPath path)
    {
        var elements = new List<object> { Value(path.Nodes[0])! };
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            elements.Add(Relationship(path.Relationships[i]));
            elements.Add(Value(path.Nodes[i + 1])!);
        }

        return new Neo4jPath(elements);
    }

    /// <summary>An exhausted retry comes wrapped, as a fault of the connection: the cause decides.</summary>
    private Neo4jFault Fault(Exception exception)
    {
        var cause = exception;
        while (cause is AggregateException or ServiceUnavailableException && cause.InnerException is { } inner)
        {
            cause = cause is AggregateException several ? several.InnerExceptions[^1] : inner;
        }

        return cause switch
        {
            global::Neo4j.Driver.Neo4jException { Code: { } code } known when code.StartsWith("Neo.", StringComparison.Ordinal) =>
                FaultClassifier.Classify(code, known.Message),
            AuthenticationException => new Neo4jFault(
                FaultKind.Fatal, "GR7010", $"{place} refused the user name or password: set NEO4J_USERNAME and NEO4J_PASSWORD.", inner: exception),
            SecurityException => new Neo4jFault(FaultKind.Fatal, "GR7013", $"No trusted encrypted connection to {place}: {cause.Message}", inner: exception),
            global::Neo4j.Driver.Neo4jException { IsRetriable: false } => new Neo4jFault(FaultKind.Fatal, "GR7023", $"{place} refused the request: {cause.Message}", inner: exception),
            _ => new Neo4jFault(FaultKind.Retry, "GR7012", $"{place} cannot be reached: {cause.Message}", inner: exception),
        };
    }
}
