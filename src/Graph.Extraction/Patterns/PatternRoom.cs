namespace Graph.Extraction;

/// <summary>What a matcher writes while it matches, to be used again for the next sentence. For one thread at a time.</summary>
internal sealed class PatternRoom
{
    /// <summary>The matches found, to be cleared by who looks for others.</summary>
    public List<PatternMatch> Matches { get; } = [];

    /// <summary>For each question the items that it is true of. All 0 but while they are asked: most questions are true of nothing in a sentence, so that it is cheaper to clear those that were.</summary>
    private ulong[] answers = [];

    /// <summary>The answers to so many questions, all 0; 0 again when they are no longer needed.</summary>
    public Span<ulong> AnswersTo(int questions)
    {
        if (answers.Length != questions)
        {
            answers = new ulong[questions];
        }

        return answers;
    }
}
