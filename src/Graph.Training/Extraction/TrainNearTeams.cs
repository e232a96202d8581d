using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the judge of players of whom nothing else tells a team and the teams named near them, by what the report tells and the gazetteers know.</summary>
internal sealed class TrainNearTeams : ITrainingCommand
{
    private const int Folds = 5;

    /// <summary>Small trees: few players are without a team.</summary>
    private static readonly TreeSettings Settings = new(200, 8, 0.05);

    public string Verb => "near-teams";

    public string Usage => "DATA OUT FOLDER...   trains near-teams.tsv; prints accuracy over five folds";

    public int Least => 3;

    private sealed record Example(int Report, string Man, (ulong Key, int Value)[] All, bool IsTrue, bool IsOver);

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []) with { NearModel = LinearModel.Empty };
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
        var told = pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, true);
        var entities = told.Reading.Entities;
        var describer = pipeline.NearTeams(told.Reading, told.Frames, told.SentenceFrames);
        foreach (var pair in describer.Describe(told.PlayedFor, told.Managed, (man, team) => entities[man].CantPlayFor(entities[team]), true))
        {
            var isTrue = gold.Align(entities[pair.Person]) is { } man && gold.Align(entities[pair.Team]) is { } team && gold.Played.Contains((man, team));
            var isOver = isTrue && !gold.Current.Contains((gold.Align(entities[pair.Person])!, gold.Align(entities[pair.Team])!));
            examples.Add(new Example(report, $"{report} {pair.Person} {entities[pair.Team].Type}", ValuesOf(describer.WithKnown(pair), names), isTrue, isOver));
        }
    }

    private static BoostedTrees Fit(IEnumerable<Example> examples) => new TreeTrainer(Settings).Train([.. examples.Select(static example => (example.All, example.IsTrue, 1.0))]);

    private static void CrossValidate(List<Example> examples)
    {
        var scored = new List<(Example Example, long Score)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Fit(examples.Where(example => example.Report % Folds != fold));
            scored.AddRange(examples.Where(example => example.Report % Folds == fold).GroupBy(static example => example.Man).Select(man => man.Select(example => (example, trees.Score(example.All))).MaxBy(static entry => entry.Item2)));
        }

        var all = examples.Where(static example => example.IsTrue).Select(static example => example.Man).Distinct().Count();
        foreach (var least in (ReadOnlySpan<long>)[0, 400, 700, 1000, 1500])
        {
            var taken = scored.Where(entry => entry.Score >= least).ToList();
            var right = taken.Count(static entry => entry.Example.IsTrue);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"near teams over five folds, from {least}: {right} right, {taken.Count - right} wrong, {all - right} lost; over {taken.Count(static entry => entry.Example.IsOver)}"));
        }
    }

    private static (ulong Key, int Value)[] ValuesOf(FeatureVector features, Dictionary<ulong, string> names)
    {
        names.Remember(features);
        return features.Present();
    }
}
