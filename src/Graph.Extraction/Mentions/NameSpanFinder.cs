using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Finds the proper names of a report: gazetteer matches (longest first) and runs of capitals, cut where two names meet.</summary>
internal sealed partial class NameSpanFinder(NameContext context)
{
    private const WordClasses Categories = WordClasses.CategoryWomen | WordClasses.CategoryYouth | WordClasses.CategoryReserve;
    private const WordClasses NameKinds = WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord;

    private readonly AnnotatedText text = context.Text;
    private readonly List<NameSpan> spans = [];

    public List<NameSpan> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            var i = sentence.First;
            while (i < sentence.End)
            {
                if (i >= context.BodyStart.First && i < context.BodyStart.End)
                {
                    i = context.BodyStart.End;
                    continue;
                }

                // What follows in the sentence belongs to another report.
                if (context.Is(i, WordClasses.LinkHeading) && text.Tokens[i].Is(TokenFlags.AllCaps) && i + 1 < sentence.End && text[i + 1] is ":")
                {
                    break;
                }

                i = CountryAt(i, sentence.End) is > 0 and var after ? after : FindAt(i, sentence.End);
            }
        }

        return spans;
    }

    /// <summary>Adds the country that an adjective before <c>international</c> stands for; 0 when there is none.</summary>
    private int CountryAt(int i, int limit)
    {
        if (!context.Is(i, WordClasses.Nationality) || !context.IsCapital(i))
        {
            return 0;
        }

        var first = context.Units.Hashes[context.Units.FirstOf(i)];
        for (var end = i + 1; end < limit && end <= i + 2; end++)
        {
            var units = context.Units.Of(i, end);
            if (units.Length <= 2 && IsCountryRole(end, limit) && context.Lexicon.Countries.NodeOf(first, units.Length == 2 ? units[1] : 0) is > 0 and var node)
            {
                spans.Add(new NameSpan(i, end, end, node, NameHints.Country));
                return end;
            }
        }

        return 0;
    }

    /// <summary><c>international</c> as a noun for a man, not before another noun (<c>an international break</c>), or <c>national team</c>.</summary>
    private bool IsCountryRole(int token, int limit)
    {
        if (context.Is(token, WordClasses.CountryTeam))
        {
            return context.Is(token + 1, WordClasses.TeamNoun);
        }

        return context.Is(token, WordClasses.CountryRole)
            && (token + 1 >= limit || text.Tags[token + 1] is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || context.Is(token + 1, WordClasses.PlayerRole));
    }

    /// <summary>The letter of a group, which begins no name: <c>Group B Rovers 2 Albion 1</c>.</summary>
    private bool IsGroupLetter(int i) => i > 0 && text[i].Length == 1 && text[i - 1] is "Group" or "GROUP" or "Pool";

    /// <summary>Adds the name that starts at a token, if any; returns where to go on.</summary>
    private int FindAt(int i, int limit)
    {
        var (matchEnd, node) = Match(i, limit);
        if (node == 0 && (!context.IsNameLike(i) || IsGroupLetter(i)))
        {
            return i + 1;
        }

        if (matchEnd > i + 1)
        {
            return WithFurtherSurname(i, matchEnd, node, limit) is var whole && whole > matchEnd ? Add(i, whole, 0, limit) : Add(i, matchEnd, node, limit);
        }

        if (node == 0 && Member(i) is > 0 and var team)
        {
            return Add(i, i + 1, team, limit);
        }

        var runEnd = RunEnd(i, limit);
        if (node != 0 && (runEnd == i + 1 || StartsAnotherName(i, runEnd)))
        {
            return Add(i, i + 1, node, limit);
        }

        // The run goes on until a longer known name begins inside it.
        var end = i + 1;
        while (end < runEnd && !StartsKnownName(i, end, runEnd))
        {
            end++;
        }

        return Add(i, end, end == i + 1 ? node : 0, limit);
    }

    /// <summary>The node of the team one of whose men a nickname in the singular stands for (<c>former Gunner</c>, <c>fellow Matilda</c>); 0 when it is none.</summary>
    private int Member(int i)
    {
        var capped = i > 0 && text.Tokens[i - 1].Is(TokenFlags.Hyphenated) && text[i - 1].EndsWith("capped", StringComparison.OrdinalIgnoreCase);
        if (i == 0 || !(capped || context.Is(i - 1, WordClasses.MemberMark)) || i + 1 >= text.Tokens.Length || (!capped && context.Is(i, WordClasses.FirstName) && context.IsNameLike(i + 1)) || !(context.IsNameLike(i + 1) || text.Tags[i + 1] is PartOfSpeech.NOUN))
        {
            return 0;
        }

        var node = context.Gazetteer.Trie.Next(0, WordFolding.Hash(string.Concat(WordFolding.Fold(text[i].ToString()), "s")));
        if (node > 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(node))
            {
                if (form.Kind == NameFormKind.Nickname && context.Gazetteer.Entries[form.Entry].Type is EntityType.Club or EntityType.NationalTeam)
                {
                    return node;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a known one-word name is followed by a name of its own (<c>England Harry Kane</c>).</summary>
    private bool StartsAnotherName(int i, int runEnd)
    {
        if (context.Is(i, WordClasses.FirstName))
        {
            return Match(i + 1, runEnd).End > i + 2 && !context.Is(i + 1, WordClasses.FirstName);
        }

        return Match(i + 1, runEnd).End > i + 2 || (i + 2 < runEnd && context.Is(i + 1, WordClasses.FirstName) && !context.Is(i + 2, NameKinds));
    }

    private bool StartsKnownName(int first, int at, int runEnd)
    {
        if (!context.IsNameLike(at))
        {
            return false;
        }

        var (end, node) = Match(at, runEnd);
        if (end > at + 1)
        {
            // "Sporting Gijon" inside "Real Sporting Gijon" is no new name; a person's name after a first name neither, nor a nickname after the place that it is of.
            return !(at == first + 1 && ((context.Is(first, WordClasses.FirstName) && IsOnlyPerson(node)) || (end == runEnd && IsOnlyNickname(node))));
        }

        return false;
    }

    private bool IsOnlyNickname(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (form.Kind != NameFormKind.Nickname)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOnlyPerson(int node) => IsOnly(node, EntityType.Person);

    private bool IsOnlyClub(int node) => IsOnly(node, EntityType.Club);

    private bool IsOnly(int node, EntityType type)
    {
        if (node == 0)
        {
            return false;
        }

        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != type)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The end of a run of name-like tokens, small particles between them included.</summary>
    private int RunEnd(int i, int limit)
    {
        var end = i + 1;
        while (end < limit)
        {
            if (context.Is(end, WordClasses.CategoryWomen) && text.Tokens[end].Is(TokenFlags.AllCaps) && !context.Is(end, WordClasses.Common))
            {
                // "Rovers FCW": the women's side of the name before.
                break;
            }

            if (context.IsNameLike(end) || (context.IsCapital(end) && context.Is(end, WordClasses.ClubWord) && !context.InTitleCase(end)))
            {
                end++;
                continue;
            }

            var next = end;
            while (next < limit && next - end < 3 && context.Is(next, WordClasses.Particle) && !context.IsCapital(next))
            {
                next++;
            }

            if (next == end || next >= limit || !context.IsNameLike(next))
            {
                break;
            }

            end = next + 1;
        }

        return end;
    }

    /// <summary>The longest known name from a token: where it ends and its node; (i, 0) when none starts here.</summary>
    private (int End, int Node) Match(int i, int limit)
    {
        if (!context.IsCapital(i) && !text.Tokens[i].IsAny(TokenFlags.HasDigit))
        {
            return (i, 0);
        }

        var trie = context.Gazetteer.Trie;
        int node = 0, bestEnd = i, bestNode = 0;
        for (var token = i; token < limit; token++)
        {
            for (var unit = context.Units.FirstOf(token); unit < context.Units.FirstOf(token + 1); unit++)
            {
                node = trie.Next(node, context.Units.Hashes[unit]);
                if (node < 0)
                {
                    return (bestEnd, bestNode);
                }
            }

            if (!trie.FormsAt(node).IsEmpty && (Ends(i, token) || IsLeague(i, token, node)))
            {
                (bestEnd, bestNode) = (token + 1, node);
            }
        }

        return (bestEnd, bestNode);
    }

    /// <summary>A competition whose own word is written small, as agencies do: <c>the Spanish league</c>, <c>the Italian cup</c>.</summary>
    private bool IsLeague(int first, int last, int node) => last == first + 1 && context.Is(first, WordClasses.Nationality) && context.Is(last, WordClasses.CompetitionWord) && IsOnly(node, EntityType.Competition);

    private bool Ends(int first, int last)
    {
        var token = text.Tokens[last];
        if (!context.IsCapital(last) && !token.IsAny(TokenFlags.HasDigit | TokenFlags.Possessive | TokenFlags.Punctuation) && !text[last].ContainsAnyInRange('A', 'Z'))
        {
            return false;
        }

        // One word is a name only where its capital says so.
        return first != last || (context.IsNameLike(first) && !token.Is(TokenFlags.Number)) || context.Is(first, WordClasses.Body);
    }

    private int Add(int first, int end, int node, int limit)
    {
        if (IsNoName(first, end, node, limit))
        {
            return end;
        }

        var hints = HintsOf(first, end);
        first = WithParticles(node == 0 ? StripLeft(first, end) : first);
        var (full, category) = WithCategory(end, limit);
        if (node == 0 && end == first + 1 && category != NameHints.None && context.Is(first, WordClasses.Common) && text.Tokens[first].Is(TokenFlags.AllCaps))
        {
            // "COLLEGE WOMEN": a heading.
            return full;
        }

        if (full == end && node != 0 && end < limit && IsClubLetters(end) && !context.Is(first, WordClasses.ClubWord) && IsOnlyClub(node) && !(end + 1 < limit && context.IsNameLike(end + 1)) && Match(end, limit).Node == 0)
        {
            // "Frostham Town FC": the letters behind a club that the gazetteer writes without them.
            full = end + 1;
        }

        if (full == end && IsOnlyPerson(node))
        {
            full = WithRestOfName(first, end, limit);
        }

        if (IsRegionOfRivals(full, node, limit))
        {
            return full;
        }

        if (first > 0 && text[first - 1] is "the" or "The")
        {
            hints |= NameHints.Article;
        }

        if (node != 0 && category == NameHints.None && IsPlace(first, full, node))
        {
            hints |= NameHints.Place;
        }

        spans.Add(new NameSpan(first, full, end, node, hints | category));
        return full;
    }

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
