using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Text;
using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>
/// Reads <c>data/rules/*.yaml</c>: <c>relation</c>, optional <c>macros</c> (name → pattern, used as <c>$name</c>), and <c>rules</c> with <c>id</c>,
/// <c>description</c>, <c>confidence</c>, <c>patterns</c>, optional <c>flags</c>, <c>examples</c>, <c>counterexamples</c>. Unknown keys are errors.
/// </summary>
public sealed class RuleFile
{
    private const double DefaultConfidence = 0.9;

    private readonly string path;
    private readonly RuleSheet sheet;

    private RuleFile(string path, RuleSheet sheet)
    {
        this.path = path;
        this.sheet = sheet;
    }

    /// <exception cref="InvalidDataException">The file is malformed; the message names file, line and what to do.</exception>
    public static RuleFile Parse(string path)
    {
        var text = FileLines.ReadText(path);
        return new RuleFile(path, PlainRules.Read(text) ?? new YamlRules(path).Read(text));
    }

    /// <summary>Adds the literal words of the file's patterns to the vocabulary; must run before it is frozen.</summary>
    public void CollectWords(Vocabulary.Builder vocabulary)
    {
        foreach (var (_, pattern) in sheet.Macros)
        {
            CollectWords(pattern, vocabulary);
        }

        foreach (var rule in sheet.Rules)
        {
            foreach (var pattern in rule.Patterns)
            {
                CollectWords(pattern.Text, vocabulary);
            }
        }
    }

    private static void CollectWords(string pattern, Vocabulary.Builder vocabulary)
    {
        var start = -1;
        for (var i = 0; i <= pattern.Length; i++)
        {
            var inWord = i < pattern.Length && (char.IsLetterOrDigit(pattern[i]) || pattern[i] is '\'' or '-' or '.');
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                vocabulary.Add(pattern[start..i]);
                start = -1;
            }
        }
    }

    /// <exception cref="InvalidDataException">A rule is malformed; the message names file, line and what to do.</exception>
    public IReadOnlyList<ExtractionRule> Read(LexiconSet lexicons)
    {
        var compiler = new PatternCompiler(lexicons);
        return sheet.Rules.ConvertAll(draft => ReadRule(draft, compiler));
    }

    /// <summary>Whether a value is a number from 0 to 1.</summary>
    internal static bool IsConfidence(ReadOnlySpan<char> value) => TryConfidence(value, out _);

    private static bool TryConfidence(ReadOnlySpan<char> value, out double confidence) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out confidence) && confidence is >= 0 and <= 1;

    private ExtractionRule ReadRule(RuleDraft draft, PatternCompiler compiler)
    {
        var programs = new PatternProgram[draft.Patterns.Count];
        for (var i = 0; i < programs.Length; i++)
        {
            var pattern = draft.Patterns[i];
            try
            {
                programs[i] = compiler.Compile(Expand(pattern.Text));
            }
            catch (FormatException exception)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{pattern.Line}:{pattern.Column}: the pattern of {draft.Id} can't be read, {exception.Message}."));
            }
        }

        return new ExtractionRule(
            draft.Id!, sheet.Relation, draft.Description, Confidence(draft), ImmutableCollectionsMarshal.AsImmutableArray(programs),
            draft.Flags.ToFrozenSet(StringComparer.Ordinal), [.. draft.Examples], [.. draft.Counterexamples], FormattableString.Invariant($"{path}:{draft.Line}"));
    }

    private double Confidence(RuleDraft draft) =>
        draft.Confidence is not { } given ? DefaultConfidence
        : TryConfidence(given.Text, out var value) ? value
        : throw new InvalidDataException(FormattableString.Invariant(
            $"{path}:{given.Line}:{given.Column}: the confidence is a number from 0 to 1, and \"{given.Text}\" was found."));

    private string Expand(string pattern)
    {
        // Later macros may use earlier ones, so the last is replaced first.
        for (var i = sheet.Macros.Count - 1; i >= 0 && pattern.Contains('$', StringComparison.Ordinal); i--)
        {
            pattern = pattern.Replace("$" + sheet.Macros[i].Name, "(" + sheet.Macros[i].Pattern + ")", StringComparison.Ordinal);
        }

        return pattern;
    }
}
