using Graph.Text;

namespace Graph.Extraction;

/// <summary>Words and phrases with the classes they belong to, from <c>data/lexicons/*.lex</c>. Immutable once loaded.</summary>
public sealed class LexiconSet
{
    /// <summary>By the id of a word. Small, as every word of a text is looked up: many words have the same classes, and most start no phrase.</summary>
    private readonly Entry[] byWord;

    /// <summary>The sets of classes, the first one empty; and the phrases of each word that starts some, the first one null.</summary>
    private readonly WordClassSet[] sets;
    private readonly Phrase[]?[] phrases;

    /// <summary>For two words (<see cref="PairOf"/>) which of the <see cref="groups"/> are the phrases that start with both; those in the order in which they are tried, the first group empty.</summary>
    private readonly FeatureSlots<int> groupOfPair;
    private readonly Phrase[][] groups;
    private readonly Dictionary<string, int> classes;

    private LexiconSet(Vocabulary vocabulary, WordClassSet[] byWord, Phrase[]?[] phrasesByFirstWord, Dictionary<string, int> classes)
    {
        Vocabulary = vocabulary;
        this.byWord = new Entry[byWord.Length];
        var numbers = new Dictionary<WordClassSet, ushort> { [default] = 0 };
        var rows = new List<Phrase[]?> { null };
        var areSecond = new HashSet<int>();
        var pairs = phrasesByFirstWord.SelectMany(static starting => starting ?? []).GroupBy(static phrase => PairOf(phrase.Words[0], phrase.Words[1])).ToArray();
        groupOfPair = new FeatureSlots<int>(pairs.Length);
        groups = [[], .. pairs.Select(static group => group.ToArray())];
        for (var i = 0; i < pairs.Length; i++)
        {
            groupOfPair[pairs[i].Key] = i + 1;
            areSecond.Add(groups[i + 1][0].Words[1]);
        }

        for (var word = 0; word < byWord.Length; word++)
        {
            var set = numbers.TryGetValue(byWord[word], out var known) ? known : numbers[byWord[word]] = checked((ushort)numbers.Count);
            if (phrasesByFirstWord[word] is { } starting)
            {
                rows.Add(starting);
            }

            this.byWord[word] = new Entry(set, phrasesByFirstWord[word] is null ? (ushort)0 : checked((ushort)(rows.Count - 1)), areSecond.Contains(word));
        }

        (sets, phrases) = ([.. numbers.OrderBy(static entry => entry.Value).Select(static entry => entry.Key)], [.. rows]);
        this.classes = classes;
    }

    /// <param name="Classes">Which of the sets.</param>
    /// <param name="Phrases">Which of the phrases by first word.</param>
    /// <param name="IsSecond">Whether it is the second word of some phrase.</param>
    private readonly record struct Entry(ushort Classes, ushort Phrases, bool IsSecond);

    /// <summary>A number of its own for two words in their order, spread widely and never 0.</summary>
    private static ulong PairOf(int first, int second) => (((ulong)first << 32) + (ulong)second + 1) * 0x9E3779B97F4A7C15UL;

    public Vocabulary Vocabulary { get; }

    public IReadOnlyDictionary<string, int> Classes => classes;

    /// <summary>Classes of a word by its vocabulary id; none for an unknown word.</summary>
    public ref readonly WordClassSet ClassesOf(int word) => ref sets[(uint)word < (uint)byWord.Length ? byWord[word].Classes : 0];

    /// <summary>Bit of a class; -1 when there is no such class.</summary>
    public int ClassIndex(string name) => classes.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Whether a word, by its vocabulary id, starts a phrase.</summary>
    public bool StartsPhrase(int word) => PhrasesOf(word) is not null;

    /// <summary>The phrases that a word starts; null for none.</summary>
    private Phrase[]? PhrasesOf(int word) => (uint)word < (uint)byWord.Length ? phrases[byWord[word].Phrases] : null;

