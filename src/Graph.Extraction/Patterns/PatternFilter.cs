namespace Graph.Extraction;

/// <summary>
/// Which of many patterns a sentence may match at all. Of each pattern some questions are known that every match has an item for; they are sorted into a few rounds, and a pattern
/// stays if in each round one of the sentence's places answers its question. Sets of patterns are bits, so that many patterns pass a round at once.
/// </summary>
internal sealed class PatternFilter
{
    private const int Rounds = 4, Bits = 64;

    /// <summary>The patterns whose question a place answers, by place, and for each place where its own begin. Most places answer few questions.</summary>
    private readonly Part[] parts;
    private readonly int[] firstParts;

    /// <summary>For each round the patterns that have no question in it.</summary>
    private readonly ulong[] open;

    /// <param name="questions">What the patterns ask.</param>
    /// <param name="asked">For each pattern questions that some item of every match passes.</param>
    public PatternFilter(ItemQuestions questions, IReadOnlyList<ushort[]> asked)
    {
        Length = (asked.Count + Bits - 1) / Bits;
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

        var all = new List<Part>();
        var own = new SortedDictionary<int, ulong>();
        firstParts = new int[questions.PlaceCount + 1];
        for (var place = 0; place < questions.PlaceCount; place++)
        {
            own.Clear();
            foreach (var question in (ReadOnlySpan<ushort>)[(ushort)place, .. questions.AnsweredBy(place)])
            {
                foreach (var (pattern, round) in askedBy[question] ?? [])
                {
                    var at = (round * Length) + (pattern / Bits);
                    own[at] = own.GetValueOrDefault(at) | (1UL << (pattern % Bits));
                }
            }

            foreach (var (at, patterns) in own)
            {
                all.Add(new Part(at, patterns));
            }

            firstParts[place + 1] = all.Count;
        }

        parts = [.. all];
    }

    /// <param name="At">Which number of the sets of all rounds, one behind another.</param>
    private readonly record struct Part(int At, ulong Patterns);

    /// <summary>Numbers of a set of patterns.</summary>
    public int Length { get; }

    /// <summary>Fills <paramref name="patterns"/> with the patterns that a sentence may match, as bits.</summary>
    /// <param name="met">The places met in the sentence.</param>
    public void Fill(ReadOnlySpan<ushort> met, Span<ulong> patterns)
    {
        Span<ulong> passed = stackalloc ulong[open.Length];
        open.CopyTo(passed);
        foreach (var place in met)
        {
            foreach (ref readonly var part in parts.AsSpan(firstParts[place]..firstParts[place + 1]))
            {
                passed[part.At] |= part.Patterns;
            }
        }

        patterns.Fill(ulong.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < patterns.Length; i++)
            {
                patterns[i] &= passed[(round * Length) + i];
            }
        }
    }
}
