using Graph.Text;

namespace Graph.Extraction;

/// <summary>A minute behind a scorer's name in print.</summary>
public readonly record struct PrintedMinute(int Minute, int Added, bool IsOwnGoal, bool IsPenalty);

/// <summary>Reads the minutes behind a scorer's name: <c>20, 45+2, 61-pen, 72 og</c>. The marks of penalties and own goals are lexicon classes.</summary>
public sealed class PrintedMinuteReader
{
    private const int LastMinute = 130;
    private readonly LexiconSet lexicons;
    private readonly WordClassSet ownGoal;
    private readonly WordClassSet penalty;

    /// <exception cref="InvalidDataException">The lexicons lack a class of marks.</exception>
    public PrintedMinuteReader(LexiconSet lexicons)
    {
        this.lexicons = lexicons;
        ownGoal = Need("printed-own-goal");
        penalty = Need("printed-penalty");
    }

    /// <summary>The classes of the marks of penalties and own goals.</summary>
    public WordClassSet Marks => ownGoal | penalty;

    /// <param name="text">From the end of a name to the start of the next, or to the bracket.</param>
    /// <returns>In the order of print; empty when none is legible.</returns>
    public List<PrintedMinute> Read(ReadOnlySpan<char> text)
    {
        var minutes = new List<PrintedMinute>();
        var early = default(WordClassSet);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var minute = Number(text, ref i);
                var added = 0;
                if (i + 1 < text.Length && text[i] == '+' && char.IsAsciiDigit(text[i + 1]))
                {
                    i++;
                    added = Number(text, ref i);
                }

                if (minute is > 0 and <= LastMinute)
                {
                    minutes.Add(new PrintedMinute(minute, added, early.Overlaps(ownGoal), early.Overlaps(penalty)));
                    early = default;
                }
            }
            else if (char.IsLetter(text[i]))
            {
                var start = i;
                while (i < text.Length && (char.IsLetter(text[i]) || text[i] == '.'))
                {
                    i++;
                }

                early |= Mark(text[start..i].TrimEnd('.'), minutes);
            }
            else
            {
                i++;
            }
        }

        return minutes;
    }

    /// <summary>Marks the minute before a word.</summary>
    /// <returns>The classes of a word that no minute stands before: it marks the one behind it.</returns>
    private WordClassSet Mark(ReadOnlySpan<char> word, List<PrintedMinute> minutes)
    {
        var index = lexicons.Vocabulary.Find(WordFolding.Fold(word.ToString().Replace(".", "", StringComparison.Ordinal)));
        if (index < 0)
        {
            return default;
        }

        var classes = lexicons.ClassesOf(index);
        if (minutes.Count == 0)
        {
            return classes;
        }

        minutes[^1] = minutes[^1] with { IsOwnGoal = minutes[^1].IsOwnGoal || classes.Overlaps(ownGoal), IsPenalty = minutes[^1].IsPenalty || classes.Overlaps(penalty) };
        return default;
    }

    private static int Number(ReadOnlySpan<char> text, ref int i)
    {
        var value = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            value = Math.Min(1000, (value * 10) + text[i] - '0');
        }

        return value;
    }

    private WordClassSet Need(string name) =>
        lexicons.ClassIndex(name) is >= 0 and var index
            ? WordClassSet.Of(index)
            : throw new InvalidDataException($"data/lexicons: there is no word class \"{name}\", which printed results need; define it with its marks.");
}
