using System.Text;
using Graph.Extraction;
using Graph.Extraction.Coreference;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Training.Names;

/// <summary>Prints the entities of annotated reports, each read with a model that has not seen it (five folds): the errors to look at.</summary>
internal sealed class CrossNames : ITrainingCommand
{
    public string Verb => "cross-names";

    public string Usage => "DATA GOLD_FOLDER...   prints nodes as lines of JSON, by five-fold cross-validation";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        string[] folders = [.. arguments.Skip(1)];
        var examples = TrainNames.Collect(arguments[0], folders, []);
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build());
        var tagging = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(Path.Combine(arguments[0], "models"), false));
        var gazetteer = new GazetteerLoader(analyzer).Load(arguments[0]);
        var lexicon = NameLexicon.Load(gazetteer, arguments[0]);
        string[] files = [.. folders.SelectMany(static f => Directory.GetFiles(f, "*.gold.json").Order(StringComparer.Ordinal))];
        var lines = new string[files.Length];
        for (var fold = 0; fold < 5; fold++)
        {
            var scorer = new NameScorer(new NamePerceptron(TrainNames.Epochs, TrainNames.Margin).Train(examples, e => e.Report % 5 != fold));
            var recognizer = new EntityRecognizer(gazetteer, lexicon, scorer, Descriptors.Load(gazetteer, arguments[0]), TeamReferenceLexicon.Load(arguments[0]));
            for (var i = fold; i < files.Length; i += 5)
            {
                var path = files[i].Replace(".gold.json", ".txt", StringComparison.Ordinal);
                var report = SourceReport.Create(Path.GetFileName(path), File.ReadAllText(path));
                if (Environment.GetEnvironmentVariable("EXPLAIN_NAMES") is { } folder)
                {
                    File.WriteAllLines(Path.Combine(folder, Path.ChangeExtension(report.File, ".names")), recognizer.Explain(report, tagging.Analyze(report.Text)));
                }

                lines[i] = PrintNames.Line(report, recognizer.Recognize(report, tagging.Analyze(report.Text)));
            }
        }

        Console.Out.Write(new StringBuilder().AppendJoin('\n', lines).Append('\n').ToString());
        return 0;
    }
}
