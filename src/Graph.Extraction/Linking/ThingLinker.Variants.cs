using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <content>Clubs that a report names by less or by more than their known name.</content>
internal sealed partial class ThingLinker
{
    /// <summary>Letters of an abbreviation that says no more than that a name is a club's.</summary>
    private const int MostLetters = 3;

    /// <summary>The one club by the name without the letters that end it: <c>Mossley AFC</c> is Mossley; null when there is none or several are called so.</summary>
    private GazetteerEntry? WithoutLetters(NameGroup group)
    {
        var last = group.Longest.CoreEnd - 1;
        GazetteerEntry? only = null;
        if (group.Units.Length > 1 && context.Text[last].Length <= MostLetters && context.Text.Tokens[last].Is(TokenFlags.AllCaps) && context.Is(last, WordClasses.ClubWord))
        {
            foreach (var form in gazetteer.Trie.Find(group.Units.AsSpan(0, group.Units.Length - 1)))
            {
                if (gazetteer.Entries[form.Entry] is { Type: EntityType.Club, Category: "men" } entry && form.Kind == NameFormKind.Name)
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = entry;
                }
            }
        }

        return only;
    }

    /// <summary>The one known club of the report that has a word, which nobody knows as a name, between the first and the last of its own: <c>Ferriby</c> of North Ferriby United.</summary>
    private EntityDraft? Within(NameGroup group, EntityType type, string wanted)
    {
        if (group.Node != 0 || group.Units.Length != 1 || context.Is(group.Longest.First, WordClasses.ClubWord | WordClasses.VenueWord))
        {
            return null;
        }

        EntityDraft? only = null;
        foreach (var draft in seen.Around(group.Units[0], type))
        {
            if (draft.Category != wanted || (only is not null && only != draft))
            {
                return null;
            }

            only = draft;
        }

        return only;
    }

    /// <summary><c>Anfield Stadium</c> is Anfield: the one venue known by the name without its last word.</summary>
    private GazetteerEntry? WithoutLastWord(NameGroup group)
    {
        GazetteerEntry? found = null;
        if (group.Units.Length > 1 && context.Is(group.Longest.CoreEnd - 1, WordClasses.StadiumWord))
        {
            foreach (var form in gazetteer.Trie.Find(group.Units.AsSpan(0, group.Units.Length - 1)))
            {
                if (gazetteer.Entries[form.Entry].Type == EntityType.Venue)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = gazetteer.Entries[form.Entry];
                }
            }
        }

        return found;
    }
}
