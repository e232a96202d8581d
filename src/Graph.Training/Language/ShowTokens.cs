using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Prints what the text layer makes of files: a line for each sentence, tokens parted by a middle dot.</summary>
internal sealed class ShowTokens : ITrainingCommand
{
    public string Verb => "show-tokens";

    public string Usage => "FILE...   prints kind, paragraph and tokens of each sentence";

    public int Least => 1;

    public int Run(IReadOnlyList<string> arguments)
    {
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build());
        foreach (var file in arguments)
        {
            Console.WriteLine($"# {file}");
            var text = analyzer.Analyze(File.ReadAllText(file));
            foreach (var sentence in text.Sentences)
            {
                var words = Enumerable.Range(sentence.First, sentence.Length).Select(token => text[token].ToString());
                Console.WriteLine($"{sentence.Kind} {sentence.Paragraph}: {string.Join('·', words)}");
            }
        }

        return 0;
    }
}
