using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Tells at which step each annotated match that the program misses is lost, and each match it invents is made.</summary>
internal sealed class MatchLosses : ITrainingCommand
{
    public string Verb => "match-losses";

    public string Usage => "DATA FOLDER...   lists missed and invented matches of annotated reports by the step that loses or makes them";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var decision = data.MatchDecision;
        var losses = new LossList();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var (frames, _, reading) = pipeline.Situate(pipeline.Read(gold.Report));
            Add(losses, gold, reading, frames, pipeline.MatchCandidates(reading, decision, false).Candidates);
        }

        losses.PrintCounts();
        return 0;
    }

    private static void Add(LossList losses, GoldReport gold, ReportReading reading, List<MatchFrame> frames, List<MatchCandidate> candidates)
    {
        bool IsOf(int one, int other, string first, string second) =>
            (gold.Align(reading.Entities[one]), gold.Align(reading.Entities[other])) is var (a, b) && ((a == first && b == second) || (a == second && b == first));
        var left = frames.Where(static frame => frame.Statements.Length > 0 && !frame.IsDoubtful).ToList();
        var missed = new List<(string One, string Other, bool Fixture, bool Main, int, int)>();
        foreach (var match in gold.Matches)
        {
            if (left.Find(frame => frame.IsFixture == match.Fixture && IsOf(frame.First, frame.Second, match.One, match.Other)) is { } found)
            {
                left.Remove(found);
                losses.Add("found", 1, gold.Report.File, "");
                continue;
            }

            missed.Add(match);
        }

        var named = reading.Entities.Where(static entity => entity.IsTeam).Select(gold.Align).ToHashSet();
        foreach (var (one, other, isFixture, isMain, _, _) in missed)
        {
            var turned = left.Find(frame => IsOf(frame.First, frame.Second, one, other));
            var reason = !named.Contains(one) || !named.Contains(other) ? "missed: side not named"
                : turned is not null ? "missed: time"
                : frames.Exists(frame => IsOf(frame.First, frame.Second, one, other)) ? "missed: second of its sides"
                : candidates.Exists(candidate => IsOf(candidate.Best.First, candidate.Best.Second, one, other)) ? "missed: telling judged none"
                : "missed: no telling";
            left.RemoveAll(frame => frame == turned);
            var best = candidates.Where(candidate => IsOf(candidate.Best.First, candidate.Best.Second, one, other)).Select(static candidate => candidate.Best.Sentence).Distinct();
            losses.Add(reason, 1, gold.Report.File, $"{one} v {other}{(isMain ? " main" : "")}{(isFixture ? " fixture" : "")} sentences {string.Join(",", best)}");
        }

        foreach (var frame in left)
        {
            var (one, other) = (gold.Align(reading.Entities[frame.First]), gold.Align(reading.Entities[frame.Second]));
            var reason = one is null || other is null ? "made: side not of the annotation"
                : gold.Matches.Exists(match => IsOf(frame.First, frame.Second, match.One, match.Other)) ? "made: again"
                : frame.IsPair ? "made: of the main pair"
                : frame.Statements.ToArray().All(static statement => statement.IsLoose) ? "made: loose telling"
                : frame.Statements.ToArray().All(static statement => statement.IsImplied) ? "made: side left out"
                : "made: both sides named";
            losses.Add(reason, 1, gold.Report.File, $"{reading.Entities[frame.First].Name} v {reading.Entities[frame.Second].Name}{(frame.IsFixture ? " fixture" : "")} {string.Join(",", frame.Statements.ToArray().Select(static statement => statement.Rule.Id + "@" + statement.Sentence))}");
        }
    }
}
