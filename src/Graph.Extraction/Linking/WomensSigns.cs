using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>What in a report speaks for women's football and what for men's: competitions, words, pronouns.</summary>
internal sealed class WomensSigns
{
    private readonly NameContext context;
    private readonly List<NameSpan> spans;
    private readonly SentenceSigns[] bySentence;

    public WomensSigns(NameContext context, List<NameSpan> spans)
    {
        this.context = context;
        this.spans = spans;
        bySentence = new WomensSignCounter(context, spans).Count();
        foreach (var signs in bySentence)
        {
            Women += signs.Women;
            Men += signs.Men;
            Female += signs.Female;
            Male += signs.Male;
        }
    }

    /// <summary>Competitions of women and words for women's sides.</summary>
    public int Women { get; }

    /// <summary>Competitions of men only, and <c>men's</c>.</summary>
    public int Men { get; }

    /// <summary>Pronouns of a woman, and full names of women whom the gazetteer knows.</summary>
    public int Female { get; }

    /// <summary>Pronouns of a man, and full names of men whom the gazetteer knows.</summary>
    public int Male { get; }

    /// <summary>Whether a bare club name means the women's side throughout.</summary>
    public bool IsWomensReport => !IsMixed() && (
        (Women >= 2 && Female >= Male) || (Female >= 3 && Female > 2 * Male) || (Women >= 6 && Women > Men && 3 * Female >= Male));

    /// <summary>Sentences about men at least in a report of both.</summary>
    private const int LeastOfMen = 5;

    /// <summary>Whether a report tells of men's football and women's, by what its sentences call the people in them.</summary>
    private bool IsMixed()
    {
        int men = 0, women = 0;
        foreach (var signs in bySentence)
        {
            var female = signs.Named || signs.Female > 0 || signs.Football;
            var male = signs.NamedMan || signs.Male > 0;
            men += male && !female ? 1 : 0;
            women += female && !male ? 1 : 0;
        }

        return Men > 0 && men >= LeastOfMen && 2 * men >= women;
    }

    /// <summary>For each sentence of a report of men's football, whether it tells of women's.</summary>
    public bool[] Passages() => new WomensPassages(context, spans, bySentence).Mark();
}
