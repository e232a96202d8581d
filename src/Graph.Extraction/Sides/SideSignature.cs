namespace Graph.Extraction;

/// <summary>Describes the words between a man and a team, or between two men, for the model of sides.</summary>
internal sealed class SideSignature(Symbolizer symbols)
{
    /// <summary>Symbols between two items of which all together are a feature at most, and those of which that is one with the word behind.</summary>
    private const int SignatureLength = 4, ShortLength = 3;

    private static readonly FeaturePart Full = "full", Two = "two", One = "one", First = "first", Last = "last", Next = "next", Previous = "previous", Length = "length";

    private static readonly FeaturePart[] Lengths = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

    /// <summary>Adds features of the words between two items: single symbols, neighbours, the ends, all of a short signature, and what stands around.</summary>
    public void Add(FeatureKey key, PatternItem[] items, int left, int right, FeatureVector evidence, int sign)
    {
        var full = AddSymbols(key, items, left, right, evidence, sign, out var first, out var last, out var count);
        if (count <= SignatureLength)
        {
            evidence.Add(full, sign);
        }

        evidence.Add(key.With(Length).With(Lengths[Math.Min(count, 8)]), sign);
        var next = Behind(items, right);
        AddEnds(key, first ?? Symbolizer.End, last ?? Symbolizer.Start, Before(items, left), next, evidence, sign);
        if (count <= ShortLength)
        {
            evidence.Add(full.With(Next).With(next), sign);
        }
    }

    /// <summary>The symbol right before an item.</summary>
    public FeaturePart Before(PatternItem[] items, int item) => item > 0 ? symbols[items[item - 1]] ?? Symbolizer.Other : Symbolizer.Start;

    /// <summary>The symbol right behind an item.</summary>
    public FeaturePart Behind(PatternItem[] items, int item) => item + 1 < items.Length ? symbols[items[item + 1]] ?? Symbolizer.Other : Symbolizer.End;

    /// <summary>Adds single symbols and neighbours; returns the key of all of them together, of the first few where there are many.</summary>
    /// <param name="first">The first symbol; null where there is none, as the last is then.</param>
    private FeatureKey AddSymbols(FeatureKey key, PatternItem[] items, int left, int right, FeatureVector evidence, int sign, out FeaturePart? first, out FeaturePart? last, out int count)
    {
        (first, last, count) = (null, null, 0);
        var full = key.With(Full);
        for (var i = left + 1; i < right; i++)
        {
            if (symbols[items[i]] is not { } symbol)
            {
                continue;
            }

            count++;
            first ??= symbol;
            evidence.Add(key.With(One).With(symbol), sign);
            if (last is not null)
            {
                evidence.Add(key.With(Two).With(last).With(symbol), sign);
            }

            if (count <= SignatureLength)
            {
                full = full.With(symbol);
            }

            last = symbol;
        }

        return full;
    }

    private static void AddEnds(FeatureKey key, FeaturePart first, FeaturePart last, FeaturePart before, FeaturePart next, FeatureVector evidence, int sign)
    {
        evidence.Add(key.With(First).With(first), sign);
        evidence.Add(key.With(Last).With(last), sign);
        evidence.Add(key.With(Next).With(next), sign);
        evidence.Add(key.With(Previous).With(before), sign);
        evidence.Add(key.With(Last).With(last).With(Next).With(next), sign);
        evidence.Add(key.With(Previous).With(before).With(First).With(first), sign);
    }
}
