using Graph.Text;

namespace Graph.Extraction;

/// <summary>What an item is by the part of speech of its word.</summary>
internal static class ItemTags
{
    public static readonly WordClassSet Any = WordClassSet.Of((int)ItemType.ANY);

    private static readonly WordClassSet[] ByTag = TypesOfTags();

    public static WordClassSet Of(PartOfSpeech tag) => ByTag[(int)tag];

    /// <summary>What every item of a tag is, by the tag's number.</summary>
    private static WordClassSet[] TypesOfTags()
    {
        var types = new WordClassSet[Enum.GetValues<PartOfSpeech>().Max(static tag => (int)tag) + 1];
        foreach (var tag in Enum.GetValues<PartOfSpeech>())
        {
            types[(int)tag] = TypeOf(tag) is { } type ? Any | WordClassSet.Of((int)type) : Any;
        }

        return types;
    }

    private static ItemType? TypeOf(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.VERB => ItemType.VERB,
        PartOfSpeech.AUX => ItemType.AUX,
        PartOfSpeech.NOUN => ItemType.NOUN,
        PartOfSpeech.ADJ => ItemType.ADJ,
        PartOfSpeech.ADV => ItemType.ADV,
        PartOfSpeech.DET => ItemType.DET,
        PartOfSpeech.PRON => ItemType.PRON,
        PartOfSpeech.ADP => ItemType.ADP,
        PartOfSpeech.PROPN => ItemType.PROPN,
        _ => null,
    };
}
