using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the weights of the side solver on annotated reports, each man given the true sides of those he is linked with.</summary>
internal sealed class TrainSides : ITrainingCommand
{
    public string Verb => "sides";

    public string Usage => "DATA OUT FOLDER...   trains data/models/sides.tsv; prints accuracy over five folds";

    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 3)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var problems = new List<(SideProblem Problem, int[] Truth, int[] Known)>();
        var names = new Dictionary<ulong, string>();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(2)))
        {
            var reading = pipeline.Read(gold.Report);
            var (all, sentenceFrames, situated) = pipeline.Situate(reading);
            var problem = pipeline.SideProblem(situated, all, sentenceFrames, true, true);
            Collect(problem, names);
            problems.Add((problem, Truth(gold, situated, problem), SidePriors.Read(situated, problem)));
        }

        CrossValidate(problems);
        WeightsFile.Write(arguments[1], Train(problems), names);
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
        foreach (var evidence in problem.Variables.Select(variable => variable.Evidence).Concat(problem.Links.Select(link => link.Evidence)))
        {
            for (var i = 0; i < evidence.Entries.Count; i++)
            {
                names.TryAdd(evidence.Entries[i].Key, evidence.Names[i]);
            }
        }
    }

    private static double Env(string n, double d) => Environment.GetEnvironmentVariable(n) is { } v ? double.Parse(v, CultureInfo.InvariantCulture) : d;

    private static Dictionary<ulong, int> Train(IReadOnlyList<(SideProblem Problem, int[] Truth, int[] Known)> problems)
    {
        var examples = new List<((ulong, double)[], bool, double)>();
        foreach (var (problem, truth, _) in problems)
        {
            var neighbours = problem.Links.SelectMany(link => new[] { (link.One, link.Other, link), (link.Other, link.One, link) }).ToLookup(entry => entry.Item1, entry => (entry.Item2, entry.link));
            for (var i = 0; i < truth.Length; i++)
            {
                if (truth[i] == 0)
                {
                    continue;
                }

                // One example, turned so that half are of either class: the features are antisymmetric.
                var features = new Dictionary<ulong, double>();
                foreach (var (key, value) in problem.Variables[i].Evidence.Entries)
                {
                    features[key] = features.GetValueOrDefault(key) + value;
                }

                foreach (var (other, link) in neighbours[i])
                {
                    foreach (var (key, value) in link.Evidence.Entries)
                    {
                        features[key] = features.GetValueOrDefault(key) + (value * truth[other] * Env("NB", 0.85));
                    }
                }

                examples.Add(([.. features.Where(feature => feature.Value != 0).OrderBy(feature => feature.Key).Select(feature => (feature.Key, Math.Clamp(feature.Value, -3, 3)))], truth[i] > 0, 1));
            }
        }

        return new LogisticTrainer(Env("REG", 6), (int)Env("EP", 120), Env("RATE", 0.05)).Train(examples, (int)Env("MIN", 3));
    }

    private static void CrossValidate(IReadOnlyList<(SideProblem Problem, int[] Truth, int[] Known)> problems)
    {
        foreach (var usePrior in (ReadOnlySpan<bool>)[false, true])
        {
            int right = 0, wrong = 0, unsure = 0, known = 0, knownRight = 0;
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

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sides over five folds, {(usePrior ? "with" : "without")} prior: {right} right, {wrong} wrong, {unsure} unsure; of those decided {100.0 * right / Math.Max(1, right + wrong):F1} % right; known {known}, of which {knownRight} right"));
            Console.Error.WriteLine("by margin in half log-odds: " + string.Join(" ", Enumerable.Range(0, 12).Select(b => $"{buckets[b, 1]}/{buckets[b, 0] + buckets[b, 1]}")));
        }
    }
}
