namespace Graph.Extraction;

/// <summary>What the items of one stretch answer. The places are marked at once; a question behind them is answered when it is first asked, as most never are.</summary>
internal readonly ref struct ItemAnswers
{
    private readonly ItemQuestions questions;
    private readonly Span<ulong> answers, known;
    private readonly WordClassSet there;
    private readonly ulong all;
    private readonly int placeCount;

    /// <param name="items">At most <see cref="PatternMatcher.MostItems"/>.</param>
    /// <param name="answers">Room for the answers; no place is marked in it, and none will be once <see cref="Clear"/> is called.</param>
    /// <param name="met">Room for <see cref="ItemQuestions.MostMet"/> places.</param>
    /// <param name="known">Room for a bit a question.</param>
    public ItemAnswers(ItemQuestions questions, ReadOnlySpan<PatternItem> items, Span<ulong> answers, Span<ushort> met, Span<ulong> known)
    {
        this.questions = questions;
        this.answers = answers;
        this.known = known;
        placeCount = questions.PlaceCount;
        known.Clear();
        all = (1UL << items.Length) - 1;
        Met = met[..questions.Mark(items, answers, met, out there)];
    }

    /// <summary>The places met, once each.</summary>
    public ReadOnlySpan<ushort> Met { get; }

    /// <summary>The items that a question is true of, one bit an item, the first lowest.</summary>
    public ulong this[ushort question]
    {
        get
        {
            if (question >= placeCount && ((known[question / 64] >> question) & 1) == 0)
            {
                known[question / 64] |= 1UL << question;
                answers[question] = questions.Answer(question, there, answers, all);
            }

            return answers[question];
        }
    }

    /// <summary>By question: the answers to places, and to what was asked of some questions.</summary>
    /// <param name="asked">The questions that shall be answered.</param>
    public ReadOnlySpan<ulong> To(ReadOnlySpan<ushort> asked)
    {
        foreach (var question in asked)
        {
            _ = this[question];
        }

        return answers;
    }

    /// <summary>Takes the marks off all places, for the next stretch.</summary>
    public void Clear()
    {
        foreach (var place in Met)
        {
            answers[place] = 0;
        }
    }
}
