using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>One report as the name finder sees it: what each token is, and whether its capital makes it part of a name.</summary>
internal sealed partial class NameContext
{
    private const WordClasses NeverNames =
        WordClasses.Weekday | WordClasses.Month | WordClasses.Holiday | WordClasses.OtherWord | WordClasses.Body | WordClasses.Media | WordClasses.Nationality;

    private const WordClasses Roles =
        WordClasses.PlayerRole | WordClasses.ManagerRole | WordClasses.RefereeRole | WordClasses.OtherRole | WordClasses.ManagerModifier | WordClasses.AssistantModifier;

    /// <summary>Words in capitals from which a sentence's start is a shouted lead; two are often a name.</summary>
    private const int LeastShouted = 3;

    private static readonly ulong TheHash = WordFolding.Hash("the");

    private readonly bool[] nameLike;
    private readonly bool[] sentenceStart, inLineUp;
    private readonly bool[] titleCase;

    public NameContext(AnnotatedText text, Gazetteer gazetteer, NameLexicon lexicon)
    {
        Text = text;
        Gazetteer = gazetteer;
        Lexicon = lexicon;
        Units = NameUnits.Create(text);
        Classes = new WordClasses[text.Tokens.Length];
        for (var i = 0; i < Classes.Length; i++)
        {
            Classes[i] = lexicon[text.Tokens[i].Hash];
        }

        nameLike = new bool[Classes.Length];
        sentenceStart = new bool[Classes.Length];
        inLineUp = new bool[Classes.Length];
        titleCase = new bool[Classes.Length];
        MarkStarts();
        MarkLineUps();
        MarkNames(Proper(alone: false), Proper(alone: true));
        BodyStart = FindDateline();
    }

    public AnnotatedText Text { get; }

    public Gazetteer Gazetteer { get; }

    public NameLexicon Lexicon { get; }

    public NameUnits Units { get; }

    public WordClasses[] Classes { get; }

    /// <summary>The first token after the dateline (<c>LONDON (AFP) -</c>), with the token where the dateline starts; both 0 when there is none.</summary>
    public (int First, int End) BodyStart { get; }

    public bool Is(int token, WordClasses classes) => (uint)token < (uint)Classes.Length && (Classes[token] & classes) != 0;

    /// <summary>Whether a token's capital makes it part of a name.</summary>
    public bool IsNameLike(int token) => nameLike[token];

    public bool IsSentenceStart(int token) => sentenceStart[token];

    /// <summary>Whether a token stands in a line where every word has a capital.</summary>
    public bool InTitleCase(int token) => titleCase[token];

    public bool IsCapital(int token) => Text.Tokens[token].IsAny(TokenFlags.Capitalised | TokenFlags.AllCaps);

    private static bool IsWord(Token token) => !token.IsAny(TokenFlags.Punctuation | TokenFlags.HasDigit | TokenFlags.Possessive | TokenFlags.Score);

