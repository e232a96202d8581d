namespace Graph.Text;

/// <summary>Reads the language of a text: tokens and sentences always, tags and heads when it has a model. Safe for many threads.</summary>
public sealed class TextAnalyzer
{
    private readonly Vocabulary vocabulary;
    private readonly LanguageModel? model;

    /// <param name="vocabulary">The words whose ids the tokens shall carry.</param>
    /// <param name="model">Null for tokens and sentences only.</param>
    public TextAnalyzer(Vocabulary vocabulary, LanguageModel? model = null)
    {
        this.vocabulary = vocabulary;
        this.model = model;
    }

    /// <summary>Never throws on any text. The layers that the model lacks stay as <see cref="AnnotatedText"/> says for "no tagger" and "no parser".</summary>
    public AnnotatedText Analyze(string text)
    {
        var tokens = Tokenizer.Tokenize(text, vocabulary);
        var sentences = SentenceSplitter.Split(text, tokens);
        var tags = new PartOfSpeech[tokens.Length];
        var forms = new WordForm[tokens.Length];
        var heads = new int[tokens.Length];
        var relations = new byte[tokens.Length];
        Array.Fill(heads, -1);
        var annotated = new AnnotatedText { Text = text, Tokens = tokens, Sentences = sentences, Tags = tags, Forms = forms, Heads = heads, Relations = relations };
        model?.Annotate(annotated);
        return annotated;
    }
}
