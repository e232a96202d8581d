namespace Graph.Cli.Pipelines;

/// <summary>Standard input kept in a temporary file, so that it can be read twice.</summary>
internal sealed class SpooledInput : IDisposable
{
    private readonly FileStream file;

    public SpooledInput(Stream input)
    {
        file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        using (input)
        {
            input.CopyTo(file);
        }

        file.Flush();
    }

    public Stream Open() => new FileStream(file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public void Dispose() => file.Dispose();
}
