namespace Graph.Extraction;

/// <content>How the questions come by their numbers.</content>
internal sealed partial class ItemQuestions
{
    /// <summary>Numbers questions.</summary>
    public sealed class Builder
    {
        /// <summary>The place of words that no question asks for: none looks at it.</summary>
        private const int NoPlace = WordClassSet.Capacity;

        private readonly Dictionary<(WordClassSet Classes, string Words, bool Negated), ushort> numbers = [];
        private readonly Dictionary<(WordClassSet Classes, bool Negated), ushort> numberOfTest = [];
        private readonly List<ushort[]> asked = [];
        private readonly List<bool> negations = [];
        private readonly Dictionary<int, ushort> placeOfWord = [];

        /// <param name="patterns">All whose questions shall be numbered.</param>
        public Builder(IEnumerable<PatternProgram> patterns)
        {
            foreach (var pattern in patterns)
            {
                foreach (ref readonly var instruction in pattern.Code)
                {
                    foreach (var word in instruction.Words)
                    {
                        placeOfWord.TryAdd(word, (ushort)(NoPlace + 1 + placeOfWord.Count));
                    }
                }
            }
        }

        /// <summary>How many places there are.</summary>
        public int PlaceCount => NoPlace + 1 + placeOfWord.Count;

        /// <summary>The question of a test.</summary>
        public ushort Number(in PatternInstruction test)
        {
            if (!test.Words.IsEmpty)
            {
                return Number(test.Set, test.Words, test.Negated);
            }

            if (!numberOfTest.TryGetValue((test.Set, test.Negated), out var number))
            {
                numberOfTest.Add((test.Set, test.Negated), number = Number(test.Set, [], test.Negated));
            }

            return number;
        }

        /// <summary>The question of a need; for one that is open a question that is true of every item.</summary>
        public ushort Number(in PatternNeed need) => need.IsOpen ? Number(default, [], true) : Number(need.Classes, need.Words, false);

        public ItemQuestions Build() => new(AnsweredByPlaces(), asked, negations, PlacesOfWords());

        /// <summary>By word its place, as far as any word has one.</summary>
        private ushort[] PlacesOfWords()
        {
            var mostWords = 0;
            foreach (var (word, _) in placeOfWord)
            {
                mostWords = Math.Max(mostWords, word + 1);
            }

            var words = new ushort[mostWords];
            Array.Fill(words, (ushort)NoPlace);
            foreach (var (word, place) in placeOfWord)
            {
                words[word] = place;
            }

            return words;
        }

        /// <summary>By place the questions behind the places that it answers.</summary>
        private ushort[][] AnsweredByPlaces()
        {
            var answered = new List<ushort>?[PlaceCount];
            for (var i = 0; i < asked.Count; i++)
            {
                foreach (var place in asked[i])
                {
                    (answered[place] ??= []).Add((ushort)(PlaceCount + i));
                }
            }

            return Array.ConvertAll(answered, static questions => questions?.ToArray() ?? []);
        }

        private ushort Number(in WordClassSet classes, IReadOnlyList<int> words, bool negated)
        {
            if (classes.IsEmpty && words.Count == 1 && !negated)
            {
                return placeOfWord[words[0]];
            }

            var key = (classes, string.Join(' ', words), negated);
            if (!numbers.TryGetValue(key, out var number))
            {
                var places = Places(classes, words);
                if (places.Length == 1 && !negated)
                {
                    return places[0];
                }

                numbers.Add(key, number = (ushort)(PlaceCount + asked.Count));
                asked.Add(places);
                negations.Add(negated);
            }

            return number;
        }

        private ushort[] Places(in WordClassSet classes, IReadOnlyList<int> words)
        {
            var places = new List<ushort>();
            for (var index = 0; index < WordClassSet.Capacity; index++)
            {
                if (classes.Has(index))
                {
                    places.Add((ushort)index);
                }
            }

            foreach (var word in words)
            {
                places.Add(placeOfWord[word]);
            }

            return [.. places];
        }
    }
}
