using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Mentions;

/// <summary>The teams that a report may speak of, before anything is decided: those that a span's form can name.</summary>
internal sealed class ReportKnowledge
{
    private readonly NameContext context;
    private readonly bool isOtherSport;
    private readonly HashSet<string> teams = new(StringComparer.Ordinal);

    public ReportKnowledge(NameContext context, List<NameSpan> spans, DateOnly? day)
    {
        Day = day;
        this.context = context;
        Setting = Measure(spans);
        isOtherSport = IsOtherSport(context);
        foreach (var span in spans)
        {
            if (span.Node == 0)
            {
                continue;
            }

            foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
            {
                var entry = context.Gazetteer.Entries[form.Entry];
                if (entry.Type is EntityType.Club or EntityType.NationalTeam && form.Kind != NameFormKind.Nickname)
                {
                    teams.Add(entry.Id);
                }
            }
        }
    }

    /// <summary>Day of the report; null when unknown.</summary>
    public DateOnly? Day { get; }

    /// <summary>Whether the report is about clubs or countries, in one word for the scorer.</summary>
    public string Setting { get; }

    /// <summary>The types that a node's entries have, as a bit set in one number.</summary>
    public int TypesOf(int node)
    {
        var types = 0;
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            types |= 1 << (int)context.Gazetteer.Entries[form.Entry].Type;
        }

        return types;
    }

    public void Describe(FeatureSet features)
    {
        features.Add(Setting);
        if (isOtherSport)
        {
            features.Add("other-sport");
        }
    }

    private static bool IsOtherSport(NameContext context)
    {
        int other = 0, roles = 0;
        foreach (var classes in context.Classes)
        {
            other += (classes & WordClasses.OtherSport) != 0 ? 1 : 0;
            roles += (classes & WordClasses.PlayerRole) != 0 ? 1 : 0;
        }

        return other >= 8 && other > 2 * roles;
    }

    private string Measure(List<NameSpan> spans)
    {
        int clubs = 0, nations = 0, international = 0, others = 0;
        foreach (var span in spans)
        {
            if (span.Node == 0)
            {
                continue;
            }

            var types = TypesOf(span.Node);
            clubs += (types & (1 << (int)EntityType.Club)) != 0 ? 1 : 0;
            nations += (types & (1 << (int)EntityType.NationalTeam)) != 0 ? 1 : 0;
            if ((types & (1 << (int)EntityType.Competition)) != 0)
            {
                var world = false;
                foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
                {
                    world |= context.Gazetteer.Entries[form.Entry].Kind == "international";
                }

                international += world ? 1 : 0;
                others += world ? 0 : 1;
            }
        }

        return (nations > 2 * clubs ? "nations" : nations > clubs ? "mixed" : nations * 4 > clubs ? "some" : "clubs") + (international > others ? "-world" : "");
    }

    public bool Names(string team) => teams.Contains(team);

    /// <summary>Whether a person had a spell of some kind at a team that the report names, at its day where both are known.</summary>
    public bool Serves(GazetteerEntry person, bool managing, bool byDay)
    {
        foreach (var stint in person.Stints)
        {
            if ((stint.Kind is StintKind.Manager or StintKind.Caretaker) == managing && teams.Contains(stint.Team)
                && (!byDay || Day is not { } day || (stint.From is { } from && from <= day.AddDays(60) && (stint.Until is not { } until || day.AddDays(-60) <= until))))
            {
                return true;
            }
        }

        return false;
    }
}
