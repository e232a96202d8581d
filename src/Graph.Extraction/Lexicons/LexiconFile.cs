namespace Graph.Extraction;

/// <summary>
/// Reads <c>*.lex</c> files: <c>[class]</c> lines, then entries, several on a line parted by commas. <c>~score</c> adds the regular forms of a verb
/// (score, scores, scored, scoring), <c>~slot</c> doubles its consonant by itself (slotted), <c>~~level</c> says so (levelled); <c>~head home</c> inflects the first word.
/// <c>@other</c> takes in all entries of another class. <c>#</c> starts a comment.
/// </summary>
public static class LexiconFile
{
    /// <exception cref="InvalidDataException">The file is malformed; the message names file and line.</exception>
    public static void Read(string path, LexiconSet.Builder lexicons, Dictionary<string, List<string>> entriesByClass)
    {
        string? current = null;
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var comment = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (comment < 0 ? raw : raw[..comment]).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '[')
            {
                current = line.EndsWith(']') ? line[1..^1].Trim() : throw Malformed(path, number, $"\"{line}\" opens a class but has no closing bracket");
                lexicons.Class(current);
                entriesByClass.TryAdd(current, []);
                continue;
            }

            if (current is null)
            {
                throw Malformed(path, number, $"\"{line}\" stands before the first [class] line");
            }

            foreach (var entry in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(entry, current, path, number, lexicons, entriesByClass);
            }
        }
    }

    private static void Add(string entry, string current, string path, int number, LexiconSet.Builder lexicons, Dictionary<string, List<string>> entriesByClass)
    {
        if (entry[0] == '@')
        {
            if (!entriesByClass.TryGetValue(entry[1..], out var others))
            {
                throw Malformed(path, number, $"class \"{entry[1..]}\" is not defined before this line");
            }

            foreach (var form in others.ToArray())
            {
                entriesByClass[current].Add(form);
                lexicons.Add(current, form);
            }

            return;
        }

        foreach (var form in Forms(entry))
        {
            entriesByClass[current].Add(form);
            lexicons.Add(current, form);
        }
    }

    private static string[] Forms(string entry)
    {
        if (entry[0] != '~')
        {
            return [entry];
        }

        var body = entry.TrimStart('~');
        var space = body.IndexOf(' ', StringComparison.Ordinal);
        var (verb, rest) = space < 0 ? (body, "") : (body[..space], body[space..]);
        return Array.ConvertAll(VerbForms(verb, entry.StartsWith("~~", StringComparison.Ordinal) || Doubles(verb)), form => form + rest);
    }

    /// <summary>A verb of one syllable that ends in one vowel and one consonant doubles it: slot, slotted.</summary>
    private static bool Doubles(string verb)
    {
        const string vowels = "aeiou";
        if (verb.Length < 3 || verb[^1] is 'w' or 'x' or 'y' || vowels.Contains(verb[^1], StringComparison.Ordinal) || !vowels.Contains(verb[^2], StringComparison.Ordinal))
        {
            return false;
        }

        return !vowels.Contains(verb[^3], StringComparison.Ordinal) && !verb.AsSpan(0, verb.Length - 2).ContainsAny(vowels);
    }

    /// <summary>Base, third person, past and present participle of a regular verb.</summary>
    private static string[] VerbForms(string verb, bool doubled)
    {
        var last = verb[^1];
        var consonantY = last == 'y' && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
        var sibilant = last is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);
        var third = consonantY ? verb[..^1] + "ies" : sibilant ? verb + "es" : verb + "s";
        var stem = doubled ? verb + last : verb;
        var past = last == 'e' ? verb + "d" : consonantY ? verb[..^1] + "ied" : stem + "ed";
        var participle = last == 'e' && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing" : stem + "ing";
        return [verb, third, past, participle];
    }

    private static InvalidDataException Malformed(string path, int line, string found) =>
        new($"{path}:{line}: {found}. Write a [class] line, then its entries parted by commas.");
}
