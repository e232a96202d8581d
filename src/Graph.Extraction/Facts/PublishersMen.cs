namespace Graph.Extraction;

/// <summary>In a club's own report on matches of countries: those of its men who are told of there.</summary>
public static class PublishersMen
{
    /// <summary>Adds the club of each man whom the report gives a country, where he is known to have been at the publishing club at its date.</summary>
    /// <param name="club">Entity of the club that publishes the report; -1 for none.</param>
    public static void Add(ReportReading reading, int club, IReadOnlyList<MatchFrame> matches, List<Affiliation> playedFor)
    {
        if (club < 0 || reading.Day is not { } day || !IsOfCountries(reading, matches))
        {
            return;
        }

        for (int i = 0, count = playedFor.Count; i < count; i++)
        {
            var told = playedFor[i];
            if (told.Status == "current" && reading.Entities[told.Team].Type == EntityType.NationalTeam && reading.Entities[told.Person].Entry is { } man
                && SidePriors.IsAt(man, reading.Entities[club], day) && !playedFor.Exists(other => other.Person == told.Person && other.Team == club))
            {
                playedFor.Add(told with { Team = club, RuleId = "side.publishers-man", Confidence = 0.6 });
            }
        }
    }

    private static bool IsOfCountries(ReportReading reading, IReadOnlyList<MatchFrame> matches)
    {
        var any = false;
        foreach (var match in matches)
        {
            if (match.IsMain && reading.Entities[match.First].Type != EntityType.NationalTeam)
            {
                return false;
            }

            any |= match.IsMain;
        }

        return any;
    }
}
