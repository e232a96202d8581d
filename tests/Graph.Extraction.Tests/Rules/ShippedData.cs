using Graph.Extraction.Tests.Names;

namespace Graph.Extraction.Tests.Rules;

/// <summary>The shipped data, read once for all tests.</summary>
internal static class ShippedData
{
    private static readonly Lazy<ExtractionData> Loaded = new(static () => ExtractionData.Load(Directory, []));

    public static string Directory => Path.Combine(Recognition.Root, "data");

    public static ExtractionData Data => Loaded.Value;

    public static LexiconSet Lexicons => Data.Lexicons;
}
