namespace Graph.Text;

/// <summary>Cuts the tokens into sentences: at paragraph starts, and inside prose after marks that end a sentence.</summary>
internal static class SentenceSplitter
{
    public static Sentence[] Split(string text, Token[] tokens)
    {
        var sentences = new List<Sentence>((tokens.Length / 20) + 4);
        var paragraph = 0;
        for (var first = 0; first < tokens.Length; paragraph++)
        {
            var end = first + 1;
            while (end < tokens.Length && !tokens[end].Is(TokenFlags.ParagraphStart))
            {
                end++;
            }

            SplitParagraph(text, tokens, new Sentence(first, end, paragraph, SentenceKind.Prose), sentences);
            first = end;
        }

        return [.. sentences];
    }

    private static void SplitParagraph(string text, Token[] tokens, Sentence paragraph, List<Sentence> sentences)
    {
        var kind = LineKinds.Of(text, tokens, paragraph.First, paragraph.End, isLine: true, isFirst: paragraph.First == 0);
        if (kind != SentenceKind.Prose)
        {
            sentences.Add(paragraph with { Kind = kind });
            return;
        }

        var start = paragraph.First;
        for (var i = paragraph.First; i < paragraph.End - 1; i++)
        {
            var end = SentenceEnds.After(text, tokens, i, paragraph.End);
            if (end > 0 && end < paragraph.End)
            {
                Add(text, tokens, start, end, paragraph, sentences);
                start = end;
                i = end - 1;
            }
        }

        Add(text, tokens, start, paragraph.End, paragraph, sentences);
    }

    private static void Add(string text, Token[] tokens, int first, int end, Sentence paragraph, List<Sentence> sentences)
    {
        var whole = first == paragraph.First && end == paragraph.End;
        var kind = whole ? SentenceKind.Prose : LineKinds.Of(text, tokens, first, end, isLine: false, isFirst: false);
        sentences.Add(paragraph with { First = first, End = end, Kind = kind });
    }
}
