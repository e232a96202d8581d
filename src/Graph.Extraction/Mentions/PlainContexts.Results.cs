using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Clubs that a printed result or a word for one of their sides shows.</content>
internal sealed partial class PlainContexts
{
    /// <summary>Goals of a side in a printed result at most: more are points of another sport.</summary>
    private const int MostPrinted = 15;

    /// <summary>Names of both sides of results that fill a line, by their first token.</summary>
    private readonly HashSet<int> printed = [];

    private bool isPrintedRead;

    /// <summary>
    /// Whether a club's name that is no country's, man's or thing's is one here: it has a printed score beside it, or it did to another name what only sides do.
    /// Behind whom a word of age or of reserves stands is a club, whoever else bears the name.
    /// </summary>
    public bool IsKnownClub(NameGroup group)
    {
        if (!IsNameOfClub(group.Node))
        {
            return false;
        }

        var isOnlyClub = (KindsOf(group.Node) & (Kinds.Person | Kinds.Country | Kinds.Thing)) == 0;
        foreach (var span in group.Spans)
        {
            if ((span.Hints & (NameHints.Youth | NameHints.Reserve)) != 0 || (isOnlyClub && (IsBesideScore(span) || (IsPlayedAgainst(span) && HasScore(span)) || DidToSide(span))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node is the name of a men's club and no mere nickname.</summary>
    private bool IsNameOfClub(int node)
    {
        foreach (var form in node > 0 ? context.Gazetteer.Trie.FormsAt(node) : [])
        {
            if (form.Kind == NameFormKind.Name && context.Gazetteer.Entries[form.Entry] is { Type: EntityType.Club, Category: "men" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an unknown name is a side of a result that fills its line (<c>Frostham Bay 1 Marlow Park 3</c>), or the start of such a side's name.</summary>
    public bool IsPrintedClub(NameGroup group)
    {
        if (!isPrintedRead)
        {
            ReadPrinted();
        }

        return printed.Count > 0 && group.Node == 0 && (group.Hints & NameHints.Competition) == 0 && group.Spans.Exists(span => printed.Contains(span.First));
    }

    private void ReadPrinted()
    {
        isPrintedRead = true;
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            NameSpan one = spans[i], other = spans[i + 1];
            var sentence = text.Sentences[text.SentenceOf(one.First)];
            if (one.First == sentence.First && other.End <= sentence.End && IsResult(one, other, sentence))
            {
                printed.Add(one.First);
                printed.Add(other.First);
            }
        }
    }

    /// <summary><c>Rovers 2 Albion 1</c>, <c>Rovers 2, Albion 1</c> or <c>Rovers 2-1 Albion</c> and nothing behind.</summary>
    private bool IsResult(NameSpan one, NameSpan other, Sentence sentence)
    {
        if (one.End >= other.First)
        {
            return false;
        }

        if (text.Tokens[one.End].Is(TokenFlags.Score))
        {
            return other.First == one.End + 1 && other.End == sentence.End && other.End - other.First > 1 && one.End - one.First > 1;
        }

        var gap = other.First - one.End - 1;
        return IsGoals(one.End) && (gap == 0 || (gap == 1 && text[one.End + 1] is ",")) && other.End == sentence.End - 1 && IsGoals(other.End);
    }

    private bool IsGoals(int token) => int.TryParse(text[token], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var goals) && goals <= MostPrinted;

    /// <summary>A score behind the name, or before it and behind another name.</summary>
    private bool IsBesideScore(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End < sentence.End && (text.Tokens[span.End].Is(TokenFlags.Score) || (span.End + 1 < sentence.End && IsGoals(span.End) && context.IsCapital(span.End + 1))))
            || (span.First - 2 >= sentence.First && text.Tokens[span.First - 1].Is(TokenFlags.Score) && context.IsCapital(span.First - 2));
    }

    /// <summary>What sides do to sides stands between the name and another: <c>Rovers beat Albion</c>, <c>Albion overcame Rovers</c>.</summary>
    private bool DidToSide(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End + 1 < sentence.End && IsTeamVerb(span.End) && context.IsCapital(span.End + 1))
            || (span.First - 2 >= sentence.First && IsTeamVerb(span.First - 1) && context.IsCapital(span.First - 2) && HasScore(span));
    }

    private bool IsTeamVerb(int token) => context.Is(token, WordClasses.TeamVerb) && !context.IsCapital(token);

    private bool HasScore(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Is(TokenFlags.Score))
            {
                return true;
            }
        }

        return false;
    }
}
