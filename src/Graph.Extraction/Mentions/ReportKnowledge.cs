using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Mentions;

/// <summary>How a person is bound to the teams that a report names.</summary>
[Flags]
internal enum Service : byte
{
    None = 0,

    /// <summary>Played for one of them at some time.</summary>
    Played = 1,

    /// <summary>Managed one of them at some time.</summary>
    Managed = 2,

    /// <summary>Plays for one of them at the day of the report; as <see cref="Played"/> where the day is unknown.</summary>
    Plays = 4,

    /// <summary>Manages one of them at the day of the report; as <see cref="Managed"/> where the day is unknown.</summary>
    Manages = 8,
}

/// <summary>What is known of a report before its names are decided: the teams that it may speak of, and whether it is about clubs or countries.</summary>
internal sealed class ReportKnowledge
{
    // A player named in the weeks before his move or after his leaving still belongs to the team.
    private const int SlackDays = 60;

    private readonly NameContext context;
    private readonly bool isOtherSport;
    private readonly HashSet<int> teams = [];

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
                if (form.Kind != NameFormKind.Nickname && context.Gazetteer.Entries[form.Entry].Type is EntityType.Club or EntityType.NationalTeam)
                {
                    teams.Add(form.Entry);
                }
            }
        }
    }

    /// <summary>Day of the report; null when unknown.</summary>
    public DateOnly? Day { get; }

    /// <summary>Whether the report is about clubs or countries: 0 clubs only to 3 countries; 4 more where most competitions named are international.</summary>
    public int Setting { get; }

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
        features.Add(NameTemplates.Setting, Setting);
        if (isOtherSport)
        {
            features.Add(NameTemplates.OtherSport);
        }
    }

    /// <summary>How a person (an index in the gazetteer) is bound to the teams named.</summary>
    public Service ServiceOf(int person)
    {
        var spells = context.Gazetteer.StintTeams(person);
        var service = Service.None;
        for (var i = 0; i < spells.Length; i++)
        {
            if (spells[i] >= 0 && teams.Contains(spells[i]))
            {
                var stint = context.Gazetteer.Entries[person].Stints[i];
                var managing = stint.Kind is StintKind.Manager or StintKind.Caretaker;
                service |= managing ? Service.Managed : Service.Played;
                if (Day is not { } day || (stint.From is { } from && from <= day.AddDays(SlackDays) && (stint.Until is not { } until || day.AddDays(-SlackDays) <= until)))
                {
                    service |= managing ? Service.Manages : Service.Plays;
                }
            }
        }

        return service;
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

    private int Measure(List<NameSpan> spans)
    {
        int clubs = 0, nations = 0, international = 0, others = 0;
        foreach (var span in spans)
        {
            if (span.Node == 0)
            {
                continue;
            }

            var types = TypesOf(span.Node);
            clubs += (types >> (int)EntityType.Club) & 1;
            nations += (types >> (int)EntityType.NationalTeam) & 1;
            if (((types >> (int)EntityType.Competition) & 1) != 0)
            {
                if (IsInternational(span.Node))
                {
                    international++;
                }
                else
                {
                    others++;
                }
            }
        }

        var countries = nations > 2 * clubs ? 3 : nations > clubs ? 2 : nations * 4 > clubs ? 1 : 0;
        return countries + (international > others ? 4 : 0);
    }

    private bool IsInternational(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Kind == "international")
            {
                return true;
            }
        }

        return false;
    }
}
