namespace Graph.Extraction;

/// <summary>One step of a sentence as patterns see it: a mention, a phrase of a lexicon, a statement of a minute, or a token.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Classes">Lexicon classes and item types.</param>
/// <param name="Word">Vocabulary id of a single token or of a phrase as a whole; -1 for mentions, minutes and unknown words.</param>
/// <param name="Mention">Which mention of its sentence it is, from 0: so that mentions added before the sentence change no item of it; -1 for what is no mention.</param>
/// <param name="Entity">Index of the mention's entity; -1 for what is no mention.</param>
/// <param name="Value">Minute of a MINUTE item by index, number of a NUM or ORD item, packed score of a SCORE item (first × 100 + second); else -1.</param>
public readonly record struct PatternItem(int First, int End, WordClassSet Classes, int Word, int Mention, int Entity, int Value)
{
    public bool Is(ItemType type) => Classes.Has((int)type);
}

/// <summary>The items of one sentence.</summary>
public sealed record ItemSequence(int Sentence, PatternItem[] Items)
{
    /// <summary>The same items with the numbers of minutes of an earlier reading; null where there are none.</summary>
    internal ItemSequence? Earlier { get; init; }

    /// <summary>Whether a sentence of an earlier reading has the same items, but for the numbers of minutes.</summary>
    internal bool IsAsIn(ItemSequence earlier) => ReferenceEquals(this, earlier) || ReferenceEquals(Earlier, earlier);
}
