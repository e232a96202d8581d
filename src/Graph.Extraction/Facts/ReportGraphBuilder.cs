using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>What the readers found in one report, before it becomes a graph.</summary>
public sealed record ReportFindings(
    ReportReading Reading,
    IReadOnlyList<MatchFrame> Frames,
    IReadOnlyList<GoalFact> Goals,
    IReadOnlyList<Affiliation> PlayedFor,
    IReadOnlyList<Affiliation> Managed,
    IReadOnlyList<(MatchEvent Event, MatchFrame Frame, int Minute, int Added)> Events,
    IReadOnlyList<(int Referee, MatchFrame Frame, int Sentence)> Referees)
{
    /// <summary>Tellings of goals that became none, with the reason.</summary>
    public IReadOnlyList<(MatchEvent Telling, string Reason)> Misses { get; init; } = [];
}

/// <summary>Writes the findings of one report as nodes and relationships of the schema.</summary>
public sealed partial class ReportGraphBuilder(ReportFindings findings, bool keepQuotes)
{
    /// <summary>Relationships of a match and of a goal, about.</summary>
    private const int OfMatch = 5, OfGoal = 5;

    private readonly GraphDraft draft = new(
        findings.Reading.Report, keepQuotes, 1 + findings.Reading.Entities.Length + findings.Frames.Count + findings.Goals.Count,
        findings.Reading.Entities.Length + (OfMatch * findings.Frames.Count) + (OfGoal * findings.Goals.Count) + findings.PlayedFor.Count + findings.Managed.Count + findings.Events.Count);

    private readonly Dictionary<MatchFrame, string> matchIds = [];

    /// <summary>The properties of the node that is being written.</summary>
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder properties = GraphNode.NoProperties.ToBuilder();

    private ReportReading Reading => findings.Reading;

    public PropertyGraph Build()
    {
        AddReport();
        AddEntities();
        foreach (var frame in findings.Frames)
        {
            if (!frame.IsDoubtful || IsActedIn(frame))
            {
                AddMatch(frame);
            }
        }

        // Events first: who came on as a substitute stays one when he scores.
        foreach (var (told, frame, minute, _) in findings.Events)
        {
            AddEvent(told, frame, minute);
        }

        AddGoals();
        AddAffiliations("PLAYED_FOR", findings.PlayedFor);
        AddAffiliations("MANAGED", findings.Managed);
        foreach (var (referee, frame, sentence) in findings.Referees)
        {
            draft.Relate("REFEREED", IdOf(referee), matchIds[frame], "", Reading.SpanOf(sentence), "referee.named", 0.9);
        }

        return draft.Build();
    }

    private bool IsActedIn(MatchFrame frame) =>
        findings.Goals.Any(goal => goal.Frame == frame) || findings.Events.Any(told => told.Frame == frame) || findings.Referees.Any(told => told.Frame == frame);

    private string IdOf(int entity) => Reading.Entities[entity].Id;

    private void AddReport()
    {
        var report = Reading.Report;
        properties.Clear();
        properties["sha256"] = PropertyValue.Of(report.Sha256);
        Optional("title", report.Title);
        Optional("source", report.Source);
        Optional("uri", report.Uri);
        if (report.Published is { } published)
        {
            properties["published"] = PropertyValue.OfDate(published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        draft.Add(new GraphNode(report.Id, ["Report"], report.Title ?? report.File, [], properties.ToImmutable()));
    }

    private void Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            properties[name] = PropertyValue.Of(value);
        }
    }

