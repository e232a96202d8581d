using Graph.Extraction;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Linking;
using Graph.Extraction.Mentions;
using Graph.Model;
using Graph.Text;

namespace Graph.Training.Names;

/// <summary>One name of one report with its right class.</summary>
internal sealed record NameExample(int Report, ulong[] Features, NameClass Class, string Surface);

/// <summary>Makes examples from annotated reports.</summary>
internal sealed class NameExamples(TextAnalyzer analyzer, Dictionary<ulong, string> featureNames)
{
    public List<NameExample> All { get; } = [];

    public void Add(int report, string textPath, GoldNames gold, Gazetteer gazetteer, NameLexicon lexicon) =>
        AddText(report, textPath, File.ReadAllText(textPath), gold, gazetteer, lexicon);

    /// <summary>Every three sentences as a report of their own: how names look where little is told of them.</summary>
    public void AddPieces(int report, string textPath, GoldNames gold, Gazetteer gazetteer, NameLexicon lexicon)
    {
        var text = analyzer.Analyze(File.ReadAllText(textPath));
        for (var i = 0; i < text.Sentences.Length; i += 3)
        {
            var end = text.Sentences[Math.Min(i + 3, text.Sentences.Length) - 1].End;
            AddText(report, textPath, text.SpanOf(text.Sentences[i].First, end).In(text.Text).ToString(), gold, gazetteer, lexicon);
        }
    }

    private void AddText(int report, string textPath, string text, GoldNames gold, Gazetteer gazetteer, NameLexicon lexicon)
    {
        var names = ReportNames.Find(SourceReport.Create(Path.GetFileName(textPath), text), analyzer.Analyze(text), gazetteer, lexicon);
        var features = new FeatureSet { Naming = (key, name) => featureNames.TryAdd(key, name) };
        foreach (var group in names.Groups)
        {
            names.Features.Describe(group, features);
            All.Add(new NameExample(report, [.. features.Keys], IsOnlyPlace(group, names) ? NameClass.None : Label(group, names, gold), group.Surface(names.Context.Text)));
        }
    }

    /// <summary>Of a country that the report names elsewhere too, the mentions as a place.</summary>
    private static bool IsOnlyPlace(NameGroup group, ReportNames names) =>
        (group.Hints & NameHints.Place) != 0 && names.Groups.Exists(other => (other.Hints & NameHints.Place) == 0 && other.Node == group.Node);

    private static NameClass Label(NameGroup group, ReportNames names, GoldNames gold)
    {
        var surfaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in group.Spans)
        {
            surfaces.Add(GoldNames.Fold(names.Context.Text.SpanOf(span.First, span.End).In(names.Context.Text.Text).ToString()));
            surfaces.Add(GoldNames.Fold(names.Context.Text.SpanOf(span.First, span.CoreEnd).In(names.Context.Text.Text).ToString()));
        }

        var byGazetteer = GazetteerLabel(group, names, gold, surfaces);
        if (byGazetteer != NameClass.None)
        {
            return byGazetteer;
        }

        foreach (var (kind, forms) in gold.Entries)
        {
            if (Array.Exists(forms, surfaces.Contains))
            {
                return kind;
            }
        }

        var full = GoldNames.Fold(group.Surface(names.Context.Text));
        foreach (var (kind, forms) in gold.Entries)
        {
            if (kind is NameClass.Player or NameClass.Manager or NameClass.Referee && SameSurname(forms[0], full))
            {
                return kind;
            }
        }

        return NameClass.None;
    }

    /// <summary>A nickname that the gold file does not list is right when its entry bears another listed name.</summary>
    private static NameClass GazetteerLabel(NameGroup group, ReportNames names, GoldNames gold, HashSet<string> surfaces)
    {
        if (group.Node == 0)
        {
            return NameClass.None;
        }

        foreach (var form in names.Context.Gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = names.Context.Gazetteer.Entries[form.Entry];
            if (entry.Type == EntityType.Person)
            {
                continue;
            }

            var known = new HashSet<string>(entry.Names.Select(GoldNames.Fold), StringComparer.Ordinal) { GoldNames.Fold(entry.Name) };
            foreach (var (kind, forms) in gold.Entries)
            {
                if (ThingLinker.TypeOf(kind) == entry.Type && (Array.Exists(forms, known.Contains) || Array.Exists(forms, surfaces.Contains)))
                {
                    return kind;
                }
            }
        }

        return NameClass.None;
    }

    private static bool SameSurname(string gold, string surface)
    {
        var a = gold.Split(' ');
        var b = surface.Split(' ');
        return a[^1] == b[^1] && (a.Length == 1 || b.Length == 1);
    }
}
