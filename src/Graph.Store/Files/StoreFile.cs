using Graph.Model;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Files;

/// <summary>Opens the SQLite file and turns SQLite's errors into diagnostics for people.</summary>
internal static class StoreFile
{
    /// <summary>"Grph": marks the file as ours in SQLite's header.</summary>
    public const int ApplicationId = 0x47727068;

    public static SqliteConnection OpenForReading(string path)
    {
        if (!File.Exists(path))
        {
            throw StoreException.Of("GR6001", path, Directory.Exists(path)
                ? "This is a folder, and a store is one file; name the file."
                : "There is no such store; make one with 'graph import PATH… --to STORE', or name another with --from.");
        }

        return Guarded(path, () =>
        {
            var connection = OpenReadOnly(path);
            try
            {
                Layout.Check(connection, path);
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    public static SqliteConnection OpenForWriting(string path, StoreOptions options)
    {
        if (Directory.Exists(path))
        {
            throw StoreException.Of("GR6001", path, "This is a folder, and a store is one file; name the file.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && !Directory.Exists(folder))
        {
            throw StoreException.Of("GR6001", path, $"The folder {folder} does not exist; make it first.");
        }

        return Guarded(path, () =>
        {
            var connection = Connect(Path.GetFullPath(path), SqliteOpenMode.ReadWriteCreate, options.WriterPatience);
            try
            {
                Layout.Prepare(connection, path);
                Execute(connection, $"PRAGMA journal_size_limit = {1 << 20}");
                if (options.MaxBytes > 0)
                {
                    Execute(connection, $"PRAGMA max_page_count = {Math.Max(1, options.MaxBytes / Layout.PageSize)}");
                }

                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Runs it and throws <see cref="StoreException"/> in place of SQLite's and the file system's own exceptions.</summary>
    public static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw SqliteErrors.Explain(error, path);
        }
        catch (InvalidDataException error)
        {
            throw StoreException.Of("GR6004", path, $"The store is damaged: {error.Message} Import the reports into a new store, or restore a copy.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw StoreException.Of("GR6007", path, "The file may not be read or written by this user; change its permissions or choose another place.", error);
        }
    }

    public static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long value ? value : 0;
    }

    private static SqliteConnection OpenReadOnly(string path)
    {
        try
        {
            var connection = Connect(Path.GetFullPath(path), SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(2));
            try
            {
                // The first read is what needs the files beside a store; opening alone does not touch it.
                Scalar(connection, "SELECT count(*) FROM sqlite_schema");
                return connection;
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SqliteErrors.CannotOpen or SqliteErrors.ReadOnly && !File.Exists(path + "-wal"))
        {
            // A store in a place where nothing can be written: nobody can be writing to it either.
            return Connect($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(2));
        }
    }

    /// <param name="source">A whole path, or an address: names such as <c>:memory:</c> mean to SQLite that nothing is kept.</param>
    private static SqliteConnection Connect(string source, SqliteOpenMode mode, TimeSpan patience)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds));
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
