using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Full names that differ from a known one by a letter or two, as a slip of the pen or another way to write a first name does.</summary>
internal static class NearNames
{
    private const int LongName = 14;
    private const int ShortestName = 8;
    private const int LongestName = 60;

    /// <param name="folded">The name as the report writes it, folded.</param>
    /// <param name="entry">A known person of the same surname.</param>
    public static bool IsNear(string folded, GazetteerEntry entry)
    {
        if (folded.Length is < ShortestName or > LongestName)
        {
            return false;
        }

        var most = folded.Length >= LongName ? 2 : 1;
        if (Distance(folded, WordFolding.Fold(entry.Name)) <= most)
        {
            return true;
        }

        foreach (var name in entry.Names)
        {
            if (name.Contains(' ', StringComparison.Ordinal) && Distance(folded, WordFolding.Fold(name)) <= most)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters put in, left out or changed (Levenshtein 1965); the first letter may not change.</summary>
    private static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.IsEmpty || other.IsEmpty || one[0] != other[0] || other.Length > LongestName || Math.Abs(one.Length - other.Length) > 2)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
