namespace Graph.Extraction;

/// <summary>What is known of a report beside its tellings of goals.</summary>
/// <param name="keepers">By entity, who keeps goal.</param>
internal sealed class GoalScene(ReportReading reading, FootballWords words, bool[] keepers)
{
    /// <summary>Sentences behind a telling in which the flag or the referee may still take the goal away, and before it those in which it may have been denied already.</summary>
    private const int DenialReach = 3, DeniedReach = 2;

    private bool? hasShootout;

    /// <summary>By entity, who keeps goal.</summary>
    public bool[] Keepers { get; } = keepers;

    /// <summary>Sentences with the men of whom they deny a goal: "thought he had scored".</summary>
    public List<(int Sentence, int Entity)> Denied { get; } = [];

    /// <summary>Whether the report tells of a shoot-out.</summary>
    public bool HasShootout => hasShootout ??= FindShootout();

    /// <summary>Whether a sentence, or one shortly before, denies a goal of a man.</summary>
    public bool IsDeniedBefore(int sentence, int man) => Denied.Exists(one => one.Entity == man && one.Sentence >= sentence - DeniedReach);

    /// <summary>Whether a sentence not far behind names a man and says what did not count.</summary>
    public bool IsDisallowedBehind(int sentence, int man)
    {
        for (var next = sentence + 1; next < reading.Sentences.Length && next <= sentence + DenialReach; next++)
        {
            var others = reading.Sentences[next].Items;
            if (FootballWords.AnyIn(others, 0, others.Length, words.Disallow) && Array.Exists(others, item => item.Entity == man))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindShootout()
    {
        foreach (var sentence in reading.Sentences)
        {
            if (FootballWords.AnyIn(sentence.Items, 0, sentence.Items.Length, words.Shootout))
            {
                return true;
            }
        }

        return false;
    }
}
