using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Extraction;
using Graph.Extraction.Coreference;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Training.Names;

/// <summary>Prints the entities of reports as lines of JSON that the scoring script reads: nodes only.</summary>
internal sealed class PrintNames : ITrainingCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Verb => "names";

    public string Usage => "DATA FOLDER_OR_FILE [thinning seed]";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var seed = arguments.Count > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 0;
        var start = Environment.CpuUsage.TotalTime;
        var analyzer = new TextAnalyzer(new Vocabulary.Builder().Build());
        var tagging = new TextAnalyzer(new Vocabulary.Builder().Build(), LanguageModel.Load(Path.Combine(arguments[0], "models"), false));
        var gazetteer = new GazetteerLoader(analyzer) { Keep = Thinning.Of(seed) }.Load(arguments[0]);
        var recognizer = new EntityRecognizer(gazetteer, NameLexicon.Load(gazetteer, arguments[0]), NameScorer.Load(Path.Combine(arguments[0], "models", "names.tsv")), Descriptors.Load(gazetteer, arguments[0]), TeamReferenceLexicon.Load(arguments[0]));
        Console.Error.WriteLine(FormattableString.Invariant($"loaded in {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:F0} ms of processor time"));
        string[] files = Directory.Exists(arguments[1]) ? [.. Directory.GetFiles(arguments[1], "*.txt").Order(StringComparer.Ordinal)] : [arguments[1]];
        var layers = Array.ConvertAll(files, file => Recognize(recognizer, tagging, file));
        start = Environment.CpuUsage.TotalTime;
        var texts = Array.ConvertAll(layers, static l => (l.Report, l.Layer.Text));
        for (var pass = 0; pass < 5; pass++)
        {
            foreach (var (report, text) in texts)
            {
                recognizer.Recognize(report, text);
            }
        }

        Console.Error.WriteLine(FormattableString.Invariant($"{(Environment.CpuUsage.TotalTime - start).TotalMilliseconds / files.Length / 5:F3} ms of processor time a report for names alone"));
        var output = new StringBuilder();
        if (Environment.GetEnvironmentVariable("EXPLAIN_NAMES") is not null)
        {
            foreach (var (report, layer) in layers)
            {
                Console.Error.WriteLine(string.Join('\n', recognizer.Explain(report, layer.Text)));
            }
        }

        if (Environment.GetEnvironmentVariable("SHOW_REFERENCES") is not null)
        {
            foreach (var (_, layer) in layers)
            {
                Console.Error.WriteLine(Marked(layer));
            }
        }

        foreach (var (report, layer) in layers)
        {
            output.Append(Line(report, layer)).Append('\n');
        }

        Console.Out.Write(output.ToString());
        return 0;
    }

    private static (SourceReport Report, EntityLayer Layer) Recognize(EntityRecognizer recognizer, TextAnalyzer analyzer, string file)
    {
        var text = File.ReadAllText(file);
        var report = SourceReport.Create(Path.GetFileName(file), text);
        return (report, recognizer.Recognize(report, analyzer.Analyze(text)));
    }

    /// <summary>The text with every description and pronoun followed by whom it means.</summary>
    private static string Marked(EntityLayer layer)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mention in layer.Mentions)
        {
            if (mention.Kind != MentionKind.Proper)
            {
                var end = layer.Text.Tokens[mention.End - 1].End;
                marked.Append(layer.Text.Text.AsSpan(at, end - at)).Append("[=").Append(layer.Entities[mention.Entity].Name).Append(']');
                at = end;
            }
        }

        return marked.Append(layer.Text.Text.AsSpan(at)).ToString();
    }

    internal static string Line(SourceReport report, EntityLayer layer)
    {
        var nodes = layer.Entities.Where(static e => e.Type != EntityType.Person || (e.Roles & ~PersonRoles.Other) != 0)
            .Select(e => new { id = e.Id, labels = Labels(e), name = e.Name, aliases = e.Aliases, link = e.Link.ToString(), category = e.Category });
        return JsonSerializer.Serialize(new { report = new { id = report.Id, file = report.File }, nodes, relationships = Array.Empty<int>(), diagnostics = layer.Diagnostics.Select(static d => d.ToString()) }, Json);
    }

    private static List<string> Labels(ReportEntity entity)
    {
        if (entity.Type != EntityType.Person)
        {
            return [entity.Type.ToString()];
        }

        var labels = new List<string> { "Person" };
        foreach (var role in (PersonRoles[])[PersonRoles.Player, PersonRoles.Manager, PersonRoles.Referee])
        {
            if ((entity.Roles & role) != 0)
            {
                labels.Add(role.ToString());
            }
        }

        return labels;
    }
}
