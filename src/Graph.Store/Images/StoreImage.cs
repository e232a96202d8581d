using Graph.Model.Reading;

namespace Graph.Store.Images;

/// <summary>The image beside a store: opened when it is fresh, made anew when not.</summary>
/// <remarks>An image is only ever a copy: whatever is wrong with it, it is thrown away and made again, and where it can't be written queries go on without it.</remarks>
internal static class StoreImage
{
    /// <returns>Null when there is none, or not of this graph, or damaged.</returns>
    public static ImageGraph? TryOpen(string store, ReadOnlySpan<byte> graphHash)
    {
        var image = TryOpen(store);
        if (image is not null && !image.StoreHash.AsSpan().SequenceEqual(graphHash))
        {
            image.Dispose();
            return null;
        }

        return image;
    }

    /// <summary>Opens the image without opening the store, when the store's file shows that the image is of its present state.</summary>
    public static ImageGraph? TryOpenQuickly(string store)
    {
        var image = File.Exists(ImageFormat.PathFor(store)) ? TryOpen(store) : null;
        if (image is not null && !StateStamp.Shows(store, image.StoreHash))
        {
            image.Dispose();
            return null;
        }

        return image;
    }

    /// <returns>False when it could not be written: no room, no permission, or another process is at it.</returns>
    public static bool TryWrite(string store, IGraphReader graph, ReadOnlySpan<byte> graphHash)
    {
        var path = ImageFormat.PathFor(store);
        var unfinished = path + ".new";
        var isOurs = false;
        try
        {
            // Nobody else may write the same file at once; what a killed process left behind is overwritten.
            using (var stream = new FileStream(unfinished, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                isOurs = true;
                stream.SetLength(0);
                ImageWriter.Write(graph, graphHash, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (isOurs)
            {
                TryDelete(unfinished);
            }

            return false;
        }
    }

    /// <summary>On a full disk, what is left of a try would take the room that the store needs.</summary>
    private static void TryDelete(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next try overwrites it.
        }
    }

    private static ImageGraph? TryOpen(string store)
    {
        try
        {
            return ImageGraph.Open(ImageFormat.PathFor(store));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }
}
