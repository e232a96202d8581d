using Graph.Text;

namespace Graph.Extraction;

/// <summary>How two tokens of a sentence hang together in its tree: by the token that stands over both.</summary>
/// <param name="Down">Steps from that token down to the one; 0 where the one is it.</param>
/// <param name="Across">Steps from it down to the other.</param>
/// <param name="DownRelation">Relation of the first step down to the one; 0 where there is none.</param>
/// <param name="AcrossRelation">Relation of the first step down to the other.</param>
internal readonly record struct TreeLink(int Down, int Across, byte DownRelation, byte AcrossRelation)
{
    private const int Deepest = 48;

    /// <summary>Farther than any two tokens of a sentence.</summary>
    public static TreeLink Farthest { get; } = new(100, 100, 0, 0);

    public int Steps => Down + Across;

    /// <summary>The link of two tokens; null where no token stands over both, as without a parser.</summary>
    public static TreeLink? Of(AnnotatedText text, int one, int other)
    {
        Span<int> chain = stackalloc int[Deepest];
        var length = 0;
        for (var token = one; token >= 0 && length < Deepest; token = text.HeadOf(token))
        {
            chain[length++] = token;
        }

        var across = 0;
        byte acrossRelation = 0;
        for (var token = other; token >= 0 && across < Deepest; token = text.HeadOf(token), across++)
        {
            var down = chain[..length].IndexOf(token);
            if (down >= 0)
            {
                return new TreeLink(down, across, down > 0 ? text.RelationOf(chain[down - 1]) : (byte)0, acrossRelation);
            }

            acrossRelation = text.RelationOf(token);
        }

        return null;
    }

    /// <summary>The token of an item on which its others hang.</summary>
    public static int HeadOf(AnnotatedText text, in PatternItem item) => HeadOf(text, item.First, item.End);

    /// <summary>The token of a span on which its others hang: the first whose head is outside it.</summary>
    public static int HeadOf(AnnotatedText text, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            var head = text.HeadOf(token);
            if (head < first || head >= end)
            {
                return token;
            }
        }

        return first;
    }
}
