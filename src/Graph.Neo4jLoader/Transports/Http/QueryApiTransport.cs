using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Graph.Neo4jLoader.Transports.Http;

/// <summary>Neo4j's Query API, version 2: one POST is one transaction.</summary>
internal sealed class QueryApiTransport : INeo4jTransport
{
    private const string Typed = "application/vnd.neo4j.query";
    private const string Plain = "application/json";

    private readonly HttpClient client;
    private readonly Uri endpoint;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly TimeSpan timeout;
    private readonly string place;
    private string[] bookmarks = [];

    public QueryApiTransport(Neo4jTarget target, TimeSpan timeout)
    {
        this.timeout = timeout;
        place = target.ToString();
        client = new HttpClient(HttpConnection.CreateHandler(target)) { Timeout = Timeout.InfiniteTimeSpan };
        var root = new Uri(target.Address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
        endpoint = new Uri(root, $"db/{Uri.EscapeDataString(target.Database)}/query/v2");
        if (target.Password is not null)
        {
            var pair = Encoding.UTF8.GetBytes($"{target.Username}:{target.Password}");
            authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        }
    }

    public async Task<TransportReply> RunAsync(TransportRequest request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var message = Message(request);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            return Reply(response, body, request.KeepTypes);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new Neo4jFault(FaultKind.Split, "GR7021", $"{place} gave no answer within {timeout.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw HttpConnection.Fault(exception, place);
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage Message(TransportRequest request)
    {
        // The server is to give up before the client does: only then is it known what became of the statement.
        var serverSeconds = Math.Max(1, (int)(timeout.TotalSeconds * 0.9));
        var body = new ArrayBufferWriter<byte>(64 * 1024);
        ParameterWriter.WriteBody(body, request, Volatile.Read(ref bookmarks), serverSeconds);
        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue(Plain);
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        message.Headers.Authorization = authorization;
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.KeepTypes ? Typed : Plain));
        if (request.KeepTypes)
        {
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(Plain, 0.9));
        }

        return message;
    }

    private TransportReply Reply(HttpResponseMessage response, byte[] body, bool keepTypes)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw response.IsSuccessStatusCode ? Lost() : HttpConnection.Fault(response, place);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && FirstError(root) is { } fault)
            {
                throw fault;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw HttpConnection.Fault(response, place);
            }

            return Success(root, keepTypes && response.Content.Headers.ContentType?.MediaType?.StartsWith(Typed, StringComparison.Ordinal) == true);
        }
    }

    /// <summary>Errors may stand in a reply that began as a success: the status is sent before the statement has run to its end.</summary>
    private Neo4jFault? FirstError(JsonElement root)
    {
        if (!root.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            return null;
        }

        var error = errors[0];
        var code = Member(error, "code") ?? Member(error, "error") ?? "";
        if (code.Contains("Bookmark", StringComparison.Ordinal))
        {
            bookmarks = [];
        }

        return FaultClassifier.Classify(code, Member(error, "message") ?? "");
    }

    private TransportReply Success(JsonElement root, bool typed)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("data", out var data) || !data.TryGetProperty("values", out _))
        {
            throw Lost();
        }

        // Without bookmarks the transaction was not committed, whatever else the reply says.
        if (!root.TryGetProperty("bookmarks", out var marks) || marks.ValueKind != JsonValueKind.Array)
        {
            throw Lost();
        }

        var reply = ReplyReader.Read(data, typed);
        Volatile.Write(ref bookmarks, [.. marks.EnumerateArray().Select(mark => mark.GetString()!)]);
        return reply;
    }

    private Neo4jFault Lost() => new(FaultKind.Retry, "GR7020", $"The answer of {place} was cut off.");

    private static string? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
