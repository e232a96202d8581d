using Graph.Extraction.Gazetteers;

namespace Graph.Extraction.Mentions;

/// <summary>The teams that a report may speak of, before anything is decided: those that a span's form can name.</summary>
internal sealed class ReportKnowledge
{
    private readonly HashSet<string> teams = new(StringComparer.Ordinal);

    public ReportKnowledge(NameContext context, List<NameSpan> spans, DateOnly? day)
    {
        Day = day;
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
