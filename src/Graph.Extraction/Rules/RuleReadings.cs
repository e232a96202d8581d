namespace Graph.Extraction;

/// <summary>What the rules read in the sentences of one report, kept because several readers ask for it. For one thread.</summary>
public sealed class RuleReadings(ItemSequence[] sentences, RuleReadings? earlier)
{
    private readonly ItemSequence[] sentences = sentences;
    private readonly SentenceMatches?[] kept = new SentenceMatches[sentences.Length];

    /// <summary>Readings of the same text before its mentions changed: they hold for each sentence whose items patterns can't tell apart.</summary>
    private readonly bool[] unchanged = earlier is null ? [] : Unchanged(sentences, earlier.sentences);

    /// <summary>A list for who finds matches, to be cleared before use.</summary>
    internal List<PatternMatch> Scratch { get; } = earlier?.Scratch ?? [];

    /// <summary>The readings of a sentence; null when none were kept.</summary>
    public SentenceMatches? Kept(int sentence) => kept[sentence] ?? (earlier is not null && unchanged[sentence] ? earlier.Kept(sentence) : null);

    public SentenceMatches Keep(int sentence, SentenceMatches matches) => kept[sentence] = matches;

    private static bool[] Unchanged(ItemSequence[] now, ItemSequence[] before)
    {
        var unchanged = new bool[now.Length];
        for (var s = 0; s < now.Length && s < before.Length; s++)
        {
            unchanged[s] = now[s].IsAsIn(before[s]) || AreAlike(now[s].Items, before[s].Items);
        }

        return unchanged;
    }

    /// <summary>Patterns see classes and words of items and nothing else.</summary>
    private static bool AreAlike(PatternItem[] some, PatternItem[] others)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < some.Length; i++)
        {
            if (some[i].Classes != others[i].Classes || some[i].Word != others[i].Word)
            {
                return false;
            }
        }

        return true;
    }
}
