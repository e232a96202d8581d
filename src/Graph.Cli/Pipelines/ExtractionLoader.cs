using Graph.Extraction;

namespace Graph.Cli.Pipelines;

/// <summary>Loads the extraction's data when a command first needs it, and once for the same folders.</summary>
internal sealed class ExtractionLoader
{
    private readonly Dictionary<string, (ExtractionData Data, Lazy<string> Hash)> loaded = new(StringComparer.Ordinal);

    /// <param name="userData">Folders that add to the program's own data.</param>
    /// <exception cref="CommandLineException">A data file is missing or wrong.</exception>
    public ReportWork Load(IReadOnlyList<string> userData, bool keepQuotes, bool usePrior)
    {
        foreach (var folder in userData.Where(folder => !Directory.Exists(folder)))
        {
            throw new CommandLineException("GR4001", folder, "no such folder; --data takes a folder with names, word lists and rules");
        }

        var (data, hash) = Load(userData);
        return new ReportWork(new ReportExtractor(data, new ExtractionOptions(usePrior, keepQuotes)).Extract, hash);
    }

    private (ExtractionData Data, Lazy<string> Hash) Load(IReadOnlyList<string> userData)
    {
        var key = string.Join('\n', userData);
        lock (loaded)
        {
            if (!loaded.TryGetValue(key, out var found))
            {
                try
                {
                    using var uncollected = new UncollectedStretch();
                    found = (ExtractionData.Load(DataFolder.Default, userData), new Lazy<string>(() => DataFolder.Hash(userData)));
                }
                catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
                {
                    throw new CommandLineException("GR4000", "", exception.Message.ReplaceLineEndings(" "));
                }

                loaded.Add(key, found);
            }

            return found;
        }
    }
}
