using System.Globalization;
using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Which sentences of a report tell of another sport than football: their people and teams are nobody here.</summary>
/// <remarks>
/// A sentence is about the sport whose words it has; one without such words goes on with the sport before it. Words that football shares (tries, sets, rounds) count for neither.
/// </remarks>
internal static class OtherSports
{
    /// <summary>Words of another sport that a run of sentences needs: one alone may be a comparison or a man's past.</summary>
    private const int LeastWords = 3;

    /// <summary>Words of other sports in a report that is about them, and how many stand against one of football there.</summary>
    private const int MostlyOther = 6, OthersForOne = 4;

    /// <summary>Sentences without a word of any sport that may stand at the head of a report about another one: more are lists of results and tables.</summary>
    private const int MostAtHead = 5;

    /// <summary>Words of football that make a passage about it.</summary>
    private const int LeastOfPassage = 2;

    /// <summary>Points of both sides from which on a score is none of football.</summary>
    private const int LeastPoints = 7;

    /// <summary>Games that win a set of tennis, by two.</summary>
    private const int WonSet = 6;

    /// <summary>Goals at most, and points at least, of a side in sports that print both.</summary>
    private const int MostGoals = 6, LeastGaelic = 10;

    /// <returns>For each sentence, whether it tells of another sport; null where none does.</returns>
    public static bool[]? Find(NameContext context)
    {
        var football = new int[context.Text.Sentences.Length];
        var balance = Balance(context, football, out var most);
        if (most == 0)
        {
            return null;
        }

        if (most >= MostlyOther && football.Sum() * OthersForOne <= most)
        {
            return OfMostlyOther(balance, football);
        }

        var other = new bool[balance.Length];
        var any = false;
        for (int from = 0, to; from < balance.Length; from = to)
        {
            var words = 0;
            var first = Array.FindIndex(balance, from, static words => words != 0);
            from = from == 0 && first > MostAtHead ? first : from;
            for (to = from; to < balance.Length && balance[to] >= 0; to++)
            {
                words += balance[to];
            }

            if (words >= LeastWords)
            {
                other.AsSpan(from, to - from).Fill(true);
                any = true;
            }

            for (; to < balance.Length && balance[to] < 0; to++)
            {
            }

            // What follows a sentence about football is about football until a word of another sport.
            for (; to < balance.Length && balance[to] == 0; to++)
            {
            }
        }

        return any ? other : null;
    }

    /// <summary>Of a report about other sports: all but the sentences with words of football, and a passage where more than one word says so.</summary>
    private static bool[] OfMostlyOther(int[] balance, int[] football)
    {
        var other = new bool[balance.Length];
        for (int from = 0, to; from < balance.Length; from = to)
        {
            var words = 0;
            for (to = from; to < balance.Length && (to == from || balance[to] <= 0); to++)
            {
                words -= Math.Min(0, balance[to]);
            }

            for (var i = from; i < to; i++)
            {
                other[i] = balance[i] > 0 || (words < LeastOfPassage && football[i] == 0);
            }
        }

        return other;
    }

    /// <summary>Words of other sports less those of football, by sentence.</summary>
    /// <param name="football">Is given the words of football of each sentence.</param>
    private static int[] Balance(NameContext context, int[] football, out int most)
    {
        var balance = new int[context.Text.Sentences.Length];
        most = 0;
        for (var i = 0; i < context.Classes.Length; i++)
        {
            if (IsForeignScore(context.Text, i) || AreSets(context.Text, i))
            {
                balance[context.Text.SentenceOf(i)]++;
                most++;
            }
            else if ((context.Classes[i] & (WordClasses.SportName | WordClasses.FootballWord)) != 0)
            {
                balance[context.Text.SentenceOf(i)] += context.Is(i, WordClasses.SportName) ? 1 : -1;
                most += context.Is(i, WordClasses.SportName) ? 1 : 0;
                football[context.Text.SentenceOf(i)] += context.Is(i, WordClasses.SportName) ? 0 : 1;
            }
        }

        return balance;
    }

    /// <summary>A score that no football match has: <c>28-14</c>, or goals and points as in <c>2-11</c> and <c>0-09</c>.</summary>
    private static bool IsForeignScore(AnnotatedText text, int token)
    {
        var score = text[token];
        return Read(text, token) is var (first, second, at)
            && ((first >= LeastPoints && second >= LeastPoints) || (at == 1 && score.Length == 4 && (score[2] == '0' || (first <= MostGoals && second >= LeastGaelic))));
    }

    /// <summary>Two sets of a match in a row: <c>6-3 7-5</c>, <c>6-4, 6-2</c>.</summary>
    private static bool AreSets(AnnotatedText text, int token)
    {
        var next = token + 1 < text.Tokens.Length && text[token + 1] is "," ? token + 2 : token + 1;
        return next < text.Tokens.Length && IsSet(text, token) && IsSet(text, next);
    }

    private static bool IsSet(AnnotatedText text, int token) =>
        Read(text, token) is var (first, second, _) && (Math.Max(first, second), Math.Min(first, second)) is (WonSet, <= WonSet - 2) or (WonSet + 1, WonSet or WonSet - 1);

    /// <summary>Both numbers of a score, and where the first ends; null for another token.</summary>
    private static (int First, int Second, int At)? Read(AnnotatedText text, int token)
    {
        if (!text.Tokens[token].Is(TokenFlags.Score))
        {
            return null;
        }

        var score = text[token];
        var at = score.IndexOfAnyExceptInRange('0', '9');
        return at is 1 or 2 or 3 && int.TryParse(score[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(score[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            ? (first, second, at)
            : null;
    }
}
