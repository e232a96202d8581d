using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Linking;

/// <summary>What was chosen among the forms of a name.</summary>
/// <param name="Entry">Index of the gazetteer's entry; -1 where no form identifies.</param>
/// <param name="Kind">Of the form chosen.</param>
/// <param name="IsTie">Whether another entry fits as well.</param>
/// <param name="HasShared">Whether the name has forms that identify only beside others of the report.</param>
internal readonly record struct FormChoice(int Entry, NameFormKind Kind, bool IsTie, bool HasShared)
{
    /// <summary>Where a name has no forms.</summary>
    public static FormChoice None => new(-1, NameFormKind.Name, false, false);
}
