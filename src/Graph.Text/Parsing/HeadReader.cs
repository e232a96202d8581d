using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Parses the sentences of one text, each when its heads are asked for. For one thread.</summary>
internal sealed class HeadReader(Parser parser, string text, Token[] tokens, FineTag[] tags)
{
    private readonly ParserWords words = new();
    private readonly ParserState state = new();
    private readonly ParserScorer scorer = parser.NewScorer();
    private ulong[] keys = [];

    /// <summary>Fills the heads and relations of a sentence's tokens, which are numbered as in the report.</summary>
    public void Read(Sentence sentence, int[] heads, byte[] relations)
    {
        var body = Dateline.EndOf(text, tokens, sentence);
        if (body > sentence.First)
        {
            ReadPart(sentence.First, body, heads, relations);
        }

        ReadPart(body, sentence.End, heads, relations);
        if (body > sentence.First)
        {
            ParserRoots.Join(heads, relations, sentence.First, body, sentence.End);
        }
    }

    private void ReadPart(int first, int end, int[] heads, byte[] relations)
    {
        var length = end - first;
        if (keys.Length < length)
        {
            keys = new ulong[length * 2];
        }

        for (var i = 0; i < length; i++)
        {
            keys[i] = TokenProfiles.KeyOf(text, tokens[first + i]);
        }

        parser.Parse(keys.AsSpan(0, length), tags.AsSpan(first, length), words, state, scorer);
        for (var i = first; i < end; i++)
        {
            heads[i] = state.Heads[i - first] < 0 ? -1 : first + state.Heads[i - first];
            relations[i] = state.Relations[i - first];
        }
    }
}
