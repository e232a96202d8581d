using Graph.Extraction;
using Graph.Text;

namespace Graph.Training.Names;

/// <summary>Takes three in ten players and clubs out of the gazetteers, at random with a fixed seed, to see how names fare that nobody listed.</summary>
internal static class Thinning
{
    /// <summary>Null (everything stays) for seed 0.</summary>
    public static Func<GazetteerEntry, bool>? Of(int seed) => seed == 0 ? null : entry =>
    {
        var drawn = (entry.Type == EntityType.Person && (entry.Roles & PersonRoles.Player) != 0) || entry.Type == EntityType.Club;
        return !drawn || Mix(WordFolding.Hash(entry.Name), seed) % 10 >= 3;
    };

    private static ulong Mix(ulong hash, int seed)
    {
        hash ^= (ulong)seed * 0x9E3779B97F4A7C15UL;
        hash *= 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }
}
