using System.Globalization;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Names in the results that a report prints, and in the lines of scorers below them; results that fill a line are read when they are first asked for.</summary>
internal sealed class ResultNames(NameContext context, List<NameSpan> spans, NodeKinds nodes)
{
    /// <summary>Goals of a side in a printed result at most: more are points of another sport.</summary>
    private const int MostPrinted = 15;

    /// <summary>Goals from which on both sides do not have as many: those are points, or numbers of a table.</summary>
    private const int NeverBoth = 7;

    /// <summary>Letters of a mark behind a scorer: <c>pen</c>, <c>o.g.</c>.</summary>
    private const int LongestMark = 4;

    private readonly AnnotatedText text = context.Text;

    /// <summary>Names of both sides of results that fill a line, by their first token.</summary>
    private readonly HashSet<int> printed = [];

    /// <summary>Names in the lines of scorers below such results, by their first token.</summary>
    private readonly HashSet<int> scorers = [];

    private bool isRead;

    /// <summary>Whether an unknown name is a side of a result that fills its line (<c>Frostham Bay 1 Marlow Park 3</c>), or the start of such a side's name.</summary>
    public bool IsClub(NameGroup group)
    {
        if (!isRead)
        {
            Read();
        }

        return printed.Count > 0 && group.Node == 0 && (group.Hints & NameHints.Competition) == 0 && group.Spans.Exists(span => printed.Contains(span.First));
    }

    /// <summary>Whether an unknown word stands among the scorers below a printed result.</summary>
    public bool IsScorer(NameGroup group)
    {
        if (!isRead)
        {
            Read();
        }

        return scorers.Count > 0 && group.Node == 0 && group.Spans.Exists(span => scorers.Contains(span.First));
    }

    /// <summary>Whether a name that clubs and men bear is a side of a result beside a known club: <c>Frost 1 Marlow Town 0</c>.</summary>
    public bool IsSide(NameGroup group)
    {
        if (!nodes.IsNameOfClub(group.Node))
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            var at = spans.FindIndex(other => other.First == span.First);
            if (at >= 0 && ((at + 1 < spans.Count && IsPair(spans[at], spans[at + 1]) && nodes.IsNameOfClub(spans[at + 1].Node)) || (at > 0 && IsPair(spans[at - 1], spans[at]) && nodes.IsNameOfClub(spans[at - 1].Node))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a token is in print the goals of a side.</summary>
    public bool IsGoals(int token) => GoalsAt(token) >= 0;

    /// <summary><c>Rovers 2 Albion 1</c>, <c>Rovers 2, Albion 1</c> or <c>Rovers 2-1 Albion</c> in a sentence.</summary>
    private bool IsPair(NameSpan one, NameSpan other)
    {
        var sentence = text.Sentences[text.SentenceOf(one.First)];
        var gap = other.First - one.End - 1;
        return (gap == 0 || (gap == 1 && text[one.End + 1] is ",")) && other.End <= sentence.End
            && ((gap == 0 && text.Tokens[one.End].Is(TokenFlags.Score)) || (IsGoals(one.End) && other.End < sentence.End && IsGoals(other.End)));
    }

    private void Read()
    {
        isRead = true;
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
            return other.First == one.End + 1 && other.End == sentence.End && (nodes.IsNameOfClub(one.Node) || one.End - one.First > 1) && (nodes.IsNameOfClub(other.Node) || other.End - other.First > 1);
        }

        var gap = other.First - one.End - 1;
        return (gap == 0 || (gap == 1 && text[one.End + 1] is ",")) && other.End == sentence.End - 1 && GoalsAt(one.End) is var goals and >= 0 && GoalsAt(other.End) is var against and >= 0
            && Math.Min(goals, against) < NeverBoth;
    }

    /// <summary>The goals that a token is in print; -1 for another token.</summary>
    private int GoalsAt(int token) => int.TryParse(text[token], NumberStyles.None, CultureInfo.InvariantCulture, out var goals) && goals <= MostPrinted ? goals : -1;
}
