using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Tags each tenth of the treebank with a tagger trained on the other nine, so that the parser learns to live with the errors it will meet.</summary>
internal sealed class TagJackknife
{
    private const int Folds = 10;

    private readonly FineTag[][] tags;

    public TagJackknife(List<TreebankSentence> treebank)
    {
        tags = new FineTag[treebank.Count][];
        Parallel.For(0, Folds, fold =>
        {
            var others = treebank.Where((_, i) => i % Folds != fold).ToList();
            var entries = WordStatistics.Collect(others);
            var table = new WordTable(entries);
            var tagger = new Tagger(new TaggerTraining(others, entries).Run(epochs: 5, keep: 90_000, bucketBits: 15, _ => { }), table);
            for (var i = fold; i < treebank.Count; i += Folds)
            {
                tags[i] = new FineTag[treebank[i].Length];
                tagger.Tag(treebank[i].Profiles(table), tags[i]);
            }
        });
    }

    public FineTag[] Tags(int sentence) => tags[sentence];
}