    private void MarkStarts()
    {
        foreach (var sentence in Text.Sentences)
        {
            var start = true;
            int words = 0, capitals = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var token = Text.Tokens[i];
                sentenceStart[i] = start || token.IsAny(TokenFlags.LineStart | TokenFlags.ParagraphStart);
                start = token.Is(TokenFlags.Punctuation) && IsOpening(Text[i]);
                if (IsWord(token) && token.End - token.Start > 3)
                {
                    words++;
                    capitals += IsCapital(i) ? 1 : 0;
                }
            }

            if (words >= 4 && capitals * 100 >= words * 75 && !HasSmallWord(sentence))
            {
                titleCase.AsSpan(sentence.First, sentence.Length).Fill(true);
            }

            MarkShoutedLead(sentence);
        }
    }

    /// <summary>The opening words of a report that some papers print in capitals (<c>ROVERS STUNNED ALBION with two goals</c>): the capitals say nothing there.</summary>
    private void MarkShoutedLead(Sentence sentence)
    {
        var end = sentence.First;
        var words = 0;
        while (end < sentence.End && (!IsWord(Text.Tokens[end]) || Text.Tokens[end].Is(TokenFlags.AllCaps) || Text[end].Length == 1))
        {
            words += IsWord(Text.Tokens[end]) && Text[end].Length > 1 ? 1 : 0;
            end++;
        }

        if (words >= LeastShouted && end < sentence.End)
        {
            titleCase.AsSpan(sentence.First, end - sentence.First).Fill(true);
        }
    }

    /// <summary>Whether a verb or noun is written small, which no headline in capitals does: then the capitals are names.</summary>
    private bool HasSmallWord(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Text.Tags[i] is PartOfSpeech.VERB or PartOfSpeech.NOUN && IsWord(Text.Tokens[i]) && !IsCapital(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpening(ReadOnlySpan<char> mark) =>
        mark.Length == 1 && mark[0] is '"' or '\u201C' or '\u2018' or '\u201D' or ':' or '\u2022' or '*' or '\u2013' or '\u2014' or '-' or '.' or '!' or '?' or '(' or '[' or '|' or '\u00BB' or '\'';

    /// <summary>Words that the report writes with a capital in the middle of running text.</summary>
    /// <param name="alone">Whether those before a competition's word are left out: a league's first word says nothing of the same word before a team.</param>
    private HashSet<ulong> Proper(bool alone)
    {
        var proper = new HashSet<ulong>();
        for (var i = 1; i < Classes.Length; i++)
        {
            if (IsCapital(i) && !sentenceStart[i] && !titleCase[i] && IsWord(Text.Tokens[i - 1]) && !(alone && IsBeforeCompetitionWord(i)))
            {
                proper.Add(Text.Tokens[i].Hash);
            }
        }

        return proper;
    }

    /// <summary>Whether a word opens a sentence and a team's name follows: "Champions Rovers".</summary>
    private bool IsBeforeTeam(int token) => sentenceStart[token] && token + 1 < Classes.Length && IsCapital(token + 1) && IsKnownTeam(token + 1);

    private bool IsBeforeCompetitionWord(int token) => token + 1 < Classes.Length && IsCapital(token + 1) && Is(token + 1, WordClasses.CompetitionWord);

    private void MarkNames(HashSet<ulong> proper, HashSet<ulong> properAlone)
    {
        for (var i = 0; i < nameLike.Length; i++)
        {
            var token = Text.Tokens[i];
            if (!IsCapital(i) || !IsWord(token) || ((Classes[i] & NeverNames) != 0 && !IsSurnameOfMonth(i) && !IsWeekdayOfName(i)) || token.Hash == TheHash)
            {
                nameLike[i] = IsInitialsOfTeam(i);
                continue;
            }

            if (Text[i].ContainsAny('@', '#', '/'))
            {
                continue;
            }

            if (token.Is(TokenFlags.Hyphenated) && EndsInCommonWord(i))
            {
                continue;
            }

            var common = ((Classes[i] & WordClasses.Common) != 0 || IsAdverbAtStart(i)) && !token.Is(TokenFlags.Hyphenated);
            nameLike[i] = (!common || (!titleCase[i] && (IsBeforeTeam(i) ? properAlone : proper).Contains(token.Hash)) || IsListed(i)) && !IsRatingLetter(i);
        }

        AddSurnamesAtStart();

        // "Ten Hag", "De Bruyne": a particle with a capital before a name belongs to it.
        for (var i = nameLike.Length - 2; i >= 0; i--)
        {
            if (!nameLike[i] && nameLike[i + 1] && IsCapital(i) && Is(i, WordClasses.Particle) && !titleCase[i] && !Is(i, NeverNames) && Text[i].Length <= 3)
            {
                nameLike[i] = true;
            }
        }

        // A role before a name is no part of it; after a first name it is a surname (Ledley King).
        for (var i = 0; i < nameLike.Length; i++)
        {
            if (nameLike[i] && (Classes[i] & Roles) != 0 && !(i > 0 && nameLike[i - 1] && Is(i - 1, WordClasses.FirstName) && !Is(i - 1, Roles)))
            {
                nameLike[i] = IsTeamMidway(i) || (Classes[i] & (WordClasses.FirstName | WordClasses.Surname)) != 0 && (Classes[i] & WordClasses.Common) == 0 && !(i + 1 < nameLike.Length && nameLike[i + 1] && (Classes[i] & WordClasses.FirstName) == 0);
            }
        }

        // A common word before a name at a sentence's start may be its first name (Will Hughes, Mark Noble).
        for (var i = 0; i + 1 < nameLike.Length; i++)
        {
            if (!nameLike[i] && nameLike[i + 1] && IsCapital(i) && Is(i, WordClasses.FirstName) && !Is(i, NeverNames | Roles) && IsRareStart(i))
            {
                nameLike[i] = true;
            }
        }
    }

    /// <summary>A common word at a sentence's start is a name where the text has it inside a longer name, or the gazetteer as a team's, and a verb follows.</summary>
    private void AddSurnamesAtStart()
    {
        // Few reports have a word to ask about; the first one is asked about before any is added.
        HashSet<ulong>? parts = null;
        for (var i = 0; i + 1 < nameLike.Length; i++)
        {
            if (!nameLike[i] && sentenceStart[i] && IsCapital(i) && IsWord(Text.Tokens[i]) && !Is(i, NeverNames | Roles) && IsVerbAfter(i)
                && ((parts ??= PartsOfNames()).Contains(Text.Tokens[i].Hash) || (!titleCase[i] && IsKnownTeam(i))))
            {
                nameLike[i] = true;
            }
        }
    }

    /// <summary>Words that stand beside another part of a name.</summary>
    private HashSet<ulong> PartsOfNames()
    {
        var parts = new HashSet<ulong>();
        for (var i = 1; i < nameLike.Length; i++)
        {
            if (nameLike[i] && nameLike[i - 1])
            {
                parts.Add(Text.Tokens[i].Hash);
                parts.Add(Text.Tokens[i - 1].Hash);
            }
        }

        return parts;
    }

    private bool IsVerbAfter(int token) =>
        Text.Tokens[token + 1].Is(TokenFlags.Possessive) || (Text.Tags[token + 1] is PartOfSpeech.VERB or PartOfSpeech.AUX && Text.Tags[token] is not (PartOfSpeech.PRON or PartOfSpeech.DET or PartOfSpeech.ADV or PartOfSpeech.SCONJ or PartOfSpeech.AUX));

    /// <summary>A capital in running text, and no role after it, makes a word of roles the team of that name (<c>his time at Sporting</c>).</summary>
    private bool IsTeamMidway(int token) =>
        !sentenceStart[token] && !titleCase[token] && token + 1 < nameLike.Length && !nameLike[token + 1] && !Is(token + 1, Roles) && !IsCapital(token + 1) && IsKnownTeam(token);

    private bool IsKnownTeam(int token)
    {
        foreach (var form in Gazetteer.Trie.Find(Units.Of(token, token + 1)))
        {
            if (Gazetteer.Entries[form.Entry].Type is EntityType.Club or EntityType.NationalTeam && Gazetteer.Entries[form.Entry].Category == "men"
                && (Gazetteer.WeightOf(form.Entry) >= 12 || form.Kind == NameFormKind.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An adverb that no list of common words has, before a comma (<c>Additionally,</c>).</summary>
    private bool IsAdverbAtStart(int token) =>
        sentenceStart[token] && Text.Tags[token] == PartOfSpeech.ADV && token + 1 < nameLike.Length && Text[token + 1] is "," && (Classes[token] & (WordClasses.FirstName | WordClasses.Surname)) == 0;

    /// <summary>A lone letter before a slash (<c>N/A</c>).</summary>
    private bool IsRatingLetter(int token) =>
        Text.Tokens[token].End - Text.Tokens[token].Start == 1 && token + 1 < nameLike.Length && Text[token + 1] is "/";

    /// <summary>A compound such as <c>Salah-inspired</c> describes what follows and names nothing.</summary>
    private bool EndsInCommonWord(int token)
    {
        var word = Text[token];
        if (word.Contains("-of-", StringComparison.Ordinal))
        {
            // "Player-of-the-Match Ames": a title, not a name.
            return true;
        }

        var last = word[(word.LastIndexOfAny('-', '\u2010', '\u2011') + 1)..];
        if (last.Length is < 3 or > 60 || !char.IsLower(last[0]))
        {
            return false;
        }

        if (sentenceStart[token] && StartsInCommonWord(word))
        {
            // "Last-gasp", "Thirty-one": only the sentence gives it a capital.
            return true;
        }

        // Three letters may be half a first name (Heung-min); the lexicon lists the endings that are not.
        Span<char> folded = stackalloc char[128];
        var classes = Lexicon[WordFolding.Hash(folded[..WordFolding.Fold(last, folded)])];
        return (classes & WordClasses.CompoundEnd) != 0 || (last.Length > 3 && (classes & WordClasses.Common) != 0 && !IsHalfOfName(token, word.Length, last.Length));
    }

    /// <summary>Letters of a part of a Korean name at most.</summary>
    private const int Syllable = 5;

    /// <summary>"Kim Jin-sung scored": behind a short name, and with nothing behind that a compound would describe, the two short halves are a first name.</summary>
    private bool IsHalfOfName(int token, int length, int last) =>
        last <= Syllable && length - last - 1 <= Syllable && token > 0 && token + 1 < Text.Tokens.Length && IsCapital(token - 1) && Text[token - 1].Length <= Syllable
        && (Classes[token - 1] & (WordClasses.Common | NeverNames)) == 0 && !Text.Tokens[token].Is(TokenFlags.ParagraphStart) && Text.Tags[token + 1] is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NUM);

    private bool StartsInCommonWord(ReadOnlySpan<char> word)
    {
        var first = word[..Math.Max(0, word.IndexOfAny('-', '\u2010', '\u2011'))];
        Span<char> folded = stackalloc char[128];
        return first.Length is > 2 and < 60 && (Lexicon[WordFolding.Hash(folded[..WordFolding.Fold(first, folded)])] & (WordClasses.Common | WordClasses.FirstName)) == WordClasses.Common;
    }

    /// <summary>Whether the gazetteer knows somebody whose name begins with this token and the next.</summary>
    private bool IsRareStart(int token)
    {
        var people = Gazetteer.PeopleBySurname(Units.Hashes[Units.FirstOf(token + 2) - 1]);
        var first = Units.Hashes[Units.FirstOf(token)];
        foreach (var person in people)
        {
            if (Gazetteer.UnitsOf(person) is { Length: > 1 } units && units[0] == first)
            {
                return true;
            }
        }

        return false;
    }

    private (int First, int End) FindDateline()
    {
        foreach (var sentence in Text.Sentences)
        {
            var end = Math.Min(sentence.End, sentence.First + 16);
            for (var i = sentence.First + 1; i + 1 < end; i++)
            {
                if (Is(i, WordClasses.Media) && Text[i - 1] is "(" && Text[i + 1] is ")")
                {
                    return (sentence.First, i + 2);
                }
            }

            if (sentence.First > 120)
            {
                break;
            }
        }

        return (0, 0);
    }
}
