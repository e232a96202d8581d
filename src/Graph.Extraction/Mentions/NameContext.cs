using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>One report as the name finder sees it: what each token is, and whether its capital makes it part of a name.</summary>
internal sealed class NameContext
{
    private readonly bool[] nameLike;
    private readonly TextLayout layout;

    public NameContext(AnnotatedText text, Gazetteer gazetteer, NameLexicon lexicon)
    {
        Text = text;
        Gazetteer = gazetteer;
        Lexicon = lexicon;
        Units = NameUnits.Create(text);
        Classes = new WordClasses[text.Tokens.Length];
        for (var i = 0; i < Classes.Length; i++)
        {
            Classes[i] = lexicon[text.Tokens[i].Hash];
        }

        layout = new TextLayout(text);
        nameLike = new NameMarker(this, layout).Mark();
        BodyStart = FindDateline();
    }

    public AnnotatedText Text { get; }

    public Gazetteer Gazetteer { get; }

    public NameLexicon Lexicon { get; }

    public NameUnits Units { get; }

    public WordClasses[] Classes { get; }

    /// <summary>The first token after the dateline (<c>LONDON (AFP) -</c>), with the token where the dateline starts; both 0 when there is none.</summary>
    public (int First, int End) BodyStart { get; }

    public bool Is(int token, WordClasses classes) => (uint)token < (uint)Classes.Length && (Classes[token] & classes) != 0;

    /// <summary>Whether a token's capital makes it part of a name.</summary>
    public bool IsNameLike(int token) => nameLike[token];

    public bool IsSentenceStart(int token) => layout.SentenceStarts[token];

    /// <summary>Whether a token stands in a line where every word has a capital.</summary>
    public bool InTitleCase(int token) => layout.TitleCase[token];

    /// <summary>Whether a token is an entry of a line-up, and not a side's name that heads one.</summary>
    public bool IsInLineUp(int token) => layout.LineUps[token] && token > 0 && Text[token - 1] is "," or ";" or "(" or ":";

    public bool IsCapital(int token) => Text.Tokens[token].IsAny(TokenFlags.Capitalised | TokenFlags.AllCaps);

    private (int First, int End) FindDateline()
    {
        foreach (var sentence in Text.Sentences)
        {
            var end = Math.Min(sentence.End, sentence.First + 16);
            for (var i = sentence.First + 1; i + 1 < end; i++)
            {
                if (Is(i, WordClasses.Media) && Text[i - 1] is "(" && Text[i + 1] is ")")
                {
                    return (sentence.First, i + 2);
                }
            }

            if (sentence.First > 120)
            {
                break;
            }
        }

        return (0, 0);
    }
}
