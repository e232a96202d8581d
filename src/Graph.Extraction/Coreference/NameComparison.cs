using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Whether two forms can be one name.</summary>
internal sealed class NameComparison(NameContext context, ReportKnowledge knowledge)
{
    /// <summary>Weight from which on a club is one that reports speak of without its full name.</summary>
    private const int WeightOfKnown = 12;

    /// <summary>Letters of a first name that stand for it by themselves.</summary>
    private const int LeastOfPetName = 3;

    /// <summary>Two names of several words.</summary>
    public bool AreOne(NameGroup a, NameGroup b)
    {
        if (IsKnownThing(a) || IsKnownThing(b))
        {
            return false;
        }

        if (SharePerson(a, b))
        {
            return true;
        }

        if (EndInSuffix(a) && EndInSuffix(b))
        {
            return FirstNamesAgree(a, b) && (a.Units.Length == 2 || b.Units.Length == 2 || a.Units[^2] == b.Units[^2]);
        }

        var (shorter, longer) = a.Units.Length <= b.Units.Length ? (a, b) : (b, a);
        ReadOnlySpan<ulong> s = shorter.Units, l = longer.Units;
        if (s.Length < l.Length)
        {
            return l.EndsWith(s) || l.StartsWith(s) || (s[0] == l[0] && s[^1] == l[^1]) || (s[^1] == l[^1] && FirstNamesAgree(shorter, longer));
        }

        return (s[^1] == l[^1] && FirstNamesAgree(shorter, longer))
            || (s.Length == 2 && s[0] == l[1] && s[1] == l[0])
            || (s[0] == l[0] && DifferByOneLetter(LastWord(shorter), LastWord(longer)));
    }

    /// <summary>Whether one form is a part of another that stands for the whole: surname, first name, first word of a club's name.</summary>
    public bool IsShortFor(NameGroup shorter, NameGroup full)
    {
        ReadOnlySpan<ulong> s = shorter.Units, f = full.Units;
        if (s.Length >= f.Length || IsKnownThing(full) || ((shorter.Hints ^ full.Hints) & (NameHints.Women | NameHints.Youth | NameHints.Reserve)) != 0)
        {
            return SharePerson(shorter, full) && !IsKnownThing(full);
        }

        var known = IsKnownThing(shorter);
        if (f.StartsWith(s) && ((context.Is(full.Longest.CoreEnd - 1, WordClasses.Body | WordClasses.CompetitionWord) && !IsPersonLike(full)) || (full.Hints & (NameHints.Venue | NameHints.Person)) == NameHints.Venue))
        {
            // "Kelso Invitational Cup" and "Kelso Park" are not the club Kelso.
            return false;
        }

        if (f.EndsWith(s))
        {
            return !known || (IsPersonLike(full) && IsOnlyNickname(shorter)) || (IsPersonLike(full) && full.Spans[0].First < shorter.Spans[0].First && (full.Spans.Count >= shorter.Spans.Count || (full.Node != 0 && IsSmallClub(shorter))));
        }

        return !known && ((f.StartsWith(s) && !IsAnotherPerson(shorter, full))
            || (s.Length == 1 && shorter.Node == 0 && IsPersonLike(full) && DifferByOneLetter(LastWord(shorter), LastWord(full))));
    }

