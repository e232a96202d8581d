using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Chooses the known person whom a name means: of all who bear it, or nearly, the one whom the teams of the report and its day speak for most.</summary>
internal sealed class PersonChooser(NameContext context, ReportKnowledge knowledge, TeamSpells spells)
{
    /// <summary>Points of whoever was at a team of the report on its day; one found by surname alone needs no less.</summary>
    private const int AtTeam = 4, AtTeamThatDay = 8;

    /// <summary>The people considered for one name, those of them who score most, and what they score.</summary>
    private readonly HashSet<int> considered = [];
    private readonly List<int> best = [];
    private int bestScore;

    /// <returns>The index of the entry; -1 where nobody fits or several do.</returns>
    public (int Entry, bool Ambiguous) Choose(NameGroup group, PersonRoles role)
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
            ConsiderSurname(group, role);
        }
        else if (best.Count == 0 && group.Units.Length > 1)
        {
            ConsiderNear(group, role);
        }

        return best.Count > 0 ? BestBound(best) : (-1, false);
    }

    /// <summary>The one, or of several the one whose teams the report names at least twice as often as any other's.</summary>
    private (int Entry, bool Ambiguous) BestBound(List<int> men)
    {
        int first = -1, most = -1, second = 0;
        foreach (var man in men)
        {
            var mentions = spells.MentionsOfTeams(context.Gazetteer.Entries[man]);
            second = Math.Max(second, Math.Min(mentions, most));
            (first, most) = mentions > most ? (man, mentions) : (first, most);
        }

        return men.Count == 1 || most > 2 * second ? (first, false) : (-1, true);
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

    private void ConsiderSurname(NameGroup group, PersonRoles role)
    {
        foreach (var index in context.Gazetteer.PeopleBySurname(group.Units[0]))
        {
            Consider(index, false, role);
        }
    }

    /// <summary>Considers those of the same surname whose known name is nearly the one written.</summary>
    private void ConsiderNear(NameGroup group, PersonRoles role)
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
            if (spells.IsOfReport(stint))
            {
                served = AtTeam;
                service = stint.Kind is StintKind.Manager or StintKind.Caretaker == (role == PersonRoles.Manager) && spells.IsThatDay(stint) ? AtTeamThatDay : service;
            }
        }

        return score + served + service;
    }
}
