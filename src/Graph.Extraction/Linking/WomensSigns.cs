using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <summary>What in a report speaks for women's football and what for men's: competitions, words, pronouns.</summary>
internal sealed class WomensSigns
{
    private static readonly ulong[] FemaleWords = Hashes("she", "her", "herself", "hers");
    private static readonly ulong[] MaleWords = Hashes("he", "his", "him", "himself");

    private readonly NameContext context;
    private readonly List<NameSpan> spans;
    private readonly Signs[] bySentence;
    private readonly HashSet<int> alone = [];

    /// <summary>Surnames of men and of women whom the report names in full.</summary>
    private readonly HashSet<ulong> ofMen = [], ofWomen = [];

    public WomensSigns(NameContext context, List<NameSpan> spans)
    {
        this.context = context;
        this.spans = spans;
        bySentence = new Signs[context.Text.Sentences.Length];
        foreach (var span in spans)
        {
            // "LFC" by itself is the men's club of that name.
            if (span.Node != 0 && span.CoreEnd == span.First + 1 && context.Text.Tokens[span.First].Is(TokenFlags.AllCaps))
            {
                alone.Add(span.First);
            }
        }

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

        foreach (var signs in bySentence)
        {
            Women += signs.Women;
            Men += signs.Men;
            Female += signs.Female;
            Male += signs.Male;
        }
    }

    /// <summary>Competitions of women and words for women's sides.</summary>
    public int Women { get; }

    /// <summary>Competitions of men only, and <c>men's</c>.</summary>
    public int Men { get; }

    /// <summary>Pronouns of a woman, and full names of women whom the gazetteer knows.</summary>
    public int Female { get; }

    /// <summary>Pronouns of a man, and full names of men whom the gazetteer knows.</summary>
    public int Male { get; }

    /// <summary>Whether a bare club name means the women's side throughout.</summary>
    public bool IsWomensReport => !IsMixed() && (
        (Women >= 2 && Female >= Male) || (Female >= 3 && Female > 2 * Male) || (Women >= 6 && Women > Men && 3 * Female >= Male));

    /// <summary>Sentences about men at least in a report of both.</summary>
    private const int LeastOfMen = 5;

    /// <summary>Whether a report tells of men's football and women's, by what its sentences call the people in them.</summary>
    private bool IsMixed()
    {
        int men = 0, women = 0;
        foreach (var signs in bySentence)
        {
            var female = signs.Named || signs.Female > 0 || signs.Football;
            var male = signs.NamedMan || signs.Male > 0;
            men += male && !female ? 1 : 0;
            women += female && !male ? 1 : 0;
        }

        return Men > 0 && men >= LeastOfMen && 2 * men >= women;
    }

    /// <summary>For each sentence of a report of men's football, whether it tells of women's.</summary>
    public bool[] Passages()
    {
        var sentences = context.Text.Sentences;
        var marked = new bool[sentences.Length];
        bool section = false, prose = false, heads = false, passage = false, begun = false;
        for (var i = 0; i < marked.Length; i++)
        {
            var signs = bySentence[i];
            var heading = sentences[i].Kind == SentenceKind.Headline;
            var women = signs.Football && (signs.Men == 0 || (heading && signs.Worded));
            var ofMensCup = signs is { MensCup: true, Female: 0, Named: false, Worded: false };
            var men = signs.Men > 0 || ofMensCup || signs.Male > 0 || (signs.NamedMan && !signs.Named && signs.Female == 0);
            if (heading && (prose || signs.Worded) && !(heads && section && !women && signs.Men == 0))
            {
                section = women;
            }
            else if (signs.Men > 0)
            {
                section = false;
            }

            // "In the women's league, Rovers won": the paragraphs that follow go on with it until they name a man, and again from where they name a woman.
            var starts = i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph;
            passage = sentences[i].Kind == SentenceKind.Prose && !men && ((women && starts) || passage || (begun && (signs.Female > 0 || signs.Named)));
            begun |= passage;
            heads = heading;
            prose |= sentences[i].Kind == SentenceKind.Prose;
            var goesOn = i > 0 && marked[i - 1] && sentences[i].Paragraph == sentences[i - 1].Paragraph && signs.Male == 0;
            marked[i] = women || (signs.Men == 0 && !(ofMensCup && starts) && (section || passage || goesOn || ((signs.Female > 0 || signs.Named) && signs.Male == 0)));
        }

        MarkByPeople(marked);
        return marked;
    }

