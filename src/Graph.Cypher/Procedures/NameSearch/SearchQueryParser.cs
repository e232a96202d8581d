using System.Globalization;
using Graph.Cypher.Functions;

namespace Graph.Cypher.Procedures.NameSearch;

/// <summary>Reads the words and signs of a search.</summary>
internal sealed class SearchQueryParser
{
    private const int DeepestNesting = 50;
    private readonly string text;
    private int at;
    private int terms;
    private int depth;

    private SearchQueryParser(string text) => this.text = text;

    /// <exception cref="CypherFunctionException">The query has no words, or brackets or quotes that do not fit.</exception>
    public static SearchQuery Parse(string text)
    {
        var parser = new SearchQueryParser(text);
        var root = parser.Group();
        return parser.at < text.Length || parser.terms == 0 ? throw parser.Unreadable() : new SearchQuery(root, parser.terms);
    }

    private SearchGroup Group()
    {
        var parts = new List<(SearchOccurrence Occurrence, SearchNode Node)>();
        var required = false;
        while (Space() && text[at] != ')')
        {
            if (AcceptWord("AND") || AcceptWord("&&"))
            {
                Require(parts);
                required = true;
                continue;
            }

            if (AcceptWord("OR") || AcceptWord("||"))
            {
                continue;
            }

            var occurrence = required ? SearchOccurrence.Must : SearchOccurrence.Should;
            required = false;
            occurrence = AcceptWord("NOT") || Accept('-') || Accept('!') ? SearchOccurrence.MustNot : Accept('+') ? SearchOccurrence.Must : occurrence;
            if (Part() is { } part)
            {
                parts.Add((occurrence, part));
            }
        }

        return new SearchGroup(parts);
    }

    private static void Require(List<(SearchOccurrence Occurrence, SearchNode Node)> parts)
    {
        if (parts.Count > 0 && parts[^1].Occurrence == SearchOccurrence.Should)
        {
            parts[^1] = (SearchOccurrence.Must, parts[^1].Node);
        }
    }

    /// <summary>Null for characters that make no word.</summary>
    private SearchNode? Part()
    {
        if (!Space())
        {
            return null;
        }

        if (Accept('('))
        {
            return Brackets();
        }

        var field = AcceptWord("name:") ? 0 : AcceptWord("aliases:") ? 1 : -1;
        return at < text.Length && text[at] == '"' ? Phrase(field) : Word(field);
    }

    private SearchGroup Brackets()
    {
        if (++depth > DeepestNesting)
        {
            throw Unreadable();
        }

        var group = Group();
        depth--;
        return Accept(')') ? group : throw Unreadable();
    }

    private SearchPhrase? Phrase(int field)
    {
        var end = text.IndexOf('"', at + 1);
        if (end < 0)
        {
            throw Unreadable();
        }

        var words = NameWords.Fold(text[(at + 1)..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        at = end + 1;
        Suffix('~');
        Suffix('^');
        return words.Length == 0 ? null : new SearchPhrase(terms++, words, field);
    }

    private SearchNode? Word(int field)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !"()\"~^".Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var raw = text[start..at];
        if (at == start)
        {
            at++;
            return null;
        }

        var distance = Suffix('~') is { } fuzziness ? Distance(fuzziness) : 0;
        Suffix('^');
        if (raw.AsSpan().ContainsAny('*', '?'))
        {
            var pattern = string.Concat(raw.Select(c => c is '*' or '?' ? c.ToString() : NameWords.Fold(c.ToString())));
            return new SearchTerm(terms++, pattern, field, 0, true);
        }

        var words = NameWords.Fold(raw).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => null,
            1 => new SearchTerm(terms++, words[0], field, distance, false),
            _ => new SearchPhrase(terms++, words, field),
        };
    }

    /// <summary><c>~1</c> and <c>~2</c> are numbers of letters; <c>~</c> alone is two; fractions, an old form, count as two.</summary>
    private static int Distance(string fuzziness) => fuzziness switch
    {
        "0" => 0,
        "1" => 1,
        _ => 2,
    };

    /// <summary>The number after the sign, empty when there is none; null without the sign.</summary>
    private string? Suffix(char sign)
    {
        if (at >= text.Length || text[at] != sign)
        {
            return null;
        }

        var start = ++at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Space()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length;
    }

    private bool Accept(char sign)
    {
        var found = at < text.Length && text[at] == sign;
        at += found ? 1 : 0;
        return found;
    }

    /// <summary>Operators are words of their own, in capitals; a field's name ends with a colon.</summary>
    private bool AcceptWord(string word)
    {
        var end = at + word.Length;
        var found = text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (word[^1] == ':' || end == text.Length || char.IsWhiteSpace(text[end]) || text[end] == '(');
        at = found ? end : at;
        return found;
    }

    private CypherFunctionException Unreadable() => new(CypherErrorKind.ProcedureError, "ProcedureCallFailed", string.Create(
        CultureInfo.InvariantCulture, $"The search '{text}' cannot be read at character {at + 1}; expected words such as mbappe~, sil* or \"two words\", with closed brackets and quotes."));
}
