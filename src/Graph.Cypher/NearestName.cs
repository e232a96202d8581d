namespace Graph.Cypher;

/// <summary>The known name that a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>The nearest by edit distance without regard to case, or null when none is near; of equals the first in ordinal order.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var wanted = name.ToLowerInvariant();
        if (wanted.Length > 60)
        {
            return null;
        }

        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (candidate == name || Math.Abs(candidate.Length - name.Length) >= bestDistance + 1)
            {
                continue;
            }

            var distance = Distance(wanted, candidate.ToLowerInvariant());
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The suggestion as a sentence, or null.</summary>
    public static string? Sentence(string name, IEnumerable<string> known) => Find(name, known) is { } near ? $"Did you mean {near}?" : null;

    // Insertions, deletions, replacements, and swaps of neighbours, each 1.
    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
