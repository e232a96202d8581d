namespace Graph.Cypher.Procedures.NameSearch;

/// <summary>How many letters two words differ by, a swap of neighbours counted once (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    /// <param name="limit">Above it the exact number does not matter: <paramref name="limit"/> + 1 is returned.</param>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (left.Length > LongestWord || right.Length > LongestWord || Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                }

                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[right.Length];
    }
}
