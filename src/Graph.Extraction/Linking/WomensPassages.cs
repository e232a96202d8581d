using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Finds the sentences about women's football in a report of men's.</summary>
internal sealed class WomensPassages(NameContext context, List<NameSpan> spans, SentenceSigns[] bySentence)
{
    private readonly KnownNames known = new(context);

    /// <summary>For each sentence of a report of men's football, whether it tells of women's.</summary>
    public bool[] Mark()
    {
        var sentences = context.Text.Sentences;
        var marked = new bool[sentences.Length];
        bool section = false, prose = false, heads = false, passage = false, begun = false;
        for (var i = 0; i < marked.Length; i++)
        {
            var signs = bySentence[i];
            var heading = sentences[i].Kind == SentenceKind.Headline;
            var women = signs.Football && (signs.Men == 0 || (heading && signs.Worded));
            var ofMensCup = signs is { MensCup: true, Female: 0, Named: false, Worded: false };
            var men = signs.Men > 0 || ofMensCup || signs.Male > 0 || (signs.NamedMan && !signs.Named && signs.Female == 0);
            if (heading && (prose || signs.Worded) && !(heads && section && !women && signs.Men == 0))
            {
                section = women;
            }
            else if (signs.Men > 0)
            {
                section = false;
            }

            // "In the women's league, Rovers won": the paragraphs that follow go on with it until they name a man, and again from where they name a woman.
            var starts = i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph;
            passage = sentences[i].Kind == SentenceKind.Prose && !men && ((women && starts) || passage || (begun && (signs.Female > 0 || signs.Named)));
            begun |= passage;
            heads = heading;
            prose |= sentences[i].Kind == SentenceKind.Prose;
            var goesOn = i > 0 && marked[i - 1] && sentences[i].Paragraph == sentences[i - 1].Paragraph && signs.Male == 0;
            marked[i] = women || (signs.Men == 0 && !(ofMensCup && starts) && (section || passage || goesOn || ((signs.Female > 0 || signs.Named) && signs.Male == 0)));
        }

        MarkByPeople(marked);
        return marked;
    }

    /// <summary>A sentence that names somebody of the women's passages, and no sign of men's football, is one of them.</summary>
    private void MarkByPeople(bool[] marked)
    {
        var people = new HashSet<ulong>();
        foreach (var span in spans)
        {
            if (span.CoreEnd - span.First > 1 && bySentence[context.Text.SentenceOf(span.First)] is { Football: true, Men: 0, Male: 0 } && LastUnitOfPerson(span) is { } unit)
            {
                people.Add(unit);
            }
        }

        foreach (var span in spans)
        {
            var sentence = context.Text.SentenceOf(span.First);
            if (bySentence[sentence] is { Men: 0, Male: 0 } && LastUnitOfPerson(span) is { } unit && people.Contains(unit))
            {
                marked[sentence] = true;
            }
        }
    }

    /// <summary>The surname of a name with a first name; null for another name.</summary>
    private ulong? LastUnitOfPerson(NameSpan span)
    {
        if (span.Node != 0 && !known.IsOnly(span.Node, EntityType.Person))
        {
            return null;
        }

        var last = context.Units.FirstOf(span.CoreEnd) - 1;
        return context.Is(span.CoreEnd - 1, WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord) ? null : context.Units.Hashes[last];
    }
}
