using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>The features of one name as hashes of <c>template=word</c>, each once.</summary>
public sealed class FeatureSet
{
    private readonly HashSet<ulong> seen = [];

    public List<ulong> Keys { get; } = [];

    /// <summary>Set while training: is told the readable form of every feature.</summary>
    public Action<ulong, string>? Naming { get; init; }

    public void Clear()
    {
        seen.Clear();
        Keys.Clear();
    }

    public void Add(string template) => Put(KeyOf(template, 0, 0), template, default, default);

    public void Add(string template, ulong hash, ReadOnlySpan<char> word) => Put(KeyOf(template, hash, 0), template, word, default);

    public void Add(string template, ulong hash, ReadOnlySpan<char> word, ulong secondHash, ReadOnlySpan<char> second) =>
        Put(KeyOf(template, hash, secondHash), template, word, second);

    /// <summary>The key of a feature written as in a model file: <c>template</c>, <c>template=word</c> or <c>template=word word</c>.</summary>
    public static ulong KeyOf(string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return KeyOf(written, 0, 0);
        }

        var words = written[(equals + 1)..].Split(' ');
        return KeyOf(written[..equals], WordFolding.Hash(words[0]), words.Length > 1 ? WordFolding.Hash(words[1]) : 0);
    }

    private static ulong KeyOf(string template, ulong first, ulong second)
    {
        var key = WordFolding.Hash(template);
        key = (key ^ first) * 0x9E3779B97F4A7C15UL;
        key ^= key >> 29;
        key = (key ^ second) * 0xFF51AFD7ED558CCDUL;
        return key ^ (key >> 32);
    }

    private void Put(ulong key, string template, ReadOnlySpan<char> word, ReadOnlySpan<char> second)
    {
        if (!seen.Add(key))
        {
            return;
        }

        Keys.Add(key);
        if (Naming is not null)
        {
            var first = WordFolding.Fold(word.ToString());
            Naming(key, word.IsEmpty ? template : second.IsEmpty ? $"{template}={first}" : $"{template}={first} {WordFolding.Fold(second.ToString())}");
        }
    }
}
