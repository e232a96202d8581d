using Graph.Extraction.Gazetteers;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction.Tests.Names;

/// <summary>The recognizer over the shipped data, built once for all tests.</summary>
internal static class Recognition
{
    private static readonly Lazy<(EntityRecognizer Recognizer, TextAnalyzer Analyzer)> Shipped = new(static () =>
    {
        var data = Path.Combine(Root, "data");
        return (EntityRecognizer.Load(data), new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(Path.Combine(data, "models"))));
    });

    public static string Root => FindRoot();

    public static EntityRecognizer Recognizer => Shipped.Value.Recognizer;

    public static TextAnalyzer Analyzer => Shipped.Value.Analyzer;

    public static EntityLayer Read(string text) => Recognizer.Recognize(SourceReport.Create("test.txt", text), Analyzer.Analyze(text));

    public static TableFile Spec(string name) => TableFile.Read(Path.Combine(Root, "tests", "specs", "names", name));

    /// <summary>The entity of the first mention that is written so or, failing that, holds it; null when there is none.</summary>
    public static ReportEntity? At(EntityLayer layer, string name)
    {
        var start = layer.Text.Text.IndexOf(name, StringComparison.Ordinal);
        while (start >= 0)
        {
            foreach (var mention in layer.Mentions)
            {
                var span = layer.Text.SpanOf(mention.First, mention.End);
                if (mention.Kind == MentionKind.Proper && span.Start <= start && start + name.Length <= span.End)
                {
                    return layer.Entities[mention.Entity];
                }
            }

            start = layer.Text.Text.IndexOf(name, start + 1, StringComparison.Ordinal);
        }

        return null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository: Graph.sln was found in no folder above them");
    }
}
