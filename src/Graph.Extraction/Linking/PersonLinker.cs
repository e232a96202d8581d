using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <summary>Links people: by name, then by the teams that the report names and the day, then by role. A tie stays apart.</summary>
internal sealed class PersonLinker(NameContext context, ReportKnowledge knowledge, SourceReport report, EntityDrafts drafts)
{
    public void Link(List<NameGroup> groups)
    {
        var spells = new TeamSpells(drafts, knowledge.Day ?? SeasonGuess.Of(context, drafts, groups));
        var chooser = new PersonChooser(context, knowledge, spells);
        foreach (var group in groups.OrderBy(static g => g.Units.Length == 1 ? 1 : 0))
        {
            var role = group.Class switch
            {
                NameClass.Player => PersonRoles.Player,
                NameClass.Manager => PersonRoles.Manager,
                NameClass.Referee => PersonRoles.Referee,
                _ => PersonRoles.None,
            };
            if (role != PersonRoles.None)
            {
                LinkOne(group, role, chooser, spells);
            }
        }
    }

    private void LinkOne(NameGroup group, PersonRoles role, PersonChooser chooser, TeamSpells spells)
    {
        var surface = group.Surface(context.Text);
        var (known, ambiguous) = chooser.Choose(group, role);
        var entry = known >= 0 ? context.Gazetteer.Entries[known] : null;
        if (entry is null && group.Units.Length == 1 && OfFirstName(surface) is { } bearer)
        {
            AddForms(bearer, group, null);
            return;
        }

        role = entry is not null && role == PersonRoles.Player && spells.IsOnlyManager(entry) ? PersonRoles.Manager : role;
        var own = "person/" + Slug.Of(surface);
        var id = entry?.Id ?? (group.Units.Length > 1 && !ambiguous ? own : $"{own}~{report.Sha256[..8]}");
        var draft = DraftOf(id, surface);
        draft.Roles |= role;
        if (draft.Entry is null && entry is not null)
        {
            (draft.Entry, draft.Category) = (entry, context.Gazetteer.CategoryOf(known));
        }

        draft.Link = draft.Entry is not null ? LinkStatus.Linked : ambiguous ? LinkStatus.Ambiguous : LinkStatus.Nil;
        if (ambiguous)
        {
            ReportTie(group, surface);
        }

        AddForms(draft, group, entry);
    }

    /// <summary>The person of an id, named by the longest form that the report writes.</summary>
    private EntityDraft DraftOf(string id, string surface)
    {
        var draft = drafts.Get(EntityType.Person, id, surface);
        if (surface.Length > draft.Name.Length)
        {
            draft.AddAlias(draft.Name);
            draft.Name = surface;
        }

        return draft;
    }

    private void ReportTie(NameGroup group, string surface) =>
        drafts.Diagnostics.Add(new Diagnostic(
            "GR3002",
            DiagnosticSeverity.Info,
            report.PlaceOf(context.Text.Tokens[group.Spans[0].First].Start),
            $"'{surface}' fits several known people and nothing in the report decides; the person stays a node of this report"));

    /// <summary>The one known man of the report whose first name this is, though the report writes his surname alone elsewhere (<c>Erling</c>, <c>Haaland</c>).</summary>
    private EntityDraft? OfFirstName(string word)
    {
        EntityDraft? found = null;
        foreach (var draft in drafts.All)
        {
            if (draft is { Type: EntityType.Person, Entry: { } entry } && entry.Name.Length > word.Length && entry.Name[word.Length] == ' ' && entry.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = draft;
            }
        }

        return found;
    }

    private void AddForms(EntityDraft draft, NameGroup group, GazetteerEntry? entry)
    {
        foreach (var span in group.Spans)
        {
            draft.AddMention(context.Text, span.First, span.End);
        }

        if (entry is not null)
        {
            draft.AddAlias(entry.Name);
            foreach (var name in entry.Names)
            {
                // A bare word that the report does not use may be another man's.
                if (name.Contains(' ', StringComparison.Ordinal))
                {
                    draft.AddAlias(name);
                }
            }
        }
    }
}
