using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>Reads reports from text files, folders, JSON lines, CSV, gzip of any of them, and standard input.</summary>
/// <remarks>Streams: no more than one report and one line are held. A report that can't be read gives a diagnostic and the next is read.</remarks>
public sealed class ReportReader(ReadingOptions options)
{
    /// <param name="paths">Files, folders or <c>-</c>, read in the order given; a folder in the ordinal order of the paths in it.</param>
    public IEnumerable<ReadItem> Read(IEnumerable<string> paths)
    {
        foreach (var (file, diagnostic) in PathExpansion.Expand(paths, options))
        {
            if (file is null)
            {
                yield return diagnostic!;
                continue;
            }

            foreach (var item in ReadFile(file))
            {
                yield return item;
            }
        }
    }

    private IEnumerable<ReadItem> ReadFile(InputFile file) => file.Kind switch
    {
        InputKind.JsonLines => JsonLinesReading.Read(file, options),
        InputKind.Csv => CsvReading.Read(file, options),
        _ => TextFileReading.Read(file, options),
    };
}
