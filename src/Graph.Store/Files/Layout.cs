using Microsoft.Data.Sqlite;

namespace Graph.Store.Files;

/// <summary>The tables of the file, by version. <c>PRAGMA user_version</c> holds the version, <c>application_id</c> says that the file is ours.</summary>
internal static class Layout
{
    public const int PageSize = 4096;

    /// <summary>The n-th entry leads from version n to n + 1. Entries are never changed once released: add one.</summary>
    private static readonly string[] Migrations =
    [
        // state comes first: its only page is page 2, where the image's freshness is looked up without opening the database (StateStamp).
        """
        CREATE TABLE state (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            graph_hash BLOB NOT NULL,
            data_hash TEXT NOT NULL) STRICT;
        CREATE TABLE reports (
            id TEXT PRIMARY KEY, file TEXT NOT NULL, source_id TEXT, sha256 TEXT NOT NULL, title TEXT, published TEXT, source TEXT, uri TEXT,
            first_line INTEGER NOT NULL, graph BLOB NOT NULL, graph_hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE texts (report TEXT PRIMARY KEY, text BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE nodes (id TEXT PRIMARY KEY, labels TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, properties TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE relationships (id TEXT PRIMARY KEY, type TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL, properties TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE conflicts (ordinal INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, sides TEXT NOT NULL) STRICT;
        """,

        // What a few reports need to be merged into the graph without the others (MergeRecord). The hash is one that can be carried on: it is computed anew.
        """
        ALTER TABLE state ADD COLUMN sums BLOB NOT NULL DEFAULT x'';
        ALTER TABLE conflicts ADD COLUMN owner TEXT NOT NULL DEFAULT '';
        CREATE TABLE told (node TEXT PRIMARY KEY, tellers BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE identities (report TEXT PRIMARY KEY, ids BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE ties (key INTEGER NOT NULL, report TEXT NOT NULL, PRIMARY KEY (key, report)) STRICT, WITHOUT ROWID;
        UPDATE state SET graph_hash = zeroblob(32);
        """,
    ];

    public static int Version => Migrations.Length;

    /// <summary>For readers: the file is ours and of a version that this program knows.</summary>
    public static void Check(SqliteConnection connection, string path)
    {
        if (StoreFile.Scalar(connection, "PRAGMA application_id") != StoreFile.ApplicationId)
        {
            throw new FileInfo(path).Length == 0
                ? StoreException.Of("GR6002", path, "This file is empty and no store yet; 'graph import PATH… --to' it makes it one, or name another with --from.")
                : NoStore(path);
        }

        var version = StoreFile.Scalar(connection, "PRAGMA user_version");
        RefuseNewer(version, path);
        if (version < Version)
        {
            throw StoreException.Of("GR6003", path, $"The store has the older layout {version}; any 'graph import' into it brings it to layout {Version}.");
        }
    }

    /// <summary>For writers: makes the tables of a new file, brings an older one up to date, in one transaction.</summary>
    public static void Prepare(SqliteConnection connection, string path)
    {
        var version = StoreFile.Scalar(connection, "PRAGMA user_version");
        var ours = StoreFile.Scalar(connection, "PRAGMA application_id") == StoreFile.ApplicationId;
        var isNew = !ours && version == 0 && StoreFile.Scalar(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!ours && !isNew)
        {
            throw NoStore(path);
        }

        RefuseNewer(version, path);
        if (isNew)
        {
            StoreFile.Execute(connection, $"PRAGMA page_size = {PageSize}");
        }

        StoreFile.Execute(connection, "PRAGMA journal_mode = WAL");
        StoreFile.Execute(connection, "PRAGMA synchronous = FULL");
        // Freed bytes are zeroed, so that an outdated stamp can't be found in page 2.
        StoreFile.Execute(connection, "PRAGMA secure_delete = ON");
        if (version < Version)
        {
            Migrate(connection);
        }
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another writer may have been quicker: what counts is the version under the lock.
        for (var version = (int)StoreFile.Scalar(connection, "PRAGMA user_version"); version < Version; version++)
        {
            StoreFile.Execute(connection, Migrations[version], transaction);
        }

        StoreFile.Execute(connection, $"PRAGMA application_id = {StoreFile.ApplicationId}", transaction);
        StoreFile.Execute(connection, $"PRAGMA user_version = {Version}", transaction);
        StoreFile.Execute(connection, "INSERT OR IGNORE INTO state (one, graph_hash, data_hash) VALUES (1, zeroblob(32), '')", transaction);
        transaction.Commit();
    }

    private static void RefuseNewer(long version, string path)
    {
        if (version > Version)
        {
            throw StoreException.Of("GR6003", path, $"The store has layout {version}, and this program knows layouts up to {Version}; use a newer version of the program.");
        }
    }

    private static StoreException NoStore(string path) => StoreException.Of("GR6002", path,
        "This file is a database of another program, not a store; it was not changed. Name the file that 'graph import' made, or another new one.");
}
