namespace Graph.Extraction.Linking;

/// <summary>What the known spells of people say of the teams that a report names on its day.</summary>
/// <param name="drafts">The teams of the report among others.</param>
/// <param name="day">The day of the report; null where it is not known, so that any spell may be of it.</param>
internal sealed class TeamSpells(EntityDrafts drafts, DateOnly? day)
{
    /// <summary>Days before and after a spell in which a man is still spoken of as the team's.</summary>
    private const int SlackDays = 60;

    /// <summary>Whether a spell is at a team that the report names.</summary>
    public bool IsOfReport(in Stint stint) => drafts.Contains(stint.Team);

    /// <summary>Whether a spell lasted on the day of the report, or nearly.</summary>
    public bool IsThatDay(in Stint stint) =>
        day is not { } known || (stint.From is { } from && from <= known.AddDays(SlackDays) && (stint.Until is not { } until || known.AddDays(-SlackDays) <= until));

    /// <summary>Whether somebody never played, as far as known, or plays no more, and manages a team of the report on its day.</summary>
    public bool IsOnlyManager(GazetteerEntry entry) =>
        (entry.Roles == PersonRoles.Manager || (day is not null && (entry.Roles & PersonRoles.Manager) != 0 && !entry.Stints.Any(stint => stint.Kind is StintKind.Player or StintKind.Loan && IsThatDay(stint))))
        && entry.Stints.Any(stint => stint.Kind is StintKind.Manager or StintKind.Caretaker && IsOfReport(stint) && IsThatDay(stint));

    /// <summary>How often the report names the teams that somebody was at on its day.</summary>
    public int MentionsOfTeams(GazetteerEntry man)
    {
        var mentions = 0;
        foreach (var stint in man.Stints)
        {
            if (drafts.Find(stint.Team) is { } team && IsThatDay(stint))
            {
                mentions += team.Mentions.Count;
            }
        }

        return mentions;
    }
}
