using System.Buffers;
using System.Text.Json;
using Graph.Model;

namespace Graph.Cli.Querying;

/// <summary>A row as JSON, made whole before any of it is printed; used again for the next.</summary>
internal sealed class JsonPiece : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 12);
    private readonly Utf8JsonWriter writer;

    public JsonPiece() => writer = new Utf8JsonWriter(buffer, PropertyJson.WriterOptions);

    public Utf8JsonWriter Begin()
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        return writer;
    }

    /// <summary>What was written since <see cref="Begin"/>; valid until the next one.</summary>
    public ReadOnlySpan<byte> End()
    {
        writer.Flush();
        return buffer.WrittenSpan;
    }

    public void Dispose() => writer.Dispose();
}
