namespace Graph.Store;

public sealed record StoreOptions
{
    /// <summary>False keeps neither reports' texts nor quotes in the file (news text may not be the user's to copy). Default true.</summary>
    public bool KeepQuotes { get; init; } = true;

    /// <summary>Goes into the store's information beside what is imported; empty by default.</summary>
    public string DataHash { get; init; } = "";

    /// <summary>How long to wait for another writer before giving up. Default 2 seconds.</summary>
    public TimeSpan WriterPatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Most bytes that the file may take; 0 for no limit of its own.</summary>
    public long MaxBytes { get; init; }
}
