using System.Runtime.InteropServices;

namespace Graph.Cli.Terminals;

/// <summary>What .NET does not tell of files: whether a name is that of a pipe, which opening would wait for, and whether standard input is there at all.</summary>
/// <remarks>Asks the runtime's own library, in which the numbers are the same on every Unix. On Windows, and where it can't be asked, all is as usual.</remarks>
internal static partial class UnixFiles
{
    private const string Library = "libSystem.Native";
    private const int StatusBytes = 256;
    private const int ModeAt = 4;
    private const int KindMask = 0xF000;
    private const int Pipe = 0x1000;
    private const int CloseOnExec = 1;

    public static bool IsPipe(string path) => Kind(path) == Pipe;

    /// <summary>What the name stands for, links followed, when it is neither file nor folder; else null.</summary>
    public static string? Special(string path) => Kind(path) switch
    {
        Pipe => "a pipe",
        0x2000 or 0x6000 => "a device",
        0xC000 => "a socket",
        _ => null,
    };

    /// <summary>False when the program was started with the descriptor closed: what the runtime opened itself has its number then, and reading that waits for ever.</summary>
    /// <remarks>The runtime marks all that it opens to be closed in programs that it starts; what a program inherits can't bear the mark.</remarks>
    public static bool IsInherited(int descriptor) => (Ask(() => GetDescriptorFlags(descriptor)) & CloseOnExec) == 0;

    private static int Kind(string path) => Ask(
        () =>
        {
            var status = new byte[StatusBytes];
            return Stat(path, status) == 0 ? BitConverter.ToInt32(status, ModeAt) & KindMask : 0;
        });

    private static int Ask(Func<int> question)
    {
        try
        {
            return OperatingSystem.IsWindows() ? 0 : question();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0;
        }
    }

    [LibraryImport(Library, EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, [Out] byte[] status);

    /// <summary>Writes as much as goes at once.</summary>
    /// <returns>The number of bytes, or -1 with the reason as the last error of the system.</returns>
    public static unsafe int Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            return Write(descriptor, first, bytes.Length);
        }
    }

    [LibraryImport(Library, EntryPoint = "SystemNative_Write", SetLastError = true)]
    private static unsafe partial int Write(nint descriptor, byte* bytes, int count);

    [LibraryImport(Library, EntryPoint = "SystemNative_FcntlGetFD")]
    private static partial int GetDescriptorFlags(nint descriptor);
}
