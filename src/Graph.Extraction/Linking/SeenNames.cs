using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>The names that a report has shown so far, by which a shorter one is understood (<c>Newcastle Jets</c>, then <c>Newcastle</c>).</summary>
internal sealed class SeenNames(NameContext context, ReportSetting setting)
{
    /// <summary>Known spells from which on a club is one that reports often speak of.</summary>
    private const int GreatWeight = 20;

    /// <summary>Mentions of a country's clubs from which on a report is about its league, so that a great name is that of its own club (<c>Rangers</c> of Nigeria).</summary>
    private const int LeastCompatriots = 4;

    private readonly Gazetteer gazetteer = context.Gazetteer;
    private readonly List<(ulong[] Units, EntityDraft Draft)> seen = [];

    public void Add(ulong[] units, EntityDraft draft) => seen.Add((units, draft));

    /// <summary>Entities of a type whose longer name begins or ends with these words.</summary>
    public IEnumerable<EntityDraft> With(ulong[] part, EntityType type) =>
        seen.Where(s => s.Draft.Type == type && IsPart(part, s.Units)).Select(static s => s.Draft);

    /// <summary>Whether the report has a longer name with these words that they may stand for.</summary>
    public bool IsPartOfSeen(NameGroup group, int own, NameFormKind kind)
    {
        foreach (var (units, draft) in seen)
        {
            if (draft.Type == EntityType.Club && IsPart(group.Units, units) && !IsRightBeside(group, draft)
                && (kind == NameFormKind.Name
                    ? IsBetterKnown(group, draft.Entry, own)
                    : gazetteer.WeightOf(own) < GreatWeight || units.AsSpan().StartsWith(group.Units)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A club whose own name the words are yields only to a better known one of another country, and not in a report of its country.</summary>
    private bool IsBetterKnown(NameGroup group, GazetteerEntry? other, int own) =>
        other is not null && other.Country != gazetteer.Entries[own].Country && gazetteer.IndexOf(other.Id) is var index
        && setting.CountryVotes(gazetteer.Entries[own].Country) - group.Spans.Count <= Math.Min(0, setting.CountryVotes(other.Country) - 1)
        && (gazetteer.WeightOf(index) > gazetteer.WeightOf(own) || (Bears(group, index) && (gazetteer.WeightOf(own) < GreatWeight || setting.CountryVotes(other.Country) >= LeastCompatriots)));

    /// <summary>Whether the gazetteer gives an entry this form too.</summary>
    private bool Bears(NameGroup group, int entry)
    {
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            if (form.Entry == entry)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the report speaks more than once of a club that nobody knows: then a nickname that no club of the report bears may be its own.</summary>
    public bool HasUnknownClub() => seen.Exists(static s => s.Draft is { Type: EntityType.Club, Entry: null, Mentions.Count: > 1 });

    /// <summary>Whether a longer name of the report starts with these words.</summary>
    public bool IsStartOfSeen(ulong[] part, EntityType type) => seen.Exists(s => s.Draft.Type == type && part.Length < s.Units.Length && s.Units.AsSpan().StartsWith(part));

    /// <summary>Known entities of a type that have a word between the first and the last of their name.</summary>
    public IEnumerable<EntityDraft> Around(ulong word, EntityType type) =>
        seen.Where(s => s.Draft.Type == type && s.Draft.Entry is not null && s.Units.Length > 2 && s.Units.AsSpan(1, s.Units.Length - 2).Contains(word)).Select(static s => s.Draft);

    /// <summary>The entity of the same name in which a word is written out or shortened (<c>Seaford United</c>, <c>Seaford Utd</c>); null when none.</summary>
    public EntityDraft? Variant(ulong[] units, EntityType type, string category)
    {
        foreach (var (known, draft) in seen)
        {
            if (draft.Type == type && draft.Category == category && known.Length == units.Length && units.Length > 1 && AreVariants(known, units))
            {
                return draft;
            }
        }

        return null;
    }

    private bool AreVariants(ulong[] one, ulong[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && (i == 0 || !context.Lexicon.AreVariants(one[i], other[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the short name stands within a few words of the long one in a sentence, as of an opponent.</summary>
    private bool IsRightBeside(NameGroup group, EntityDraft draft)
    {
        foreach (var span in group.Spans)
        {
            foreach (var (first, end) in draft.Mentions)
            {
                if ((span.First - end is >= 0 and < 3 || first - span.End is >= 0 and < 3) && context.Text.SentenceOf(span.First) == context.Text.SentenceOf(first))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsPart(ReadOnlySpan<ulong> part, ReadOnlySpan<ulong> whole) => part.Length < whole.Length && (whole.StartsWith(part) || whole.EndsWith(part));

    /// <summary>The competition of the report whose seen form ends with this shorter one (<c>OFC Champions League</c>, <c>Champions League</c>).</summary>
    public EntityDraft? LongerCompetition(NameGroup group)
    {
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (form.Kind == NameFormKind.Name && entry.Type == EntityType.Competition && (setting.Category == "men" || entry.Category == setting.Category))
            {
                return null;
            }
        }

        foreach (var (units, draft) in seen)
        {
            if (draft.Type == EntityType.Competition && units.Length > group.Units.Length && units.AsSpan().EndsWith(group.Units) && ((setting.IsPlainlyWomen && !IsOfYoungerSides(draft)) || draft.Mentions[0].First < group.Spans[0].First) && (setting.Category == "men" || draft.Category != "men"))
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>Whether a competition is one of an age that the report is not about: "the World Cup" is not the under-20s' one that it looks back on later.</summary>
    private bool IsOfYoungerSides(EntityDraft draft) => draft.Category == "youth" && setting.NationAge is null;
}
