namespace Graph.Extraction;

/// <summary>The places in a report that name each of its entities.</summary>
internal sealed class EntityPlaces
{
    /// <summary>Places by entity, those of one in the order of the text.</summary>
    private readonly (int Sentence, int Item)[] places;

    /// <summary>Where the places of each entity end; those of the next begin there.</summary>
    private readonly int[] ends;

    /// <param name="mentioned">The places that name any, in the order of the text.</param>
    /// <param name="entities">How many entities there are.</param>
    public EntityPlaces((int Sentence, int Item)[] mentioned, ItemSequence[] sentences, int entities)
    {
        places = new (int, int)[mentioned.Length];
        ends = new int[entities];
        foreach (var (sentence, item) in mentioned)
        {
            ends[sentences[sentence].Items[item].Entity]++;
        }

        for (int entity = 0, start = 0; entity < entities; entity++)
        {
            (ends[entity], start) = (start, start + ends[entity]);
        }

        // What are starts now are ends once each place has been put.
        foreach (var (sentence, item) in mentioned)
        {
            places[ends[sentences[sentence].Items[item].Entity]++] = (sentence, item);
        }
    }

    public ReadOnlySpan<(int Sentence, int Item)> Of(int entity)
    {
        var first = entity == 0 ? 0 : ends[entity - 1];
        return places.AsSpan(first, ends[entity] - first);
    }
}
