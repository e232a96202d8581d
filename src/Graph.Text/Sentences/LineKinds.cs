namespace Graph.Text;

/// <summary>Tells headlines and lists from prose by the shape of a line.</summary>
internal static class LineKinds
{
    private const int LongestHeadline = 28;

    /// <param name="isLine">True for a whole paragraph, false for a piece of one, which is never a headline.</param>
    /// <param name="isFirst">True for the first line of the text, which is a headline rather than a list.</param>
    public static SentenceKind Of(string text, Token[] tokens, int first, int end, bool isLine, bool isFirst)
    {
        var shape = new LineShape(text, tokens, first, end);
        if (shape.IsList && !(isFirst && shape.Commas < 3) && (isLine || shape.Commas >= 4 || shape.HasLabel))
        {
            return SentenceKind.ListLine;
        }

        if (!isLine || shape.EndsSentence || shape.Words == 0)
        {
            return isLine && isFirst && shape.Words is > 0 and <= 16 && !shape.EndsWithStop && end < tokens.Length ? SentenceKind.Headline : SentenceKind.Prose;
        }

        return end - first <= LongestHeadline && !shape.HasInnerStop ? SentenceKind.Headline : SentenceKind.Prose;
    }

    private readonly ref struct LineShape
    {
        public LineShape(string text, Token[] tokens, int first, int end)
        {
            int lower = 0, figures = 0, brackets = 0, label = 0, capsWords = 0, lowerAfterLabel = 0;
            for (var i = first; i < end; i++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Is(TokenFlags.Punctuation))
                {
                    switch (text[token.Start])
                    {
                        case ',' or ';': Commas++; break;
                        case '(': brackets++; break;
                        case ':' when label == 0 && i - first <= 5: label = i; break;
                        case '.' or '!' or '?' when i < end - 2: HasInnerStop = true; break;
                    }

                    continue;
                }

                if (token.IsAny(TokenFlags.HasDigit))
                {
                    figures++;
                    continue;
                }

                Words++;
                capsWords += token.Is(TokenFlags.AllCaps) ? 1 : 0;
                if (!token.IsAny(TokenFlags.Capitalised | TokenFlags.Possessive) && char.IsLower(text[token.Start]))
                {
                    lower++;
                    lowerAfterLabel += label > 0 ? 1 : 0;
                }
            }

            HasLabel = label > 0 && lowerAfterLabel * 4 <= end - label && end - label > 1;
            IsList = IsListShape(lower, figures, brackets, capsWords, end - first);
            EndsSentence = Ends(text, tokens, first, end, out var stop);
            EndsWithStop = stop;
        }

        public int Words { get; }

        public int Commas { get; }

        public bool HasInnerStop { get; }

        /// <summary>A label before a colon, as in <c>Subs not used: Smith</c>.</summary>
        public bool HasLabel { get; }

        public bool IsList { get; }

        public bool EndsSentence { get; }

        public bool EndsWithStop { get; }

        private bool IsListShape(int lower, int figures, int brackets, int capsWords, int length)
        {
            if (HasLabel && (Commas > 0 || figures > 0 || length <= 12))
            {
                return true;
            }

            if (lower == 0)
            {
                return Commas + figures + brackets > 0 && capsWords * 2 <= Words + 1;
            }

            if (Commas >= 1 && figures > Commas && lower * 2 <= figures && length <= 40 && lower <= Words / 3)
            {
                return true;
            }

            return Commas >= 3 && lower * 5 <= Words + figures && (Commas + brackets + figures) * 3 >= length / 2;
        }

        private static bool Ends(string text, Token[] tokens, int first, int end, out bool stop)
        {
            stop = false;
            for (var i = end - 1; i >= first && tokens[i].Is(TokenFlags.Punctuation); i--)
            {
                var c = text[tokens[i].End - 1];
                if (c is '.' or '!' or '?' or '\u2026')
                {
                    stop = c == '.';
                    return true;
                }

                if (c is not ('"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or '\u00BB'))
                {
                    return false;
                }
            }

            return end - first > 12 && text[tokens[end - 1].End - 1] == '.';
        }
    }
}
