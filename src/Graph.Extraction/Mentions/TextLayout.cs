using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>How a report is set: where its sentences start, where capitals say nothing, and which lines print line-ups.</summary>
internal sealed class TextLayout
{
    /// <summary>Words in capitals from which a sentence's start is a shouted lead; two are often a name.</summary>
    private const int LeastShouted = 3;

    /// <summary>Tokens at the start of a line-up that name the side.</summary>
    private const int ColonReach = 5;

    /// <summary>Names that a line-up has at least.</summary>
    private const int LineUpNames = 8;

    /// <summary>Capital words that a line-up has for each written small.</summary>
    private const int LineUpShare = 4;

    private readonly AnnotatedText text;

    public TextLayout(AnnotatedText text)
    {
        this.text = text;
        SentenceStarts = new bool[text.Tokens.Length];
        TitleCase = new bool[text.Tokens.Length];
        LineUps = new bool[text.Tokens.Length];
        foreach (var sentence in text.Sentences)
        {
            MarkStarts(sentence);
            MarkShoutedLead(sentence);
            MarkLineUp(sentence);
        }
    }

    /// <summary>By token, whether it opens a sentence, a line, or what stands behind a mark such as a colon or a quote.</summary>
    public bool[] SentenceStarts { get; }

    /// <summary>By token, whether it stands where every word has a capital.</summary>
    public bool[] TitleCase { get; }

    /// <summary>By token, whether it stands in a line that prints a line-up, behind what names the side.</summary>
    public bool[] LineUps { get; }

    /// <summary>Whether a token is a word without digits.</summary>
    public static bool IsWord(Token token) => !token.IsAny(TokenFlags.Punctuation | TokenFlags.HasDigit | TokenFlags.Possessive | TokenFlags.Score);

    private void MarkStarts(Sentence sentence)
    {
        var start = true;
        int words = 0, capitals = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var token = text.Tokens[i];
            SentenceStarts[i] = start || token.IsAny(TokenFlags.LineStart | TokenFlags.ParagraphStart);
            start = token.Is(TokenFlags.Punctuation) && IsOpening(text[i]);
            if (IsWord(token) && token.End - token.Start > 3)
            {
                words++;
                capitals += IsCapital(i) ? 1 : 0;
            }
        }

        if (words >= 4 && capitals * 100 >= words * 75 && !HasSmallWord(sentence))
        {
            TitleCase.AsSpan(sentence.First, sentence.Length).Fill(true);
        }
    }

    /// <summary>The opening words of a report that some papers print in capitals (<c>ROVERS STUNNED ALBION with two goals</c>): the capitals say nothing there.</summary>
    private void MarkShoutedLead(Sentence sentence)
    {
        var end = sentence.First;
        var words = 0;
        while (end < sentence.End && (!IsWord(text.Tokens[end]) || text.Tokens[end].Is(TokenFlags.AllCaps) || text[end].Length == 1))
        {
            words += IsWord(text.Tokens[end]) && text[end].Length > 1 ? 1 : 0;
            end++;
        }

        if (words >= LeastShouted && end < sentence.End)
        {
            TitleCase.AsSpan(sentence.First, end - sentence.First).Fill(true);
        }
    }

    /// <summary>Whether a verb or noun is written small, which no headline in capitals does: then the capitals are names.</summary>
    private bool HasSmallWord(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tags[i] is PartOfSpeech.VERB or PartOfSpeech.NOUN && IsWord(text.Tokens[i]) && !IsCapital(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpening(ReadOnlySpan<char> mark) =>
        mark.Length == 1 && mark[0] is '"' or '\u201C' or '\u2018' or '\u201D' or ':' or '\u2022' or '*' or '\u2013' or '\u2014' or '-' or '.' or '!' or '?' or '(' or '[' or '|' or '\u00BB' or '\'';

    /// <summary>Marks a line that prints a line-up: behind a colon near its start hardly a word is written small.</summary>
    private void MarkLineUp(Sentence sentence)
    {
        int capitals = 0, small = 0, colon = -1;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            colon = colon < 0 && i < sentence.First + ColonReach && text[i] is ":" ? i : colon;
            capitals += IsCapital(i) && IsWord(text.Tokens[i]) ? 1 : 0;
            small += !IsCapital(i) && IsWord(text.Tokens[i]) ? 1 : 0;
        }

        if (colon >= 0 && capitals >= LineUpNames && small * LineUpShare <= capitals)
        {
            LineUps.AsSpan(colon..(sentence.End - 1)).Fill(true);
        }
    }

    private bool IsCapital(int token) => text.Tokens[token].IsAny(TokenFlags.Capitalised | TokenFlags.AllCaps);
}
