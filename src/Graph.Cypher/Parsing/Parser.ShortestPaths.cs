using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>The two spellings of shortest paths: <c>shortestPath(…)</c> and <c>SHORTEST 1</c>.</content>
internal sealed partial class Parser
{
    private ShortestKind ShortestFunction() =>
        AtWord("shortestPath") && AtSymbol(1, "(") ? ShortestKind.One : AtWord("allShortestPaths") && AtSymbol(1, "(") ? ShortestKind.All : ShortestKind.None;

    // SHORTEST 1, ALL SHORTEST, ANY SHORTEST, ANY: the newer spelling of the two functions.
    private ShortestKind ShortestPrefix()
    {
        var start = at;
        var all = AtWord("ALL") && AtWord(1, "SHORTEST");
        if (all || (AtWord("ANY") && AtWord(1, "SHORTEST")))
        {
            at += 2;
        }
        else if (AtWord("SHORTEST") && Peek(1).Kind == TokenKind.Integer)
        {
            if (Peek(1).Text != "1")
            {
                throw source.SyntaxError("UnexpectedSyntax", Peek(1).Span, "Only SHORTEST 1 is supported, not the k shortest paths.", "Use ALL SHORTEST or SHORTEST 1.");
            }

            at += 2;
        }
        else if (AtWord("ANY") && AtSymbol(1, "("))
        {
            at += 1;
        }
        else
        {
            return ShortestKind.None;
        }

        if (!TakeWord("PATHS"))
        {
            TakeWord("PATH");
        }

        return at == start ? ShortestKind.None : all ? ShortestKind.All : ShortestKind.One;
    }
}
