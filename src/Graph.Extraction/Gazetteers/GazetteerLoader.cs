using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads the gazetteer tables of data folders: <c>gazetteers/clubs*.tsv</c>, <c>national-teams*.tsv</c>, <c>competitions*.tsv</c>, <c>venues*.tsv</c>, <c>people*.tsv</c>.</summary>
public sealed class GazetteerLoader(TextAnalyzer analyzer)
{
    /// <summary>Which entries to keep, for experiments; all when null.</summary>
    public Func<GazetteerEntry, bool>? Keep { get; init; }

    /// <summary>Reads folders in their order; a later row replaces an earlier one of the same id, save that people's names and spells are added up.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file and line.</exception>
    public Gazetteer Load(params ReadOnlySpan<string> dataDirectories)
    {
        var files = new List<string>();
        foreach (var directory in dataDirectories)
        {
            var folder = Path.Combine(directory, "gazetteers");
            if (Directory.Exists(folder))
            {
                files.AddRange(Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal));
            }
        }

        // The files are read side by side, and put together in their order.
        var tables = files.ConvertAll(static file => Task.Run(() => EntryReader.Read(file)));
        GazetteerEntry[] entries = [];
        foreach (var table in tables)
        {
            entries = EntryOrder.Merge(entries, EntryOrder.Sort(table.GetAwaiter().GetResult()));
        }

        var kept = Keep is null ? entries : Array.FindAll(entries, entry => Keep(entry));
        return new GazetteerIndexer(analyzer).Build(ImmutableCollectionsMarshal.AsImmutableArray(kept));
    }
}
