namespace Graph.Extraction;

/// <summary>The club and the national team of each person as far as the report says or is known at its date; by this a sentence about a man is one about his side.</summary>
public sealed class PersonTeams
{
    private readonly int[] clubs;
    private readonly int[] nations;
    private readonly ReportReading? known;

    /// <param name="managed">What rules read of managers.</param>
    /// <param name="played">What rules read of players.</param>
    /// <param name="usePrior">Whether the gazetteers may tell too.</param>
    public PersonTeams(ReportReading reading, IReadOnlyList<Affiliation> managed, IReadOnlyList<Affiliation> played, bool usePrior)
    {
        clubs = new int[reading.Entities.Length];
        nations = new int[reading.Entities.Length];
        Array.Fill(clubs, -1);
        Array.Fill(nations, -1);
        AddTold(reading, managed, false);
        AddTold(reading, played, false);
        if (usePrior)
        {
            known = reading;
            AddKnown(reading, managed);
        }

        // A manager who has just been sacked: the matches that cost him his post were his last team's.
        AddTold(reading, managed, true);
    }

    /// <param name="isGone">Whether to add the teams that men are told to have left, in place of those that they are at.</param>
    private void AddTold(ReportReading reading, IReadOnlyList<Affiliation> told, bool isGone)
    {
        foreach (var affiliation in told)
        {
            if (isGone ? affiliation is { Status: "former", IsGoing: true } : affiliation.Status != "former")
            {
                var list = ListOf(reading.Entities[affiliation.Team]);
                list[affiliation.Person] = list[affiliation.Person] < 0 ? affiliation.Team : list[affiliation.Person];
            }
        }
    }

    private int[] ListOf(ReportEntity team) => team.Type == EntityType.Club ? clubs : nations;

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

    /// <param name="managed">What the report says: where that is over for a man and a team, it is not known otherwise.</param>
    private void AddKnown(ReportReading reading, IReadOnlyList<Affiliation> managed)
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
                if (Of(man.Index, team.Type) < 0 && (SidePriors.IsOfNation(entry, team) || (team.Entry is { } known && his.Contains(known.Id))) && !IsOver(managed, man.Index, team.Index))
                {
                    ListOf(team)[man.Index] = team.Index;
                }
            }
        }
    }

    private static bool IsOver(IReadOnlyList<Affiliation> told, int man, int team)
    {
        foreach (var affiliation in told)
        {
            if (affiliation.Status == "former" && affiliation.Person == man && affiliation.Team == team)
            {
                return true;
            }
        }

        return false;
    }
}
