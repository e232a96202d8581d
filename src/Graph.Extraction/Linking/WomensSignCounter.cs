using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>Counts the signs of women's football and of men's in each sentence of a report.</summary>
internal sealed class WomensSignCounter(NameContext context, List<NameSpan> spans)
{
    private static readonly ulong[] FemaleWords = Hashes("she", "her", "herself", "hers");
    private static readonly ulong[] MaleWords = Hashes("he", "his", "him", "himself");

    private readonly SentenceSigns[] bySentence = new SentenceSigns[context.Text.Sentences.Length];
    private readonly HashSet<int> alone = AloneOf(context, spans);

    /// <summary>Surnames of men and of women whom the report names in full.</summary>
    private readonly HashSet<ulong> ofMen = [], ofWomen = [];

    public SentenceSigns[] Count()
    {
        CountWords();
        foreach (var span in spans)
        {
            CountCompetition(span);
            CountPerson(span);
        }

        foreach (var span in spans)
        {
            CountSurname(span);
        }

        return bySentence;
    }

    /// <summary>"LFC" by itself is the men's club of that name.</summary>
    private static HashSet<int> AloneOf(NameContext context, List<NameSpan> spans)
    {
        var alone = new HashSet<int>();
        foreach (var span in spans)
        {
            if (span.Node != 0 && span.CoreEnd == span.First + 1 && context.Text.Tokens[span.First].Is(TokenFlags.AllCaps))
            {
                alone.Add(span.First);
            }
        }

        return alone;
    }

    private void CountWords()
    {
        for (var i = 0; i < context.Classes.Length; i++)
        {
            ref var signs = ref bySentence[context.Text.SentenceOf(i)];
            var hash = context.Text.Tokens[i].Hash;
            signs.Female += FemaleWords.AsSpan().Contains(hash) ? 1 : 0;
            signs.Male += MaleWords.AsSpan().Contains(hash) ? 1 : 0;
            var owns = i + 1 < context.Classes.Length && context.Text.Tokens[i + 1].Is(TokenFlags.Possessive);
            var women = context.Is(i, WordClasses.CategoryWomen) && !alone.Contains(i);
            signs.Women += women ? 1 : 0;
            signs.Worded |= women;
            signs.Football |= women && (owns || context.IsCapital(i) || (i > 0 && context.Text.Tokens[i - 1].Is(TokenFlags.Possessive)) || IsTeamOrCup(i + 1));
            signs.Men += owns && context.Is(i, WordClasses.CategoryMen) ? 1 : 0;
        }
    }

    /// <summary><c>the women' competition</c>, <c>the women team</c>: a mark may stand between.</summary>
    private bool IsTeamOrCup(int token) =>
        context.Is(token, WordClasses.TeamNoun | WordClasses.CompetitionWord)
        || (token + 1 < context.Classes.Length && context.Text.Tokens[token].Is(TokenFlags.Punctuation) && context.Text[token].Length == 1 && context.Text[token][0] is '\'' or '\u2019' && context.Is(token + 1, WordClasses.TeamNoun | WordClasses.CompetitionWord));

    private void CountCompetition(NameSpan span)
    {
        if (span.Node == 0)
        {
            return;
        }

        bool women = false, men = false, canonicalMen = false, named = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            if (entry.Type == EntityType.Competition)
            {
                women |= entry.Category == "women";
                men |= entry.Category != "women";
                canonicalMen |= entry.Category == "men" && form.Kind == NameFormKind.Name;
                named |= form.Kind != NameFormKind.Nickname;
            }
        }

        ref var signs = ref bySentence[context.Text.SentenceOf(span.First)];
        signs.Women += women && !men ? 1 : 0;
        signs.Football |= women && !men;
        signs.MensCup |= men && !women && named && !context.Is(span.First - 1, WordClasses.CategoryWomen);

        // "Women's FA Cup" is no sign of men.
        var owned = context.Text.Tokens[Math.Max(0, span.First - 1)].Is(TokenFlags.Possessive) ? span.First - 2 : span.First - 1;
        signs.Men += canonicalMen && !context.Is(owned, WordClasses.CategoryWomen) ? 1 : 0;
    }

    /// <summary>Counts a full name all of whose bearers played for women's sides only, or none for any; marks an unknown one with the first name of a woman.</summary>
    private void CountPerson(NameSpan span)
    {
        if (span.CoreEnd - span.First < 2)
        {
            return;
        }

        if (span.Node == 0)
        {
            CountUnknown(span);
        }
        else
        {
            CountKnown(span);
        }
    }

    private void CountUnknown(NameSpan span)
    {
        if (context.Is(span.CoreEnd - 1, WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord))
        {
            return;
        }

        ref var signs = ref bySentence[context.Text.SentenceOf(span.First)];
        var woman = context.Is(span.First, WordClasses.FemaleName);
        signs.Named |= woman;
        var man = !woman && context.Is(span.First, WordClasses.FirstName) && !context.Is(span.First, WordClasses.UnisexName);
        signs.NamedMan |= man;
        Remember(span, man, woman);
    }

    private void CountKnown(NameSpan span)
    {
        bool women = false, men = false, managers = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
        {
            var entry = context.Gazetteer.Entries[form.Entry];
            if (entry.Type != EntityType.Person || (entry.Roles & (PersonRoles.Player | PersonRoles.Manager)) == 0)
            {
                return;
            }

            managers |= (entry.Roles & PersonRoles.Player) == 0;
            foreach (var team in context.Gazetteer.StintTeams(form.Entry))
            {
                women |= team >= 0 && context.Gazetteer.Entries[team].Category == "women";
                men |= team >= 0 && context.Gazetteer.Entries[team].Category != "women";
            }
        }

        ref var signs = ref bySentence[context.Text.SentenceOf(span.First)];
        if (managers)
        {
            // Men manage women's sides too; who managed men's only tells of men where he stands.
            signs.NamedMan |= men && !women;
            Remember(span, men && !women, false);
            return;
        }

        signs.Female += women && !men ? 1 : 0;
        signs.Male += men && !women ? 1 : 0;
        Remember(span, men && !women, women && !men);
    }

    /// <summary>A man named in full elsewhere is a man by his surname too.</summary>
    private void CountSurname(NameSpan span)
    {
        if (span.CoreEnd == span.First + 1 && context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1] is var surname && ofMen.Contains(surname) && !ofWomen.Contains(surname))
        {
            bySentence[context.Text.SentenceOf(span.First)].NamedMan = true;
        }
    }

    private void Remember(NameSpan span, bool man, bool woman)
    {
        if (man || woman)
        {
            (man ? ofMen : ofWomen).Add(context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1]);
        }
    }

    private static ulong[] Hashes(params string[] words) => Array.ConvertAll(words, static w => WordFolding.Hash(w));
}
