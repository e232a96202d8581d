namespace Graph.Text.Models;

/// <summary>What the training data tells of a word, whatever its place.</summary>
/// <param name="Direct">The tag that it nearly always has; <c>Unknown</c> when the tagger must look.</param>
/// <param name="TagSet">A number for the set of tags that it was seen with; 0 when it was not seen.</param>
internal readonly record struct WordEntry(FineTag Direct, byte TagSet);

/// <summary>Word entries by the hash of the folded word, in open addressing.</summary>
internal sealed class WordTable
{
    private readonly ulong[] keys;
    private readonly WordEntry[] entries;
    private readonly ulong mask;

    public WordTable(IReadOnlyCollection<KeyValuePair<ulong, WordEntry>> words)
    {
        var size = 16;
        while (size < words.Count * 2)
        {
            size *= 2;
        }

        keys = new ulong[size];
        entries = new WordEntry[size];
        mask = (ulong)size - 1;
        foreach (var (key, entry) in words)
        {
            var slot = Slot(key);
            keys[slot] = key;
            entries[slot] = entry;
        }
    }

    /// <summary>The entry of a word; all zero for an unknown one.</summary>
    public WordEntry this[ulong hash] => entries[Slot(hash)];

    private ulong Slot(ulong key)
    {
        var slot = (key ^ (key >> 29)) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
