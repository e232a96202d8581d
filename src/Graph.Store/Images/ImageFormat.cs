namespace Graph.Store.Images;

/// <summary>The image: a graph laid out so that it is read by mapping the file into memory.</summary>
/// <remarks>
/// A header of <see cref="HeaderBytes"/>: magic, format version, place and length of the directory, the store's graph hash, the directory's sum (<see cref="DirectorySum"/>),
/// SHA-256 of the sections. Then sections, each an array of little-endian numbers or bytes at a multiple of <see cref="Alignment"/>. Then the directory:
/// counts, names and where each section lies (<see cref="ImageDirectory"/>).
/// </remarks>
internal static class ImageFormat
{
    public const int Version = 2;
    public const int HeaderBytes = 128;
    public const int Alignment = 64;
    public const int HashBytes = 32;

    public static ReadOnlySpan<byte> Magic => "GRAPHIMG"u8;

    /// <summary>The image of a store lies beside it: <c>football.graph-image</c>.</summary>
    public static string PathFor(string store) => store + "-image";
}

/// <summary>A stretch of the file; of length 0 where there is nothing to keep.</summary>
internal readonly record struct Section(long Offset, long Length);
