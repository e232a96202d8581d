namespace Graph.Extraction.Gazetteers;

public enum NameFormKind : byte
{
    /// <summary>The canonical name.</summary>
    Name,

    /// <summary>A further full or short form that names the entry by itself.</summary>
    Form,

    /// <summary>A form that names the entry only beside other evidence.</summary>
    Nickname,
}

/// <summary>That a sequence of name units names an entry.</summary>
/// <param name="Entry">Index of the entry in its gazetteer.</param>
/// <param name="From">First year in which the form was in use; 0 when unlimited.</param>
/// <param name="Until">Last year in which the form was in use; 9999 when unlimited.</param>
public readonly record struct NameForm(int Entry, NameFormKind Kind, short From, short Until)
{
    public bool InUse(int year) => From <= year && year <= Until;
}
