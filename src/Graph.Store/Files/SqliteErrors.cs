using Microsoft.Data.Sqlite;

namespace Graph.Store.Files;

/// <summary>SQLite's result codes as sentences. Codes: https://sqlite.org/rescode.html</summary>
internal static class SqliteErrors
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    public static StoreException Explain(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or Locked => StoreException.Of("GR6005", path,
            "Another program is writing to this store; wait until it has finished and try again (reading goes on meanwhile).", error),
        Full => StoreException.Of("GR6006", path,
            "There is no room left for the store; nothing of this batch was kept. Free some space, or put the store elsewhere with --to.", error),
        InputOutput => StoreException.Of("GR6006", path,
            "The store can't be written or read: the disk is full, or failing. Nothing of this batch was kept; look at the disk and try again.", error),
        ReadOnly or CannotOpen => StoreException.Of("GR6007", path,
            "The file can't be opened for this; look at its permissions and its folder's, or choose another place.", error),
        Corrupt => StoreException.Of("GR6004", path,
            "The store is damaged: its pages do not fit together. Import the reports into a new store, or restore a copy.", error),
        NotADatabase => StoreException.Of("GR6002", path,
            "This file is not a store; it was not changed. Name the file that 'graph import' made, or another new one.", error),
        _ => StoreException.Of("GR6009", path, $"The store could not be used ({error.Message.TrimEnd('.')}); try 'graph check', or import into a new store.", error),
    };
}
