using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>
/// Reads rule files that are written as the program's own are: two spaces a level, one key or list item a line, patterns and examples in double quotes
/// without escapes. Of any other YAML it says nothing, and a YAML reader has to read it, which takes a hundred times as long.
/// </summary>
internal sealed class PlainRules
{
    private readonly List<(string Name, string Pattern)> macros = [];
    private readonly List<RuleDraft> rules = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private string? relation;
    private string section = "";

    /// <summary>The list that the list items belong to: a key of the rule.</summary>
    private string list = "";
    private bool listIsEmpty;
    private int number;

    private PlainRules()
    {
    }

    /// <returns>Null when something is written otherwise, right or wrong.</returns>
    public static RuleSheet? Read(string text)
    {
        var reader = new PlainRules();
        var lines = FileLines.OfText(text);
        while (lines.TryRead(out var line))
        {
            reader.number = lines.Number;
            line = line.TrimEnd(' ');
            var content = line.TrimStart(' ');
            if (!content.IsEmpty && content[0] != '#' && !reader.Take(line.Length - content.Length, content))
            {
                return null;
            }
        }

        return reader.relation is { } relation && reader.rules.Count > 0 && reader.EndList()
            ? new RuleSheet(relation, reader.macros, reader.rules)
            : null;
    }

    private bool Take(int indent, ReadOnlySpan<char> content) => indent switch
    {
        0 => TakeSection(content),
        2 when section == "macros" => TakeMacro(content),
        2 when section == "rules" && content.StartsWith("- ") => TakeRule(content[2..]),
        4 when section == "rules" && rules.Count > 0 => TakeKey(content),
        6 when list.Length > 0 && content.StartsWith("- ") => TakeItem(content[2..]),
        _ => false,
    };

    /// <summary>Whether the list before is one: a key with nothing behind it is not.</summary>
    private bool EndList()
    {
        var ends = list.Length == 0 || !listIsEmpty;
        list = "";
        return ends;
    }

    private bool TakeSection(ReadOnlySpan<char> content)
    {
        if (!EndList() || !TrySplit(content, out var key, out var value))
        {
            return false;
        }

        if (key is "relation" && relation is null && section.Length == 0)
        {
            relation = Plain(value);
            return relation is not null;
        }

        var comes = key is "macros" && section.Length == 0 || key is "rules" && section != "rules";
        section = key.ToString();
        return comes && value.IsEmpty;
    }

    private bool TakeMacro(ReadOnlySpan<char> content)
    {
        if (!TrySplit(content, out var key, out var value) || Scalar(value) is not { } pattern || macros.Exists(Named(key)))
        {
            return false;
        }

        macros.Add((key.ToString(), pattern));
        return true;
    }

    private static Predicate<(string Name, string Pattern)> Named(ReadOnlySpan<char> key)
    {
        var name = key.ToString();
        return macro => macro.Name == name;
    }

    private bool TakeRule(ReadOnlySpan<char> content)
    {
        if (!EndList() || !content.StartsWith("id: "))
        {
            return false;
        }

        rules.Add(new RuleDraft(number, null, "", null));
        keys.Clear();
        return TakeKey(content);
    }

    private bool TakeKey(ReadOnlySpan<char> content)
    {
        if (!EndList() || !TrySplit(content, out var name, out var value))
        {
            return false;
        }

        var key = name.ToString();
        if (!keys.Add(key))
        {
            return false;
        }

        var rule = rules[^1];
        switch (key)
        {
            case "id":
                rules[^1] = rule with { Id = Plain(value) };
                return rules[^1].Id is not null;
            case "description":
                rules[^1] = rule with { Description = Plain(value) ?? "" };
                return Plain(value) is not null;
            case "confidence":
                // Where the value stands matters only for a wrong one, which is left to the other reader.
                rules[^1] = rule with { Confidence = new RuleLine(value.ToString(), number, 1) };
                return RuleFile.IsConfidence(value);
            case "flags":
                return TakeFlags(value, rule.Flags);
            case "patterns" or "examples" or "counterexamples":
                list = key;
                listIsEmpty = true;
                return value.IsEmpty;
            default:
                return false;
        }
    }

    private static bool TakeFlags(ReadOnlySpan<char> value, List<string> flags)
    {
        if (value is not ['[', .. var inside, ']'])
        {
            return false;
        }

        for (var rest = inside.Trim(' '); !rest.IsEmpty;)
        {
            var comma = rest.IndexOf(',');
            var flag = (comma < 0 ? rest : rest[..comma]).Trim(' ');
            if (!IsWord(flag))
            {
                return false;
            }

            flags.Add(flag.ToString());
            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        return true;
    }

    private bool TakeItem(ReadOnlySpan<char> content)
    {
        if (Quoted(content) is not { } item)
        {
            return false;
        }

        listIsEmpty = false;
        var rule = rules[^1];
        if (list == "patterns")
        {
            rule.Patterns.Add(new RuleLine(item, number, 9));
        }
        else
        {
            (list == "examples" ? rule.Examples : rule.Counterexamples).Add(item);
        }

        return true;
    }

    private static bool TrySplit(ReadOnlySpan<char> content, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var colon = content.IndexOf(':');
        key = colon < 0 ? default : content[..colon];
        value = colon < 0 ? default : content[(colon + 1)..];
        var apart = value.IsEmpty || value[0] == ' ';
        value = value.TrimStart(' ');
        return apart && IsWord(key);
    }

    /// <summary>Small letters, and hyphens behind the first.</summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && (i == 0 || text[i] != '-'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static string? Scalar(ReadOnlySpan<char> value) => value is ['"', ..] ? Quoted(value) : Plain(value);

    /// <summary>A value in double quotes to the end of the line; null when it is none or has escapes.</summary>
    private static string? Quoted(ReadOnlySpan<char> value) => value is ['"', .. var inside, '"'] && inside.IndexOfAny('"', '\\', '\t') < 0 ? inside.ToString() : null;

    /// <summary>A value without quotes; null when it has anything that YAML might take for something else.</summary>
    private static string? Plain(ReadOnlySpan<char> value) =>
        value.IsEmpty || !(char.IsAsciiLetterOrDigit(value[0]) || value[0] is '<' or '(') || value.Contains('\t')
        || value.IndexOf(": ") >= 0 || value.IndexOf(" #") >= 0 || value[^1] == ':'
            ? null
            : value.ToString();
}
