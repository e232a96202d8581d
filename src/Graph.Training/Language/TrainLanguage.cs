using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Makes the weights of the tagger and the parser from trees: the same trees give the same bytes.</summary>
internal sealed class TrainLanguage : ITrainingCommand
{
    public string Verb => "train-language";

    public string Usage => "MODELS TREES.tsv...   trains on all trees, writes MODELS/tagger.bin and MODELS/parser.bin";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var treebank = arguments.Skip(1).SelectMany(TreebankReader.Read).ToList();
        Directory.CreateDirectory(arguments[0]);
        var tagger = Path.Combine(arguments[0], LanguageModel.TaggerFile);
        TrainTagger(treebank, tagger);
        TrainParser(treebank, tagger, Path.Combine(arguments[0], LanguageModel.ParserFile));
        return 0;
    }

    private static void TrainTagger(List<TreebankSentence> treebank, string path)
    {
        var words = WordStatistics.Collect(treebank.Concat(treebank.Select(TreebankVariants.Joined).OfType<TreebankSentence>()));
        var weights = new TaggerTraining(TreebankVariants.WithVariants(treebank), words).Run(epochs: 8, keep: 90_000, bucketBits: 15, Console.Error.WriteLine);
        ModelFile.Write(path, weights, words, []);
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    private static void TrainParser(List<TreebankSentence> treebank, string taggerPath, string path)
    {
        var (table, words, _) = ModelFile.Read(taggerPath);
        var sentences = TreebankVariants.WithVariants(treebank);
        var jackknifed = new TagJackknife(treebank);
        var tagger = new Tagger(table, words);
        var training = new ParserTraining(sentences, words, (i, profiles) => i < treebank.Count ? jackknifed.Tags(i) : TagAll(tagger, profiles));
        var weights = training.Run(epochs: 10, keep: 60_000, bucketBits: 14, Console.Error.WriteLine);
        ModelFile.Write(path, weights, [], training.Outcomes.Arcs);
        Console.Error.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
    }

    private static FineTag[] TagAll(Tagger tagger, TokenProfile[] profiles)
    {
        var tags = new FineTag[profiles.Length];
        tagger.Tag(profiles, tags);
        return tags;
    }
}
