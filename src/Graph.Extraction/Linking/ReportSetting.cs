using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>What the whole report tells about its world: men's or women's football, the year, the countries of its clubs.</summary>
internal sealed class ReportSetting
{
    private static readonly ulong[] Female = Hashes("she", "her", "herself", "hers");
    private static readonly ulong[] Male = Hashes("he", "his", "him", "himself");

    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);

    public ReportSetting(NameContext context, List<NameSpan> spans, DateOnly? day)
    {
        Day = day;
        Category = IsWomen(context, spans) ? "women" : "men";
        foreach (var span in spans)
        {
            CountCountries(context, span);
        }
    }

    public DateOnly? Day { get; }

    /// <summary>Year by which names with limited years are judged; null when the report has no day.</summary>
    public int? Year => Day?.Year;

    /// <summary>Whether pronouns say that the report is about women, so that every bare name means their side.</summary>
    public bool IsPlainlyWomen { get; private set; }

    /// <summary><c>men</c> or <c>women</c>: what a bare club name means here.</summary>
    public string Category { get; }

    public int CountryVotes(string? country) => country is null ? 0 : countries.GetValueOrDefault(country);

    private void CountCountries(NameContext context, NameSpan span)
    {
        string? only = null;
        if (span.Node != 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
            {
                var entry = context.Gazetteer.Entries[form.Entry];
                if (entry.Type == EntityType.Club && form.Kind != NameFormKind.Nickname && entry.Country is { } country)
                {
                    if (only is not null && only != country)
                    {
                        return;
                    }

                    only = country;
                }
            }
        }

        if (only is not null)
        {
            countries[only] = countries.GetValueOrDefault(only) + 1;
        }
    }

    private bool IsWomen(NameContext context, List<NameSpan> spans)
    {
        int female = 0, male = 0, signals = 0;
        for (var i = 0; i < context.Classes.Length; i++)
        {
            var hash = context.Text.Tokens[i].Hash;
            female += Female.AsSpan().Contains(hash) ? 1 : 0;
            male += Male.AsSpan().Contains(hash) ? 1 : 0;
            signals += context.Is(i, WordClasses.CategoryWomen) ? 1 : 0;
        }

        foreach (var span in spans)
        {
            signals += IsWomensCompetition(context, span) ? 1 : 0;
        }

        IsPlainlyWomen = female > male;
        return (signals >= 2 && female >= male) || (female >= 3 && female > 2 * male) || signals >= 6;
    }

    private static bool IsWomensCompetition(NameContext context, NameSpan span)
    {
        var women = false;
        if (span.Node != 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
            {
                var entry = context.Gazetteer.Entries[form.Entry];
                if (entry.Type == EntityType.Competition && entry.Category != "women")
                {
                    return false;
                }

                women |= entry.Type == EntityType.Competition;
            }
        }

        return women;
    }

    private static ulong[] Hashes(params string[] words) => Array.ConvertAll(words, static w => WordFolding.Hash(w));
}
