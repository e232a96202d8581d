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

    /// <summary>Points of both sides from which on a score is none of football.</summary>
    private const int LeastPoints = 7;

    /// <summary>Goals at most, and points at least, of a side in sports that print both.</summary>
    private const int MostGoals = 6, LeastGaelic = 10;

    /// <returns>For each sentence, whether it tells of another sport; null where none does.</returns>
    public static bool[]? Find(NameContext context)
    {
        var balance = Balance(context, out var most);
        if (most == 0)
        {
            return null;
        }

        var other = new bool[balance.Length];
        var any = false;
        for (int from = 0, to; from < balance.Length; from = to)
        {
            var words = 0;
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

    /// <summary>Words of other sports less those of football, by sentence.</summary>
    private static int[] Balance(NameContext context, out int most)
    {
        var balance = new int[context.Text.Sentences.Length];
        most = 0;
        for (var i = 0; i < context.Classes.Length; i++)
        {
            if (IsForeignScore(context.Text, i))
            {
                balance[context.Text.SentenceOf(i)]++;
                most++;
            }
            else if ((context.Classes[i] & (WordClasses.SportName | WordClasses.FootballWord)) != 0)
            {
                balance[context.Text.SentenceOf(i)] += context.Is(i, WordClasses.SportName) ? 1 : -1;
                most += context.Is(i, WordClasses.SportName) ? 1 : 0;
            }
        }

        return balance;
    }

    /// <summary>A score that no football match has: <c>28-14</c>, or goals and points as in <c>2-11</c> and <c>0-09</c>.</summary>
    private static bool IsForeignScore(AnnotatedText text, int token)
    {
        if (!text.Tokens[token].Is(TokenFlags.Score))
        {
            return false;
        }

        var score = text[token];
        var at = score.IndexOfAnyExceptInRange('0', '9');
        if (at is not (1 or 2 or 3) || !int.TryParse(score[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(score[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var second))
        {
            return false;
        }

        return (first >= LeastPoints && second >= LeastPoints) || (at == 1 && score.Length == 4 && (score[2] == '0' || (first <= MostGoals && second >= LeastGaelic)));
    }
}
