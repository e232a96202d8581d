using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Graph.Model;
using Graph.Store.Files;
using Graph.Store.Images;
using Graph.Store.Merged;
using Graph.Store.Reports;
using Microsoft.Data.Sqlite;

namespace Graph.Store;

/// <summary>Reads everything and compares: SQLite's own check, the reports' checksums, the merged graph's hash.</summary>
internal static class StoreVerification
{
    public static ImmutableArray<Diagnostic> Run(SqliteConnection connection, string path)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        Try(() => CheckPages(connection, path, found));
        Try(() => CheckReports(connection, path, found));
        Try(() => CheckGraph(connection, path, found));
        Try(() => CheckImage(connection, path, found));
        return found.ToImmutable();

        void Try(Action check)
        {
            try
            {
                StoreFile.Guarded(path, () =>
                {
                    check();
                    return true;
                });
            }
            catch (StoreException error)
            {
                found.Add(error.Diagnostic);
            }
        }
    }

    private static void CheckPages(SqliteConnection connection, string path, ImmutableArray<Diagnostic>.Builder found)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(5)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.GetString(0) is not "ok" and var line)
            {
                found.Add(Damaged(path, $"its pages do not fit together: {line.ReplaceLineEndings(" ")}"));
            }
        }
    }

    private static void CheckReports(SqliteConnection connection, string path, ImmutableArray<Diagnostic>.Builder found)
    {
        // Reading a row compares the checksum of what was read from the report; its text has a digest of its own.
        foreach (var report in new ReportTable(connection).Read(withTexts: true))
        {
            var text = report.Report.Text;
            if (text.Length > 0 && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != report.Report.Sha256)
            {
                found.Add(Damaged(path, $"the text of {report.Report.Id} does not have its checksum"));
            }
        }
    }

    private static void CheckGraph(SqliteConnection connection, string path, ImmutableArray<Diagnostic>.Builder found)
    {
        var state = new StateRow(connection);
        if (!state.IsNew && !MergedTables.Hash(connection).AsSpan().SequenceEqual(state.GraphHash))
        {
            found.Add(Damaged(path, "the merged graph does not have its checksum."));
        }
    }

    private static void CheckImage(SqliteConnection connection, string path, ImmutableArray<Diagnostic>.Builder found)
    {
        using var image = StoreImage.TryOpen(path, new StateRow(connection).GraphHash);
        if (image is not null && !image.IsIntact())
        {
            found.Add(DamagedImage(ImageFormat.PathFor(path)));
        }
    }

    public static Diagnostic DamagedImage(string imagePath) => new("GR6010", DiagnosticSeverity.Error, imagePath,
        "The image does not have its checksum, and queries may answer wrongly. Delete this file: the next query makes it anew from the store.");

    private static Diagnostic Damaged(string path, string what) => new("GR6004", DiagnosticSeverity.Error, path,
        $"The store is damaged: {what.TrimEnd('.')}. Import the reports into a new store, or restore a copy.");
}
