using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Parses the sentences of one text, each when its heads are asked for. For one thread.</summary>
internal sealed class HeadReader(Parser parser, string text, Token[] tokens, FineTag[] tags)
{
    /// <summary>Fills the heads and relations of a sentence's tokens, which are numbered as in the report.</summary>
    public void Read(Sentence sentence, int[] heads, byte[] relations)
    {
        var room = parser.RentRoom();
        var body = Dateline.EndOf(text, tokens, sentence);
        if (body > sentence.First)
        {
            ReadPart(sentence.First, body, heads, relations, room);
        }

        ReadPart(body, sentence.End, heads, relations, room);
        if (body > sentence.First)
        {
            ParserRoots.Join(heads, relations, sentence.First, body, sentence.End);
        }

        parser.ReturnRoom(room);
    }

    private void ReadPart(int first, int end, int[] heads, byte[] relations, ParserRoom room)
    {
        var keys = room.KeysOf(end - first);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = TokenProfiles.KeyOf(text, tokens[first + i]);
        }

        parser.Parse(keys, tags.AsSpan(first, keys.Length), room);
        var state = room.State;
        for (var i = first; i < end; i++)
        {
            heads[i] = state.Heads[i - first] < 0 ? -1 : first + state.Heads[i - first];
            relations[i] = state.Relations[i - first];
        }
    }
}
