using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Extraction.Mentions;

namespace Graph.Training.Names;

/// <summary>The names that a gold file lists, folded as the scoring script folds them.</summary>
internal sealed class GoldNames
{
    private static readonly (string List, NameClass Class)[] Lists =
    [
        ("players", NameClass.Player), ("managers", NameClass.Manager), ("referees", NameClass.Referee), ("clubs", NameClass.Club),
        ("nationalTeams", NameClass.NationalTeam), ("competitions", NameClass.Competition), ("venues", NameClass.Venue),
    ];

    private static readonly HashSet<string> Dropped =
        new(StringComparer.Ordinal) { "fc", "afc", "cf", "ac", "sc", "the", "club", "calcio", "ssc", "as", "us", "rc", "1", "de", "futbol", "football" };

    private readonly List<(NameClass Class, string[] Names)> entries = [];

    public IReadOnlyList<(NameClass Class, string[] Names)> Entries => entries;

    public static GoldNames Read(string path)
    {
        var gold = new GoldNames();
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var (list, kind) in Lists)
        {
            if (file.RootElement.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in items.EnumerateArray())
                {
                    string[] names = item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray().Select(static n => n.GetString()!)] : [item.GetString()!];
                    gold.entries.Add((kind, Array.ConvertAll(names, Fold)));
                }
            }
        }

        return gold;
    }

    public static string Fold(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in Graph.Text.WordFolding.Fold(name))
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                letters.Append(c);
            }
            else if (c is not ('\'' or '`') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(' ');
            }
        }

        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = Array.FindAll(words, static w => !Dropped.Contains(w));
        return string.Join(' ', kept.Length > 0 ? kept : words);
    }
}
