using System.Collections.Immutable;

namespace Graph.Extraction;

/// <summary>The labels that the schema has for entities.</summary>
internal static class EntityLabels
{
    private static readonly ImmutableArray<string> Club = ["Team", "Club"], NationalTeam = ["Team", "NationalTeam"], Competition = ["Competition"], Venue = ["Venue"];

    private const PersonRoles WithLabel = PersonRoles.Player | PersonRoles.Manager | PersonRoles.Referee;

    /// <summary>The labels of people by their roles; none for who has none of those that have one.</summary>
    private static readonly ImmutableArray<string>[] OfPeople = [.. Enumerable.Range(0, (int)WithLabel + 1).Select(static roles => OfPerson((PersonRoles)roles))];

    /// <summary>The labels of an entity; none for a person of no role that has one.</summary>
    public static ImmutableArray<string> Of(EntityType type, PersonRoles roles) => type switch
    {
        EntityType.Club => Club,
        EntityType.NationalTeam => NationalTeam,
        EntityType.Competition => Competition,
        EntityType.Venue => Venue,
        _ => OfPeople[(int)(roles & WithLabel)],
    };

    private static ImmutableArray<string> OfPerson(PersonRoles roles)
    {
        if (roles == PersonRoles.None)
        {
            return [];
        }

        var labels = ImmutableArray.CreateBuilder<string>();
        labels.Add("Person");
        foreach (var (role, label) in (ReadOnlySpan<(PersonRoles, string)>)[(PersonRoles.Player, "Player"), (PersonRoles.Manager, "Manager"), (PersonRoles.Referee, "Referee")])
        {
            if ((roles & role) != 0)
            {
                labels.Add(label);
            }
        }

        return labels.ToImmutable();
    }
}
