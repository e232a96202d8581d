using System.Globalization;
using System.Text;
using Graph.Extraction;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Training.Names;

/// <summary>Trains <c>models/names.tsv</c> from annotated reports, with whole and with thinned gazetteers.</summary>
internal sealed class TrainNames : ITrainingCommand
{
    internal const int Epochs = 12;
    internal const int Margin = 15;

    /// <summary>Reports of the folders behind it were annotated by one reader: half of the model learns from them too.</summary>
    private const string Once = "--once";

    public string Verb => "train-names";

    public string Usage => "DATA OUTPUT GOLD_FOLDER... [--once GOLD_FOLDER...]";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var names = new Dictionary<ulong, string>();
        string[] folders = [.. arguments.Skip(2).TakeWhile(static a => a != Once)], once = [.. arguments.SkipWhile(static a => a != Once).Skip(1)];
        var examples = Collect(arguments[0], [.. folders, .. once], names);
        Validate(examples);
        var model = new NamePerceptron(Epochs, Margin).Train(examples, static _ => true);
        if (once.Length > 0)
        {
            var firm = folders.Sum(static f => Directory.GetFiles(f, "*.gold.json").Length);
            model = Mean(model, new NamePerceptron(Epochs, Margin).Train(examples.FindAll(e => e.Report < firm), static _ => true));
        }

        LeanToPlayers(model, names);
        Write(arguments[1], model, names);
        return 0;
    }

    /// <summary>
    /// What a name is more likely a player's by than training says, in the units of the weights: stories also name men who play nowhere, and learning from them lost men of whom no more than one line of a short report speaks.
    /// Found by such reports; on whole reports it moves nothing.
    /// </summary>
    private const int PlayersLead = 600;

    private static void LeanToPlayers(Dictionary<ulong, int[]> model, Dictionary<ulong, string> names)
    {
        foreach (var (key, row) in model)
        {
            row[(int)NameClass.Player] += names[key] == "bias" ? PlayersLead : 0;
        }
    }

    /// <summary>The mean of two models; a feature that one lacks weighs nothing there.</summary>
    private static Dictionary<ulong, int[]> Mean(Dictionary<ulong, int[]> one, Dictionary<ulong, int[]> other)
    {
        var none = new int[NameScorer.ClassCount];
        var mean = new Dictionary<ulong, int[]>();
        foreach (var key in one.Keys.Union(other.Keys))
        {
            int[] a = one.GetValueOrDefault(key, none), b = other.GetValueOrDefault(key, none);
            var row = new int[NameScorer.ClassCount];
            for (var c = 0; c < row.Length; c++)
            {
                row[c] = (a[c] + b[c]) / 2;
            }

            if (Array.Exists(row, static w => w != 0))
            {
                mean.Add(key, row);
            }
        }

        return mean;
    }

    internal static List<NameExample> Collect(string data, string[] folders, Dictionary<ulong, string> featureNames)
    {
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build());
        var tagging = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(Path.Combine(data, "models"), false));
        var examples = new NameExamples(tagging, featureNames);
        string[] files = [.. folders.SelectMany(static f => Directory.GetFiles(f, "*.gold.json").Order(StringComparer.Ordinal))];
        for (var variant = 0; variant < 3; variant++)
        {
            var gazetteer = new GazetteerLoader(analyzer) { Keep = Thinning.Of(variant) }.Load(data);
            var lexicon = NameLexicon.Load(gazetteer, data);
            for (var i = 0; i < files.Length; i++)
            {
                if (variant == 0)
                {
                    examples.AddPieces(i, files[i].Replace(".gold.json", ".txt", StringComparison.Ordinal), GoldNames.Read(files[i]), gazetteer, lexicon);
                }

                examples.Add(i, files[i].Replace(".gold.json", ".txt", StringComparison.Ordinal), GoldNames.Read(files[i]), gazetteer, lexicon);
            }
        }

        return examples.All;
    }

    /// <summary>Prints the accuracy of five-fold cross-validation over reports.</summary>
    private static void Validate(List<NameExample> examples)
    {
        int right = 0, all = 0;
        var confusion = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var fold = 0; fold < 5; fold++)
        {
            var scorer = new NameScorer(new NamePerceptron(Epochs, Margin).Train(examples, e => e.Report % 5 != fold));
            foreach (var example in examples.Where(e => e.Report % 5 == fold))
            {
                var features = new FeatureSet();
                features.Keys.AddRange(example.Features);
                var scores = new int[NameScorer.ClassCount];
                scorer.Score(features, scores);
                var got = (NameClass)Array.IndexOf(scores, scores.Max());
                all++;
                right += got == example.Class ? 1 : 0;
                if (got != example.Class)
                {
                    var pair = $"{example.Class} as {got}";
                    confusion[pair] = confusion.GetValueOrDefault(pair) + 1;
                }
            }
        }

        Console.Error.WriteLine(FormattableString.Invariant($"cross-validation: {right} of {all} names right ({100.0 * right / all:F2} %)"));
        foreach (var (pair, count) in confusion.OrderByDescending(static p => p.Value).Take(12))
        {
            Console.Error.WriteLine($"  {count} {pair}");
        }
    }

    private static void Write(string path, Dictionary<ulong, int[]> model, Dictionary<ulong, string> names)
    {
        var lines = model.Select(row => names[row.Key] + "\t" + string.Join('\t', row.Value.Select(static w => w.ToString(CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal);
        var text = new StringBuilder("# What a name is, by linear weights; made by scripts/train-names. feature")
            .AppendJoin("", Enum.GetNames<NameClass>().Select(static n => "\t" + n)).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text.ToString());
        Console.Error.WriteLine(FormattableString.Invariant($"{model.Count} features"));
    }
}
