using System.Text.RegularExpressions;

namespace Graph.Cypher.Tests.Fuzzing;

/// <summary>Breaks queries: tokens left out, doubled, swapped, replaced; characters changed; things nested far too deep.</summary>
internal sealed partial class QueryMutation(int seed)
{
    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", "-", "->", "<-", "|", "&", "!", "%", "*", "..", "...", ",", ":", "::", ".", "$", "`", "'", "\"", "/*", "//", "\\", "\0", "\u200B", "\uD800", "é",
        "MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "CASE", "WHEN", "END", "AS", "IN", "NOT", "EXISTS", "COUNT", "COLLECT", "YIELD", "ORDER BY", "LIMIT", "SKIP",
        "CREATE (n)", "MERGE", "SET", "DELETE", "LOAD CSV FROM 'x' AS y", "FOREACH", "SHOW", "USE", "99999999999999999999", "1e999", "0xZZ", "1..2", "shortestPath", "null",
    ];

    private static readonly (string Open, string Middle, string Close)[] Nestings =
    [
        ("(", "1", ")"), ("[", "1", "]"), ("{a: ", "1", "}"), ("NOT ", "true", ""), ("-", "1", ""), ("abs(", "1", ")"), ("1 + ", "1", ""), ("1 < ", "2", ""), ("[x IN ", "[]", "]"),
        ("CASE WHEN true THEN ", "1", " END"), ("EXISTS { MATCH (a) WHERE ", "true", " }"), ("reduce(a = 0, x IN ", "[]", " | a)"), ("true AND ", "true", ""), ("1 ^ ", "1", ""),
        ("COUNT { CALL { RETURN ", "1", " AS x } RETURN x }"), ("size([", "1", "])"), ("'a' + ", "'a'", ""),
    ];

    private readonly Random random = new(seed);

    public string Break(string query)
    {
        var tokens = TokenPattern().Matches(query).Select(match => match.Value).ToList();
        for (var changes = 1 + random.Next(3); changes > 0 && tokens.Count > 1; changes--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    tokens[at] = Tokens[random.Next(Tokens.Length)];
                    break;
                case 3:
                    tokens.Insert(at, " " + Tokens[random.Next(Tokens.Length)] + " ");
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
            }
        }

        var text = string.Concat(tokens);
        return random.Next(10) == 0 ? text[..random.Next(text.Length + 1)] : text;
    }

    public string Nest()
    {
        var (open, middle, close) = Nestings[random.Next(Nestings.Length)];
        var levels = (int)Math.Pow(10, 1 + (random.NextDouble() * 3.7));
        return $"RETURN {string.Concat(Enumerable.Repeat(open, levels))}{middle}{string.Concat(Enumerable.Repeat(close, levels))} AS x";
    }

    public string Lengthen()
    {
        var count = 10 + random.Next(3000);
        return random.Next(5) switch
        {
            0 => "RETURN " + string.Join(" + ", Enumerable.Repeat("1", count)) + " AS x",
            1 => string.Concat(Enumerable.Range(0, count / 10).Select(i => $"WITH {i} AS v{i} ")) + "RETURN 1 AS x",
            2 => "MATCH " + string.Join("-->", Enumerable.Repeat("()", count / 100)) + " RETURN count(*) AS x",
            3 => "RETURN " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"{i} AS c{i}")),
            _ => string.Join(" UNION ", Enumerable.Repeat("RETURN 1 AS x", count / 10)),
        };
    }

    [GeneratedRegex(@"\w+|\s+|'[^']*'|[^\w\s]")]
    private static partial Regex TokenPattern();
}
