namespace Graph.Extraction.Tests.Rules;

/// <summary>A file in a folder of its own, both gone when it is disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-test-");

    public TemporaryFile(string name, string content)
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
