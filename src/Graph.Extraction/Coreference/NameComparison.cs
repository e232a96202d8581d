using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Whether two forms can be one name.</summary>
internal sealed class NameComparison(NameContext context, ReportKnowledge knowledge)
{
    /// <summary>Letters of a first name that stand for it by themselves.</summary>
    private const int LeastOfPetName = 3;

    private readonly NameBearers bearers = new(context, knowledge);
    private readonly NameWords words = new(context);

    /// <summary>Two names of several words.</summary>
    public bool AreOne(NameGroup a, NameGroup b)
    {
        if (bearers.IsKnownThing(a) || bearers.IsKnownThing(b))
        {
            return false;
        }

        if (bearers.SharePerson(a, b))
        {
            return true;
        }

        if (words.EndsInSuffix(a) && words.EndsInSuffix(b))
        {
            return words.FirstNamesAgree(a, b) && (a.Units.Length == 2 || b.Units.Length == 2 || a.Units[^2] == b.Units[^2]);
        }

        var (shorter, longer) = a.Units.Length <= b.Units.Length ? (a, b) : (b, a);
        ReadOnlySpan<ulong> s = shorter.Units, l = longer.Units;
        if (s.Length < l.Length)
        {
            return l.EndsWith(s) || l.StartsWith(s) || (s[0] == l[0] && s[^1] == l[^1]) || (s[^1] == l[^1] && words.FirstNamesAgree(shorter, longer));
        }

        return (s[^1] == l[^1] && words.FirstNamesAgree(shorter, longer))
            || (s.Length == 2 && s[0] == l[1] && s[1] == l[0])
            || (s[0] == l[0] && NameWords.DifferByOneLetter(words.LastWord(shorter), words.LastWord(longer)));
    }

    /// <summary>Whether one form is a part of another that stands for the whole: surname, first name, first word of a club's name.</summary>
    public bool IsShortFor(NameGroup shorter, NameGroup full)
    {
        ReadOnlySpan<ulong> s = shorter.Units, f = full.Units;
        if (s.Length >= f.Length || bearers.IsKnownThing(full) || ((shorter.Hints ^ full.Hints) & (NameHints.Women | NameHints.Youth | NameHints.Reserve)) != 0)
        {
            return bearers.SharePerson(shorter, full) && !bearers.IsKnownThing(full);
        }

        var known = bearers.IsKnownThing(shorter);
        if (f.StartsWith(s) && ((context.Is(full.Longest.CoreEnd - 1, WordClasses.Body | WordClasses.CompetitionWord) && !IsPersonLike(full)) || (full.Hints & (NameHints.Venue | NameHints.Person)) == NameHints.Venue))
        {
            // "Kelso Invitational Cup" and "Kelso Park" are not the club Kelso.
            return false;
        }

        if (f.EndsWith(s))
        {
            return !known || (IsPersonLike(full) && bearers.IsOnlyNickname(shorter)) || (IsPersonLike(full) && full.Spans[0].First < shorter.Spans[0].First && (full.Spans.Count >= shorter.Spans.Count || (full.Node != 0 && bearers.IsSmallClub(shorter))));
        }

        return !known && ((f.StartsWith(s) && !bearers.IsAnotherPerson(shorter, full))
            || (s.Length == 1 && shorter.Node == 0 && IsPersonLike(full) && NameWords.DifferByOneLetter(words.LastWord(shorter), words.LastWord(full))));
    }

    /// <summary>Whether a word is another form of the first name of somebody named in full before (<c>Alex</c> for Alexander Frost), or its beginning.</summary>
    public bool IsPetNameOf(NameGroup shorter, NameGroup full)
    {
        if (shorter.Units.Length != 1 || full.Units.Length < 2 || !IsPersonLike(full) || full.Spans[0].First > shorter.Spans[0].First || bearers.IsKnownThing(shorter) || bearers.IsKnownThing(full) || bearers.IsServing(shorter))
        {
            return false;
        }

        var word = words.Word(shorter, 0);
        var first = words.Word(full, 0);
        return word.Length < first.Length && (context.Lexicon.AreVariants(shorter.Units[0], full.Units[0]) || (word.Length >= LeastOfPetName && first.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            && shorter.Spans.TrueForAll(span => context.Text.Sentences[context.Text.SentenceOf(span.First)].Kind == SentenceKind.Prose);
    }

    private static bool IsPersonLike(NameGroup group) => (group.Hints & NameHints.Person) != 0;
}
