using System.Buffers;
using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Parses the sentences of one text, each when its heads are asked for. For one thread.</summary>
internal sealed class HeadReader(Parser parser, WordTable words, string text, Token[] tokens, FineTag[] tags)
{
    private readonly ParserState state = new();

    /// <summary>Fills the heads and relations of a sentence's tokens, which are numbered as in the report.</summary>
    public void Read(Sentence sentence, int[] heads, byte[] relations)
    {
        var profiles = ArrayPool<TokenProfile>.Shared.Rent(sentence.Length);
        var body = Dateline.EndOf(text, tokens, sentence);
        if (body > sentence.First)
        {
            ReadPart(sentence.First, body, profiles, heads, relations);
        }

        ReadPart(body, sentence.End, profiles, heads, relations);
        if (body > sentence.First)
        {
            ParserRoots.Join(heads, relations, sentence.First, body, sentence.End);
        }

        ArrayPool<TokenProfile>.Shared.Return(profiles);
    }

    private void ReadPart(int first, int end, TokenProfile[] allProfiles, int[] heads, byte[] relations)
    {
        var profiles = allProfiles.AsSpan(0, end - first);
        TokenProfiles.Fill(text, tokens.AsSpan(first, end - first), words, profiles);
        parser.Parse(profiles, tags.AsSpan(first, end - first), state);
        for (var i = first; i < end; i++)
        {
            heads[i] = state.Heads[i - first] < 0 ? -1 : first + state.Heads[i - first];
            relations[i] = state.Relations[i - first];
        }
    }
}