    /// <summary>A sentence that names somebody of the women's passages, and no sign of men's football, is one of them.</summary>
    private void MarkByPeople(bool[] marked)
    {
        var people = new HashSet<ulong>();
        foreach (var span in spans)
        {
            if (span.CoreEnd - span.First > 1 && bySentence[context.Text.SentenceOf(span.First)] is { Football: true, Men: 0, Male: 0 } && LastUnitOfPerson(span) is { } unit)
            {
                people.Add(unit);
            }
        }

        foreach (var span in spans)
        {
            var sentence = context.Text.SentenceOf(span.First);
            if (bySentence[sentence] is { Men: 0, Male: 0 } && LastUnitOfPerson(span) is { } unit && people.Contains(unit))
            {
                marked[sentence] = true;
            }
        }
    }

    /// <summary>The surname of a name with a first name; null for another name.</summary>
    private ulong? LastUnitOfPerson(NameSpan span)
    {
        if (span.Node != 0 && !IsOnlyPeople(span.Node))
        {
            return null;
        }

        var last = context.Units.FirstOf(span.CoreEnd) - 1;
        return context.Is(span.CoreEnd - 1, WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord) ? null : context.Units.Hashes[last];
    }

    private bool IsOnlyPeople(int node)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != EntityType.Person)
            {
                return false;
            }
        }

        return true;
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
            if (!context.Is(span.CoreEnd - 1, WordClasses.ClubWord | WordClasses.CompetitionWord | WordClasses.VenueWord))
            {
                ref var unknown = ref bySentence[context.Text.SentenceOf(span.First)];
                var woman = context.Is(span.First, WordClasses.FemaleName);
                unknown.Named |= woman;
                var man = !woman && context.Is(span.First, WordClasses.FirstName) && !context.Is(span.First, WordClasses.UnisexName);
                unknown.NamedMan |= man;
                Remember(span, man, woman);
            }

            return;
        }

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

    private void Remember(NameSpan span, bool man, bool woman)
    {
        if (man || woman)
        {
            (man ? ofMen : ofWomen).Add(context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1]);
        }
    }

    /// <summary>A man named in full elsewhere is a man by his surname too.</summary>
    private void CountSurname(NameSpan span)
    {
        if (span.CoreEnd == span.First + 1 && context.Units.Hashes[context.Units.FirstOf(span.CoreEnd) - 1] is var surname && ofMen.Contains(surname) && !ofWomen.Contains(surname))
        {
            bySentence[context.Text.SentenceOf(span.First)].NamedMan = true;
        }
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

    private static ulong[] Hashes(params string[] words) => Array.ConvertAll(words, static w => WordFolding.Hash(w));

    private struct Signs
    {
        public int Women;
        public int Men;
        public int Female;
        public int Male;

        /// <summary>Whether a sign of women stands for their football and not for women at large.</summary>
        public bool Football;

        /// <summary>Whether somebody unknown with the first name of a woman is named: she may as well be anybody's wife or a reporter, so that it says nothing of the whole report.</summary>
        public bool Named;

        /// <summary>Whether somebody unknown with a first name of men is named.</summary>
        public bool NamedMan;

        /// <summary>Whether a competition is named that is men's only, though not by its first name: <c>Carabao Cup</c>.</summary>
        public bool MensCup;

        /// <summary>Whether a word for women stands in the sentence.</summary>
        public bool Worded;
    }
}
