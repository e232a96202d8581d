using System.Runtime;

namespace Graph.Cli.Pipelines;

/// <summary>A stretch in which all that is made stays: as long as it lasts, no garbage is looked for. Where the memory for that is not to be had, it is looked for as ever.</summary>
internal sealed class UncollectedStretch : IDisposable
{
    /// <summary>Twice what loading the program's own data takes; nothing is taken that is not used.</summary>
    private const long MostBytes = 160 << 20;

    public UncollectedStretch()
    {
        try
        {
            GC.TryStartNoGCRegion(MostBytes);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The process may not have so much, or is in such a stretch already.
        }
    }

    public void Dispose()
    {
        // It has ended by itself when more was made than was asked for.
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
