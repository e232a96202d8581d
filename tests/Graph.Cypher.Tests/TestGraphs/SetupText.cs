namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Walks over the text of set-up statements, skipping strings, comments and brackets as wholes.</summary>
internal sealed class SetupText(string text)
{
    private static readonly string[] ClauseWords = ["CREATE", "MATCH", "OPTIONAL", "UNWIND", "WITH", "DELETE"];

    public int At { get; set; }

    public bool AtEnd => At >= text.Length;

    public char Current => At < text.Length ? text[At] : '\0';

    /// <summary>Clauses in order; what follows a reading clause up to the next writing one is one text.</summary>
    public static List<(string Word, string Body)> Clauses(string text)
    {
        var walk = new SetupText(text);
        var clauses = new List<(string Word, string Body)>();
        var start = 0;
        while (true)
        {
            walk.Space();
            var word = walk.AtEnd ? null : walk.ClauseWord();
            if (walk.AtEnd || (word is not null && walk.At > start))
            {
                Add(clauses, text[start..walk.At]);
                start = walk.At;
            }

            if (walk.AtEnd)
            {
                return clauses;
            }

            walk.Token();
        }
    }

    public void Space()
    {
        while (At < text.Length)
        {
            if (char.IsWhiteSpace(text[At]) || text[At] == ';')
            {
                At++;
            }
            else if (text.AsSpan(At).StartsWith("//", StringComparison.Ordinal))
            {
                var end = text.IndexOf('\n', At);
                At = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    public bool Accept(string token)
    {
        Space();
        var found = text.AsSpan(At).StartsWith(token, StringComparison.Ordinal);
        At += found ? token.Length : 0;
        return found;
    }

    public void Expect(string token)
    {
        if (!Accept(token))
        {
            throw new FormatException($"A set-up statement needs '{token}' at: {text[At..Math.Min(text.Length, At + 40)]}");
        }
    }

    /// <summary>A name, or null.</summary>
    public string? Name()
    {
        Space();
        if (Current == '`')
        {
            var end = text.IndexOf('`', At + 1);
            var quoted = text[(At + 1)..end];
            At = end + 1;
            return quoted;
        }

        var start = At;
        while (char.IsLetterOrDigit(Current) || Current == '_')
        {
            At++;
        }

        return At > start ? text[start..At] : null;
    }

    /// <summary>The text of a map with its braces, or null.</summary>
    public string? Map()
    {
        Space();
        if (Current != '{')
        {
            return null;
        }

        var start = At;
        Token();
        return text[start..At];
    }

    /// <summary>Moves over one name, string, bracketed group or other character.</summary>
    private void Token()
    {
        switch (Current)
        {
            case '\'' or '"':
                String(Current);
                break;
            case '(' or '[' or '{':
                Group();
                break;
            default:
                if (Name() is null)
                {
                    At++;
                }

                break;
        }
    }

    private void Group()
    {
        At++;
        Space();
        while (!AtEnd && Current is not (')' or ']' or '}'))
        {
            Token();
            Space();
        }

        At++;
    }

    private void String(char quote)
    {
        At++;
        while (!AtEnd && Current != quote)
        {
            At += Current == '\\' ? 2 : 1;
        }

        At++;
    }

    private string? ClauseWord() => ClauseWords.FirstOrDefault(word =>
        text.AsSpan(At).StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (At + word.Length == text.Length || !char.IsLetterOrDigit(text[At + word.Length]))
        && (At == 0 || !(char.IsLetterOrDigit(text[At - 1]) || text[At - 1] is ':' or '.' or '$')));

    private static void Add(List<(string Word, string Body)> clauses, string clause)
    {
        var trimmed = clause.Trim().TrimEnd(';');
        if (trimmed.Length == 0)
        {
            return;
        }

        var word = trimmed.Split((char[])[' ', '\n', '\r', '\t', '('], 2)[0].ToUpperInvariant();
        if (word is "CREATE" or "DELETE")
        {
            clauses.Add((word, trimmed[word.Length..]));
        }
        else if (clauses.Count > 0 && clauses[^1].Word == "READ")
        {
            clauses[^1] = ("READ", $"{clauses[^1].Body}\n{trimmed}");
        }
        else
        {
            clauses.Add(("READ", trimmed));
        }
    }
}
