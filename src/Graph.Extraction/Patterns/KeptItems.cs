namespace Graph.Extraction;

/// <summary>The items of an earlier reading of the same text and entities, for the sentences in which no mention was added. Asked sentence by sentence, in their order.</summary>
internal sealed class KeptItems(ReportReading earlier, EntityLayer layer)
{
    private int firstBefore;

    /// <summary>The items of a sentence, with minutes numbered as in the new reading; null when its mentions are not the same.</summary>
    /// <param name="first">The first mention of the new layer that does not start before the sentence.</param>
    /// <param name="statements">Receives the sentence's statements of minutes.</param>
    public ItemSequence? Of(int sentence, int first, List<MinuteStatement> statements)
    {
        var (start, end) = (layer.Text.Sentences[sentence].First, layer.Text.Sentences[sentence].End);
        var before = earlier.Layer.Mentions;
        while (firstBefore < before.Length && before[firstBefore].First < start)
        {
            firstBefore++;
        }

        for (int i = firstBefore, k = first; ; i++, k++)
        {
            var (hasOld, hasNew) = (i < before.Length && before[i].First < end, k < layer.Mentions.Length && layer.Mentions[k].First < end);
            if (hasOld != hasNew || (hasOld && before[i] != layer.Mentions[k]))
            {
                return null;
            }

            if (!hasOld)
            {
                return Renumbered(earlier.Sentences[sentence], statements);
            }
        }
    }

    private ItemSequence Renumbered(ItemSequence sequence, List<MinuteStatement> statements)
    {
        PatternItem[]? items = null;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            ref readonly var item = ref sequence.Items[i];
            if (!item.Is(ItemType.MINUTE))
            {
                continue;
            }

            statements.Add(earlier.Minutes[item.Value]);
            if (item.Value != statements.Count - 1)
            {
                items ??= [.. sequence.Items];
                items[i] = item with { Value = statements.Count - 1 };
            }
        }

        return items is null ? sequence : new ItemSequence(sequence.Sentence, items) { Earlier = sequence };
    }
}
