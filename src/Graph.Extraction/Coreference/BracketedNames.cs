using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>A first name and a surname of which one stands in brackets, as who edits a quotation writes them: <c>Adam [Frost]</c>, <c>(Adam) Frost</c>.</summary>
internal static class BracketedNames
{
    /// <summary>Whether two names that follow each other are one man's.</summary>
    public static bool AreOne(NameContext context, NameSpan first, NameSpan second)
    {
        if (first.End - first.First != 1 || second.First != first.End + 1 || context.Units.Of(first.First, first.End).Length != 1 || !CanBePerson(context, first) || !CanBePerson(context, second))
        {
            return false;
        }

        var between = context.Text[first.End];
        if (between is "[" || (between is "]" && IsAt(context, first.First - 1, "[")))
        {
            return true;
        }

        // Round brackets hold many things beside the rest of a name: the man replaced, a club. In what a man says they hold only whom he means by a name, be it one that nobody knows.
        return (context.Is(first.First, WordClasses.FirstName) || (between is "(" && context.Text.Tokens[first.First].Is(TokenFlags.InQuote))) && context.Text.Sentences[context.Text.SentenceOf(first.First)].Kind == SentenceKind.Prose
            && !IsNamePart(context, first.First - 1) && ((between is "(" && IsAt(context, second.End, ")")) || (between is ")" && IsAt(context, first.First - 1, "(")));
    }

    /// <summary>The group of both; its units are those of the whole name.</summary>
    /// <param name="spans">All names of the report: a surname that one of them has at its end stands for that one, however the first name is written here.</param>
    public static NameGroup Group(NameContext context, NameSpan first, NameSpan second, List<NameSpan> spans)
    {
        var last = context.Units.Of(second.First, second.CoreEnd);
        var surname = last[^1];
        var isWhole = last.Length > 1 || spans.Exists(span => context.Units.Of(span.First, span.CoreEnd) is { Length: > 1 } units && units[^1] == surname);
        ulong[] units = isWhole ? [.. last] : [.. context.Units.Of(first.First, first.End), .. last];
        var node = context.Gazetteer.Trie.NodeOf(units);
        var group = new NameGroup(units, node > 0 && !context.Gazetteer.Trie.FormsAt(node).IsEmpty ? node : 0)
        {
            Hints = first.Hints | second.Hints | NameHints.Person,
            Written = isWhole ? null : string.Concat(context.Text[first.First], " ", context.Text.SpanOf(second.First, second.CoreEnd).In(context.Text.Text)),
        };
        group.Spans.AddRange([first, second]);
        return group;
    }

    private static bool IsAt(NameContext context, int token, string mark) =>
        (uint)token < (uint)context.Classes.Length && context.Text[token].SequenceEqual(mark);

    private static bool IsNamePart(NameContext context, int token) => token >= 0 && context.IsNameLike(token);

    /// <summary>Unknown, or known as a person's name.</summary>
    private static bool CanBePerson(NameContext context, NameSpan span)
    {
        foreach (var form in span.Node > 0 ? context.Gazetteer.Trie.FormsAt(span.Node) : [])
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.Person)
            {
                return true;
            }
        }

        return span.Node == 0 && (span.Hints & (NameHints.Club | NameHints.Competition | NameHints.Venue)) == 0;
    }
}
