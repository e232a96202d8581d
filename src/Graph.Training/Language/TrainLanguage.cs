using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Makes the weights of the tagger and the parser from a treebank: the same treebank gives the same bytes.</summary>
internal sealed class TrainLanguage : ITrainingCommand
{
    public string Verb => "train-language";

    public string Usage => "TREEBANK MODELS [tagger|parser]   trains on TREEBANK/ewt-train.tsv, writes MODELS/tagger.bin and MODELS/parser.bin";

    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count is < 2 or > 3)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var part = arguments.Count == 3 ? arguments[2] : "";
        var treebank = TreebankReader.Read(Path.Combine(arguments[0], "ewt-train.tsv"));
        Directory.CreateDirectory(arguments[1]);
        if (part != "parser")
        {
            TrainTagger(treebank, Path.Combine(arguments[1], LanguageModel.TaggerFile));
        }

        return 0;
    }

    private static void TrainTagger(List<TreebankSentence> treebank, string path)
    {
        var words = WordStatistics.Collect(treebank.Concat(treebank.Select(TreebankVariants.Joined).OfType<TreebankSentence>()));
        var weights = new TaggerTraining(WithVariants(treebank), words).Run(epochs: 8, keep: 90_000, bucketBits: 15, Console.Error.WriteLine);
        ModelFile.Write(path, weights, words);
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    /// <summary>The treebank, its compounds put together, and every few sentences a copy as a headline would print it.</summary>
    internal static List<TreebankSentence> WithVariants(List<TreebankSentence> treebank)
    {
        var all = new List<TreebankSentence>(treebank);
        for (var i = 0; i < treebank.Count; i++)
        {
            var joined = TreebankVariants.Joined(treebank[i]);
            if (joined is not null)
            {
                all.Add(joined);
            }

            var sentence = TreebankVariants.WithoutStop(joined ?? treebank[i]);
            switch (i % 15)
            {
                case 3: all.Add(TreebankVariants.Headline(sentence)); break;
                case 8: all.Add(TreebankVariants.TitleCase(sentence)); break;
                case 13: all.Add(TreebankVariants.Capitals(sentence)); break;
                case 5: all.Add(sentence); break;
            }
        }

        return all;
    }
}
