namespace Graph.Extraction.Mentions;

/// <summary>What the gazetteers' entries of a name are.</summary>
[Flags]
internal enum EntryKinds
{
    None = 0,
    Person = 1,
    Club = 2,
    Nation = 4,

    /// <summary>A side's name that is its country's too.</summary>
    Country = 8,

    /// <summary>A competition or venue.</summary>
    Thing = 16,
}
