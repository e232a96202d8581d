using System.Buffers.Binary;
using Graph.Store.Files;

namespace Graph.Store.Images;

/// <summary>Tells from the store's bytes alone that it holds the graph of a certain hash.</summary>
/// <remarks>
/// Opening the database costs more than a small query. The row of table <c>state</c> with the graph's hash is all that page 2 of the file holds, since the
/// table is the first that was made (<see cref="Layout"/>), and old content is zeroed; with no write-ahead log beside it the file is the whole truth.
/// Whenever the look fails, the database is opened: a wrong "no" costs time, and a wrong "yes" would take 32 equal bytes.
/// </remarks>
internal static class StateStamp
{
    private const int VersionAt = 60;
    private const int ApplicationAt = 68;

    public static bool Shows(string store, ReadOnlySpan<byte> graphHash)
    {
        try
        {
            var log = new FileInfo(store + "-wal");
            if (log.Exists && log.Length > 0)
            {
                return false;
            }

            Span<byte> pages = stackalloc byte[2 * Layout.PageSize];
            using var file = File.OpenHandle(store, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return RandomAccess.Read(file, pages, 0) == pages.Length
                && BinaryPrimitives.ReadUInt32BigEndian(pages[ApplicationAt..]) == StoreFile.ApplicationId
                && BinaryPrimitives.ReadUInt32BigEndian(pages[VersionAt..]) == Layout.Version
                && pages[Layout.PageSize..].IndexOf(graphHash) >= 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
