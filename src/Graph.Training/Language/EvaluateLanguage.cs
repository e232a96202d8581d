using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Measures tags and heads against a treebank, on the treebank's own tokens: as it is, and as headlines would print it.</summary>
internal sealed class EvaluateLanguage : ITrainingCommand
{
    public string Verb => "evaluate-language";

    public string Usage => "TREEBANK-FILE MODELS   prints UPOS, UAS and LAS in per cent";

    public int Least => 2;

    public int Most => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var model = LanguageModel.Load(arguments[1]);
        var treebank = TreebankReader.Read(arguments[0]);
        Report("as it is", treebank, model);
        Report("compounds joined", treebank.Select(sentence => TreebankVariants.Joined(sentence) ?? sentence), model);
        Report("as headlines", treebank.Select(sentence => TreebankVariants.Headline(TreebankVariants.WithoutStop(sentence))), model);
        Report("in capitals", treebank.Select(TreebankVariants.Capitals), model);
        return 0;
    }

    private static void Report(string name, IEnumerable<TreebankSentence> sentences, LanguageModel model)
    {
        int tokens = 0, tagged = 0, attached = 0, labelled = 0;
        foreach (var sentence in sentences)
        {
            var text = Annotate(sentence, model);
            for (var i = 0; i < sentence.Length; i++)
            {
                tokens++;
                tagged += text.Tags[i] == FineTags.PartOf(sentence.Tags[i]) ? 1 : 0;
                var head = text.Heads[i] == sentence.Heads[i];
                attached += head ? 1 : 0;
                labelled += head && (sentence.Heads[i] < 0 || text.Relations[i] == sentence.Relations[i]) ? 1 : 0;
            }
        }

        Console.WriteLine($"{name}: {tokens} tokens  UPOS {100.0 * tagged / tokens:F2}  UAS {100.0 * attached / tokens:F2}  LAS {100.0 * labelled / tokens:F2}");
    }

    private static AnnotatedText Annotate(TreebankSentence sentence, LanguageModel model)
    {
        var (raw, tokens) = sentence.ToTokens();
        var text = new AnnotatedText
        {
            Text = raw,
            Tokens = tokens,
            Sentences = [new Sentence(0, tokens.Length, 0, SentenceKind.Prose)],
            Tags = new PartOfSpeech[tokens.Length],
            Forms = new WordForm[tokens.Length],
            Heads = new int[tokens.Length],
            Relations = new byte[tokens.Length],
        };
        model.Annotate(text);
        return text;
    }
}
