using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Finds the proper names of a report: gazetteer matches (longest first) and runs of capitals, cut where two names meet.</summary>
internal sealed partial class NameSpanFinder(NameContext context)
{
    private const WordClasses Categories = WordClasses.CategoryWomen | WordClasses.CategoryYouth | WordClasses.CategoryReserve;
    private const WordClasses NameKinds = WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord;

    private readonly AnnotatedText text = context.Text;
    private readonly KnownNames known = new(context);
    private readonly List<NameSpan> spans = [];

    public List<NameSpan> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            FindIn(sentence);
        }

        return spans;
    }

    private void FindIn(Sentence sentence)
    {
        var i = sentence.First;
        while (i < sentence.End)
        {
            if (i >= context.BodyStart.First && i < context.BodyStart.End)
            {
                i = context.BodyStart.End;
                continue;
            }

            // What follows in the sentence belongs to another report.
            if (context.Is(i, WordClasses.LinkHeading) && text.Tokens[i].Is(TokenFlags.AllCaps) && i + 1 < sentence.End && text[i + 1] is ":")
            {
                return;
            }

            i = CountryAt(i, sentence.End) is > 0 and var after ? after : FindAt(i, sentence.End);
        }
    }

    /// <summary>The letter of a group, which begins no name: <c>Group B Rovers 2 Albion 1</c>.</summary>
    private bool IsGroupLetter(int i) => i > 0 && text[i].Length == 1 && text[i - 1] is "Group" or "GROUP" or "Pool";

    /// <summary>Adds the name that starts at a token, if any; returns where to go on.</summary>
    private int FindAt(int i, int limit)
    {
        var (matchEnd, node) = known.LongestAt(i, limit);
        if (node == 0 && (!context.IsNameLike(i) || IsGroupLetter(i)))
        {
            return i + 1;
        }

        if (matchEnd > i + 1)
        {
            return WithFurtherSurname(i, matchEnd, node, limit) is var whole && whole > matchEnd ? Add(i, whole, 0, limit) : Add(i, matchEnd, node, limit);
        }

        if (node == 0 && Member(i) is > 0 and var team)
        {
            return Add(i, i + 1, team, limit);
        }

        var runEnd = RunEnd(i, limit);
        if (node != 0 && (runEnd == i + 1 || StartsAnotherName(i, runEnd)))
        {
            return Add(i, i + 1, node, limit);
        }

        // The run goes on until a longer known name begins inside it.
        var end = i + 1;
        while (end < runEnd && !StartsKnownName(i, end, runEnd))
        {
            end++;
        }

        return Add(i, end, end == i + 1 ? node : 0, limit);
    }

    /// <summary>Whether a known one-word name is followed by a name of its own (<c>England Harry Kane</c>).</summary>
    private bool StartsAnotherName(int i, int runEnd)
    {
        if (context.Is(i, WordClasses.FirstName))
        {
            return known.LongestAt(i + 1, runEnd).End > i + 2 && !context.Is(i + 1, WordClasses.FirstName);
        }

        return known.LongestAt(i + 1, runEnd).End > i + 2 || (i + 2 < runEnd && context.Is(i + 1, WordClasses.FirstName) && !context.Is(i + 2, NameKinds));
    }

    private bool StartsKnownName(int first, int at, int runEnd)
    {
        if (!context.IsNameLike(at))
        {
            return false;
        }

        var (end, node) = known.LongestAt(at, runEnd);
        if (end > at + 1)
        {
            // "Sporting Gijon" inside "Real Sporting Gijon" is no new name; a person's name after a first name neither, nor a nickname after the place that it is of.
            return !(at == first + 1 && ((context.Is(first, WordClasses.FirstName) && known.IsOnly(node, EntityType.Person)) || (end == runEnd && known.IsOnlyNickname(node))));
        }

        return false;
    }

    /// <summary>The end of a run of name-like tokens, small particles between them included.</summary>
    private int RunEnd(int i, int limit)
    {
        var end = i + 1;
        while (end < limit)
        {
            if (context.Is(end, WordClasses.CategoryWomen) && text.Tokens[end].Is(TokenFlags.AllCaps) && !context.Is(end, WordClasses.Common))
            {
                // "Rovers FCW": the women's side of the name before.
                break;
            }

            if (context.IsNameLike(end) || (context.IsCapital(end) && context.Is(end, WordClasses.ClubWord) && !context.InTitleCase(end)))
            {
                end++;
                continue;
            }

            var next = end;
            while (next < limit && next - end < 3 && context.Is(next, WordClasses.Particle) && !context.IsCapital(next))
            {
                next++;
            }

            if (next == end || next >= limit || !context.IsNameLike(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    private int Add(int first, int end, int node, int limit)
    {
        if (IsNoName(first, end, node, limit))
        {
            return end;
        }

        var hints = HintsOf(first, end);
        first = WithParticles(node == 0 ? StripLeft(first, end) : first);
        var (full, category) = WithCategory(end, limit);
        if (node == 0 && end == first + 1 && category != NameHints.None && context.Is(first, WordClasses.Common) && text.Tokens[first].Is(TokenFlags.AllCaps))
        {
            // "COLLEGE WOMEN": a heading.
            return full;
        }

        full = full == end ? WithRestOfKnown(first, end, node, limit) : full;
        if (IsRegionOfRivals(full, node, limit))
        {
            return full;
        }

        if (first > 0 && text[first - 1] is "the" or "The")
        {
            hints |= NameHints.Article;
        }

        if (node != 0 && category == NameHints.None && IsPlace(first, full, node))
        {
            hints |= NameHints.Place;
        }

        spans.Add(new NameSpan(first, full, end, node, hints | category));
        return full;
    }
}
