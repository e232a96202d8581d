using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Counts the tags of each word in the training data and sums them up as word entries.</summary>
internal static class WordStatistics
{
    private const int EnoughForDirect = 30;
    private const int EnoughForTagSet = 2;

    public static List<KeyValuePair<ulong, WordEntry>> Collect(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new SortedDictionary<ulong, int[]>();
        foreach (var sentence in sentences)
        {
            var (text, tokens) = sentence.ToTokens();
            for (var i = 0; i < tokens.Length; i++)
            {
                var key = TokenProfiles.KeyOf(text, tokens[i]);
                if (!counts.TryGetValue(key, out var byTag))
                {
                    counts.Add(key, byTag = new int[FineTags.Count]);
                }

                byTag[(int)sentence.Tags[i]]++;
            }
        }

        var seen = counts.Where(word => word.Value.Sum() >= EnoughForTagSet).ToList();
        var sets = seen.GroupBy(word => SetOf(word.Value)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select((group, i) => (group.Key, Number: (byte)Math.Min(i + 1, 255))).ToDictionary(pair => pair.Key, pair => pair.Number);
        return [.. seen.Select(word => KeyValuePair.Create(word.Key, new WordEntry(DirectOf(word.Value), sets[SetOf(word.Value)])))];
    }

    private static FineTag DirectOf(int[] byTag)
    {
        int total = byTag.Sum(), best = Array.IndexOf(byTag, byTag.Max());
        return total >= EnoughForDirect && byTag[best] * 1000L >= total * 995L ? (FineTag)best : FineTag.Unknown;
    }

    /// <summary>The tags with a twentieth of the word's uses, as bits, and above them the commonest when it has four fifths.</summary>
    private static long SetOf(int[] byTag)
    {
        var total = byTag.Sum();
        var set = 0L;
        for (var tag = 0; tag < byTag.Length; tag++)
        {
            set |= byTag[tag] * 20 >= total && byTag[tag] > 0 ? 1L << tag : 0;
        }

        var best = Array.IndexOf(byTag, byTag.Max());
        return set | (byTag[best] * 5 >= total * 4 ? (long)best << 40 : 0);
    }
}