    private void AddEntities()
    {
        var counts = new int[Reading.Entities.Length];
        foreach (var mention in Reading.Layer.Mentions)
        {
            counts[mention.Entity]++;
        }

        var roles = RolesOfFacts();
        foreach (var entity in Reading.Entities)
        {
            var labels = LabelsOf(entity.Type, entity.Roles | roles[entity.Index]);
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
        void Add(int entity, PersonRoles role)
        {
            if (entity >= 0)
            {
                roles[entity] |= role;
            }
        }

        foreach (var goal in findings.Goals)
        {
            Add(goal.Scorer, PersonRoles.Player);
            Add(goal.Maker, PersonRoles.Player);
        }

        foreach (var (told, _, _, _) in findings.Events)
        {
            Add(told.Player, PersonRoles.Player);
            Add(told.Other, PersonRoles.Player);
        }

        foreach (var affiliation in findings.PlayedFor)
        {
            Add(affiliation.Person, PersonRoles.Player);
        }

        foreach (var affiliation in findings.Managed)
        {
            Add(affiliation.Person, PersonRoles.Manager);
        }

        foreach (var (referee, _, _) in findings.Referees)
        {
            Add(referee, PersonRoles.Referee);
        }

        return roles;
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

    private static readonly ImmutableArray<string> Club = ["Team", "Club"], NationalTeam = ["Team", "NationalTeam"], Competition = ["Competition"], Venue = ["Venue"], Match = ["Match"];

    private const PersonRoles WithLabel = PersonRoles.Player | PersonRoles.Manager | PersonRoles.Referee;

    /// <summary>The labels of people by their roles; none for who has none of those that have one.</summary>
    private static readonly ImmutableArray<string>[] OfPeople = [.. Enumerable.Range(0, (int)WithLabel + 1).Select(static roles => LabelsOfPerson((PersonRoles)roles))];

    private static ImmutableArray<string> LabelsOf(EntityType type, PersonRoles roles) => type switch
    {
        EntityType.Club => Club,
        EntityType.NationalTeam => NationalTeam,
        EntityType.Competition => Competition,
        EntityType.Venue => Venue,
        _ => OfPeople[(int)(roles & WithLabel)],
    };

    private static ImmutableArray<string> LabelsOfPerson(PersonRoles roles)
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

    private ImmutableSortedDictionary<string, PropertyValue> PropertiesOf(ReportEntity entity)
    {
        properties.Clear();
        Optional("wikidata", entity.Entry?.Wikidata);
        switch (entity.Type)
        {
            case EntityType.Club or EntityType.NationalTeam:
                properties["category"] = PropertyValue.Of(entity.Category.Length > 0 ? entity.Category : "men");
                Optional("country", entity.Entry?.Country);
                break;
            case EntityType.Competition:
                Optional("country", entity.Entry?.Country);
                Optional("kind", entity.Entry?.Kind);
                break;
            case EntityType.Venue:
                Optional("city", entity.Entry?.City);
                break;
            default:
                Optional("position", entity.Entry?.Kind);
                Optional("nationality", entity.Entry?.Country);
                break;
        }

        return properties.ToImmutable();
    }

    private static string Slug(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>A dated match has the same id in every report; one whose day is not fully told is known by its report until reports are merged.</summary>
    private string MatchId(MatchFrame frame)
    {
        var (one, other) = (IdOf(frame.First), IdOf(frame.Second));
        if (string.CompareOrdinal(one, other) > 0)
        {
            (one, other) = (other, one);
        }

        var day = frame.Date is { Length: 10 } date ? date : "~" + Reading.Report.Sha256[..8];
        var id = $"match/{day}-{Slug(one)}-v-{Slug(other)}";
        var unique = id;
        for (var i = 2; draft.HasNode(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return unique;
    }

    private void AddMatch(MatchFrame frame)
    {
        var id = MatchId(frame);
        matchIds.Add(frame, id);
        var (first, second) = frame.Home >= 0 ? (frame.Home, frame.Away) : (frame.First, frame.Second);
        properties.Clear();
        properties["status"] = PropertyValue.Of(frame.IsFixture ? "fixture" : frame.Status);
        if (frame.Date is not null)
        {
            properties["date"] = PropertyValue.OfDate(frame.Date);
        }

        if (frame.HasScore && !frame.IsFixture)
        {
            properties["homeGoals"] = PropertyValue.Of(frame.GoalsOf(first));
            properties["awayGoals"] = PropertyValue.Of(frame.GoalsOf(second));
        }

        Optional("halfTime", frame.HalfTime);
        if (frame.IsExtraTime)
        {
            properties["extraTime"] = PropertyValue.Of(true);
        }

        if (frame.FirstShootout >= 0)
        {
            var (one, other) = first == frame.First ? (frame.FirstShootout, frame.SecondShootout) : (frame.SecondShootout, frame.FirstShootout);
            properties["penalties"] = PropertyValue.Of(string.Create(CultureInfo.InvariantCulture, $"{one}-{other}"));
        }

        if (frame.Attendance > 0)
        {
            properties["attendance"] = PropertyValue.Of(frame.Attendance);
        }

        draft.Add(new GraphNode(id, Match, $"{Reading.Entities[first].Name} v {Reading.Entities[second].Name}", [], properties.ToImmutable()));
        var (span, rule, confidence) = ProofOf(frame);
        AddSide(frame, id, first, frame.Home >= 0 ? "home" : null, span, rule, confidence);
        AddSide(frame, id, second, frame.Home >= 0 ? "away" : null, span, rule, confidence);
        draft.Relate("REPORTS_ON", Reading.Report.Id, id, "", span, rule, confidence, ("main", PropertyValue.Of(frame.IsMain)));
        if (frame.Competition >= 0)
        {
            draft.Relate("PART_OF", id, IdOf(frame.Competition), "", span, "match.competition", 0.8, [.. StageProperties(frame)]);
        }

        if (frame.Venue >= 0)
        {
            draft.Relate("PLAYED_AT", id, IdOf(frame.Venue), "", span, "match.venue", 0.8);
        }
    }

    private static IEnumerable<(string, PropertyValue)> StageProperties(MatchFrame frame)
    {
        if (frame.Stage is not null)
        {
            yield return ("stage", PropertyValue.Of(frame.Stage));
        }

        if (frame.Leg > 0)
        {
            yield return ("leg", PropertyValue.Of(frame.Leg));
        }
    }

    private (TextSpan Span, string Rule, double Confidence) ProofOf(MatchFrame frame)
    {
        if (frame.Statements.Length > 0)
        {
            var statement = frame.Statements[0];
            return (Reading.SpanOf(statement.Sentence), statement.Rule.Id, statement.Rule.Confidence);
        }

        for (var s = 0; s < Reading.Sentences.Length; s++)
        {
            foreach (ref readonly var item in Reading.Sentences[s].Items.AsSpan())
            {
                if (frame.HasSide(item.Entity))
                {
                    return (Reading.SpanOf(s), "match.most-named-sides", 0.5);
                }
            }
        }

        return (new TextSpan(0, Math.Min(1, Reading.Report.Text.Length)), "match.most-named-sides", 0.5);
    }

    private void AddSide(MatchFrame frame, string id, int team, string? side, TextSpan span, string rule, double confidence)
    {
        var told = new List<(string, PropertyValue)>(4);
        if (side is not null)
        {
            told.Add(("side", PropertyValue.Of(side)));
        }

        if (frame.HasScore && !frame.IsFixture)
        {
            var (own, other) = (frame.GoalsOf(team), frame.GoalsOf(frame.OtherSide(team)));
            told.Add(("goals", PropertyValue.Of(own)));
            told.Add(("outcome", PropertyValue.Of(own > other ? "won" : own < other ? "lost" : "drew")));
        }

        var shootout = team == frame.First ? frame.FirstShootout : frame.SecondShootout;
        if (shootout >= 0)
        {
            told.Add(("shootout", PropertyValue.Of(shootout)));
        }

        draft.Relate("PLAYED_IN", IdOf(team), id, "", span, rule, confidence, CollectionsMarshal.AsSpan(told));
    }
}
