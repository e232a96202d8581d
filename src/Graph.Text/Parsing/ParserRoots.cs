namespace Graph.Text;

/// <summary>Leaves one root to a sentence: the other words without a head hang on it.</summary>
internal static class ParserRoots
{
    private static readonly byte Parataxis = (byte)DependencyRelations.Names.IndexOf("parataxis");
    private static readonly byte Punct = (byte)DependencyRelations.Names.IndexOf("punct");

    /// <summary>Hangs the root of the tokens before <paramref name="body"/> on the root of those from there to <paramref name="end"/>.</summary>
    public static void Join(int[] heads, byte[] relations, int first, int body, int end)
    {
        var root = Array.IndexOf(heads, -1, body, end - body);
        for (var i = first; i < body; i++)
        {
            if (heads[i] < 0)
            {
                heads[i] = root;
                relations[i] = Parataxis;
            }
        }
    }

    public static void Settle(ParserState state, ReadOnlySpan<FineTag> tags)
    {
        var root = -1;
        for (var i = 0; i < state.Length; i++)
        {
            if (state.Heads[i] < 0 && (root < 0 || tags[root] == FineTag.Punctuation))
            {
                root = tags[i] == FineTag.Punctuation && root >= 0 ? root : i;
            }
        }

        for (var i = 0; i < state.Length; i++)
        {
            if (state.Heads[i] < 0 && i != root)
            {
                state.Heads[i] = root;
                state.Relations[i] = tags[i] == FineTag.Punctuation ? Punct : Parataxis;
            }
        }
    }
}
