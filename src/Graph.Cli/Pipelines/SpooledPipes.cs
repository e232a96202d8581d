using Graph.Cli.Terminals;

namespace Graph.Cli.Pipelines;

/// <summary>Pipes that were named as reports, such as a shell's <c>&lt;(…)</c>, kept in temporary files of the same names, so that they can be read twice.</summary>
internal sealed class SpooledPipes : IDisposable
{
    private string? folder;
    private int count;

    /// <returns>The paths, with the files in place of the pipes.</returns>
    /// <exception cref="OperationCanceledException">Interrupted while a pipe was waited for.</exception>
    public string[] Of(string[] paths, CancellationToken cancellation) => [.. paths.Select(path => UnixFiles.IsPipe(path) ? Keep(path, cancellation) : path)];

    public void Dispose()
    {
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Keep(string path, CancellationToken cancellation)
    {
        try
        {
            using var pipe = new InterruptibleInput(Task.Run(() => File.OpenRead(path), cancellation).WaitAsync(cancellation).GetAwaiter().GetResult(), cancellation);
            folder ??= Directory.CreateTempSubdirectory("graph-").FullName;
            var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{count++}")).FullName, Path.GetFileName(path));
            using var file = File.Create(kept);
            pipe.CopyTo(file);
            return kept;
        }
        catch (UnauthorizedAccessException)
        {
            // The reader comes to the same and tells it as of any file.
            return path;
        }
    }
}
