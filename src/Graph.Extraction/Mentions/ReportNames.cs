using Graph.Extraction.Coreference;
using Graph.Extraction.Gazetteers;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>The names of a report before they have a type: spans, chains of forms, and their description for the scorer.</summary>
internal sealed class ReportNames
{
    public required NameContext Context { get; init; }

    public required List<NameSpan> Spans { get; init; }

    public required List<NameGroup> Groups { get; init; }

    public required ReportKnowledge Knowledge { get; init; }

    public required NameFeatures Features { get; init; }

    public DateOnly? Day { get; init; }

    private bool[]? Elsewhere { get; init; }

    /// <summary>Whether all mentions of a chain stand where the report tells of another sport.</summary>
    public bool IsOfOtherSport(NameGroup group) => Elsewhere is not null && group.Spans.TrueForAll(span => Elsewhere[Context.Text.SentenceOf(span.First)]);

    public static ReportNames Find(SourceReport report, AnnotatedText text, Gazetteer gazetteer, NameLexicon lexicon)
    {
        var context = new NameContext(text, gazetteer, lexicon);
        var spans = new NameSpanFinder(context).Find();
        var spanOfToken = new int[text.Tokens.Length];
        Array.Fill(spanOfToken, -1);
        for (var i = 0; i < spans.Count; i++)
        {
            spanOfToken.AsSpan(spans[i].First, spans[i].End - spans[i].First).Fill(i);
        }

        var knowledge = new ReportKnowledge(context, spans, report.Published);
        return new ReportNames
        {
            Context = context,
            Spans = spans,
            Groups = new NameChains(context, knowledge).Build(spans),
            Knowledge = knowledge,
            Features = new NameFeatures(context, knowledge, new ReportMen(context, spans), spanOfToken, spans),
            Day = report.Published,
            Elsewhere = OtherSports.Find(context),
        };
    }
}
