using System.Text;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Names a feature of a linear model part by part. The hash decides; the readable name is kept only while a model is trained.</summary>
public struct FeatureKey
{
    private readonly StringBuilder? name;

    private FeatureKey(ulong hash, StringBuilder? name)
    {
        Hash = hash;
        this.name = name;
    }

    public ulong Hash { get; private set; }

    /// <param name="named">True while training: keeps the readable name too.</param>
    public static FeatureKey Start(FeaturePart kind, bool named) => new(Combine(14695981039346656037UL, kind.Hash), named ? new StringBuilder(kind.Name) : null);

    /// <summary>The key of a feature that was added before, to go on from.</summary>
    /// <param name="name">Its readable name; null where names are not kept.</param>
    public static FeatureKey Of(ulong hash, string? name) => new(hash, name is null ? null : new StringBuilder(name));

    public FeatureKey With(FeaturePart part)
    {
        var longer = name is null ? null : new StringBuilder(name.ToString()).Append(' ').Append(part.Name);
        return new FeatureKey(Combine(Hash, part.Hash), longer);
    }

    /// <summary>A word as a part: by the hash of its folded form.</summary>
    /// <param name="word">The folded form; read only where names are kept.</param>
    public FeatureKey With(ulong hash, string word)
    {
        var longer = name is null ? null : new StringBuilder(name.ToString()).Append(' ').Append(word);
        return new FeatureKey(Combine(Hash, hash), longer);
    }

    /// <summary>Parts joined by spaces, as the weights file writes them; empty unless started as named.</summary>
    public override readonly string ToString() => name?.ToString() ?? "";

    /// <summary>The hash of a name as the weights file writes it.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        for (var space = name.IndexOf(' '); space >= 0; space = name.IndexOf(' '))
        {
            hash = Combine(hash, WordFolding.Hash(name[..space]));
            name = name[(space + 1)..];
        }

        return Combine(hash, WordFolding.Hash(name));
    }

    private static ulong Combine(ulong hash, ulong part) => ((hash ^ part) * 1099511628211UL) ^ (hash >> 29);
}

/// <summary>One part of a feature's name, with its hash worked out once. No spaces.</summary>
public sealed class FeaturePart
{
    public FeaturePart(string name) => (Name, Hash) = (name, HashOf(name));

    public string Name { get; }

    public ulong Hash { get; }

    public static implicit operator FeaturePart(string name) => new(name);

    public static ulong HashOf(string name) => WordFolding.Hash(name);
}
