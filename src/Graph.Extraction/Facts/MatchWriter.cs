using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Writes the matches that a report tells of.</summary>
internal sealed class MatchWriter(ReportReading reading, GraphDraft draft, NodeProperties properties)
{
    private static readonly ImmutableArray<string> Label = ["Match"];

    private readonly Dictionary<MatchFrame, string> ids = [];

    /// <summary>The id of a match that was added.</summary>
    public string this[MatchFrame frame] => ids[frame];

    /// <summary>An id without its kind: what ids of other kinds are made of.</summary>
    public static string Slug(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Adds a match, its sides, its competition and its ground.</summary>
    public void Add(MatchFrame frame)
    {
        var id = NewId(frame);
        ids.Add(frame, id);
        var (first, second) = frame.Home >= 0 ? (frame.Home, frame.Away) : (frame.First, frame.Second);
        Describe(frame, first, second);
        draft.Add(new GraphNode(id, Label, $"{reading.Entities[first].Name} v {reading.Entities[second].Name}", [], properties.ToImmutable()));
        var (span, rule, confidence) = ProofOf(frame);
        AddSide(frame, id, first, frame.Home >= 0 ? "home" : null, span, rule, confidence);
        AddSide(frame, id, second, frame.Home >= 0 ? "away" : null, span, rule, confidence);
        draft.Relate("REPORTS_ON", reading.Report.Id, id, "", span, rule, confidence, ("main", PropertyValue.Of(frame.IsMain)));
        if (frame.Competition >= 0)
        {
            draft.Relate("PART_OF", id, reading.Entities[frame.Competition].Id, "", span, "match.competition", 0.8, [.. StageProperties(frame)]);
        }

        if (frame.Venue >= 0)
        {
            draft.Relate("PLAYED_AT", id, reading.Entities[frame.Venue].Id, "", span, "match.venue", 0.8);
        }
    }

    /// <summary>Collects what is told of a match itself.</summary>
    /// <param name="first">The side at home, or the one named first where nobody is known to be.</param>
    private void Describe(MatchFrame frame, int first, int second)
    {
        properties.Clear();
        properties["status"] = PropertyValue.Of(frame.IsFixture ? "fixture" : frame.Status);
        if (frame.Date is not null)
        {
            properties["date"] = PropertyValue.OfDate(frame.Date);
        }

        DescribeScore(frame, first, second);
        if (frame.Attendance > 0)
        {
            properties["attendance"] = PropertyValue.Of(frame.Attendance);
        }
    }

    private void DescribeScore(MatchFrame frame, int first, int second)
    {
        if (frame.HasScore && !frame.IsFixture)
        {
            properties["homeGoals"] = PropertyValue.Of(frame.GoalsOf(first));
            properties["awayGoals"] = PropertyValue.Of(frame.GoalsOf(second));
        }

        properties.SetText("halfTime", frame.HalfTime);
        if (frame.IsExtraTime)
        {
            properties["extraTime"] = PropertyValue.Of(true);
        }

        if (frame.FirstShootout >= 0)
        {
            var (one, other) = first == frame.First ? (frame.FirstShootout, frame.SecondShootout) : (frame.SecondShootout, frame.FirstShootout);
            properties["penalties"] = PropertyValue.Of(string.Create(CultureInfo.InvariantCulture, $"{one}-{other}"));
        }
    }

    /// <summary>A dated match has the same id in every report; one whose day is not fully told is known by its report until reports are merged.</summary>
    private string NewId(MatchFrame frame)
    {
        var (one, other) = (reading.Entities[frame.First].Id, reading.Entities[frame.Second].Id);
        if (string.CompareOrdinal(one, other) > 0)
        {
            (one, other) = (other, one);
        }

        var day = frame.Date is { Length: 10 } date ? date : "~" + reading.Report.Sha256[..8];
        var id = $"match/{day}-{Slug(one)}-v-{Slug(other)}";
        var unique = id;
        for (var i = 2; draft.HasNode(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        }

        return unique;
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

    /// <summary>The first telling of a match; where none names both sides, the first sentence that names one.</summary>
    private (TextSpan Span, string Rule, double Confidence) ProofOf(MatchFrame frame)
    {
        if (frame.Statements.Length > 0)
        {
            var statement = frame.Statements[0];
            return (reading.SpanOf(statement.Sentence), statement.Rule.Id, statement.Rule.Confidence);
        }

        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (frame.HasSide(item.Entity))
                {
                    return (reading.SpanOf(s), "match.most-named-sides", 0.5);
                }
            }
        }

        return (new TextSpan(0, Math.Min(1, reading.Report.Text.Length)), "match.most-named-sides", 0.5);
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

        draft.Relate("PLAYED_IN", reading.Entities[team].Id, id, "", span, rule, confidence, CollectionsMarshal.AsSpan(told));
    }
}
