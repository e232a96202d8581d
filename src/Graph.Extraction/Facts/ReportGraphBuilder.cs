using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Writes the findings of one report as nodes and relationships of the schema.</summary>
public sealed class ReportGraphBuilder(ReportFindings findings, bool keepQuotes)
{
    /// <summary>Relationships of a match and of a goal, about.</summary>
    private const int OfMatch = 5, OfGoal = 5;

    private readonly GraphDraft draft = new(
        findings.Reading.Report, keepQuotes, 1 + findings.Reading.Entities.Length + findings.Frames.Count + findings.Goals.Count,
        findings.Reading.Entities.Length + (OfMatch * findings.Frames.Count) + (OfGoal * findings.Goals.Count) + findings.PlayedFor.Count + findings.Managed.Count + findings.Events.Count);

    private readonly ReportReading reading = findings.Reading;
    private readonly NodeProperties properties = new();

    public PropertyGraph Build()
    {
        AddReport();
        new EntityWriter(findings, draft, properties).Add();
        var matches = new MatchWriter(reading, draft, properties);
        foreach (var frame in findings.Frames)
        {
            if (!frame.IsDoubtful || IsActedIn(frame))
            {
                matches.Add(frame);
            }
        }

        // Events first: who came on as a substitute stays one when he scores.
        var events = new EventWriter(reading, draft, matches);
        foreach (var (told, frame, minute, _) in findings.Events)
        {
            events.Add(told, frame, minute);
        }

        new GoalWriter(reading, draft, properties, matches).Add(findings.Goals);
        AddAffiliations("PLAYED_FOR", findings.PlayedFor);
        AddAffiliations("MANAGED", findings.Managed);
        foreach (var (referee, frame, sentence) in findings.Referees)
        {
            draft.Relate("REFEREED", reading.Entities[referee].Id, matches[frame], "", reading.SpanOf(sentence), "referee.named", 0.9);
        }

        return draft.Build();
    }

    private bool IsActedIn(MatchFrame frame) =>
        findings.Goals.Any(goal => goal.Frame == frame) || findings.Events.Any(told => told.Frame == frame) || findings.Referees.Any(told => told.Frame == frame);

    private void AddReport()
    {
        var report = reading.Report;
        properties.Clear();
        properties["sha256"] = PropertyValue.Of(report.Sha256);
        properties.SetText("title", report.Title);
        properties.SetText("source", report.Source);
        properties.SetText("uri", report.Uri);
        if (report.Published is { } published)
        {
            properties["published"] = PropertyValue.OfDate(published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        draft.Add(new GraphNode(report.Id, ["Report"], report.Title ?? report.File, [], properties.ToImmutable()));
    }

    private void AddAffiliations(string type, IReadOnlyList<Affiliation> affiliations)
    {
        PropertyValue? asOf = reading.Date is { } date ? PropertyValue.OfDate(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
        foreach (var affiliation in affiliations)
        {
            var person = reading.Entities[affiliation.Person];
            var status = PropertyValue.Of(affiliation.Status);
            ReadOnlySpan<(string, PropertyValue)> told = asOf is { } day ? [("status", status), ("asOf", day)] : [("status", status)];
            draft.Relate(
                type, person.Id, reading.Entities[affiliation.Team].Id, affiliation.Status, reading.SpanOf(affiliation.Sentence, affiliation.FirstItem, affiliation.EndItem),
                affiliation.RuleId, affiliation.Confidence, told);
        }
    }
}
