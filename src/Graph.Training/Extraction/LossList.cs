using System.Globalization;

namespace Graph.Training.Extraction;

/// <summary>What annotated reports tell and the program does not, by the step that loses it: each on a line of its own, then how often each step loses one.</summary>
internal sealed class LossList
{
    private const string Found = "found";

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <param name="reason">Step that loses it; ends in <c>found</c> when none does.</param>
    public void Add(string reason, int count, string file, string what)
    {
        counts[reason] = counts.GetValueOrDefault(reason) + count;
        if (!reason.EndsWith(Found, StringComparison.Ordinal))
        {
            Console.WriteLine($"{reason}\t{file}\t{what}");
        }
    }

    public void PrintCounts()
    {
        foreach (var (reason, count) in counts)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {reason}"));
        }
    }
}
