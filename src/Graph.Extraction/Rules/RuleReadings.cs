namespace Graph.Extraction;

/// <summary>What the rules read in the sentences of one report, kept because several readers ask for the same relation. For one thread.</summary>
public sealed class RuleReadings(ItemSequence[] sentences, RuleReadings? earlier)
{
    private readonly ItemSequence[] sentences = sentences;
    private readonly Dictionary<string, RuleMatch[]?[]> byRelation = new(StringComparer.Ordinal);

    /// <summary>Readings of the same text before its mentions changed: they hold for each sentence whose items patterns can't tell apart.</summary>
    private readonly bool[] unchanged = earlier is null ? [] : Unchanged(sentences, earlier.sentences);

    /// <summary>The readings of a relation in a sentence, in the order of <see cref="RuleSet.Find(string, ReadOnlySpan{PatternItem}, List{RuleMatch})"/>; null when none were kept.</summary>
    public RuleMatch[]? Kept(string relation, int sentence)
    {
        if (byRelation.TryGetValue(relation, out var kept) && kept[sentence] is { } matches)
        {
            return matches;
        }

        return earlier is not null && unchanged[sentence] ? earlier.Kept(relation, sentence) : null;
    }

    public void Keep(string relation, int sentence, RuleMatch[] matches)
    {
        if (!byRelation.TryGetValue(relation, out var kept))
        {
            byRelation.Add(relation, kept = new RuleMatch[sentences.Length][]);
        }

        kept[sentence] = matches;
    }

    private static bool[] Unchanged(ItemSequence[] now, ItemSequence[] before)
    {
        var unchanged = new bool[now.Length];
        for (var s = 0; s < now.Length && s < before.Length; s++)
        {
            unchanged[s] = AreAlike(now[s].Items, before[s].Items);
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
