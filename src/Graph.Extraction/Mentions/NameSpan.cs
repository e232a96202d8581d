namespace Graph.Extraction.Mentions;

/// <summary>What the words of a name itself say of its type.</summary>
[Flags]
public enum NameHints : ushort
{
    None = 0,
    Club = 1,
    Competition = 2,
    Venue = 4,

    /// <summary>Starts with a known first name, a title or an initial.</summary>
    Person = 8,
    Women = 16,
    Youth = 32,
    Reserve = 64,

    /// <summary>Written with <c>the</c> before it.</summary>
    Article = 128,

    /// <summary>An adjective that stands for a country's side.</summary>
    Country = 256,

    /// <summary>A country's name where only the place can be meant.</summary>
    Place = 512,
}

/// <summary>A proper name in the text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="CoreEnd">One past the last token without a word of category (<c>Women</c>, <c>Under-21s</c>).</param>
/// <param name="Node">Node of the gazetteer's trie at which the name (without its category) ends; 0 when no gazetteer knows it.</param>
public readonly record struct NameSpan(int First, int End, int CoreEnd, int Node, NameHints Hints);
