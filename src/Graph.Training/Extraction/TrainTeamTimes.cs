using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the judge of what is over among the teams that a report tells as present, with what the gazetteers know and without.</summary>
internal sealed class TrainTeamTimes : ITrainingCommand
{
    private const int Folds = 5;

    /// <summary>Small trees: few reports look back.</summary>
    private static readonly TreeSettings Settings = new(200, 8, 0.05);

    /// <summary>Every example stands there twice.</summary>
    private const double Halves = 0.5;

    public string Verb => "team-times";

    public string Usage => "DATA OUT FOLDER...   trains teams-over.tsv; prints accuracy over five folds";

    public int Least => 3;

    private sealed record Example(int Report, string Kind, (ulong Key, int Value)[] Features, bool IsOver, bool UsePrior);

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []) with { TeamOverModel = LinearModel.Empty, OverModel = LinearModel.Empty };
        var pipeline = new ExtractionPipeline(data);
        var names = new Dictionary<ulong, string>();
        var examples = new List<Example>();
        var report = 0;
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(2)))
        {
            AddExamples(pipeline, data, gold, report++, examples, names);
        }

        CrossValidate(examples);
        WeightsFile.Write(arguments[1], Fit(examples), names);
        return 0;
    }

    private static void AddExamples(ExtractionPipeline pipeline, ExtractionData data, GoldReport gold, int report, List<Example> examples, Dictionary<ulong, string> names)
    {
        foreach (var usePrior in (ReadOnlySpan<bool>)[true, false])
        {
            var told = pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, usePrior);
            foreach (var (one, features) in pipeline.DescribePresent(told.Reading, told.Frames, told.SentenceFrames, told.PlayedFor, told.Managed, usePrior, true))
            {
                if (gold.Align(told.Reading.Entities[one.Person]) is { } man && gold.Align(told.Reading.Entities[one.Team]) is { } team && (gold.Current.Contains((man, team)) || gold.Former.Contains((man, team))))
                {
                    names.Remember(features);

                    var kind = told.Managed.Contains(one) ? "managed" : one.RuleId.StartsWith("side.", StringComparison.Ordinal) ? "sides" : "said";
                    examples.Add(new Example(report, kind, [.. features.Entries.OrderBy(static entry => entry.Key)], !gold.Current.Contains((man, team)), usePrior));
                }
            }
        }
    }

    private static BoostedTrees Fit(IEnumerable<Example> examples) => new TreeTrainer(Settings).Train([.. examples.Select(static example => (example.Features, example.IsOver, Halves))]);

    private static void CrossValidate(List<Example> examples)
    {
        var scored = new List<(Example Example, long Score)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Fit(examples.Where(example => example.Report % Folds != fold));
            scored.AddRange(examples.Where(example => example.Report % Folds == fold).Select(example => (example, trees.Score(example.Features))));
        }

        foreach (var group in scored.GroupBy(static entry => (entry.Example.Kind, entry.Example.UsePrior)).OrderBy(static group => group.Key))
        {
            foreach (var least in (ReadOnlySpan<long>)[-500, 0, 500])
            {
                var over = group.Where(entry => entry.Score > least).ToList();
                var right = over.Count(static entry => entry.Example.IsOver);
                Console.Error.WriteLine($"over among {group.Key.Kind}{(group.Key.UsePrior ? " with what is known" : "")}, from {least}: {right} right, {over.Count - right} wrong, {group.Count(static entry => entry.Example.IsOver) - right} lost, of {group.Count()}");
            }
        }
    }
}
