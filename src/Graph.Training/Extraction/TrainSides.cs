using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the weights of the side solver on annotated reports, and those of the judge on what it solves.</summary>
internal sealed class TrainSides : ITrainingCommand
{
    public string Verb => "sides";

    public string Usage => "DATA OUT-DIRECTORY FOLDER...   trains sides.tsv, side-judge.tsv and side-over.tsv; prints accuracy over five folds";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var problems = new List<(SideProblem Problem, int[] Truth, int[] Known)>();
        var settings = new List<(GoldReport Gold, ReportReading Reading, MatchFrame?[] Frames)>();
        var names = new Dictionary<ulong, string>();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(2)))
        {
            var reading = pipeline.Read(gold.Report);
            var (all, sentenceFrames, situated) = pipeline.Situate(reading);
            var problem = pipeline.SideProblem(situated, all, sentenceFrames, true, true);
            Collect(problem, names);
            problems.Add((problem, Truth(gold, situated, problem), SidePriors.Read(situated, problem)));
            settings.Add((gold, situated, sentenceFrames));
        }

        CrossValidate(problems);
        TrainJudge(pipeline, problems, settings, arguments[1]);
        WeightsFile.Write(Path.Combine(arguments[1], "sides.tsv"), Train(problems), names);
        return 0;
    }

    /// <summary>+1 for the first side, -1 for the second, 0 where the gold file tells neither or both.</summary>
    private static int[] Truth(GoldReport gold, ReportReading reading, SideProblem problem)
    {
        var truth = new int[problem.Variables.Count];
        for (var i = 0; i < truth.Length; i++)
        {
            var variable = problem.Variables[i];
            if (gold.Align(reading.Entities[variable.Entity]) is not { } man
                || gold.Align(reading.Entities[variable.Frame.First]) is not { } first
                || gold.Align(reading.Entities[variable.Frame.Second]) is not { } second)
            {
                continue;
            }

            var (isFirst, isSecond) = (gold.Current.Contains((man, first)), gold.Current.Contains((man, second)));
            truth[i] = isFirst == isSecond ? 0 : isFirst ? 1 : -1;
        }

        return truth;
    }

    private static void Collect(SideProblem problem, Dictionary<ulong, string> names)
    {
        foreach (var evidence in problem.Variables.Select(variable => variable.Evidence).Concat(problem.EvidenceOfClauses()).Concat(problem.Links.Select(link => problem.EvidenceOf(link))))
        {
            names.Remember(evidence);
        }
    }

    /// <summary>Where nothing is known, a man and a team are of the side that their clause tells of, and one clause goes on where the other ended.</summary>
    private static readonly Dictionary<ulong, double> Start = new()
    {
        [FeatureKey.HashOf("act")] = 0.3,
        [FeatureKey.HashOf("act-manager")] = 0.3,
        [FeatureKey.HashOf("side")] = 0.3,
        [FeatureKey.HashOf("flow-tree")] = 0.3,
        [FeatureKey.HashOf("flow-next")] = 0.2,
        [FeatureKey.HashOf("flow-cross first")] = 0.2,
    };

    private static Dictionary<ulong, int> Train(IEnumerable<(SideProblem Problem, int[] Truth, int[] Known)> problems) =>
        new SideTrainer(4, 80, 0.05).Train([.. problems.Select(entry => (entry.Problem, entry.Truth, new double[entry.Truth.Length]))], Start);

    private static void CrossValidate(IReadOnlyList<(SideProblem Problem, int[] Truth, int[] Known)> problems)
    {
        foreach (var usePrior in (ReadOnlySpan<bool>)[false, true])
        {
            int right = 0, wrong = 0, unsure = 0, known = 0, knownRight = 0;
            int signRight = 0, otherRight = 0, others = 0;
            var buckets = new int[12, 2];
            for (var fold = 0; fold < 5; fold++)
            {
                var solver = new SideSolver(LinearModel.Of(Train([.. problems.Where((_, index) => index % 5 != fold)])));
                foreach (var (problem, truth, priors) in problems.Where((_, index) => index % 5 == fold))
                {
                    var solution = usePrior ? solver.SolveWithKnown(problem, priors, new int[truth.Length]) : solver.Solve(problem, []);
                    for (var i = 0; i < truth.Length; i++)
                    {
                        if (truth[i] != 0)
                        {
                            signRight += solution.Scores[i] * truth[i] > 0 ? 1 : 0;
                            others += priors[i] == 0 ? 1 : 0;
                            otherRight += priors[i] == 0 && solution.Scores[i] * truth[i] > 0 ? 1 : 0;
                            known += priors[i] != 0 ? 1 : 0;
                            knownRight += priors[i] == truth[i] ? 1 : 0;
                            buckets[(int)Math.Min(11, Math.Abs(solution.Scores[i]) / 500), solution.Scores[i] * truth[i] > 0 ? 1 : 0]++;
                            unsure += Math.Abs(solution.Scores[i]) < 300 ? 1 : 0;
                            right += Math.Abs(solution.Scores[i]) >= 300 && solution.Scores[i] * truth[i] > 0 ? 1 : 0;
                            wrong += Math.Abs(solution.Scores[i]) >= 300 && solution.Scores[i] * truth[i] < 0 ? 1 : 0;
                        }
                    }
                }
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sides over five folds, {(usePrior ? "with" : "without")} prior: {right} right, {wrong} wrong, {unsure} unsure; of those decided {100.0 * right / Math.Max(1, right + wrong):F1} % right; known {known}, of which {knownRight} right; sign right {signRight}, of {others} unknown {otherRight}"));
            Console.Error.WriteLine("  by margin in half log-odds: " + string.Join(" ", Enumerable.Range(0, 12).Select(b => $"{buckets[b, 1]}/{buckets[b, 0] + buckets[b, 1]}")));
        }
    }

    /// <summary>Trains the judge on sides that weights of the other folds solved, with what is known and without.</summary>
    private static void TrainJudge(
        ExtractionPipeline pipeline, List<(SideProblem Problem, int[] Truth, int[] Known)> problems, List<(GoldReport Gold, ReportReading Reading, MatchFrame?[] Frames)> settings, string directory)
    {
        var names = new Dictionary<ulong, string>();
        var examples = new List<(int Report, (ulong Key, int Value)[] Features, (ulong Key, int Value)[] Times, bool Class, bool IsOver, bool UsePrior)>();
        for (var fold = 0; fold < 5; fold++)
        {
            var solver = new SideSolver(LinearModel.Of(Train([.. problems.Where((_, index) => index % 5 != fold)])));
            for (var report = fold; report < problems.Count; report += 5)
            {
                foreach (var usePrior in (ReadOnlySpan<bool>)[true, false])
                {
                    var (problem, _, known) = problems[report];
                    var (gold, reading, frames) = settings[report];
                    known = usePrior ? known : new int[known.Length];
                    var solution = usePrior ? solver.SolveWithKnown(problem, known, new int[known.Length]) : solver.Solve(problem, []);
                    var judgements = pipeline.Judgements(reading, problem, known, solution, pipeline.AcceptedGoals(reading, frames), usePrior, true);
                    for (var i = 0; i < judgements.Length; i++)
                    {
                        var variable = problem.Variables[i];
                        var team = gold.Align(reading.Entities[solution.Scores[i] > 0 ? variable.Frame.First : variable.Frame.Second]);
                        var isTrue = team is not null && gold.Align(reading.Entities[variable.Entity]) is { } man && (gold.Current.Contains((man, team)) || gold.Former.Contains((man, team)));
                        var isOver = isTrue && !gold.Current.Contains((gold.Align(reading.Entities[variable.Entity])!, team!));
                        examples.Add((report, ValuesOf(judgements[i].Told, names), ValuesOf(judgements[i].Times, names), isTrue, isOver, usePrior));
                    }
                }
            }
        }

        Dictionary<ulong, int> Fit(IEnumerable<(int Report, (ulong Key, int Value)[] Features, (ulong Key, int Value)[] Times, bool Class, bool IsOver, bool UsePrior)> some) =>
            new LogisticTrainer(6, 120, 0.05).Train([.. some.Select(example => (example.Features, example.Class, 1.0))], 3);
        // Of the sides that are right, which are of a time that is over.
        Dictionary<ulong, int> FitOver(IEnumerable<(int Report, (ulong Key, int Value)[] Features, (ulong Key, int Value)[] Times, bool Class, bool IsOver, bool UsePrior)> some) =>
            new LogisticTrainer(6, 120, 0.05).Train([.. some.Where(example => example.Class).Select(example => (((ulong, int)[])[.. example.Features, .. example.Times], example.IsOver, 1.0))], 3);
        int over = 0, notOver = 0, unseen = 0;
        for (var fold = 0; fold < 5; fold++)
        {
            var weights = FitOver(examples.Where(example => example.Report / 5 % 5 != fold));
            foreach (var example in examples.Where(example => example.Report / 5 % 5 == fold && example.UsePrior && example.Class))
            {
                var isOver = example.Features.Concat(example.Times).Sum(feature => weights.GetValueOrDefault(feature.Key)) > 0;
                over += isOver && example.IsOver ? 1 : 0;
                notOver += isOver && !example.IsOver ? 1 : 0;
                unseen += !isOver && example.IsOver ? 1 : 0;
            }
        }

        Console.Error.WriteLine($"judged as over: {over} right, {notOver} wrong, {unseen} lost");
        WeightsFile.Write(Path.Combine(directory, "side-over.tsv"), FitOver(examples), names);
        foreach (var usePrior in (ReadOnlySpan<bool>)[true, false])
        {
            int right = 0, wrong = 0, lost = 0;
            for (var fold = 0; fold < 5; fold++)
            {
                var weights = Fit(examples.Where(example => example.Report / 5 % 5 != fold));
                foreach (var example in examples.Where(example => example.Report / 5 % 5 == fold && example.UsePrior == usePrior))
                {
                    var accepted = example.Features.Sum(feature => weights.GetValueOrDefault(feature.Key)) >= 0;
                    right += accepted && example.Class ? 1 : 0;
                    wrong += accepted && !example.Class ? 1 : 0;
                    lost += !accepted && example.Class ? 1 : 0;
                }
            }

            Console.Error.WriteLine($"judged {(usePrior ? "with" : "without")} prior: {right} right, {wrong} wrong, {lost} lost");
        }

        WeightsFile.Write(Path.Combine(directory, "side-judge.tsv"), Fit(examples), names);
    }

    private static (ulong Key, int Value)[] ValuesOf(FeatureVector features, Dictionary<ulong, string> names)
    {
        names.Remember(features);
        return features.Present();
    }
}
