using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>A sentence of a treebank in the shape that the models see.</summary>
/// <param name="Heads">Index of each token's head in the sentence, -1 for the root.</param>
/// <param name="Relations">Indexes into <see cref="DependencyRelations.Names"/>.</param>
internal sealed record TreebankSentence(string[] Forms, FineTag[] Tags, int[] Heads, byte[] Relations)
{
    public int Length => Forms.Length;

    /// <summary>The forms with spaces between them, as tokens.</summary>
    public (string Text, Token[] Tokens) ToTokens()
    {
        var text = string.Join(' ', Forms);
        var tokens = new Token[Forms.Length];
        var start = 0;
        for (var i = 0; i < Forms.Length; i++)
        {
            var shape = new WordShape(Forms[i]);
            tokens[i] = new Token(start, start + Forms[i].Length, -1, shape.Hash, shape.Flags | TokenFlags.SpaceBefore);
            start += Forms[i].Length + 1;
        }

        return (text, tokens);
    }

    public TokenProfile[] Profiles(WordTable words)
    {
        var (text, tokens) = ToTokens();
        var profiles = new TokenProfile[tokens.Length];
        TokenProfiles.Fill(text, tokens, words, profiles);
        return profiles;
    }
}
