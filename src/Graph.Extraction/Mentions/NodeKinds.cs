using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Mentions;

/// <summary>Tells what the gazetteers know by the name of a node.</summary>
internal sealed class NodeKinds(Gazetteer gazetteer)
{
    /// <summary>What the entries of a node are; <see cref="EntryKinds.None"/> for 0.</summary>
    public EntryKinds KindsOf(int node)
    {
        var kinds = EntryKinds.None;
        foreach (var form in node > 0 ? gazetteer.Trie.FormsAt(node) : [])
        {
            kinds |= gazetteer.Entries[form.Entry].Type switch
            {
                EntityType.Person => EntryKinds.Person,
                EntityType.Club => EntryKinds.Club,
                EntityType.NationalTeam => EntryKinds.Nation | (form.Kind == NameFormKind.Nickname ? EntryKinds.None : EntryKinds.Country),
                _ => EntryKinds.Thing,
            };
        }

        return kinds;
    }

    /// <summary>Whether a node is the name of a men's club and no mere nickname.</summary>
    public bool IsNameOfClub(int node)
    {
        foreach (var form in node > 0 ? gazetteer.Trie.FormsAt(node) : [])
        {
            if (form.Kind == NameFormKind.Name && gazetteer.Entries[form.Entry] is { Type: EntityType.Club, Category: "men" })
            {
                return true;
            }
        }

        return false;
    }
}
