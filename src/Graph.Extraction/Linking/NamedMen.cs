using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>For each team, how many people whom the report names are known to have been there, at the day of the report where it is known.</summary>
internal sealed class NamedMen
{
    private readonly Gazetteer gazetteer;
    private readonly DateOnly? day;

    /// <summary>By the team's index in the gazetteer.</summary>
    private readonly Dictionary<int, int> counts = [];

    public NamedMen(Gazetteer gazetteer, ReportSetting setting, IReadOnlyList<NameGroup> groups)
    {
        this.gazetteer = gazetteer;
        day = setting.Day;
        var teams = new HashSet<int>();
        foreach (var group in groups)
        {
            if (group.Class is not (NameClass.Player or NameClass.Manager) || group.Node == 0)
            {
                continue;
            }

            teams.Clear();
            foreach (var form in gazetteer.Trie.FormsAt(group.Node))
            {
                AddTeams(form.Entry, teams);
            }

            foreach (var team in teams)
            {
                counts[team] = Of(team) + 1;
            }
        }
    }

    /// <param name="team">Its index in the gazetteer.</param>
    public int Of(int team) => counts.GetValueOrDefault(team);

    private void AddTeams(int person, HashSet<int> teams)
    {
        var spells = gazetteer.StintTeams(person);
        for (var i = 0; i < spells.Length; i++)
        {
            var stint = gazetteer.Entries[person].Stints[i];
            if (spells[i] >= 0 && (day is not { } told || ((stint.From is not { } from || from <= told) && (stint.Until is not { } until || told <= until))))
            {
                teams.Add(spells[i]);
            }
        }
    }
}
