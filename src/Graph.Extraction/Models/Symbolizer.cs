using Graph.Text;

namespace Graph.Extraction;

/// <summary>The symbol that stands for an item in features: a type, a lexicon class, or a function word itself. Items without one are passed over.</summary>
public sealed class Symbolizer
{
    private readonly (WordClassSet Set, FeaturePart Part)[] classes;
    private readonly FeaturePart?[] functionWords;
    private readonly Vocabulary vocabulary;

    public static readonly FeaturePart Person = "PERSON", Team = "TEAM", OwnTeam = "SIDE", Possessive = "POSS", Comma = "COMMA", Break = "BREAK", Quote = "QUOTE",
        Open = "OPEN", Verb = "V", Minute = "MINUTE", Score = "SCORE", Start = "START", End = "END";

    /// <param name="classNames">Class names in order of priority (<c>data/models/symbols.txt</c>).</param>
    /// <exception cref="InvalidDataException">A class is not defined by any lexicon.</exception>
    public Symbolizer(LexiconSet lexicons, IEnumerable<string> classNames)
    {
        classes = [.. classNames.Select(name => lexicons.ClassIndex(name) is >= 0 and var index
            ? (WordClassSet.Of(index), new FeaturePart(name))
            : throw new InvalidDataException($"data/models/symbols.txt: there is no word class \"{name}\"; define it in data/lexicons or take the line out."))];
        vocabulary = lexicons.Vocabulary;
        var function = WordClassSet.Of(Math.Max(0, lexicons.ClassIndex("function-word")));
        functionWords = new FeaturePart?[lexicons.Vocabulary.Count];
        for (var word = 0; word < functionWords.Length; word++)
        {
            if (lexicons.ClassesOf(word).Overlaps(function))
            {
                functionWords[word] = lexicons.Vocabulary[word];
            }
        }
    }

    /// <summary>The vocabulary id of a word; -1 when unknown.</summary>
    public int WordOf(string word) => vocabulary.Find(word);

    /// <summary>The symbol of an item; null when it is passed over.</summary>
    public FeaturePart? this[in PatternItem item]
    {
        get
        {
            if (item.Mention >= 0)
            {
                return item.Is(ItemType.PERSON) ? Person : item.Is(ItemType.TEAM) ? Team : null;
            }

            foreach (ref readonly var entry in classes.AsSpan())
            {
                if (entry.Set.Overlaps(item.Classes))
                {
                    return entry.Part;
                }
            }

            return (uint)item.Word < (uint)functionWords.Length && functionWords[item.Word] is { } word ? word : OfType(item);
        }
    }

    private static FeaturePart? OfType(in PatternItem item) =>
        item.Is(ItemType.POSS) ? Possessive
        : item.Is(ItemType.COMMA) ? Comma
        : item.Is(ItemType.BREAK) ? Break
        : item.Is(ItemType.QUOTE) ? Quote
        : item.Is(ItemType.OPEN) ? Open
        : item.Is(ItemType.MINUTE) ? Minute
        : item.Is(ItemType.SCORE) ? Score
        : item.Is(ItemType.VERB) ? Verb
        : null;
}
