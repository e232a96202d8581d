using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>The name of a kind of feature with its hash, made once.</summary>
public readonly struct FeatureTemplate(string name)
{
    private static readonly ulong[] Numbers = [.. Enumerable.Range(0, 256).Select(static n => WordFolding.Hash(Text(n)))];

    public string Name { get; } = name;

    internal ulong Hash { get; } = WordFolding.Hash(name);

    /// <summary>The hash of a small number as a word of a feature.</summary>
    internal static ulong NumberHash(int number) => Numbers[number];

    internal static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
