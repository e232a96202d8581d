using Graph.Text;

namespace Graph.Extraction;

/// <summary>Words and phrases with the classes they belong to, from <c>data/lexicons/*.lex</c>. Immutable once loaded.</summary>
public sealed class LexiconSet
{
    /// <summary>By the id of a word. Small, as every word of a text is looked up: many words have the same classes, and most start no phrase.</summary>
    private readonly Entry[] byWord;

    /// <summary>The sets of classes, the first one empty; and the phrases of each word that starts some, the first one null.</summary>
    private readonly WordClassSet[] sets;
    private readonly PhraseRow?[] phrases;
    private readonly Dictionary<string, int> classes;

    private LexiconSet(Vocabulary vocabulary, WordClassSet[] byWord, Phrase[]?[] phrasesByFirstWord, Dictionary<string, int> classes)
    {
        Vocabulary = vocabulary;
        this.byWord = new Entry[byWord.Length];
        var numbers = new Dictionary<WordClassSet, ushort> { [default] = 0 };
        var rows = new List<PhraseRow?> { null };
        for (var word = 0; word < byWord.Length; word++)
        {
            var set = numbers.TryGetValue(byWord[word], out var known) ? known : numbers[byWord[word]] = checked((ushort)numbers.Count);
            if (phrasesByFirstWord[word] is { } starting)
            {
                rows.Add(new PhraseRow(starting, Array.ConvertAll(starting, static phrase => phrase.Words[1])));
            }

            this.byWord[word] = new Entry(set, phrasesByFirstWord[word] is null ? (ushort)0 : checked((ushort)(rows.Count - 1)));
        }

        (sets, phrases) = ([.. numbers.OrderBy(static entry => entry.Value).Select(static entry => entry.Key)], [.. rows]);
        this.classes = classes;
    }

    /// <param name="Classes">Which of the sets.</param>
    /// <param name="Phrases">Which of the rows of phrases.</param>
    private readonly record struct Entry(ushort Classes, ushort Phrases);

    public Vocabulary Vocabulary { get; }

    public IReadOnlyDictionary<string, int> Classes => classes;

    /// <summary>Classes of a word by its vocabulary id; none for an unknown word.</summary>
    public ref readonly WordClassSet ClassesOf(int word) => ref sets[(uint)word < (uint)byWord.Length ? byWord[word].Classes : 0];

    /// <summary>Bit of a class; -1 when there is no such class.</summary>
    public int ClassIndex(string name) => classes.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Whether a word, by its vocabulary id, starts a phrase.</summary>
    public bool StartsPhrase(int word) => PhrasesOf(word) is not null;

    /// <summary>The phrases that a word starts; null for none.</summary>
    private PhraseRow? PhrasesOf(int word) => (uint)word < (uint)byWord.Length ? phrases[byWord[word].Phrases] : null;

    /// <summary>Whether a word, by its vocabulary id, starts a phrase of one of some classes.</summary>
    public bool StartsPhraseOf(int word, in WordClassSet classes)
    {
        foreach (var phrase in PhrasesOf(word)?.Phrases ?? [])
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
        if (PhrasesOf(text.Tokens[first].Word) is not { } row || first + 1 >= end)
        {
            return 0;
        }

        var next = text.Tokens[first + 1].Word;
        for (var at = 0; row.SecondWords.AsSpan(at).IndexOf(next) is >= 0 and var skipped; at++)
        {
            at += skipped;
            var phrase = row.Phrases[at];
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

    /// <summary>The phrases that start with one word, in the order in which they are tried, and the second word of each: by it nearly all are ruled out.</summary>
    private sealed record PhraseRow(Phrase[] Phrases, int[] SecondWords);

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
