using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>What the whole report tells about its world: men's or women's football, the year, the countries of its clubs.</summary>
internal sealed class ReportSetting
{
    private readonly bool[]? passages;
    private readonly string?[]? sections;
    private readonly Dictionary<string, int> countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> leagues = new(StringComparer.Ordinal);
    private readonly HashSet<int> mens = [];
    private readonly AnnotatedText text;

    public ReportSetting(NameContext context, List<NameSpan> spans, DateOnly? day)
    {
        Day = day;
        text = context.Text;
        var signs = new WomensSigns(context, spans);
        IsPlainlyWomen = signs.Female > signs.Male;
        IsPlainlyMen = signs.Male > 2 * (signs.Female + signs.Women);
        Category = signs.IsWomensReport ? "women" : "men";
        passages = Category == "men" && signs.Women > 0 ? signs.Passages() : null;
        sections = SideSections.Find(context);
        NationAge = YouthSigns.Of(context, spans);
        foreach (var span in spans)
        {
            CountCountries(context, span);
            if (Category == "women" && IsCalledMens(context, span))
            {
                mens.Add(span.First);
            }
        }
    }

    public DateOnly? Day { get; }

    /// <summary>Year by which names with limited years are judged; null when the report has no day.</summary>
    public int? Year => Day?.Year;

    /// <summary>Whether pronouns say that the report is about women, so that every bare name means their side.</summary>
    public bool IsPlainlyWomen { get; }

    /// <summary>Whether pronouns and names say that the report is about men, so that a bare nickname outside its passages about women means their side, though only the women's is named in full.</summary>
    public bool IsPlainlyMen { get; }

    /// <summary>What a bare club name means at a token: a report of men's football may have passages about women's.</summary>
    public string CategoryAt(int token) => mens.Contains(token) ? "men" : SectionAt(token) ?? (passages is { } marked && marked[text.SentenceOf(token)] ? "women" : Category);

    /// <summary>The reserves or the age group whose part of the report a token stands in; null elsewhere.</summary>
    public string? SectionAt(int token) => sections?[text.SentenceOf(token)];

    /// <summary>Whether parts of the report are about other sides than the rest.</summary>
    public bool HasParts => sections is not null || passages is not null || mens.Count > 0;

    /// <summary><c>men</c> or <c>women</c>: what a bare club name means in most of the report.</summary>
    public string Category { get; }

    /// <summary>Age group whose national sides the report is about (<c>under-21</c>); null for grown-ups.</summary>
    public string? NationAge { get; }

    public int CountryVotes(string? country) => country is null ? 0 : countries.GetValueOrDefault(country);

    /// <summary>The country of which alone the report names competitions of one country; null when it names those of several, or none.</summary>
    public string? OnlyCountry => leagues.Count == 1 ? leagues.First() : null;

    /// <summary><c>Rovers men's captain</c>, <c>Rovers' men's side</c>: of a report about women's football the one name that means the men.</summary>
    private static bool IsCalledMens(NameContext context, NameSpan span)
    {
        var next = span.End < context.Classes.Length && context.Text.Tokens[span.End].Is(TokenFlags.Possessive) ? span.End + 1 : span.End;
        return next + 1 < context.Classes.Length && context.Is(next, WordClasses.CategoryMen) && context.Text.Tokens[next + 1].Is(TokenFlags.Possessive);
    }

    private void CountCountries(NameContext context, NameSpan span)
    {
        if (CompetitionCountry(context, span) is { } home)
        {
            leagues.Add(home);
        }

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

    /// <summary>The country of the competitions that bear a name; null when they are of several or of none.</summary>
    private static string? CompetitionCountry(NameContext context, NameSpan span)
    {
        string? only = null;
        if (span.Node != 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
            {
                var entry = context.Gazetteer.Entries[form.Entry];
                if (entry.Type != EntityType.Competition || entry.Country is not { } country || (only is not null && only != country))
                {
                    return null;
                }

                only = country;
            }
        }

        return only;
    }
}
