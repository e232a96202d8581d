namespace Graph.Extraction;

/// <summary>The club and the national team of each person as far as the report says or is known at its date; by this a sentence about a man is one about his side.</summary>
public sealed class PersonTeams
{
    private readonly int[] clubs;
    private readonly int[] nations;
    private readonly ReportReading? known;

    /// <param name="told">What rules read of players and managers.</param>
    /// <param name="usePrior">Whether the gazetteers may tell too.</param>
    public PersonTeams(ReportReading reading, IReadOnlyList<Affiliation> told, bool usePrior)
    {
        clubs = new int[reading.Entities.Length];
        nations = new int[reading.Entities.Length];
        Array.Fill(clubs, -1);
        Array.Fill(nations, -1);
        foreach (var affiliation in told)
        {
            if (affiliation.Status != "former")
            {
                var list = reading.Entities[affiliation.Team].Type == EntityType.Club ? clubs : nations;
                list[affiliation.Person] = list[affiliation.Person] < 0 ? affiliation.Team : list[affiliation.Person];
            }
        }

        if (usePrior)
        {
            known = reading;
            AddKnown(reading);
        }
    }

    /// <summary>The team of a type; -1 when unknown.</summary>
    public int Of(int person, EntityType type) => type == EntityType.Club ? clubs[person] : nations[person];

    /// <summary>The team of a type at a time before the report, where the gazetteers know of just one of its teams; else as <see cref="Of(int, EntityType)"/>.</summary>
    /// <param name="times">Days of that time; empty where the words tell of none.</param>
    public int Of(int person, EntityType type, ReadOnlySpan<DateOnly> times)
    {
        if (times.IsEmpty || type != EntityType.Club || known?.Entities[person].Entry is not { } man)
        {
            return Of(person, type);
        }

        var found = -1;
        foreach (var team in known.Entities)
        {
            foreach (var time in times)
            {
                if (team.Type == type && found != team.Index && SidePriors.IsAt(man, team, time))
                {
                    found = found < 0 ? team.Index : -2;
                }
            }
        }

        return found >= 0 ? found : Of(person, type);
    }

    private void AddKnown(ReportReading reading)
    {
        if (reading.Day is not { } day)
        {
            return;
        }

        var teams = new List<ReportEntity>();
        foreach (var entity in reading.Entities)
        {
            if (entity.IsTeam)
            {
                teams.Add(entity);
            }
        }

        var his = new List<string>();
        foreach (var man in reading.Entities)
        {
            if (man is not { Type: EntityType.Person, Entry: { } entry })
            {
                continue;
            }

            SidePriors.TeamsAt(entry, day, his);
            foreach (var team in teams)
            {
                if (Of(man.Index, team.Type) < 0 && (SidePriors.IsOfNation(entry, team) || (team.Entry is { } known && his.Contains(known.Id))))
                {
                    (team.Type == EntityType.Club ? clubs : nations)[man.Index] = team.Index;
                }
            }
        }
    }
}
