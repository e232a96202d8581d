using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>The features of one name as hashes of <c>template=word</c>, each once.</summary>
public sealed class FeatureSet
{
    private ulong[] slots = new ulong[1024];
    private int[] stamps = new int[1024];
    private int stamp = 1;

    public List<ulong> Keys { get; } = new(256);

    /// <summary>Set while training: is told the readable form of every feature.</summary>
    public Action<ulong, string>? Naming { get; init; }

    public void Clear()
    {
        if (++stamp == int.MaxValue)
        {
            Array.Clear(stamps);
            stamp = 1;
        }

        Keys.Clear();
    }

    public void Add(FeatureTemplate template)
    {
        var key = KeyOf(template.Hash, 0, 0);
        if (Put(key))
        {
            Naming?.Invoke(key, template.Name);
        }
    }

    /// <summary>Adds a feature where something holds.</summary>
    public void AddIf(FeatureTemplate template, bool holds)
    {
        if (holds)
        {
            Add(template);
        }
    }

    /// <param name="number">0 to 255.</param>
    public void Add(FeatureTemplate template, int number)
    {
        var key = KeyOf(template.Hash, FeatureTemplate.NumberHash(number), 0);
        if (Put(key))
        {
            Naming?.Invoke(key, $"{template.Name}={FeatureTemplate.Text(number)}");
        }
    }

    public void Add(FeatureTemplate template, FeatureWord word)
    {
        var key = KeyOf(template.Hash, word.Hash, 0);
        if (Put(key))
        {
            Naming?.Invoke(key, $"{template.Name}={word.Text}");
        }
    }

    public void Add(FeatureTemplate template, FeatureWord first, FeatureWord second)
    {
        var key = KeyOf(template.Hash, first.Hash, second.Hash);
        if (Put(key))
        {
            Naming?.Invoke(key, $"{template.Name}={first.Text} {second.Text}");
        }
    }

    /// <summary>The key of a feature written as in a model file: <c>template</c>, <c>template=word</c> or <c>template=word word</c>.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> written)
    {
        var equals = written.IndexOf('=');
        if (equals < 0)
        {
            return KeyOf(WordFolding.Hash(written), 0, 0);
        }

        var words = written[(equals + 1)..];
        var space = words.IndexOf(' ');
        var second = space < 0 ? default : words[(space + 1)..];
        var end = second.IndexOf(' ');
        return KeyOf(
            WordFolding.Hash(written[..equals]),
            WordFolding.Hash(space < 0 ? words : words[..space]),
            space < 0 ? 0 : WordFolding.Hash(end < 0 ? second : second[..end]));
    }

    private static ulong KeyOf(ulong template, ulong first, ulong second)
    {
        var key = (template ^ first) * 0x9E3779B97F4A7C15UL;
        key ^= key >> 29;
        key = (key ^ second) * 0xFF51AFD7ED558CCDUL;
        return key ^ (key >> 32);
    }

    /// <summary>Whether the key is new.</summary>
    private bool Put(ulong key)
    {
        if (Keys.Count * 2 >= slots.Length)
        {
            Grow();
        }

        var place = (int)(key & (ulong)(slots.Length - 1));
        while (stamps[place] == stamp)
        {
            if (slots[place] == key)
            {
                return false;
            }

            place = (place + 1) & (slots.Length - 1);
        }

        slots[place] = key;
        stamps[place] = stamp;
        Keys.Add(key);
        return true;
    }

    private void Grow()
    {
        slots = new ulong[slots.Length * 2];
        stamps = new int[slots.Length];
        foreach (var key in Keys)
        {
            var place = (int)(key & (ulong)(slots.Length - 1));
            while (stamps[place] == stamp)
            {
                place = (place + 1) & (slots.Length - 1);
            }

            slots[place] = key;
            stamps[place] = stamp;
        }
    }
}

/// <summary>A word of a feature: its hash, and where to find its text when somebody asks.</summary>
public readonly struct FeatureWord
{
    private readonly string? fixedText;
    private readonly AnnotatedText? source;
    private readonly int token;

    /// <param name="text">Folded, without white space.</param>
    public FeatureWord(string text)
    {
        fixedText = text;
        Hash = WordFolding.Hash(text);
    }

    public FeatureWord(AnnotatedText source, int token)
    {
        this.source = source;
        this.token = token;
        Hash = source.Tokens[token].Hash;
    }

    public ulong Hash { get; }

    public string Text => fixedText ?? WordFolding.Fold(source![token].ToString());
}
