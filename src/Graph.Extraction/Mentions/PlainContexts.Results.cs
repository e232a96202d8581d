using System.Globalization;
using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Clubs that a printed result or a word for one of their sides shows.</content>
internal sealed partial class PlainContexts
{
    /// <summary>Goals of a side in a printed result at most: more are points of another sport.</summary>
    private const int MostPrinted = 15;

    /// <summary>Goals from which on both sides do not have as many: those are points, or numbers of a table.</summary>
    private const int NeverBoth = 7;

    /// <summary>Letters of a mark behind a scorer: <c>pen</c>, <c>o.g.</c>.</summary>
    private const int LongestMark = 4;

    /// <summary>Names of both sides of results that fill a line, by their first token.</summary>
    private readonly HashSet<int> printed = [];

    /// <summary>Names in the lines of scorers below such results, by their first token.</summary>
    private readonly HashSet<int> scorers = [];

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
            if ((span.Hints & (NameHints.Youth | NameHints.Reserve)) != 0 || (isOnlyClub && (IsBesideScore(span) || IsBeforeResult(span) || (group.Units.Length > 1 && IsInResult(span)) || (IsPlayedAgainst(span) && HasScore(span)) || DidToSide(span))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence tells a score and a word for what sides do to sides before a name of several words: <c>Rovers on Sunday defeated Frostham Albion of Marlow 1-0</c>.</summary>
    private bool IsInResult(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        if (!HasScore(span))
        {
            return false;
        }

        for (var i = sentence.First; i < span.First; i++)
        {
            if (IsTeamVerb(i))
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

    /// <summary>Whether a name in brackets behind a referee's is his town: <c>Mr R. Frost (Marlow Green)</c>.</summary>
    public bool IsTownOfReferee(NameGroup group) => group.Spans.TrueForAll(IsTownOfReferee);

    private bool IsTownOfReferee(NameSpan span)
    {
        var open = span.First - 1;
        if (open > 0 && context.IsCapital(open) && text[open] is not "(")
        {
            open--;
        }

        if (open < 1 || text[open] is not "(" || span.End >= text.Tokens.Length || text[span.End] is not ")")
        {
            return false;
        }

        for (var i = open - 1; i >= Math.Max(text.Sentences[text.SentenceOf(open)].First, open - TownReach); i--)
        {
            if (context.Is(i, WordClasses.RefereeRole))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tokens from a word for a referee to the bracket that tells his town.</summary>
    private const int TownReach = 8;

    /// <summary>Whether an unknown name is a side of a result that fills its line (<c>Frostham Bay 1 Marlow Park 3</c>), or the start of such a side's name.</summary>
    public bool IsPrintedClub(NameGroup group)
    {
        if (!isPrintedRead)
        {
            ReadPrinted();
        }

        return printed.Count > 0 && group.Node == 0 && (group.Hints & NameHints.Competition) == 0 && group.Spans.Exists(span => printed.Contains(span.First));
    }

    /// <summary>Whether an unknown word stands among the scorers below a printed result.</summary>
    public bool IsPrintedScorer(NameGroup group)
    {
        if (!isPrintedRead)
        {
            ReadPrinted();
        }

        return scorers.Count > 0 && group.Node == 0 && group.Spans.Exists(span => scorers.Contains(span.First));
    }

    /// <summary>Whether a name that clubs and men bear is a side of a result beside a known club: <c>Frost 1 Marlow Town 0</c>.</summary>
    public bool IsSideOfResult(NameGroup group)
    {
        if (!IsNameOfClub(group.Node))
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            var at = spans.FindIndex(other => other.First == span.First);
            if (at >= 0 && ((at + 1 < spans.Count && IsPair(spans[at], spans[at + 1]) && IsNameOfClub(spans[at + 1].Node)) || (at > 0 && IsPair(spans[at - 1], spans[at]) && IsNameOfClub(spans[at - 1].Node))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Rovers 2 Albion 1</c>, <c>Rovers 2, Albion 1</c> or <c>Rovers 2-1 Albion</c> in a sentence.</summary>
    private bool IsPair(NameSpan one, NameSpan other)
    {
        var sentence = text.Sentences[text.SentenceOf(one.First)];
        var gap = other.First - one.End - 1;
        return (gap == 0 || (gap == 1 && text[one.End + 1] is ",")) && other.End <= sentence.End
            && ((gap == 0 && text.Tokens[one.End].Is(TokenFlags.Score)) || (IsGoals(one.End) && other.End < sentence.End && IsGoals(other.End)));
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
                ReadScorers(i + 2, text.SentenceOf(one.First) + 1);
            }
        }
    }

    /// <summary>Takes the names of the lines below that hold nothing but names and numbers.</summary>
    private void ReadScorers(int next, int sentence)
    {
        for (; next < spans.Count && sentence < text.Sentences.Length && spans[next].First == text.Sentences[sentence].First; sentence++)
        {
            var from = next;
            while (next < spans.Count && spans[next].First < text.Sentences[sentence].End)
            {
                next++;
            }

            if (!AreScorers(from, next, text.Sentences[sentence]))
            {
                return;
            }

            for (var i = from; i < next; i++)
            {
                scorers.Add(spans[i].First);
            }
        }
    }

    /// <summary>Whether each name of a line has a number behind it, and no word stands between that is longer than a mark.</summary>
    private bool AreScorers(int from, int to, Sentence sentence)
    {
        for (var i = from; i < to; i++)
        {
            var end = i + 1 < to ? spans[i + 1].First : sentence.End;
            var hasNumber = false;
            for (var token = spans[i].End; token < end; token++)
            {
                hasNumber |= text.Tokens[token].Is(TokenFlags.HasDigit);
                if (!text.Tokens[token].IsAny(TokenFlags.HasDigit | TokenFlags.Punctuation) && text[token].Length > LongestMark)
                {
                    return false;
                }
            }

            if (!hasNumber)
            {
                return false;
            }
        }

        return to > from;
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
            return other.First == one.End + 1 && other.End == sentence.End && (IsNameOfClub(one.Node) || one.End - one.First > 1) && (IsNameOfClub(other.Node) || other.End - other.First > 1);
        }

        var gap = other.First - one.End - 1;
        return (gap == 0 || (gap == 1 && text[one.End + 1] is ",")) && other.End == sentence.End - 1 && GoalsAt(one.End) is var goals and >= 0 && GoalsAt(other.End) is var against and >= 0
            && Math.Min(goals, against) < NeverBoth;
    }

    private bool IsGoals(int token) => GoalsAt(token) >= 0;

    /// <summary>The goals that a token is in print; -1 for another token.</summary>
    private int GoalsAt(int token) => int.TryParse(text[token], NumberStyles.None, CultureInfo.InvariantCulture, out var goals) && goals <= MostPrinted ? goals : -1;

    /// <summary>A score between the name and another.</summary>
    private bool IsBesideScore(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End + 1 < sentence.End && context.IsNameLike(span.End + 1) && (text.Tokens[span.End].Is(TokenFlags.Score) || IsGoals(span.End)))
            || (span.First - 2 >= sentence.First && text.Tokens[span.First - 1].Is(TokenFlags.Score) && context.IsNameLike(span.First - 2));
    }

    /// <summary>A score and a word for a win, a defeat or a draw behind the name: <c>in Frostham Albion 2-1 loss</c>.</summary>
    private bool IsBeforeResult(NameSpan span) =>
        span.End + 1 < text.Tokens.Length && text.Tokens[span.End].Is(TokenFlags.Score) && context.Is(span.End + 1, WordClasses.ResultNoun);

    /// <summary>What sides do to sides stands between the name and another: <c>Rovers beat Albion</c>, <c>Albion overcame Rovers</c>.</summary>
    private bool DidToSide(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End + 1 < sentence.End && IsTeamVerb(span.End) && context.IsCapital(span.End + 1))
            || (BeforeWord(span.First) is var verb && verb - 1 >= sentence.First && IsTeamVerb(verb) && context.IsCapital(verb - 1) && HasScore(span));
    }

    /// <summary>The token before a name, or before a word that describes it: <c>thrashed visiting Albion</c>.</summary>
    private int BeforeWord(int first) =>
        first > 1 && !context.IsCapital(first - 1) && !IsTeamVerb(first - 1) && text.Tags[first - 1] is PartOfSpeech.ADJ or PartOfSpeech.VERB ? first - 2 : first - 1;

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
