namespace Graph.Text;

/// <summary>Known words as dense numbers from 0, fixed once built, so that later steps compare numbers and index arrays. Safe for many threads.</summary>
public sealed class Vocabulary
{
    private readonly HashNumbers ids;
    private readonly string[] words;

    private Vocabulary(HashNumbers ids, string[] words)
    {
        this.ids = ids;
        this.words = words;
    }

    public int Count => words.Length;

    /// <summary>The folded form of a word id.</summary>
    public string this[int word] => words[word];

    /// <summary>The id of a folded form by its <see cref="WordFolding.Hash(ReadOnlySpan{char})"/>; -1 when unknown.</summary>
    public int Find(ulong hash) => ids.Find(hash);

    /// <summary>The id of a word in any spelling; -1 when unknown.</summary>
    public int Find(string word) => Find(WordFolding.Hash(WordFolding.Fold(word)));

    /// <summary>Collects words; the ids follow the order of first addition.</summary>
    public sealed class Builder
    {
        private readonly HashNumbers ids = new(1 << 12);
        private readonly List<string> words = [];

        /// <summary>Adds a word in any spelling and returns its id.</summary>
        public int Add(string word)
        {
            var folded = WordFolding.Fold(word);
            var hash = WordFolding.Hash(folded);
            var id = ids.Add(hash);
            if (id == words.Count)
            {
                words.Add(folded);
            }

            return id;
        }

        /// <summary>The words so far; nothing may be added afterwards.</summary>
        public Vocabulary Build() => new(ids, [.. words]);
    }
}
