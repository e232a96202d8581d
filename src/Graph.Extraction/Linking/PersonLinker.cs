using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Links people: by name, then by the teams that the report names and the day, then by role. A tie stays apart.</summary>
internal sealed class PersonLinker(NameContext context, ReportKnowledge knowledge, SourceReport report, EntityDrafts drafts)
{
    public void Link(List<NameGroup> groups)
    {
        foreach (var group in groups)
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
                LinkOne(group, role);
            }
        }
    }

    private void LinkOne(NameGroup group, PersonRoles role)
    {
        var surface = group.Surface(context.Text);
        var (entry, ambiguous) = Choose(group, role);
        var own = "person/" + Slug.Of(surface);
        var id = entry?.Id ?? (group.Units.Length > 1 && !ambiguous ? own : $"{own}~{report.Sha256[..8]}");
        var draft = drafts.Get(EntityType.Person, id, surface);
        if (surface.Length > draft.Name.Length)
        {
            draft.Aliases.Add(draft.Name);
            draft.Name = surface;
        }

        draft.Roles |= role;
        draft.Entry ??= entry;
        draft.Link = draft.Entry is not null ? LinkStatus.Linked : ambiguous ? LinkStatus.Ambiguous : LinkStatus.Nil;
        if (ambiguous)
        {
            drafts.Diagnostics.Add(new Diagnostic(
                "GR3002",
                DiagnosticSeverity.Info,
                report.PlaceOf(context.Text.Tokens[group.Spans[0].First].Start),
                $"'{surface}' fits several known people and nothing in the report decides; the person stays a node of this report"));
        }

        AddForms(draft, group, entry);
    }

    private void AddForms(EntityDraft draft, NameGroup group, GazetteerEntry? entry)
    {
        foreach (var span in group.Spans)
        {
            draft.Mentions.Add((span.First, span.End));
            draft.Aliases.Add(context.Text.SpanOf(span.First, span.End).In(context.Text.Text).ToString());
        }

        if (entry is not null)
        {
            draft.Aliases.Add(entry.Name);
            foreach (var name in entry.Names)
            {
                // A bare word that the report does not use may be another man's.
                if (name.Contains(' ', StringComparison.Ordinal))
                {
                    draft.Aliases.Add(name);
                }
            }
        }
    }

    private (GazetteerEntry? Entry, bool Ambiguous) Choose(NameGroup group, PersonRoles role)
    {
        GazetteerEntry? best = null;
        var bestScore = -1;
        var tie = false;
        var seen = new HashSet<int>();
        void Consider(int index, bool byFullName)
        {
            var entry = context.Gazetteer.Entries[index];
            if (entry.Type != EntityType.Person || !seen.Add(index))
            {
                return;
            }

            var score = Score(index, entry, role);
            if (!byFullName && score < 4)
            {
                return;
            }

            if (score > bestScore)
            {
                (best, bestScore, tie) = (entry, score, false);
            }
            else if (score == bestScore)
            {
                tie = true;
            }
        }

        ConsiderForms(group.Node, group.Units.Length > 1, Consider);
        foreach (var member in group.Members)
        {
            if (member.Units.Length > 1)
            {
                ConsiderForms(member.Node, true, Consider);
            }
        }

        if (best is null && group.Units.Length == 1)
        {
            foreach (var index in context.Gazetteer.PeopleBySurname(group.Units[0]))
            {
                Consider(index, false);
            }
        }

        if (best is null && group.Units.Length > 1)
        {
            var folded = WordFolding.Fold(group.Surface(context.Text));
            foreach (var index in context.Gazetteer.PeopleBySurname(group.Units[^1]))
            {
                if (NearNames.IsNear(folded, context.Gazetteer.Entries[index]))
                {
                    Consider(index, false);
                }
            }
        }

        return tie ? (null, true) : (best, false);
    }

    private void ConsiderForms(int node, bool byFullName, Action<int, bool> consider)
    {
        if (node != 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(node))
            {
                consider(form.Entry, byFullName);
            }
        }
    }

    private int Score(int index, GazetteerEntry entry, PersonRoles role)
    {
        var service = knowledge.ServiceOf(index);
        var score = (entry.Roles & role) != 0 ? 1 : 0;
        score += (service & (role == PersonRoles.Manager ? Service.Manages : Service.Plays)) != 0 ? 8 : 0;
        return score + (service != Service.None ? 4 : 0);
    }
}
