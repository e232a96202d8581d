using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Rows that were not loaded: each a line of JSON in a file, the first few in the diagnostics.</summary>
internal sealed class RejectLog(string? file)
{
    private const int MostDiagnostics = 20;

    private readonly List<Diagnostic> diagnostics = [];
    private readonly Dictionary<ElementKind, HashSet<string>> rejected = [];
    private int total;

    public int CountOf(ElementKind kind) => rejected.GetValueOrDefault(kind)?.Count ?? 0;

    public bool Has(ElementKind kind, string id) => rejected.GetValueOrDefault(kind)?.Contains(id) == true;

    public void Add(ElementKind kind, string id, object?[] row, string code, string reason)
    {
        if (!rejected.TryGetValue(kind, out var ids))
        {
            rejected[kind] = ids = new HashSet<string>(StringComparer.Ordinal);
        }

        if (!ids.Add(id))
        {
            return;
        }

        total++;
        if (diagnostics.Count < MostDiagnostics)
        {
            diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, "", $"{kind.Name} {id} was not loaded: {reason}"));
        }

        if (file is not null)
        {
            Append(kind, id, row, code, reason);
        }
    }

    public IEnumerable<Diagnostic> Diagnostics() => total <= MostDiagnostics
        ? diagnostics
        : diagnostics.Append(new Diagnostic(
            "GR7031", DiagnosticSeverity.Error, file ?? "", $"{total - MostDiagnostics} more rows were not loaded{(file is null ? "" : $"; all are in {file}")}."));

    private void Append(ElementKind kind, string id, object?[] row, string code, string reason)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind.Name);
            json.WriteString("id", id);
            json.WriteString("code", code);
            json.WriteString("reason", reason);
            json.WritePropertyName("row");
            Transports.Http.ParameterWriter.WriteValue(json, row);
            json.WriteEndObject();
        }

        using var stream = new FileStream(file!, total == 1 ? FileMode.Create : FileMode.Append, FileAccess.Write);
        stream.Write(output.WrittenSpan);
        stream.WriteByte((byte)'\n');
    }
}