    /// <summary>Whether a word, by its vocabulary id, starts a phrase of one of some classes.</summary>
    public bool StartsPhraseOf(int word, in WordClassSet classes)
    {
        foreach (var phrase in PhrasesOf(word) ?? [])
        {
            if (phrase.Classes.Overlaps(classes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest phrase that starts at a token and lies before <paramref name="end"/>; its length in tokens, 0 when none.</summary>
    public int MatchPhrase(AnnotatedText text, int first, int end, out WordClassSet found) => MatchPhrase(text, first, end, out found, out _);

    /// <param name="word">Vocabulary id of the whole phrase, so that patterns can name it; -1 when none is found.</param>
    public int MatchPhrase(AnnotatedText text, int first, int end, out WordClassSet found, out int word)
    {
        (found, word) = (default, -1);
        int start = text.Tokens[first].Word, next = first + 1 < end ? text.Tokens[first + 1].Word : -1;
        if ((uint)start >= (uint)byWord.Length || (uint)next >= (uint)byWord.Length || byWord[start].Phrases == 0 || !byWord[next].IsSecond)
        {
            return 0;
        }

        foreach (var phrase in groups[groupOfPair[PairOf(start, next)]])
        {
            if (first + phrase.Words.Length <= end && Matches(text, first, phrase.Words))
            {
                (found, word) = (phrase.Classes, phrase.Word);
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether the words from the third on stand there.</summary>
    private static bool Matches(AnnotatedText text, int first, int[] words)
    {
        for (var i = 2; i < words.Length; i++)
        {
            if (text.Tokens[first + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="Key">The words' ids in writing, for an order.</param>
    private sealed record Phrase(int[] Words, string Key, int Word, WordClassSet Classes);

    /// <summary>Collects entries; the vocabulary is shared with the gazetteers, so it is passed in twice: open while collecting, frozen at the end.</summary>
    public sealed class Builder(Vocabulary.Builder vocabulary)
    {
        private static readonly int FirstClass = Enum.GetValues<ItemType>().Length;

        private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
        private readonly Dictionary<int, WordClassSet> words = [];
        private readonly Dictionary<string, (int[] Words, WordClassSet Classes)> phrases = new(StringComparer.Ordinal);

        /// <exception cref="InvalidDataException">There are more classes than <see cref="WordClassSet.Capacity"/>.</exception>
        public int Class(string name)
        {
            if (!classes.TryGetValue(name, out var index))
            {
                index = classes.Count + FirstClass;
                if (index >= WordClassSet.Capacity)
                {
                    throw new InvalidDataException($"There are too many word classes: \"{name}\" would be number {index + 1}, and {WordClassSet.Capacity} is the most.");
                }

                classes.Add(name, index);
            }

            return index;
        }

        /// <summary>Adds one entry: a word, or several words parted by single spaces as the tokenizer parts them.</summary>
        public void Add(string className, string entry)
        {
            var set = WordClassSet.Of(Class(className));
            var parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ids = Array.ConvertAll(parts, vocabulary.Add);
            if (ids.Length == 1)
            {
                words[ids[0]] = words.GetValueOrDefault(ids[0]) | set;
                return;
            }

            var key = WordFolding.Fold(string.Join(' ', parts));
            vocabulary.Add(key);
            phrases[key] = (ids, phrases.TryGetValue(key, out var known) ? known.Classes | set : set);
        }

        public LexiconSet Build(Vocabulary frozen)
        {
            var byWord = new WordClassSet[frozen.Count];
            foreach (var (word, set) in words)
            {
                byWord[word] = set;
            }

            var byFirst = new Phrase[]?[frozen.Count];
            foreach (var (words, set) in phrases.Values)
            {
                var text = string.Join(' ', Array.ConvertAll(words, word => frozen[word]));
                var phrase = new Phrase(words, string.Join(' ', words), frozen.Find(text), set);
                var known = byFirst[words[0]];
                byFirst[words[0]] = known is null ? [phrase] : [.. known, phrase];
            }

            foreach (var starting in byFirst)
            {
                if (starting is { Length: > 1 })
                {
                    Array.Sort(starting, static (a, b) => b.Words.Length != a.Words.Length ? b.Words.Length.CompareTo(a.Words.Length) : string.CompareOrdinal(a.Key, b.Key));
                }
            }

            return new LexiconSet(frozen, byWord, byFirst, classes);
        }
    }
}
