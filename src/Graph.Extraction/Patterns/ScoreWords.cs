using Graph.Text;

namespace Graph.Extraction;

/// <summary>Scores in figures and in words. A score's value is the first side's goals times a hundred and the second side's.</summary>
internal static class ScoreWords
{
    /// <summary>A side that wins by its only goal.</summary>
    public const int OneNil = 100;

    /// <summary>Goals that a score in words gives a side at most.</summary>
    private const int MostInWords = 20;

    /// <summary>The goals of a score in figures: "2-1"; -1 where a number is too long.</summary>
    public static int OfFigures(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny("-–—−:");
        return dash > 0 && int.TryParse(word[..dash], out var first) && int.TryParse(word[(dash + 1)..], out var second) ? Pack(first, second) : -1;
    }

    /// <summary>A score whose second half is a word: "3-nil", "two-all"; -1 for another word.</summary>
    public static int OfWord(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny("-–");
        if (dash <= 0 || Goals(word[..dash]) is not (>= 0 and <= MostInWords and var first))
        {
            return -1;
        }

        return word[(dash + 1)..] switch
        {
            "nil" when first > 0 => Pack(first, 0),
            "all" => Pack(first, first),
            _ => -1,
        };
    }

    /// <summary>A score in three tokens, as headlines with spaced dashes print it: "2 - 1"; -1 when there is none.</summary>
    public static int Spaced(AnnotatedText text, int token, int limit)
    {
        if (token + 2 >= limit || text[token].Length > 2 || text[token + 2].Length > 2 || text[token + 1] is not ("-" or "–" or "—"))
        {
            return -1;
        }

        return int.TryParse(text[token], out var first) && int.TryParse(text[token + 2], out var second) && first <= 20 && second <= 20 ? Pack(first, second) : -1;
    }

    /// <summary>A score in words: "two goals to one", "four goals to nil", "the odd goal in five", "the odd goal of three"; -1 when there is none.</summary>
    public static int Said(AnnotatedText text, int token, int limit)
    {
        if (token + 3 < limit && text[token] is "odd" && text[token + 1] is "goal" && text[token + 2] is "in" or "of")
        {
            return Goals(text[token + 3]) is var all and >= 3 and <= MostInWords && all % 2 == 1 ? Pack((all + 1) / 2, all / 2) : -1;
        }

        if (token + 3 >= limit || text[token + 1] is not ("goals" or "goal") || text[token + 2] is not "to")
        {
            return -1;
        }

        int first = Goals(text[token]), second = Goals(text[token + 3]);
        return first is >= 0 and <= 20 && second is >= 0 and <= 20 ? Pack(first, second) : -1;
    }

    /// <summary>Tokens between a draw and what each side scored at most.</summary>
    private const int DrawReach = 3;

    /// <summary>A score in three tokens of words: behind "by", "two to one"; behind a draw what each side scored, "two goals each"; -1 for other words.</summary>
    public static int Short(AnnotatedText text, int token, int limit)
    {
        if (token + 2 >= limit || token == 0 || Goals(text[token]) is not (>= 0 and <= MostInWords and var first))
        {
            return -1;
        }

        if (text[token - 1] is "by" && text[token + 1] is "to")
        {
            return Goals(text[token + 2]) is >= 0 and <= MostInWords and var second ? Pack(first, second) : -1;
        }

        var isEach = first > 0 && text[token + 1] is "goals" or "goal" && text[token + 2] is "each" or "apiece";
        for (var i = token - 1; isEach && i >= Math.Max(0, token - DrawReach); i--)
        {
            if (text[i] is "draw" or "drew" or "drawn" or "level")
            {
                return Pack(first, first);
            }
        }

        return -1;
    }

    /// <summary>Tokens of "a lone goal", "the only goal", "a goal to nil" behind "by", which a side won by: a score of 1-0; 0 for other words.</summary>
    public static int LoneGoal(AnnotatedText text, int token, int limit)
    {
        if (token == 0 || token + 2 >= limit || text[token - 1] is not "by" || text[token] is not ("a" or "the"))
        {
            return 0;
        }

        return (text[token + 1] is "lone" or "solitary" or "single" || (text[token + 1] is "only" && text[token] is "the")) && text[token + 2] is "goal" && !(token + 3 < limit && text[token + 3] is "from" or "by" or "scored") ? 3
            : token + 3 < limit && text[token + 1] is "goal" && text[token + 2] is "to" && text[token + 3] is "nil" or "nothing" ? 4
            : 0;
    }

    /// <summary>Goals of a side in words or figures; -1 for another word.</summary>
    private static int Goals(ReadOnlySpan<char> word) => word is "nil" or "none" or "love" or "0" ? 0 : NumberWords.Cardinal(word) is > 0 and var goals && word is not ("a" or "an") ? goals : -1;

    private static int Pack(int first, int second) => (first * 100) + second;
}
