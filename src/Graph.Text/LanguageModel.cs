using System.Buffers;
using Graph.Text.Models;

namespace Graph.Text;

/// <summary>The trained weights of the tagger and the parser. Fixed once loaded, safe for many threads.</summary>
public sealed class LanguageModel
{
    public const string TaggerFile = "tagger.bin";
    public const string ParserFile = "parser.bin";

    private readonly Tagger tagger;
    private readonly Parser? parser;

    internal LanguageModel(Tagger tagger, Parser? parser)
    {
        this.tagger = tagger;
        this.parser = parser;
    }

    /// <param name="directory">The folder that holds <see cref="TaggerFile"/> and <see cref="ParserFile"/>.</param>
    /// <param name="withParser">False leaves the heads out: the tags alone cost a fraction of the time.</param>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    /// <exception cref="InvalidDataException">A file is not a weights file.</exception>
    public static LanguageModel Load(string directory, bool withParser = true)
    {
        var (table, words, _) = ModelFile.Read(Path.Combine(directory, TaggerFile));
        return new LanguageModel(new Tagger(table, words), withParser ? LoadParser(Path.Combine(directory, ParserFile)) : null);
    }

    private static Parser LoadParser(string path)
    {
        var (table, _, outcomes) = ModelFile.Read(path);
        return new Parser(table, new ParserOutcomes(outcomes));
    }

    /// <summary>Fills the tags and forms of <paramref name="text"/> in place, and lets its heads be read when they are asked for.</summary>
    internal void Annotate(AnnotatedText text)
    {
        var longest = 0;
        foreach (var sentence in text.Sentences)
        {
            longest = Math.Max(longest, sentence.Length);
        }

        var profiles = ArrayPool<TokenProfile>.Shared.Rent(longest);
        var tags = new FineTag[text.Tokens.Length];
        foreach (var sentence in text.Sentences)
        {
            var body = Dateline.EndOf(text.Text, text.Tokens, sentence);
            Tag(text, sentence.First, body, profiles, tags);
            Tag(text, body, sentence.End, profiles, tags);
        }

        ArrayPool<TokenProfile>.Shared.Return(profiles);
        if (parser is not null)
        {
            text.Heads.AsSpan().Fill(AnnotatedText.Unread);
            text.HeadReader = new HeadReader(parser, text.Text, text.Tokens, tags);
        }
    }

    /// <param name="room">At least for the tokens from <paramref name="first"/> to <paramref name="end"/>.</param>
    private void Tag(AnnotatedText text, int first, int end, TokenProfile[] room, FineTag[] allTags)
    {
        var profiles = room.AsSpan(0, end - first);
        var tags = allTags.AsSpan(first, end - first);
        TokenProfiles.Fill(text.Text, text.Tokens.AsSpan(first, end - first), tagger.Words, profiles);
        tagger.Tag(profiles, tags);
        for (var i = 0; i < tags.Length; i++)
        {
            text.Tags[first + i] = FineTags.PartOf(tags[i]);
            text.Forms[first + i] = FineTags.FormOf(tags[i]);
        }
    }
}
