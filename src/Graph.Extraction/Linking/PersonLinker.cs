using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Links people: by name, then by the teams that the report names and the day, then by role. A tie stays apart.</summary>
internal sealed class PersonLinker(NameContext context, ReportKnowledge knowledge, SourceReport report, EntityDrafts drafts)
{
    /// <summary>Days before and after a spell in which a man is still spoken of as the team's.</summary>
    private const int SlackDays = 60;

    /// <summary>Points of whoever was at a team of the report on its day; one found by surname alone needs no less.</summary>
    private const int AtTeam = 4, AtTeamThatDay = 8;

    /// <summary>The people considered for one name, those of them who score most, and what they score.</summary>
    private readonly HashSet<int> considered = [];
    private readonly List<int> best = [];
    private int bestScore;

    private DateOnly? day;

    public void Link(List<NameGroup> groups)
    {
        day = knowledge.Day ?? GuessDay(groups);
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
                LinkOne(group, role);
            }
        }
    }

    private void LinkOne(NameGroup group, PersonRoles role)
    {
        var surface = group.Surface(context.Text);
        var (known, ambiguous) = Choose(group, role);
        var entry = known >= 0 ? context.Gazetteer.Entries[known] : null;
        if (entry is null && group.Units.Length == 1 && OfFirstName(surface) is { } bearer)
        {
            AddForms(bearer, group, null);
            return;
        }

        role = entry is not null && role == PersonRoles.Player && IsOnlyManager(entry) ? PersonRoles.Manager : role;
        var own = "person/" + Slug.Of(surface);
        var id = entry?.Id ?? (group.Units.Length > 1 && !ambiguous ? own : $"{own}~{report.Sha256[..8]}");
        var draft = drafts.Get(EntityType.Person, id, surface);
        if (surface.Length > draft.Name.Length)
        {
            draft.AddAlias(draft.Name);
            draft.Name = surface;
        }

        draft.Roles |= role;
        if (draft.Entry is null && entry is not null)
        {
            (draft.Entry, draft.Category) = (entry, context.Gazetteer.CategoryOf(known));
        }

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

    /// <summary>Whether somebody never played, as far as known, or plays no more, and manages a team of the report on its day.</summary>
    private bool IsOnlyManager(GazetteerEntry entry) =>
        (entry.Roles == PersonRoles.Manager || (day is not null && (entry.Roles & PersonRoles.Manager) != 0 && !entry.Stints.Any(stint => stint.Kind is StintKind.Player or StintKind.Loan && IsThatDay(stint))))
        && entry.Stints.Any(stint => stint.Kind is StintKind.Manager or StintKind.Caretaker && drafts.Contains(stint.Team) && IsThatDay(stint));

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

    /// <returns>The index of the entry; -1 where nobody fits or several do.</returns>
    private (int Entry, bool Ambiguous) Choose(NameGroup group, PersonRoles role)
    {
        considered.Clear();
        best.Clear();
        bestScore = -1;
        ConsiderForms(group.Node, group.Units.Length > 1, role);
        foreach (var member in group.Members)
        {
            if (member.Units.Length > 1)
            {
                ConsiderForms(member.Node, true, role);
            }
        }

        if (best.Count == 0 && group.Units.Length == 1)
        {
            foreach (var index in context.Gazetteer.PeopleBySurname(group.Units[0]))
            {
                Consider(index, false, role);
            }
        }

        if (best.Count == 0 && group.Units.Length > 1)
        {
            var folded = WordFolding.Fold(group.Surface(context.Text));
            foreach (var index in context.Gazetteer.PeopleBySurname(group.Units[^1]))
            {
                if (NearNames.IsNear(folded, context.Gazetteer.Entries[index]))
                {
                    Consider(index, false, role);
                }
            }
        }

        return best.Count > 0 ? BestBound(best) : (-1, false);
    }

    /// <summary>The one, or of several the one whose teams the report names at least twice as often as any other's.</summary>
    private (int Entry, bool Ambiguous) BestBound(List<int> men)
    {
        int first = -1, most = -1, second = 0;
        foreach (var man in men)
        {
            var mentions = MentionsOfTeams(man);
            second = Math.Max(second, Math.Min(mentions, most));
            (first, most) = mentions > most ? (man, mentions) : (first, most);
        }

        return men.Count == 1 || most > 2 * second ? (first, false) : (-1, true);
    }

    private int MentionsOfTeams(int man)
    {
        var mentions = 0;
        foreach (var stint in context.Gazetteer.Entries[man].Stints)
        {
            if (drafts.Find(stint.Team) is { } team && IsThatDay(stint))
            {
                mentions += team.Mentions.Count;
            }
        }

        return mentions;
    }

    private bool IsThatDay(in Stint stint) =>
        day is not { } known || (stint.From is { } from && from <= known.AddDays(SlackDays) && (stint.Until is not { } until || known.AddDays(-SlackDays) <= until));

    /// <summary>The season in which most people of full and unshared names were at the report's teams.</summary>
    private DateOnly? GuessDay(List<NameGroup> groups)
    {
        var men = new List<List<Stint>>();
        foreach (var group in groups)
        {
            if (group.Class is NameClass.Player or NameClass.Manager && group.Node != 0 && group.Units.Length > 1 && OnlyPerson(group.Node) is { } man)
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

    private GazetteerEntry? OnlyPerson(int node)
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

    private void ConsiderForms(int node, bool byFullName, PersonRoles role)
    {
        if (node != 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(node))
            {
                Consider(form.Entry, byFullName, role);
            }
        }
    }

    private void Consider(int index, bool byFullName, PersonRoles role)
    {
        var entry = context.Gazetteer.Entries[index];
        if (entry.Type != EntityType.Person || !considered.Add(index))
        {
            return;
        }

        var score = Score(index, entry, role);
        if ((!byFullName && score < AtTeam) || score < bestScore)
        {
            return;
        }

        if (score > bestScore)
        {
            best.Clear();
            bestScore = score;
        }

        best.Add(index);
    }

    private int Score(int index, GazetteerEntry entry, PersonRoles role)
    {
        var score = (entry.Roles & role) != 0 ? 1 : 0;
        int service = 0, served = (knowledge.ServiceOf(index) & (Service.Played | Service.Managed)) != 0 ? AtTeam : 0;
        foreach (var stint in entry.Stints)
        {
            if (drafts.Contains(stint.Team))
            {
                served = AtTeam;
                service = stint.Kind is StintKind.Manager or StintKind.Caretaker == (role == PersonRoles.Manager) && IsThatDay(stint) ? AtTeamThatDay : service;
            }
        }

        return score + served + service;
    }
}
