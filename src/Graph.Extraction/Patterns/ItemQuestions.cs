using System.Numerics;

namespace Graph.Extraction;

/// <summary>
/// What the patterns of a matcher ask of an item: whether it has one of some classes or is one of some words, or whether it has and is none of them.
/// A question for one class or one word has the number of the class's or word's place, so that finding the places answers it.
/// </summary>
internal sealed partial class ItemQuestions
{
    /// <summary>The most places that can be met in one stretch of items, and one more: all classes, and a word an item.</summary>
    public const int MostMet = WordClassSet.Capacity + PatternMatcher.MostItems + 2;

    /// <summary>Questions that places answer, beside those of their own numbers, by place; and for each place where its own begin.</summary>
    private readonly ushort[] answered;
    private readonly int[] firstAnswered;
    private readonly ushort[] placeOfWord;

    /// <summary>For each question behind the places the classes that answer it, and the words: their places, one question's behind another's.</summary>
    private readonly WordClassSet[] classes;
    private readonly ushort[] words;
    private readonly int[] firstWords;
    private readonly bool[] isNegated;

    private ItemQuestions(ushort[][] answered, IReadOnlyList<ushort[]> asked, IReadOnlyList<bool> negations, ushort[] placeOfWord)
    {
        this.answered = [.. answered.SelectMany(static own => own)];
        firstAnswered = FirstsOf(answered);
        this.placeOfWord = placeOfWord;
        isNegated = [.. negations];
        classes = [.. asked.Select(ClassesOf)];
        ushort[][] wordsAsked = [.. asked.Select(static places => Array.FindAll(places, static place => place >= WordClassSet.Capacity))];
        words = [.. wordsAsked.SelectMany(static own => own)];
        firstWords = FirstsOf(wordsAsked);
    }

    /// <summary>Where the own of each begin when they stand one behind another, and last where all end.</summary>
    private static int[] FirstsOf(ushort[][] owns)
    {
        var firsts = new int[owns.Length + 1];
        for (var i = 0; i < owns.Length; i++)
        {
            firsts[i + 1] = firsts[i] + owns[i].Length;
        }

        return firsts;
    }

    private static WordClassSet ClassesOf(ushort[] places)
    {
        WordClassSet classes = default;
        foreach (var place in places)
        {
            classes |= place < WordClassSet.Capacity ? WordClassSet.Of(place) : default;
        }

        return classes;
    }

    public int Count => PlaceCount + classes.Length;

    /// <summary>How many places there are.</summary>
    public int PlaceCount => firstAnswered.Length - 1;

    /// <summary>The questions that a place answers, beside the one of its own number: those asked in the negative are true where it is not met.</summary>
    public ReadOnlySpan<ushort> AnsweredBy(int place) => answered.AsSpan(firstAnswered[place]..firstAnswered[place + 1]);

    public bool IsNegated(int question) => question >= PlaceCount && isNegated[question - PlaceCount];

    /// <summary>Marks for each place the items that are met there, one bit an item, the first lowest.</summary>
    /// <param name="items">At most <see cref="PatternMatcher.MostItems"/>.</param>
    /// <param name="answers">By place; none marked before.</param>
    /// <param name="met">Receives the places met, once each; has room for <see cref="MostMet"/>.</param>
    /// <param name="there">Receives all classes of the items.</param>
    /// <returns>How many places were met.</returns>
    public int Mark(ReadOnlySpan<PatternItem> items, Span<ulong> answers, Span<ushort> met, out WordClassSet there)
    {
        var count = 0;
        var bit = 1UL;
        there = default;
        foreach (ref readonly var item in items)
        {
            Mark(item.Classes.A, 0, bit, answers, met, ref count);
            Mark(item.Classes.B, 64, bit, answers, met, ref count);
            Mark(item.Classes.C, 128, bit, answers, met, ref count);
            Mark(item.Classes.D, 192, bit, answers, met, ref count);
            there |= item.Classes;
            if ((uint)item.Word < (uint)placeOfWord.Length)
            {
                Mark(placeOfWord[item.Word], bit, answers, met, ref count);
            }

            bit <<= 1;
        }

        return count;
    }

    /// <summary>The items that a question behind the places is true of.</summary>
    /// <param name="there">All classes of the items.</param>
    /// <param name="answers">With the places marked.</param>
    /// <param name="all">The bits of all items.</param>
    public ulong Answer(int question, in WordClassSet there, ReadOnlySpan<ulong> answers, ulong all)
    {
        var index = question - PlaceCount;
        ref readonly var own = ref classes[index];
        var found = AnyOf(own.A & there.A, 0, answers) | AnyOf(own.B & there.B, 64, answers) | AnyOf(own.C & there.C, 128, answers) | AnyOf(own.D & there.D, 192, answers);
        foreach (var place in words.AsSpan(firstWords[index]..firstWords[index + 1]))
        {
            found |= answers[place];
        }

        return isNegated[index] ? all & ~found : found;
    }

    private static ulong AnyOf(ulong set, int offset, ReadOnlySpan<ulong> answers)
    {
        var found = 0UL;
        for (; set != 0; set &= set - 1)
        {
            found |= answers[offset + BitOperations.TrailingZeroCount(set)];
        }

        return found;
    }

    private static void Mark(ulong set, int offset, ulong bit, Span<ulong> answers, Span<ushort> met, ref int count)
    {
        for (; set != 0; set &= set - 1)
        {
            Mark(offset + BitOperations.TrailingZeroCount(set), bit, answers, met, ref count);
        }
    }

    /// <summary>Marks a place; the first time notes it, as few of the places are in any one sentence.</summary>
    private static void Mark(int place, ulong bit, Span<ulong> answers, Span<ushort> met, ref int count)
    {
        ref var found = ref answers[place];
        met[count] = (ushort)place;
        count += found == 0 ? 1 : 0;
        found |= bit;
    }
}
