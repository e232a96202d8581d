using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Graph.Store.Images;

/// <summary>A file mapped into memory for reading, seen as spans.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafeMemoryMappedViewHandle handle;
    private readonly byte* start;

    public MappedFile(string path)
    {
        Path = path;

        // Sharing deletion lets a newer image take this one's place while it is read.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Length = stream.Length;
        if (Length == 0)
        {
            stream.Dispose();
            throw new InvalidDataException("The image is empty.");
        }

        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        handle = view.SafeMemoryMappedViewHandle;
        byte* pointer = null;
        handle.AcquirePointer(ref pointer);
        start = pointer + view.PointerOffset;
    }

    public string Path { get; }

    public long Length { get; }

    /// <exception cref="InvalidDataException">The section does not lie within the file.</exception>
    public Mapped<T> At<T>(Section section)
        where T : unmanaged
    {
        var count = section.Length / sizeof(T);
        if (section.Offset < 0 || section.Length < 0 || section.Offset > Length - section.Length || section.Length % sizeof(T) != 0 || count > int.MaxValue)
        {
            throw new InvalidDataException("A part of the image lies outside the file.");
        }

        return new Mapped<T>((T*)(start + section.Offset), (int)count);
    }

    /// <summary>Bytes of a section that may be longer than a span can be.</summary>
    public MappedBytes BytesAt(Section section)
    {
        if (section.Offset < 0 || section.Length < 0 || section.Offset > Length - section.Length)
        {
            throw new InvalidDataException("A part of the image lies outside the file.");
        }

        return new MappedBytes(start + section.Offset, section.Length);
    }

    public void Dispose()
    {
        handle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}

/// <summary>An array within a <see cref="MappedFile"/>; valid as long as the file is mapped.</summary>
internal readonly unsafe struct Mapped<T>(T* start, int length)
    where T : unmanaged
{
    public int Length => length;

    public ReadOnlySpan<T> Span => new(start, length);

    public T this[int index] => (uint)index < (uint)length ? start[index] : throw new IndexOutOfRangeException();
}

internal readonly unsafe struct MappedBytes(byte* start, long length)
{
    public ReadOnlySpan<byte> Slice(long from, long to) => from >= 0 && from <= to && to <= length && to - from <= int.MaxValue
        ? new ReadOnlySpan<byte>(start + from, (int)(to - from))
        : throw new InvalidDataException("The image is damaged; delete it, and it is made anew.");
}
