namespace Graph.Text;

public enum SentenceKind : byte
{
    /// <summary>Running prose.</summary>
    Prose,

    /// <summary>A line before the prose, or a cross-heading between paragraphs, without a full stop.</summary>
    Headline,

    /// <summary>A line that lists: line-ups, scorers, score lines, tables, bullet points.</summary>
    ListLine,
}

/// <summary>A sentence, or a line that stands for one.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past the index of its last token.</param>
/// <param name="Paragraph">Index of its paragraph, from 0.</param>
public readonly record struct Sentence(int First, int End, int Paragraph, SentenceKind Kind)
{
    public int Length => End - First;
}
