using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>
/// Trains the judges of men and teams that a sentence names together. Annotations say which teams a man had and not where the text says so:
/// of the sentences that name a right pair only the likeliest by a first round teaches the second.
/// </summary>
internal sealed class TrainSaidTeams : ITrainingCommand
{
    private const int Folds = 5, LeastCount = 6;

    /// <summary>Every example stands there twice.</summary>
    private const double Halves = 0.5;

    public string Verb => "said-teams";

    public string Usage => "DATA OUT-DIRECTORY FOLDER...   trains said-teams.tsv, said-managers.tsv and what is over of each (-over.tsv); prints accuracy over five folds";

    public int Least => 3;

    private sealed record Example(int Report, string Pair, (ulong Key, int Value)[] Features, bool IsTrue, bool IsOver, bool IsAsked, bool UsePrior);

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []) with { SaidModel = LinearModel.Empty, SaidManagerModel = LinearModel.Empty, NearModel = LinearModel.Empty };
        var pipeline = new ExtractionPipeline(data);
        List<GoldReport> reports = GoldReport.ReadAll(arguments.Skip(2));
        List<ReportTelling> tellings = [.. reports.Select(gold => pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, true))];
        foreach (var (role, name) in new[] { (PersonRoles.Player, "said-teams"), (PersonRoles.Manager, "said-managers") })
        {
            var names = new Dictionary<ulong, string>();
            var examples = new List<Example>();
            for (var report = 0; report < reports.Count; report++)
            {
                AddExamples(pipeline, reports[report], tellings[report], report, role, examples, names);
            }

            CrossValidate(examples, name);
            WeightsFile.Write(Path.Combine(arguments[1], name + ".tsv"), Fit(examples), names);
            WeightsFile.Write(Path.Combine(arguments[1], name + "-over.tsv"), FitOver(examples), names);
        }

        return 0;
    }

    /// <summary>
    /// Pairs that no side solved: those nothing tells of, which are asked for later, and those that rules read, from whose words the model learns too.
    /// Each is learnt from with what the gazetteers know and without.
    /// </summary>
    private static void AddExamples(ExtractionPipeline pipeline, GoldReport gold, ReportTelling told, int report, PersonRoles role, List<Example> examples, Dictionary<ulong, string> names)
    {
        var reading = told.Reading;
        var right = role == PersonRoles.Player ? gold.Played : gold.Managed;
        List<Affiliation> known = [.. told.PlayedFor, .. told.Managed];
        bool IsSolved(int man, int team) => known.Exists(other => other.Person == man && other.Team == team && other.RuleId.StartsWith("side.", StringComparison.Ordinal));
        foreach (var said in pipeline.SaidTeams(reading, told.Frames, told.SentenceFrames, known, (man, team) => !IsSolved(man, team), new SaidTeamQuery(role, true, true)))
        {
            var isTrue = gold.Align(reading.Entities[said.Person]) is { } man && gold.Align(reading.Entities[said.Team]) is { } team && right.Contains((man, team));
            var isOver = isTrue && !gold.Current.Contains((gold.Align(reading.Entities[said.Person])!, gold.Align(reading.Entities[said.Team])!));
            var isAsked = !known.Exists(other => other.Person == said.Person && other.Team == said.Team);
            var pair = $"{report} {said.Person} {said.Team}";
            var words = ValuesOf(said.Features, names);
            examples.Add(new Example(report, pair, [.. words, .. ValuesOf(said.Known, names)], isTrue, isOver, isAsked, true));
            examples.Add(new Example(report, pair, words, isTrue, isOver, isAsked, false));
        }
    }

    private static Dictionary<ulong, int> Fit(IReadOnlyList<Example> examples)
    {
        var first = Train(examples, static example => example.IsTrue);
        return Train(Likeliest(examples, first), static example => example.IsTrue);
    }

    /// <summary>Of each right pair the sentence that says it most surely, and all that say what is wrong.</summary>
    private static List<Example> Likeliest(IReadOnlyList<Example> examples, Dictionary<ulong, int> weights) =>
    [
        .. examples.Where(static example => !example.IsTrue),
        .. examples.Where(static example => example.IsTrue).GroupBy(static example => (example.Pair, example.UsePrior)).Select(group => group.MaxBy(example => Score(example, weights))!),
    ];

    private static Dictionary<ulong, int> FitOver(IReadOnlyList<Example> examples) => Train([.. examples.Where(static example => example.IsTrue)], static example => example.IsOver);

    private static Dictionary<ulong, int> Train(IReadOnlyList<Example> examples, Func<Example, bool> classOf) =>
        new LogisticTrainer(3, 100, 0.05).Train([.. examples.Select(example => (example.Features, classOf(example), Halves))], LeastCount);

    private static long Score(Example example, Dictionary<ulong, int> weights) => example.Features.Sum(feature => (long)weights.GetValueOrDefault(feature.Key));

    private static void CrossValidate(List<Example> examples, string name)
    {
        var scored = new List<(bool UsePrior, long Score, bool IsTrue, bool IsAsked, bool IsOver, bool SaysOver)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            List<Example> rest = [.. examples.Where(example => example.Report % Folds != fold)];
            var (weights, over) = (Fit(rest), FitOver(rest));
            foreach (var group in examples.Where(example => example.Report % Folds == fold).GroupBy(static example => (example.Pair, example.UsePrior)))
            {
                var best = group.MaxBy(example => Score(example, weights))!;
                scored.Add((group.Key.UsePrior, Score(best, weights), best.IsTrue, best.IsAsked, best.IsOver, Score(best, over) > 0));
            }
        }

        foreach (var (usePrior, isAsked) in new[] { (true, true), (false, true), (true, false) })
        {
            foreach (var least in (ReadOnlySpan<long>)[-500, -200, 0, 200, 500, 1000])
            {
                var some = scored.Where(entry => entry.IsAsked == isAsked && entry.UsePrior == usePrior).ToList();
                var taken = some.Where(entry => entry.Score >= least).ToList();
                var right = taken.Where(static entry => entry.IsTrue).ToList();
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} over five folds, {(usePrior ? "with" : "without")} what is known, {(isAsked ? "told by nothing else" : "also read by rules")}, from {least}: {right.Count} right, {taken.Count - right.Count} wrong, {some.Count(static entry => entry.IsTrue) - right.Count} lost; status right {right.Count(static entry => entry.IsOver == entry.SaysOver)}"));
            }
        }
    }

    private static (ulong Key, int Value)[] ValuesOf(FeatureVector features, Dictionary<ulong, string> names)
    {
        names.Remember(features);
        return features.Present();
    }
}
