using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>The names of the gazetteer where they stand in a report.</summary>
internal sealed class KnownNames(NameContext context)
{
    private readonly AnnotatedText text = context.Text;

    /// <summary>The longest known name from a token: where it ends and its node; (i, 0) when none starts here.</summary>
    public (int End, int Node) LongestAt(int i, int limit)
    {
        if (!context.IsCapital(i) && !text.Tokens[i].IsAny(TokenFlags.HasDigit))
        {
            return (i, 0);
        }

        var trie = context.Gazetteer.Trie;
        int node = 0, bestEnd = i, bestNode = 0;
        for (var token = i; token < limit; token++)
        {
            for (var unit = context.Units.FirstOf(token); unit < context.Units.FirstOf(token + 1); unit++)
            {
                node = trie.Next(node, context.Units.Hashes[unit]);
                if (node < 0)
                {
                    return (bestEnd, bestNode);
                }
            }

            if (!trie.FormsAt(node).IsEmpty && (Ends(i, token) || IsLeague(i, token, node)))
            {
                (bestEnd, bestNode) = (token + 1, node);
            }
        }

        return (bestEnd, bestNode);
    }

    public bool IsOnlyNickname(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (form.Kind != NameFormKind.Nickname)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all that bear a known name are of one type; false for the node of no name.</summary>
    public bool IsOnly(int node, EntityType type)
    {
        if (node == 0)
        {
            return false;
        }

        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != type)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A competition whose own word is written small, as agencies do: <c>the Spanish league</c>, <c>the Italian cup</c>.</summary>
    private bool IsLeague(int first, int last, int node) => last == first + 1 && context.Is(first, WordClasses.Nationality) && context.Is(last, WordClasses.CompetitionWord) && IsOnly(node, EntityType.Competition);

    private bool Ends(int first, int last)
    {
        var token = text.Tokens[last];
        if (!context.IsCapital(last) && !token.IsAny(TokenFlags.HasDigit | TokenFlags.Possessive | TokenFlags.Punctuation) && !text[last].ContainsAnyInRange('A', 'Z'))
        {
            return false;
        }

        // One word is a name only where its capital says so.
        return first != last || (context.IsNameLike(first) && !token.Is(TokenFlags.Number)) || context.Is(first, WordClasses.Body);
    }
}
