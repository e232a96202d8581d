namespace Graph.Cypher.Temporal;

/// <summary>Hashes that are the same in every run, unlike those of <see cref="HashCode"/>.</summary>
internal static class StableHashing
{
    public static int Of(long first, long second = 0, long third = 0, long fourth = 0)
    {
        unchecked
        {
            var mixed = (ulong)first;
            foreach (var next in (ReadOnlySpan<long>)[second, third, fourth])
            {
                mixed = (mixed * 0x9E3779B97F4A7C15UL) ^ (mixed >> 29) ^ (ulong)next;
            }

            mixed *= 0x9E3779B97F4A7C15UL;
            return (int)(mixed >> 32);
        }
    }
}
