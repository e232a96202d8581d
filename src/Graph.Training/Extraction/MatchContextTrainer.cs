using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Learns the second judgements: of each candidate beside the others of its report.</summary>
internal static class MatchContextTrainer
{
    /// <summary>Weights of the second judgements, learnt from first judgements of models that had not seen the report.</summary>
    public static (Dictionary<ulong, int> Contexts, Dictionary<ulong, int> Times, Dictionary<ulong, int> Meetings) Train(int folds, ExtractionPipeline pipeline, IReadOnlyList<MatchReport> reports, Dictionary<ulong, string> names)
    {
        var meetings = new MeetingTrainer(pipeline.Meetings, names);
        var (contexts, times) = (new List<((ulong, int)[], bool, double)>(), new List<((ulong, int)[], bool, double)>());
        var others = Enumerable.Range(0, folds).Select(fold => reports.Where((_, index) => index % folds != fold).ToList()).ToArray();
        var accepts = new BoostedTrees[folds];
        Parallel.For(0, folds, fold => accepts[fold] = MatchCandidateTrainer.AcceptTrees(others[fold]));
        for (var fold = 0; fold < folds; fold++)
        {
            var timesAlone = LinearModel.Of(MatchCandidateTrainer.TimeWeights(others[fold], accepts[fold]));
            var alone = new MatchDecision(accepts[fold], LinearModel.Empty, timesAlone, LinearModel.Empty, LinearModel.Empty, LinearModel.Empty, LinearModel.Empty);
            foreach (var report in reports.Where((_, index) => index % folds == fold))
            {
                AddContexts(report, alone, contexts, names);
                AddTimes(report, alone, times, names);
                meetings.Add(report.Gold, report.Reading, alone.Choose(report.Candidates, report.MainOne, report.MainOther), report.MainOne, report.MainOther);
            }
        }

        var trainer = new LogisticTrainer(2.0, 200, 0.05);
        return (trainer.Train(contexts, 3), trainer.Train(times, 3), meetings.Train());
    }

    private static void AddContexts(MatchReport report, MatchDecision alone, List<((ulong, int)[], bool, double)> examples, Dictionary<ulong, string> names)
    {
        var described = MatchContext.Describe(report.Candidates, alone.ScoresAlone(report.Candidates, report.MainOne, report.MainOther), report.MainOne, report.MainOther, true);
        for (var i = 0; i < described.Length; i++)
        {
            names.Remember(described[i]);
            if (report.Examples[i].Accept is { } accept)
            {
                examples.Add((described[i].Summed(), accept.Class, 1.0));
            }
        }
    }

    /// <summary>What the accepted tellings of a report teach of matches played and to come. Of sides that have met and meet again, the telling that looks ahead most is of the match to come.</summary>
    private static void AddTimes(MatchReport report, MatchDecision alone, List<((ulong, int)[], bool, double)> examples, Dictionary<ulong, string> names)
    {
        var taken = alone.Accept(report.Candidates, report.MainOne, report.MainOther).ConvertAll(entry => entry.Candidate);
        var statements = taken.ConvertAll(candidate => candidate.Best);
        var own = Array.ConvertAll(taken.ToArray(), alone.ComingAlone);
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == MatchTimeContext.Played || report.Gold.Align(report.Reading.Entities[statements[i].First]) is not { } first || report.Gold.Align(report.Reading.Entities[statements[i].Second]) is not { } second)
            {
                continue;
            }

            var told = report.Gold.MatchesToldAt(MatchReport.OffsetOf(report.Reading, statements[i]));
            bool played = MatchReport.IsTold(report.Gold, told, first, second, false), coming = MatchReport.IsTold(report.Gold, told, first, second, true);
            var isMost = !Enumerable.Range(0, own.Length).Any(other => other != i && statements[other].IsOf(statements[i].First, statements[i].Second) && own[other] >= own[i]);
            if (played != coming || (played && isMost))
            {
                var features = MatchTimeContext.Describe(statements, own, i, report.MainOne, report.MainOther, true);
                names.Remember(features);
                examples.Add((features.Summed(), coming, 1.0));
            }
        }
    }
}
