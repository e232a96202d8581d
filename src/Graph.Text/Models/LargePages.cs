using System.Runtime.InteropServices;

namespace Graph.Text.Models;

/// <summary>
/// Asks the system for large pages under memory that is read at random: with small ones nearly every look at a table of some megabytes has to find its page first.
/// Only a wish: where it can't be met, all stays as it is.
/// </summary>
internal static unsafe partial class LargePages
{
    /// <summary>Bytes of a large page, and the border on which it begins.</summary>
    public const int Size = 1 << 21;

    private const int AdviseLargePages = 14;

    /// <param name="memory">Pinned, not yet written, from a border on.</param>
    public static void Ask(Span<sbyte> memory)
    {
        if (!OperatingSystem.IsLinux() || memory.Length < Size)
        {
            return;
        }

        fixed (sbyte* first = memory)
        {
            try
            {
                _ = Advise(first, (nuint)(memory.Length / Size * Size), AdviseLargePages);
            }
            catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
            {
                // A system without this call goes on with small pages.
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
