using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Writes the people, teams, competitions and grounds that a report names.</summary>
internal sealed class EntityWriter(ReportFindings findings, GraphDraft draft, NodeProperties properties)
{
    private ReportReading Reading => findings.Reading;

    public void Add()
    {
        var counts = new int[Reading.Entities.Length];
        foreach (var mention in Reading.Layer.Mentions)
        {
            counts[mention.Entity]++;
        }

        var roles = RolesOfFacts();
        foreach (var entity in Reading.Entities)
        {
            var labels = EntityLabels.Of(entity.Type, entity.Roles | roles[entity.Index]);
            if (labels.IsEmpty || (counts[entity.Index] == 0 && !IsUsed(entity.Index)))
            {
                continue;
            }

            draft.Add(new GraphNode(entity.Id, labels, entity.Name, entity.Aliases, PropertiesOf(entity)));
            if (counts[entity.Index] > 0)
            {
                draft.Mention(entity.Id, counts[entity.Index]);
            }
        }
    }

    /// <summary>What the facts make of each person beside his roles by name: who scored is a player, who managed is a manager.</summary>
    private PersonRoles[] RolesOfFacts()
    {
        var roles = new PersonRoles[Reading.Entities.Length];
        AddActors(roles);
        foreach (var affiliation in findings.PlayedFor)
        {
            AddRole(roles, affiliation.Person, PersonRoles.Player);
        }

        foreach (var affiliation in findings.Managed)
        {
            AddRole(roles, affiliation.Person, PersonRoles.Manager);
        }

        foreach (var (referee, _, _) in findings.Referees)
        {
            AddRole(roles, referee, PersonRoles.Referee);
        }

        return roles;
    }

    /// <summary>Those of goals and of other events are players.</summary>
    private void AddActors(PersonRoles[] roles)
    {
        foreach (var goal in findings.Goals)
        {
            AddRole(roles, goal.Scorer, PersonRoles.Player);
            AddRole(roles, goal.Maker, PersonRoles.Player);
        }

        foreach (var (told, _, _, _) in findings.Events)
        {
            AddRole(roles, told.Player, PersonRoles.Player);
            AddRole(roles, told.Other, PersonRoles.Player);
        }
    }

    /// <param name="entity">-1 for nobody.</param>
    private static void AddRole(PersonRoles[] roles, int entity, PersonRoles role)
    {
        if (entity >= 0)
        {
            roles[entity] |= role;
        }
    }

    /// <summary>Whether a match needs the entity although nothing names it any more (a dateline was all that did).</summary>
    private bool IsUsed(int entity)
    {
        foreach (var frame in findings.Frames)
        {
            if (frame.HasSide(entity) || frame.Competition == entity || frame.Venue == entity)
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableSortedDictionary<string, PropertyValue> PropertiesOf(ReportEntity entity)
    {
        properties.Clear();
        properties.SetText("wikidata", entity.Entry?.Wikidata);
        switch (entity.Type)
        {
            case EntityType.Club or EntityType.NationalTeam:
                properties["category"] = PropertyValue.Of(entity.Category.Length > 0 ? entity.Category : "men");
                properties.SetText("country", entity.Entry?.Country);
                break;
            case EntityType.Competition:
                properties.SetText("country", entity.Entry?.Country);
                properties.SetText("kind", entity.Entry?.Kind);
                break;
            case EntityType.Venue:
                properties.SetText("city", entity.Entry?.City);
                break;
            default:
                properties.SetText("position", entity.Entry?.Kind);
                properties.SetText("nationality", entity.Entry?.Country);
                break;
        }

        return properties.ToImmutable();
    }
}
