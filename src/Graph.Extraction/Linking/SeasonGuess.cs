using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>Guesses the day of a report that tells none from the people whom it names.</summary>
internal static class SeasonGuess
{
    /// <summary>The season in which most people of full and unshared names were at the report's teams.</summary>
    /// <param name="drafts">The teams of the report among others.</param>
    /// <returns>A day of that season; null where fewer than two were at any at once.</returns>
    public static DateOnly? Of(NameContext context, EntityDrafts drafts, List<NameGroup> groups)
    {
        var men = new List<List<Stint>>();
        foreach (var group in groups)
        {
            if (group.Class is NameClass.Player or NameClass.Manager && group.Node != 0 && group.Units.Length > 1 && OnlyPerson(context, group.Node) is { } man)
            {
                var stints = man.Stints.Where(stint => drafts.Contains(stint.Team)).ToList();
                if (stints.Count > 0)
                {
                    men.Add(stints);
                }
            }
        }

        return SidePriors.GuessDay(men, SidePriors.YearsOf(context.Text));
    }

    /// <summary>The one person who bears a name; null where nobody does, or several, or something else.</summary>
    private static GazetteerEntry? OnlyPerson(NameContext context, int node)
    {
        GazetteerEntry? only = null;
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != EntityType.Person || only is not null)
            {
                return null;
            }

            only = context.Gazetteer.Entries[form.Entry];
        }

        return only;
    }
}
