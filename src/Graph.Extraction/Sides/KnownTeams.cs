namespace Graph.Extraction;

/// <summary>
/// The club of a man whom no match of the report could place: the one that a sentence names beside him, when he is known to have been there at the day.
/// The words bring the two together; what is known only says that they belong together.
/// </summary>
public static class KnownTeams
{
    private const string RuleId = "side.known-beside";
    private const double Confidence = 0.5;

    public static void Add(ReportReading reading, List<Affiliation> playedFor, List<Affiliation> managed)
    {
        if (reading.Day is not { } day)
        {
            return;
        }

        foreach (var man in reading.Entities)
        {
            if (man is not { Type: EntityType.Person, Entry.Stints.IsDefaultOrEmpty: false })
            {
                continue;
            }

            var manages = (man.Roles & PersonRoles.Manager) != 0;
            var list = manages ? managed : (man.Roles & PersonRoles.Player) != 0 ? playedFor : null;
            if (list is not null && !list.Exists(told => told.Person == man.Index && told.Status != "former" && reading.Entities[told.Team].Type == EntityType.Club) && Find(reading, man, manages, day) is { } found
                && !list.Exists(told => told.Person == man.Index && told.Team == found.Team))
            {
                list.Add(found);
            }
        }
    }

    /// <summary>The first sentence that names the man and one club where he was; null when none does, or when one names two such clubs.</summary>
    private static Affiliation? Find(ReportReading reading, ReportEntity man, bool manages, DateOnly day)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            var at = Array.FindIndex(items, item => item.Entity == man.Index && !item.Is(ItemType.NOMINAL));
            if (at < 0)
            {
                continue;
            }

            var team = -1;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Is(ItemType.CLUB) && IsAt(man, reading.Entities[items[i].Entity], manages, day) && (team < 0 || items[team].Entity != items[i].Entity))
                {
                    if (team >= 0)
                    {
                        return null;
                    }

                    team = i;
                }
            }

            if (team >= 0)
            {
                return new Affiliation(man.Index, items[team].Entity, "current", s, Math.Min(at, team), Math.Max(at, team) + 1, RuleId, Confidence);
            }
        }

        return null;
    }

    private static bool IsAt(ReportEntity man, ReportEntity club, bool manages, DateOnly day)
    {
        foreach (var stint in man.Entry!.Stints)
        {
            if (stint.Team == club.Id && stint.Covers(day) && stint.Kind is StintKind.Manager or StintKind.Caretaker == manages)
            {
                return true;
            }
        }

        return false;
    }
}
