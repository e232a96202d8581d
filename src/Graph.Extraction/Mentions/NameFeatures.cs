using Graph.Extraction.Gazetteers;
using Graph.Text;
using T = Graph.Extraction.Mentions.NameTemplates;

namespace Graph.Extraction.Mentions;

/// <summary>Describes a name to the <see cref="NameScorer"/>: what the gazetteers say of it, its shape, and the words around its mentions.</summary>
internal sealed partial class NameFeatures(NameContext context, ReportKnowledge knowledge, ReportMen men, int[] spanOfToken, List<NameSpan> spans)
{
    private readonly AnnotatedText text = context.Text;
    private readonly NameSurroundings surroundings = new(context, spanOfToken, spans);

    public void Describe(NameGroup group, FeatureSet features)
    {
        features.Clear();
        features.Add(T.Bias);
        var town = TownOf(group);
        Gazetteers(group, town, features);
        Shape(group, features);
        Places(group, features);
        foreach (var span in group.Spans)
        {
            surroundings.Add(span, features);
            if (town >= 0)
            {
                surroundings.AddTown(span, town, features);
            }
        }
    }

    private void Shape(NameGroup group, FeatureSet features)
    {
        var count = group.Units.Length;
        var size = count == 1 ? 0 : 1;
        var span = group.Longest;
        var first = context.Classes[span.First];
        var last = context.Classes[span.CoreEnd - 1];
        features.Add(T.Length, Math.Min(count, 5));
        features.Add(T.Count, group.Spans.Count >= 6 ? 6 : group.Spans.Count >= 3 ? 3 : group.Spans.Count);
        features.Add(T.Hints, (int)(group.Hints & (NameHints.Article - 1)));
        features.AddIf(T.Place, (group.Hints & NameHints.Place) != 0);
        features.Add(T.Known[size], ((first & WordClasses.FirstName) != 0 ? 1 : 0) + ((last & WordClasses.Surname) != 0 ? 2 : 0) + ((last & WordClasses.Common) != 0 ? 4 : 0));
        features.AddIf(T.Article, (group.Hints & NameHints.Article) != 0);
        features.AddIf(T.FirstName[size], (first & WordClasses.FirstName) != 0);
        features.AddIf(T.LastName[size], (last & WordClasses.Surname) != 0);
        features.AddIf(T.Common[size], (first & WordClasses.Common) != 0);
        features.AddIf(T.Capitals[size], text.Tokens[span.First].Is(TokenFlags.AllCaps));
        features.AddIf(T.Merged, group.Members.Count > 0);
        features.AddIf(T.Title, (first & WordClasses.Title) != 0);
        features.Add(T.Figure, (group.Node == 0 ? 1 : 0) + (Math.Min(count, 4) * 2) + ((int)(group.Hints & (NameHints.Women - 1)) * 16));
        features.Add(T.Prose, ProseOf(group));
        features.Add(T.FirstWord, new FeatureWord(text, span.First));
        features.Add(T.LastWord, new FeatureWord(text, span.CoreEnd - 1));
        features.Add(T.Sentence, Math.Min(3, text.SentenceOf(group.Spans[0].First)));
        Ending(span, features);
    }

    /// <summary>0 for a name that stands only in headings and lists, 2 for one only in running text, 1 for both.</summary>
    private int ProseOf(NameGroup group)
    {
        var prose = 0;
        foreach (var span in group.Spans)
        {
            prose += text.Sentences[text.SentenceOf(span.First)].Kind == SentenceKind.Prose && !context.InTitleCase(span.First) ? 1 : 0;
        }

        return prose == 0 ? 0 : prose == group.Spans.Count ? 2 : 1;
    }

    private void Ending(NameSpan span, FeatureSet features)
    {
        var word = text[span.CoreEnd - 1];
        if (word.Length is > 4 and < 60)
        {
            Span<char> folded = stackalloc char[8];
            var length = WordFolding.Fold(word[^3..], folded);
            features.Add(T.Ending, new FeatureWord(folded[..length].ToString()));
        }
    }

    private void Places(NameGroup group, FeatureSet features)
    {
        knowledge.Describe(features);
        var places = 0;
        foreach (var span in group.Spans)
        {
            places += span.First > 0 && text[span.First - 1] is "in" or "In" or "from" ? 1 : 0;
        }

        var share = places == 0 ? 0 : places == group.Spans.Count ? 1 : 2;
        features.Add(T.InPlace, share);
        if (group.Node != 0)
        {
            var types = knowledge.TypesOf(group.Node);
            features.Add(T.InPlaceOf[share], types + (group.Spans.Count > 2 ? 64 : 0));
            features.Add(T.SettingOf[knowledge.Setting], types);
        }
    }
}
