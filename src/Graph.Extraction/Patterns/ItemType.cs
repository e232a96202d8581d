namespace Graph.Extraction;

/// <summary>What a pattern can ask of an item besides lexicon classes. The number is the bit in <see cref="WordClassSet"/>.</summary>
public enum ItemType : byte
{
    /// <summary>Any item at all.</summary>
    ANY,
    PERSON, PLAYER, MANAGER, REFEREE, TEAM, CLUB, NATION, COMP, VENUE,

    /// <summary>A score, <c>2-1</c>.</summary>
    SCORE,

    /// <summary>A number in digits or words.</summary>
    NUM,

    /// <summary>An ordinal in digits or words.</summary>
    ORD,

    /// <summary>A statement of a minute of play.</summary>
    MINUTE,
    VERB, AUX, NOUN, ADJ, ADV, DET, PRON, ADP, PROPN,

    /// <summary>Any punctuation.</summary>
    PUNCT, COMMA,

    /// <summary>Semicolon, colon, dash between clauses.</summary>
    BREAK,
    QUOTE, OPEN, CLOSE,

    /// <summary>A possessive <c>'s</c>.</summary>
    POSS,

    /// <summary>A capitalised word that is no known mention.</summary>
    CAP,

    /// <summary>A pronoun or description that stands for a known person or team (beside PERSON or TEAM).</summary>
    NOMINAL,
}
