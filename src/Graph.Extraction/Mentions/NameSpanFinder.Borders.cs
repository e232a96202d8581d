using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Where a name begins and ends: without roles before it, with particles, letters and the rest of a surname.</content>
internal sealed partial class NameSpanFinder
{
    /// <summary>Letters of clubs without a club, a lone initial, or the first name in a compound.</summary>
    private bool IsNoName(int first, int end, int node, int limit)
    {
        if (end == first + 1 && end < limit && context.Is(first, WordClasses.FirstName) && text.Tokens[end].Is(TokenFlags.Hyphenated) && context.IsCapital(end) && !context.IsNameLike(end) && !context.Is(end, Categories))
        {
            // "the Adam Frost-coached side": the first name alone is nobody.
            return true;
        }

        // "FC Women" of no club.
        return node == 0
            && ((end == first + 1 && (IsClubLetters(first) || text.Tokens[first].Is(TokenFlags.Initial)))
                || (end == first + 2 && IsClubLetters(first) && context.Is(first + 1, Categories)));
    }

    /// <summary>The end of a known name with what the gazetteer may not write: letters behind a club (<c>Frostham Town FC</c>), the rest of a person's name.</summary>
    private int WithRestOfKnown(int first, int end, int node, int limit)
    {
        var hasLetters = node != 0 && end < limit && IsClubLetters(end) && !context.Is(first, WordClasses.ClubWord) && known.IsOnly(node, EntityType.Club);
        if (hasLetters && !(end + 1 < limit && context.IsNameLike(end + 1)) && known.LongestAt(end, limit).Node == 0)
        {
            return end + 1;
        }

        return known.IsOnly(node, EntityType.Person) ? WithRestOfName(first, end, limit) : end;
    }

    /// <summary>The end of a known person's name with what the gazetteer may not write: <c>Jr</c>, or a particle and one name more (<c>Ivo Marlo dos Santos</c>).</summary>
    private int WithRestOfName(int first, int end, int limit) =>
        end < limit && end - first > 1 && context.Is(end, WordClasses.Suffix) && context.IsCapital(end) ? end + 1
        : end + 1 < limit && IsSurnameParticle(text[end]) && context.IsNameLike(end + 1) ? end + 2
        : end;

    /// <summary>Capitals that are a part of clubs' names and no name: <c>FC</c>.</summary>
    private bool IsClubLetters(int token) => text[token].Length <= 3 && text.Tokens[token].Is(TokenFlags.AllCaps) && context.Is(token, WordClasses.ClubWord);

    /// <summary>A role or title at the start of an unknown run is not part of the name.</summary>
    private int StripLeft(int first, int end)
    {
        while (first < end - 1 && context.Is(first, WordClasses.ManagerModifier | WordClasses.AssistantModifier | WordClasses.PlayerRole | WordClasses.ManagerRole | WordClasses.RefereeRole) && !context.Is(first, WordClasses.FirstName))
        {
            first++;
        }

        return first;
    }

    /// <summary>Takes in the particles written small before a surname (<c>van Dijk</c>).</summary>
    private int WithParticles(int first)
    {
        while (first > 0 && context.Is(first - 1, WordClasses.Particle) && !context.IsCapital(first - 1) && IsSurnameParticle(text[first - 1])
            && (spans.Count == 0 || spans[^1].End <= first - 1))
        {
            first--;
        }

        return first;
    }

    private static bool IsSurnameParticle(ReadOnlySpan<char> word) => word is "van" or "von" or "de" or "der" or "den" or "da" or "dos" or "di" or "del" or "ter" or "ten" or "el" or "al" or "bin";

    private NameHints HintsOf(int first, int end)
    {
        var hints = NameHints.None;
        var last = end - 1;
        if (context.Is(first, WordClasses.FirstName | WordClasses.Title) || text.Tokens[first].Is(TokenFlags.Initial))
        {
            hints |= NameHints.Person;
        }

        if (end - first > 1)
        {
            hints |= context.Is(last, WordClasses.ClubWord) || context.Is(first, WordClasses.ClubWord) ? NameHints.Club : NameHints.None;
            hints |= context.Is(last, WordClasses.CompetitionWord) ? NameHints.Competition : NameHints.None;
            hints |= context.Is(last, WordClasses.VenueWord) || context.Is(first, WordClasses.VenueWord) ? NameHints.Venue : NameHints.None;
        }

        return hints;
    }
}
