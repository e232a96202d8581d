// Stands in for the official driver where its package is not served: the members that the adapter uses, by the driver's documentation.
// It proves that the adapter compiles and how it converts; not that it works with a server.
namespace Neo4j.Driver;

public interface IAuthToken;

public sealed record StubToken(string? User, string? Password) : IAuthToken;

public static class AuthTokens
{
    public static IAuthToken None { get; } = new StubToken(null, null);

    public static IAuthToken Basic(string? username, string? password) => new StubToken(username, password);
}

public sealed class ConfigBuilder
{
    public TimeSpan RetryTime { get; private set; } = TimeSpan.FromSeconds(30);

    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time)
    {
        RetryTime = time;
        return this;
    }

    public ConfigBuilder WithMaxConnectionPoolSize(int size) => this;

    public ConfigBuilder WithTelemetryDisabled() => this;
}

public enum AccessMode { Read, Write }

public sealed class SessionConfigBuilder
{
    public string Database { get; private set; } = "";

    public AccessMode Mode { get; private set; }

    public SessionConfigBuilder WithDatabase(string database)
    {
        Database = database;
        return this;
    }

    public SessionConfigBuilder WithDefaultAccessMode(AccessMode mode)
    {
        Mode = mode;
        return this;
    }
}

public sealed class TransactionConfigBuilder
{
    public TimeSpan? Timeout { get; private set; }

    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        Timeout = timeout;
        return this;
    }
}

public interface IDriver : IAsyncDisposable
{
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);
}

public interface IAsyncQueryRunner : IAsyncDisposable
{
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);
}

public interface IAsyncSession : IAsyncQueryRunner
{
    Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);

    Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null);
}

public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    Task<string[]> KeysAsync();
}

public interface IRecord
{
    object this[string key] { get; }
}

public interface IEntity
{
    string ElementId { get; }

    IReadOnlyDictionary<string, object> Properties { get; }
}

public interface INode : IEntity
{
    IReadOnlyList<string> Labels { get; }
}

public interface IRelationship : IEntity
{
    string Type { get; }

    string StartNodeElementId { get; }

    string EndNodeElementId { get; }
}

public interface IPath
{
    IReadOnlyList<INode> Nodes { get; }

    IReadOnlyList<IRelationship> Relationships { get; }
}

public sealed record LocalDate(int Year, int Month, int Day)
{
    public override string ToString() => $"{Year:D4}-{Month:D2}-{Day:D2}";
}

public sealed record LocalTime;

public sealed record OffsetTime;

public sealed record LocalDateTime;

public sealed record ZonedDateTime;

public sealed record Duration;

public sealed record Point;

public class Neo4jException(string? code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string? Code { get; set; } = code;

    public virtual bool IsRetriable => false;
}

public class SecurityException(string? code, string message) : Neo4jException(code, message);

public class AuthenticationException(string message) : SecurityException("Neo.ClientError.Security.Unauthorized", message);

public class ServiceUnavailableException(string message, Exception? inner = null) : Neo4jException(null, message, inner)
{
    public override bool IsRetriable => true;
}

public static class ResultCursorExtensions
{
    public static async Task<List<IRecord>> ToListAsync(this IResultCursor result)
    {
        var records = new List<IRecord>();
        await foreach (var record in result)
        {
            records.Add(record);
        }

        return records;
    }
}

public static class GraphDatabase
{
    /// <summary>Set by a test: what the next driver's sessions do with a statement.</summary>
    public static Func<string, IDictionary<string, object>, (string[] Keys, object?[][] Rows)>? Script { get; set; }

    public static ConfigBuilder? LastConfig { get; private set; }

    public static IDriver Driver(Uri uri, IAuthToken token, Action<ConfigBuilder> configure)
    {
        LastConfig = new ConfigBuilder();
        configure(LastConfig);
        return new StubDriver();
    }

    private sealed class StubDriver : IDriver
    {
        public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
        {
            action(new SessionConfigBuilder());
            return new StubSession();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class StubSession : IAsyncSession
    {
        public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) => work(this);

        public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) => work(this);

        public Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters)
        {
            var (keys, rows) = Script!(query, parameters);
            return Task.FromResult<IResultCursor>(new StubCursor(keys, rows));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class StubCursor(string[] keys, object?[][] rows) : IResultCursor
    {
        public Task<string[]> KeysAsync() => Task.FromResult(keys);

        public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            foreach (var row in rows)
            {
                yield return new StubRecord(keys, row);
            }
        }
    }

    private sealed class StubRecord(string[] keys, object?[] row) : IRecord
    {
        public object this[string key] => row[Array.IndexOf(keys, key)]!;
    }
}
