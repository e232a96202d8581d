using Graph.Text;

namespace Graph.Extraction;

/// <summary>The symbol that stands for an item in features: a type, a lexicon class, or a function word itself. Items without one are passed over.</summary>
public sealed class Symbolizer
{
    private readonly FeaturePart[] classes;
    private readonly WordClassSet withSymbol;

    /// <summary>For each class the place of its symbol in <see cref="classes"/>, which is its priority.</summary>
    private readonly byte[] priorities = new byte[WordClassSet.Capacity];
    private readonly FeaturePart?[] functionWords;
    private readonly Vocabulary vocabulary;

    public static readonly FeaturePart Person = "PERSON", Team = "TEAM", OwnTeam = "SIDE", Possessive = "POSS", Comma = "COMMA", Break = "BREAK", Quote = "QUOTE",
        Open = "OPEN", Verb = "V", Minute = "MINUTE", Score = "SCORE", Start = "START", End = "END", Other = "other";

    /// <param name="classNames">Class names in order of priority (<c>data/models/symbols.txt</c>).</param>
    /// <exception cref="InvalidDataException">A class is not defined by any lexicon.</exception>
    public Symbolizer(LexiconSet lexicons, IEnumerable<string> classNames)
    {
        var parts = new List<FeaturePart>();
        foreach (var name in classNames)
        {
            var index = lexicons.ClassIndex(name) is >= 0 and var known
                ? known
                : throw new InvalidDataException($"data/models/symbols.txt: there is no word class \"{name}\"; define it in data/lexicons or take the line out.");
            if (!withSymbol.Has(index))
            {
                withSymbol |= WordClassSet.Of(index);
                priorities[index] = checked((byte)parts.Count);
                parts.Add(new FeaturePart(name));
            }
        }

        classes = [.. parts];
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

            if (withSymbol.Overlaps(item.Classes))
            {
                return classes[Math.Min(
                    Math.Min(First(withSymbol.A & item.Classes.A, 0), First(withSymbol.B & item.Classes.B, 64)),
                    Math.Min(First(withSymbol.C & item.Classes.C, 128), First(withSymbol.D & item.Classes.D, 192)))];
            }

            return (uint)item.Word < (uint)functionWords.Length && functionWords[item.Word] is { } word ? word : OfType(item);
        }
    }

    /// <summary>The best priority of some classes given as bits.</summary>
    private int First(ulong bits, int offset)
    {
        var best = int.MaxValue;
        for (; bits != 0; bits &= bits - 1)
        {
            best = Math.Min(best, priorities[offset + System.Numerics.BitOperations.TrailingZeroCount(bits)]);
        }

        return best;
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
