using System.Collections.Frozen;
using System.Text;
using Graph.Text;

namespace Graph.Cli.Evaluation;

/// <summary>Names in the form in which gold and graph are compared: lower case, no accents, no punctuation, without words that a name may have or lack.</summary>
internal sealed class EvaluationWords
{
    // Letters that are no base letter with an accent: they part words here, whatever they stand for elsewhere.
    private const string Undecomposed = "ÆÐØÞæðøþĐđĦħıĸŁłŊŋŒœŦŧƏəƒ";

    private readonly FrozenSet<string> dropped;
    private readonly FrozenDictionary<string, string> stages;

    private EvaluationWords(FrozenSet<string> dropped, FrozenDictionary<string, string> stages)
    {
        this.dropped = dropped;
        this.stages = stages;
    }

    /// <exception cref="CommandLineException">The file is missing or a line of it is wrong.</exception>
    public static EvaluationWords Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new CommandLineException("GR9020", file, "the words that decide what counts as the same are missing; install the program again");
        }

        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var stages = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            switch (line.Split('\t'))
            {
                case ["drop", var form, ..]:
                    dropped.Add(form);
                    break;
                case ["stage", var form, var same]:
                    stages[form] = same;
                    break;
                case ["kind", ..]:
                    break;
                case [['#', ..], ..] or [""]:
                    break;
                default:
                    throw new CommandLineException("GR9021", $"{file}:{number}", "expected drop or stage, a form, and what it is the same as, with tabs between");
            }
        }

        return new EvaluationWords(dropped.ToFrozenSet(StringComparer.Ordinal), stages.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public string Fold(string name)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(word => !dropped.Contains(word)).ToArray();
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }

    /// <summary>A stage's name as it is compared; null for none.</summary>
    public string? Stage(string? stage)
    {
        var folded = Fold(stage ?? "").Replace(" ", "", StringComparison.Ordinal);
        folded = folded.EndsWith('s') ? folded[..^1] : folded;
        folded = stages.GetValueOrDefault(folded, folded);
        return folded.Length == 0 ? null : folded;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        Span<char> folded = stackalloc char[4];
        foreach (var c in name)
        {
            switch (c)
            {
                case 'ø' or 'Ø':
                    plain.Append('o');
                    break;
                case 'ł':
                    plain.Append('l');
                    break;
                case 'đ':
                    plain.Append('d');
                    break;
                case 'æ':
                    plain.Append("ae");
                    break;
                case '\'' or '’' or '`' or (>= '\u0300' and <= '\u036F'):
                    break;
                case 'ª':
                    plain.Append('a');
                    break;
                case 'º':
                    plain.Append('o');
                    break;
                default:
                    var length = Undecomposed.Contains(c) ? 0 : WordFolding.Fold([c], folded);
                    plain.Append(length == 0 ? " " : Ascii(folded[..length]));
                    break;
            }
        }

        return plain.ToString();
    }

    private static ReadOnlySpan<char> Ascii(Span<char> folded)
    {
        foreach (ref var c in folded)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                c = ' ';
            }
        }

        return folded;
    }
}
