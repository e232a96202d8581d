using System.Runtime.Intrinsics;

namespace Graph.Extraction;

/// <summary>
/// Which of many patterns a sentence may match at all. Of each pattern some questions are known that every match has an item for; they are sorted into a few rounds, and a pattern
/// stays if in each round one of the sentence's places answers its question. Sets of patterns are bits, so that all patterns pass a round at once.
/// </summary>
internal sealed class PatternFilter
{
    private const int Rounds = 4, Bits = 64;

    /// <summary>For each place, and in it for each round, the patterns whose question it answers.</summary>
    private readonly ulong[] answered;

    /// <summary>For each round the patterns that have no question in it.</summary>
    private readonly ulong[] open;

    /// <param name="questions">What the patterns ask.</param>
    /// <param name="asked">For each pattern questions that some item of every match passes.</param>
    public PatternFilter(ItemQuestions questions, IReadOnlyList<ushort[]> asked)
    {
        Length = ((asked.Count + 255) / 256) * Vector256<ulong>.Count;
        answered = new ulong[questions.PlaceCount * Rounds * Length];
        open = new ulong[Rounds * Length];
        var askedBy = new List<(int Pattern, int Round)>?[questions.Count];
        for (var pattern = 0; pattern < asked.Count; pattern++)
        {
            for (var round = 0; round < Rounds; round++)
            {
                if (round < asked[pattern].Length)
                {
                    (askedBy[asked[pattern][round]] ??= []).Add((pattern, round));
                }
                else
                {
                    open[(round * Length) + (pattern / Bits)] |= 1UL << (pattern % Bits);
                }
            }
        }

        for (var place = 0; place < questions.PlaceCount; place++)
        {
            foreach (var question in (ReadOnlySpan<ushort>)[(ushort)place, .. questions.AnsweredBy(place)])
            {
                foreach (var (pattern, round) in askedBy[question] ?? [])
                {
                    answered[(((place * Rounds) + round) * Length) + (pattern / Bits)] |= 1UL << (pattern % Bits);
                }
            }
        }
    }

    /// <summary>Numbers of a set of patterns.</summary>
    public int Length { get; }

    /// <summary>Fills <paramref name="patterns"/> with the patterns that a sentence may match, as bits.</summary>
    /// <param name="met">The places met in the sentence.</param>
    public void Fill(ReadOnlySpan<ushort> met, Span<ulong> patterns)
    {
        for (var i = 0; i < Length; i += Vector256<ulong>.Count)
        {
            var stay = Vector256<ulong>.AllBitsSet;
            for (var round = 0; round < Rounds; round++)
            {
                var at = (round * Length) + i;
                var pass = Vector256.LoadUnsafe(ref open[at]);
                foreach (var place in met)
                {
                    pass |= Vector256.LoadUnsafe(ref answered[(place * Rounds * Length) + at]);
                }

                stay &= pass;
            }

            stay.CopyTo(patterns[i..]);
        }
    }
}
