using System.Text.Json;
using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Prints the trees that the parser draws, to be put right by hand.</summary>
internal sealed class PrintTrees : ITrainingCommand
{
    public string Verb => "trees";

    public string Usage => "MODELS TEXTS.jsonl   prints each sentence but lines that list: a line with its text's id and its place, then a line for each token: place, word, tag, form, head, relation";

    public int Least => 2;

    public int Most => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(arguments[0]));
        foreach (var line in File.ReadLines(arguments[1]))
        {
            using var report = JsonDocument.Parse(line);
            Print(report.RootElement.GetProperty("id").GetString()!, analyzer.Analyze(report.RootElement.GetProperty("text").GetString()!));
        }

        return 0;
    }

    private static void Print(string id, AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Length == 0 || sentence.Kind == SentenceKind.ListLine)
            {
                continue;
            }

            Console.WriteLine($"# {id}\t{text.Tokens[sentence.First].Start}\t{sentence.Kind}");
            for (var token = sentence.First; token < sentence.End; token++)
            {
                var head = text.Heads[token] < 0 ? 0 : text.Heads[token] - sentence.First + 1;
                Console.WriteLine($"{text.Tokens[token].Start}-{text.Tokens[token].End}\t{text[token]}\t{text.Tags[token]}\t{text.Forms[token]}\t{head}\t{DependencyRelations.Names[text.Relations[token]]}");
            }
        }
    }
}
