using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Prints tags, heads and clauses of files, to look at.</summary>
internal sealed class ShowClauses : ITrainingCommand
{
    public string Verb => "show-clauses";

    public string Usage => "MODELS FILE...   prints each sentence with tags and heads, then its clauses";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(arguments[0]));
        foreach (var file in arguments.Skip(1))
        {
            var text = analyzer.Analyze(File.ReadAllText(file));
            var layer = ClauseLayer.Of(text);
            foreach (var sentence in text.Sentences)
            {
                Console.WriteLine(string.Join(' ', Enumerable.Range(sentence.First, sentence.Length).Select(token => Describe(text, sentence, token))));
                for (var token = sentence.First; token < sentence.End; token++)
                {
                    if (layer.At(token) >= 0)
                    {
                        Console.WriteLine("    " + Describe(text, layer.Clauses[layer.At(token)]));
                    }
                }
            }
        }

        return 0;
    }

    private static string Describe(AnnotatedText text, Sentence sentence, int token)
    {
        var head = text.Heads[token] < 0 ? 0 : text.Heads[token] - sentence.First + 1;
        return $"{token - sentence.First + 1}:{text[token]}/{text.Tags[token]}/{DependencyRelations.Names[text.Relations[token]]}>{head}";
    }

    private static string Describe(AnnotatedText text, Clause clause)
    {
        string Word(int token) => token < 0 ? "-" : text[token].ToString();
        return $"{Word(clause.Predicate)} {Word(clause.Particle)}: subject {Word(clause.Subject)}, object {Word(clause.Object)}, recipient {Word(clause.Recipient)}, agent {Word(clause.Agent)}, "
            + $"{DependencyRelations.Names[clause.Relation]} of clause {clause.Governor}, {clause.Flags}";
    }
}
