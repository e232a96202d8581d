using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Reports;

/// <summary>The tables <c>reports</c> and <c>texts</c>: each report with its own graph, compressed and with a checksum.</summary>
internal sealed class ReportTable(SqliteConnection connection)
{
    public enum Change { Added, Replaced, Unchanged }

    /// <param name="batch">Told before a row changes.</param>
    public Change Put(SqliteTransaction transaction, ReportGraph report, bool keepQuotes, BatchChanges batch)
    {
        var record = GraphWriter.Write(keepQuotes ? report.Graph : Quotes.Without(report.Graph), report.Diagnostics);
        var hash = Checksum(report.Report, record, keepQuotes);
        var known = Known(report.Report.Id);
        if (known is { } kept && (kept.Hash.AsSpan().SequenceEqual(hash) || SourcePreference.Compare(kept.Source, report.Report) < 0))
        {
            return Change.Unchanged;
        }

        batch.Note(report.Report.Id, () => known is null ? null : Find(report.Report.Id));
        Delete(transaction, report.Report.Id);
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO reports VALUES ($id, $file, $source_id, $sha256, $title, $published, $source, $uri, $first_line, $graph, $graph_hash)";
        var source = report.Report;
        Add(insert, "$id", source.Id);
        Add(insert, "$file", source.File);
        Add(insert, "$source_id", source.SourceId);
        Add(insert, "$sha256", source.Sha256);
        Add(insert, "$title", source.Title);
        Add(insert, "$published", source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(insert, "$source", source.Source);
        Add(insert, "$uri", source.Uri);
        Add(insert, "$first_line", source.FirstLine);
        Add(insert, "$graph", Compress(record));
        Add(insert, "$graph_hash", hash);
        insert.ExecuteNonQuery();
        if (keepQuotes)
        {
            PutText(transaction, source);
        }

        return known is null ? Change.Added : Change.Replaced;
    }

    public bool Delete(SqliteTransaction transaction, string id)
    {
        var deleted = 0;
        foreach (var sql in (string[])["DELETE FROM texts WHERE report = $id", "DELETE FROM reports WHERE id = $id"])
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            Add(command, "$id", id);
            deleted = command.ExecuteNonQuery();
        }

        return deleted > 0;
    }

    /// <summary>Ids of the reports that a user means by it: a whole id first, else an id's beginning, a source's id or a file's name.</summary>
    public ImmutableArray<string> Search(string wanted)
    {
        var exact = Ids("SELECT id FROM reports WHERE id = $wanted OR id = 'report/' || $wanted", wanted);
        return exact.Length > 0
            ? exact
            : Ids("SELECT id FROM reports WHERE source_id = $wanted OR file = $wanted OR (length($wanted) >= 4 AND (substr(id, 1, length($wanted)) = $wanted OR substr(id, 8, length($wanted)) = $wanted)) ORDER BY id", wanted);
    }

    /// <summary>All reports in the order of their ids.</summary>
    /// <param name="withTexts">False leaves texts empty, which is much quicker.</param>
    /// <exception cref="InvalidDataException">A checksum is wrong.</exception>
    public IEnumerable<ReportGraph> Read(bool withTexts)
    {
        var codec = new GraphReader();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT id, file, source_id, sha256, title, published, source, uri, first_line, graph, graph_hash, {(withTexts ? "text" : "NULL")}
            FROM reports {(withTexts ? "LEFT JOIN texts ON texts.report = reports.id" : "")} ORDER BY id
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return ReadRow(reader, codec);
        }
    }

    /// <summary>One report without its text; null when there is none of the id.</summary>
    /// <exception cref="InvalidDataException">Its checksum is wrong.</exception>
    public ReportGraph? Find(string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, file, source_id, sha256, title, published, source, uri, first_line, graph, graph_hash, NULL FROM reports WHERE id = $id";
        Add(command, "$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? ReadRow(reader, new GraphReader()) : null;
    }

    private static ReportGraph ReadRow(SqliteDataReader reader, GraphReader codec)
    {
        var text = reader.IsDBNull(11) ? "" : Encoding.UTF8.GetString(Decompress((byte[])reader.GetValue(11), reader.GetString(0)));
        var source = ReadSource(reader, text);
        var record = Decompress((byte[])reader.GetValue(9), source.Id);
        var hash = (byte[])reader.GetValue(10);
        if (!Checksum(source, record, keepQuotes: true).AsSpan().SequenceEqual(hash) && !Checksum(source, record, keepQuotes: false).AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException($"the record of {source.Id} does not have its checksum.");
        }

        var (graph, diagnostics) = codec.Read(record);
        return new ReportGraph(source, graph, diagnostics);
    }

    private static SourceReport ReadSource(SqliteDataReader reader, string text)
    {
        var published = Text(reader, 5);
        return new SourceReport(
            reader.GetString(0), reader.GetString(1), Text(reader, 2), reader.GetString(3), Text(reader, 4),
            published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text(reader, 6), Text(reader, 7), text, reader.GetInt32(8));
    }

    private void PutText(SqliteTransaction transaction, SourceReport source)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO texts VALUES ($report, $text)";
        Add(insert, "$report", source.Id);
        Add(insert, "$text", Compress(Encoding.UTF8.GetBytes(source.Text)));
        insert.ExecuteNonQuery();
    }

    private (SourceReport Source, byte[] Hash)? Known(string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, file, source_id, sha256, title, published, source, uri, first_line, graph_hash FROM reports WHERE id = $id";
        Add(command, "$id", id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (ReadSource(reader, ""), (byte[])reader.GetValue(9)) : null;
    }

    private ImmutableArray<string> Ids(string sql, string wanted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "$wanted", wanted);
        using var reader = command.ExecuteReader();
        var ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids.ToImmutable();
    }

    /// <summary>Over everything that is kept of a report but its text, which has its own digest in the report's id.</summary>
    private static byte[] Checksum(SourceReport source, byte[] record, bool keepQuotes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = string.Join('\n', source.Id, source.File, source.SourceId, source.Sha256, source.Title,
            source.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), source.Source, source.Uri,
            source.FirstLine.ToString(CultureInfo.InvariantCulture), keepQuotes ? "quotes" : "no quotes");
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(record);
        return hash.GetHashAndReset();
    }

    private static byte[] Compress(byte[] bytes)
    {
        var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return to.ToArray();
    }

    private static byte[] Decompress(byte[] bytes, string report)
    {
        try
        {
            using var from = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException($"what is kept of {report} can't be unpacked.", error);
        }
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static void Add(SqliteCommand command, string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);
}