    /// <summary>Whether a word is another form of the first name of somebody named in full before (<c>Alex</c> for Alexander Frost), or its beginning.</summary>
    public bool IsPetNameOf(NameGroup shorter, NameGroup full)
    {
        if (shorter.Units.Length != 1 || full.Units.Length < 2 || !IsPersonLike(full) || full.Spans[0].First > shorter.Spans[0].First || IsKnownThing(shorter) || IsKnownThing(full) || IsServing(shorter))
        {
            return false;
        }

        var word = Word(shorter, 0);
        var first = Word(full, 0);
        return word.Length < first.Length && (context.Lexicon.AreVariants(shorter.Units[0], full.Units[0]) || (word.Length >= LeastOfPetName && first.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            && shorter.Spans.TrueForAll(span => context.Text.Sentences[context.Text.SentenceOf(span.First)].Kind == SentenceKind.Prose);
    }

    /// <summary>Whether somebody known by the one word is of a team of the report.</summary>
    private bool IsServing(NameGroup group)
    {
        foreach (var form in group.Node == 0 ? [] : context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (knowledge.ServiceOf(form.Entry) != Service.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Known as a club, country, competition or ground, and not as a person.</summary>
    public bool IsKnownThing(NameGroup group) => group.IsKnownThing ??= LookUpThing(group);

    private bool LookUpThing(NameGroup group)
    {
        if (group.Node == 0)
        {
            return false;
        }

        var thing = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.Person)
            {
                if (group.Units.Length > 1)
                {
                    return false;
                }
            }
            else
            {
                thing = true;
            }
        }

        return thing;
    }

    /// <summary>Whether only clubs that reports hardly speak of bear the form.</summary>
    private bool IsSmallClub(NameGroup group)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is EntityType.NationalTeam || (context.Gazetteer.Entries[form.Entry].Type is EntityType.Club && context.Gazetteer.WeightOf(form.Entry) >= WeightOfKnown))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no club, country or ground bears the form as its name.</summary>
    private bool IsOnlyNickname(NameGroup group)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (form.Kind != NameFormKind.Nickname && context.Gazetteer.Entries[form.Entry].Type != EntityType.Person)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the short form is by itself the name of somebody else at a team of the report (Gabriel beside Gabriel Martinelli).</summary>
    private bool IsAnotherPerson(NameGroup shorter, NameGroup full)
    {
        if (shorter.Node == 0 || full.Node == 0)
        {
            return false;
        }

        var another = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(shorter.Node))
        {
            foreach (var other in context.Gazetteer.Trie.FormsAt(full.Node))
            {
                if (other.Entry == form.Entry)
                {
                    return false;
                }
            }

            another |= (knowledge.ServiceOf(form.Entry) & Service.Plays) != 0;
        }

        return another;
    }

    private static bool IsPersonLike(NameGroup group) => (group.Hints & NameHints.Person) != 0;

    private bool SharePerson(NameGroup a, NameGroup b)
    {
        if (a.Node == 0 || b.Node == 0)
        {
            return false;
        }

        var found = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(a.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != EntityType.Person)
            {
                return false;
            }

            foreach (var other in context.Gazetteer.Trie.FormsAt(b.Node))
            {
                found |= other.Entry == form.Entry;
            }
        }

        return found;
    }

    /// <summary>Junior and its like, however written.</summary>
    private bool EndInSuffix(NameGroup group) => context.Is(group.Longest.CoreEnd - 1, WordClasses.Suffix);

    private bool FirstNamesAgree(NameGroup a, NameGroup b)
    {
        if (a.Units[0] == b.Units[0] || context.Lexicon.AreVariants(a.Units[0], b.Units[0]))
        {
            return true;
        }

        var first = Word(a, 0);
        var second = Word(b, 0);
        return first.Length > 0 && second.Length > 0 && char.ToLowerInvariant(first[0]) == char.ToLowerInvariant(second[0])
            && (IsInitial(first) || IsInitial(second) || DifferByOneLetter(first, second));
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    private ReadOnlySpan<char> Word(NameGroup group, int index) => context.Text[group.Longest.First + index];

    private ReadOnlySpan<char> LastWord(NameGroup group) => context.Text[group.Longest.CoreEnd - 1];

    /// <summary>One letter changed, added or left out in words of six letters or more.</summary>
    private static bool DifferByOneLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < 6 || b.Length < 6 || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        Span<char> x = stackalloc char[128], y = stackalloc char[128];
        if (a.Length > 60 || b.Length > 60)
        {
            return false;
        }

        ReadOnlySpan<char> s = x[..WordFolding.Fold(a, x)], l = y[..WordFolding.Fold(b, y)];
        if (s.Length > l.Length)
        {
            var swap = s;
            s = l;
            l = swap;
        }

        var same = s.CommonPrefixLength(l);
        var rest = s[same..];
        return s.Length == l.Length ? same == s.Length || rest[1..].SequenceEqual(l[(same + 1)..]) : rest.SequenceEqual(l[(same + 1)..]);
    }
}
