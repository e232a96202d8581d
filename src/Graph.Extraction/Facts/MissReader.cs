using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Finds the tellings of goals that became no goal, so that a reader can see what was left out and why.</summary>
public static class MissReader
{
    private const string Code = "GR3100";

    public static IReadOnlyList<(MatchEvent Telling, string Reason)> Read(IReadOnlyList<MatchEvent> accepted, IReadOnlyList<GoalFact> goals, SideTable sides)
    {
        var used = goals.SelectMany(goal => goal.Tellings).ToHashSet(ReferenceEqualityComparer.Instance);
        var misses = new List<(MatchEvent, string)>();
        foreach (var telling in accepted)
        {
            if (!used.Contains(telling))
            {
                misses.Add((telling, sides.FramesOfMen.ContainsKey(telling.Player) ? "it does not fit the score, or no match is told that it could be of" : "which side he was on is not told"));
            }
        }

        return misses;
    }

    /// <summary>One diagnostic a miss, at the place of its sentence.</summary>
    public static ImmutableArray<Diagnostic> Diagnostics(ReportFindings findings)
    {
        var reading = findings.Reading;
        return
        [
            .. findings.Misses.Select(miss => new Diagnostic(
                Code, DiagnosticSeverity.Info, reading.Report.PlaceOf(reading.SpanOf(miss.Telling.Sentence).Start),
                $"A goal of {reading.Entities[miss.Telling.Player].Name} seems to be told here and was left out: {miss.Reason}. Look at the sentence with graph review.")),
        ];
    }
}
