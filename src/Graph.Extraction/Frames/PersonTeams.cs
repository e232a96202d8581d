namespace Graph.Extraction;

/// <summary>The club and the national team of each person as far as the report says or is known at its date; by this a sentence about a man is one about his side.</summary>
public sealed class PersonTeams
{
    private readonly int[] clubs;
    private readonly int[] nations;

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
            AddKnown(reading);
        }
    }

    /// <summary>The team of a type; -1 when unknown.</summary>
    public int Of(int person, EntityType type) => type == EntityType.Club ? clubs[person] : nations[person];

    private void AddKnown(ReportReading reading)
    {
        if (reading.Day is not { } day)
        {
            return;
        }

        foreach (var man in reading.Entities)
        {
            if (man is not { Type: EntityType.Person, Entry: { } entry })
            {
                continue;
            }

            foreach (var team in reading.Entities)
            {
                if (team.IsTeam && Of(man.Index, team.Type) < 0 && SidePriors.IsAt(entry, team, day))
                {
                    (team.Type == EntityType.Club ? clubs : nations)[man.Index] = team.Index;
                }
            }
        }
    }
}
