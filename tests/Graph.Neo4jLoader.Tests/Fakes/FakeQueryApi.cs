using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Tests.Fakes;

internal sealed record FakeRequest(string Path, string? Authorization, string Statement, JsonNode Parameters, string Body);

/// <param name="Cut">Bytes after which the connection is broken; null sends all.</param>
internal sealed record FakeReply(int Status, string Body, (string Name, string Value)? Header = null, int? Cut = null, int DelayMs = 0);

/// <summary>A Query API on loopback that keeps what is created, and does what a real server can't be made to do.</summary>
internal sealed class FakeQueryApi : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, Dictionary<string, (JsonArray Row, string Owner)>> stored = [];
    private readonly Lock gate = new();

    public FakeQueryApi()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    public Neo4jTarget Target => new(Address, "neo4j", "neo4j", "secret");

    public List<FakeRequest> Requests { get; } = [];

    /// <summary>Answers instead of the fake; null lets it answer.</summary>
    public Func<FakeRequest, FakeReply?> Instead { get; set; } = _ => null;

    /// <summary>Changes an answer after what was asked for has been done.</summary>
    public Func<FakeRequest, FakeReply, FakeReply> Afterwards { get; set; } = (_, reply) => reply;

    public int Created => stored.Values.Sum(rows => rows.Count);

    public static FakeReply Error(string code, int status = 400) =>
        new(status, $$"""{"errors":[{"code":"{{code}}","message":"scripted"}]}""");

    public static bool IsCreate(FakeRequest request) => request.Statement.StartsWith("UNWIND $rows", StringComparison.Ordinal) && request.Statement.Contains(" CREATE (", StringComparison.Ordinal);

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var json = JsonNode.Parse(body)!;
        var request = new FakeRequest(
            context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], (string)json["statement"]!, json["parameters"]!, body);
        FakeReply reply;
        lock (gate)
        {
            Requests.Add(request);
            reply = Instead(request) ?? Afterwards(request, Perform(request));
        }

        await Task.Delay(reply.DelayMs);
        try
        {
            await WriteAsync(context.Response, reply);
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The client has gone: that is what the test is about.
        }
    }

    private static async Task WriteAsync(HttpListenerResponse response, FakeReply reply)
    {
        var bytes = Encoding.UTF8.GetBytes(reply.Body);
        response.StatusCode = reply.Status;
        response.ContentType = "application/json";
        if (reply.Header is { } header)
        {
            response.AddHeader(header.Name, header.Value);
        }

        response.ContentLength64 = bytes.Length;
        if (reply.Cut is { } cut)
        {
            await response.OutputStream.WriteAsync(bytes.AsMemory(0, cut));
            await response.OutputStream.FlushAsync();
            response.Abort();
            return;
        }

        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }

    private FakeReply Perform(FakeRequest request)
    {
        var statement = request.Statement;
        if (statement == Statements.ShowConstraints)
        {
            return Rows([.. SchemaKinds.Football.All.Select(kind => new JsonArray(
                "c", kind.IsNode ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS", kind.IsNode ? "NODE" : "RELATIONSHIP", new JsonArray(kind.Name), new JsonArray("id")))]);
        }

        if (IsCreate(request))
        {
            return Create(request);
        }

        foreach (var kind in SchemaKinds.Football.All)
        {
            var rows = stored.GetValueOrDefault(kind.Name) ?? [];
            if (statement == Statements.ReadByIds(kind))
            {
                var ids = request.Parameters["ids"]!.AsArray().Select(id => (string)id!);
                return Rows([.. ids.Where(rows.ContainsKey).Select(id => Existing(kind, rows[id]))]);
            }

            if (statement == Statements.CountOwned(kind))
            {
                return Rows([new JsonArray(rows.Count)]);
            }
        }

        return Rows(statement.StartsWith("RETURN 1", StringComparison.Ordinal) ? [new JsonArray(1)] : []);
    }

    private FakeReply Create(FakeRequest request)
    {
        var marker = request.Statement.LastIndexOf("[n:`", StringComparison.Ordinal);
        var start = marker < 0 ? request.Statement.IndexOf("(n:`", StringComparison.Ordinal) + 4 : marker + 4;
        var name = request.Statement[start..request.Statement.IndexOf('`', start)];
        var target = stored.TryGetValue(name, out var known) ? known : stored[name] = [];
        var rows = request.Parameters["rows"]!.AsArray().Select(row => row!.AsArray()).ToArray();
        if (rows.Any(row => target.ContainsKey((string)row[0]!)))
        {
            return Error("Neo.ClientError.Schema.ConstraintValidationFailed");
        }

        foreach (var row in rows)
        {
            target.Add((string)row[0]!, (row, (string)request.Parameters["owner"]!));
        }

        return Rows([new JsonArray(rows.Length)]);
    }

    private static JsonArray Existing(ElementKind kind, (JsonArray Row, string Owner) stored)
    {
        var first = kind.IsNode ? 1 : 3;
        var cells = new List<JsonNode?> { stored.Row[0]!.DeepClone(), stored.Owner };
        cells.AddRange(kind.IsNode ? [new JsonArray([.. kind.SubLabels.Take(1).Select(label => (JsonNode)label)])] : [stored.Row[1]!.DeepClone(), stored.Row[2]!.DeepClone()]);
        for (var i = 0; i < kind.Columns.Length; i++)
        {
            cells.Add(first + i < stored.Row.Count ? stored.Row[first + i]?.DeepClone() : null);
        }

        return new JsonArray([.. cells]);
    }

    private static FakeReply Rows(JsonArray[] rows) => new(202, new JsonObject
    {
        ["data"] = new JsonObject { ["fields"] = new JsonArray("x"), ["values"] = new JsonArray([.. rows]) },
        ["bookmarks"] = new JsonArray("FB:1"),
    }.ToJsonString(new JsonSerializerOptions()));
}
