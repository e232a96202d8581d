using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>How well matches are found in annotated reports.</summary>
internal static class MatchValidation
{
    /// <summary>How many of the pairs that meet have both sides named, and how many a candidate; the rest is listed.</summary>
    public static void Ceiling(IReadOnlyList<MatchReport> reports)
    {
        int all = 0, reached = 0, named = 0;
        foreach (var report in reports)
        {
            var teams = report.Reading.Entities.Where(entity => entity.IsTeam).Select(report.Gold.Align).ToHashSet();
            foreach (var pair in report.Gold.Matches.Select(match => MatchReport.PairOf(match.One, match.Other)).Distinct())
            {
                all++;
                if (teams.Contains(pair.Item1) && teams.Contains(pair.Item2))
                {
                    named++;
                    reached += report.Pairs.Contains(pair) ? 1 : 0;
                    if (!report.Pairs.Contains(pair))
                    {
                        Console.WriteLine($"no candidate\t{report.Gold.Report.File}\t{pair.Item1} v {pair.Item2}");
                    }
                }
            }
        }

        Console.Error.WriteLine($"pairs of sides: {all}, both named {named}, with a candidate {reached}");
    }

    /// <summary>Judges every report by models that have not seen it, and lists what is wrong or missed.</summary>
    public static void CrossValidate(int folds, ExtractionPipeline pipeline, IReadOnlyList<MatchReport> reports, ScoreModel[] mainPairs, Dictionary<ulong, string> names, ReportedTrainer reported)
    {
        int right = 0, got = 0, gold = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var decision = Train(folds, pipeline, [.. reports.Where((_, index) => index % folds != fold)], mainPairs[fold], names);
            foreach (var report in reports.Where((_, index) => index % folds == fold))
            {
                var expected = report.Gold.Matches.Select(match => (MatchReport.PairOf(match.One, match.Other), match.Fixture)).ToList();
                gold += expected.Count;
                var frames = pipeline.Matches(report.Reading, decision);
                reported.Add(report.Gold, report.Reading, frames, pipeline.DescribeReported(report.Reading, frames), fold);
                foreach (var frame in frames)
                {
                    got++;
                    var key = KeyOf(report, frame.First, frame.Second);
                    var hit = expected.Remove((key, frame.IsFixture));
                    right += hit ? 1 : 0;
                    if (!hit)
                    {
                        ListWrong(report, frame, key);
                    }
                }

                foreach (var (key, fixture) in expected)
                {
                    ListMissed(pipeline, report, decision, key, fixture);
                }
            }
        }

        double precision = (double)right / Math.Max(1, got), recall = (double)right / Math.Max(1, gold);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matches over five folds: precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} ({right} right, {got} got, {gold} gold)"));
    }

    private static MatchDecision Train(int folds, ExtractionPipeline pipeline, IReadOnlyList<MatchReport> reports, ScoreModel mainPairs, Dictionary<ulong, string> names)
    {
        var (contexts, times, meetings) = MatchContextTrainer.Train(folds, pipeline, reports, names);
        var accept = MatchCandidateTrainer.AcceptTrees(reports);
        return new(accept, LinearModel.Of(contexts), LinearModel.Of(MatchCandidateTrainer.TimeWeights(reports, accept)), LinearModel.Of(times), mainPairs, LinearModel.Empty, LinearModel.Of(meetings));
    }

    private static void ListWrong(MatchReport report, MatchFrame frame, (string, string) key)
    {
        var kind = report.Gold.Matches.Exists(match => MatchReport.PairOf(match.One, match.Other) == key) ? (report.Gold.Matches.Exists(match => MatchReport.PairOf(match.One, match.Other) == key && match.Fixture == frame.IsFixture) ? "twice" : "time") : "pair";
        Console.WriteLine($"wrong\t{report.Gold.Report.File}\t{key.Item1} v {key.Item2}\t{kind}\tmain={frame.IsMain} fixture={frame.IsFixture} past={frame.IsPast} {frame.FirstGoals}-{frame.SecondGoals}");
        foreach (var statement in frame.Statements)
        {
            Console.WriteLine($"  {statement.Confidence} {statement.Rule.Id} {statement.Sources} past={statement.IsPast} {statement.FirstGoals}-{statement.SecondGoals} | {Sentence(report, statement.Sentence)}");
        }
    }

    private static void ListMissed(ExtractionPipeline pipeline, MatchReport report, MatchDecision decision, (string, string) key, bool fixture)
    {
        Console.WriteLine($"missed\t{report.Gold.Report.File}\t{key.Item1} v {key.Item2}\t{(fixture ? "fixture" : "played")}\t{(report.Pairs.Contains(key) ? "candidate" : "none")}");
        foreach (var candidate in pipeline.MatchCandidates(report.Reading, decision, false).Candidates)
        {
            var best = candidate.Best;
            if (KeyOf(report, best.First, best.Second) == key)
            {
                Console.WriteLine($"  {decision.Score(candidate)} {best.Rule.Id} {best.Sources} coming={decision.ComingAlone(candidate)} | {Sentence(report, best.Sentence)}");
            }
        }
    }

    private static (string, string) KeyOf(MatchReport report, int first, int second) =>
        MatchReport.PairOf(report.Gold.Align(report.Reading.Entities[first]) ?? "?", report.Gold.Align(report.Reading.Entities[second]) ?? "?");

    private static string Sentence(MatchReport report, int sentence)
    {
        var text = report.Reading.SpanOf(sentence).In(report.Gold.Report.Text).ToString().ReplaceLineEndings(" ");
        return text.Length > 260 ? text[..260] : text;
    }
}
