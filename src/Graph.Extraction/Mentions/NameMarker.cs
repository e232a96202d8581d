using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Marks the words of a report whose capitals make them parts of names.</summary>
/// <param name="context">The report, whose words are known by class, and whose names are not yet.</param>
internal sealed partial class NameMarker(NameContext context, TextLayout layout)
{
    private const WordClasses NeverNames =
        WordClasses.Weekday | WordClasses.Month | WordClasses.Holiday | WordClasses.OtherWord | WordClasses.Body | WordClasses.Media | WordClasses.Nationality;

    private const WordClasses Roles =
        WordClasses.PlayerRole | WordClasses.ManagerRole | WordClasses.RefereeRole | WordClasses.OtherRole | WordClasses.ManagerModifier | WordClasses.AssistantModifier;

    private static readonly ulong TheHash = WordFolding.Hash("the");

    private readonly AnnotatedText text = context.Text;

    private readonly bool[] nameLike = new bool[context.Classes.Length];

    /// <summary>By token, whether its capital makes it part of a name.</summary>
    public bool[] Mark()
    {
        MarkWords(Proper(alone: false), Proper(alone: true));
        AddSurnamesAtStart();
        AddParticles();
        TakeOutRoles();
        AddFirstNames();
        return nameLike;
    }

    private void MarkWords(HashSet<ulong> proper, HashSet<ulong> properAlone)
    {
        for (var i = 0; i < nameLike.Length; i++)
        {
            var token = text.Tokens[i];
            if (!context.IsCapital(i) || !TextLayout.IsWord(token) || ((context.Classes[i] & NeverNames) != 0 && !IsSurnameOfMonth(i) && !IsWeekdayOfName(i)) || token.Hash == TheHash)
            {
                nameLike[i] = IsInitialsOfTeam(i);
                continue;
            }

            if (text[i].ContainsAny('@', '#', '/'))
            {
                continue;
            }

            if (token.Is(TokenFlags.Hyphenated) && EndsInCommonWord(i))
            {
                continue;
            }

            var common = ((context.Classes[i] & WordClasses.Common) != 0 || IsAdverbAtStart(i)) && !token.Is(TokenFlags.Hyphenated);
            nameLike[i] = (!common || (!layout.TitleCase[i] && (IsBeforeTeam(i) ? properAlone : proper).Contains(token.Hash)) || IsListed(i)) && !IsRatingLetter(i);
        }
    }

    /// <summary>A common word at a sentence's start is a name where the text has it inside a longer name, or the gazetteer as a team's, and a verb follows.</summary>
    private void AddSurnamesAtStart()
    {
        // Few reports have a word to ask about; the first one is asked about before any is added.
        HashSet<ulong>? parts = null;
        for (var i = 0; i + 1 < nameLike.Length; i++)
        {
            if (!nameLike[i] && layout.SentenceStarts[i] && context.IsCapital(i) && TextLayout.IsWord(text.Tokens[i]) && !context.Is(i, NeverNames | Roles) && IsVerbAfter(i)
                && ((parts ??= PartsOfNames()).Contains(text.Tokens[i].Hash) || (!layout.TitleCase[i] && IsKnownTeam(i))))
            {
                nameLike[i] = true;
            }
        }
    }

    /// <summary>"Ten Hag", "De Bruyne": a particle with a capital before a name belongs to it.</summary>
    private void AddParticles()
    {
        for (var i = nameLike.Length - 2; i >= 0; i--)
        {
            if (!nameLike[i] && nameLike[i + 1] && context.IsCapital(i) && context.Is(i, WordClasses.Particle) && !layout.TitleCase[i] && !context.Is(i, NeverNames) && text[i].Length <= 3)
            {
                nameLike[i] = true;
            }
        }
    }

    /// <summary>A role before a name is no part of it; after a first name it is a surname (Ledley King).</summary>
    private void TakeOutRoles()
    {
        for (var i = 0; i < nameLike.Length; i++)
        {
            if (nameLike[i] && (context.Classes[i] & Roles) != 0 && !(i > 0 && nameLike[i - 1] && context.Is(i - 1, WordClasses.FirstName) && !context.Is(i - 1, Roles)))
            {
                nameLike[i] = IsTeamMidway(i) || (context.Classes[i] & (WordClasses.FirstName | WordClasses.Surname)) != 0 && (context.Classes[i] & WordClasses.Common) == 0 && !(i + 1 < nameLike.Length && nameLike[i + 1] && (context.Classes[i] & WordClasses.FirstName) == 0);
            }
        }
    }

    /// <summary>A common word before a name at a sentence's start may be its first name (Will Hughes, Mark Noble).</summary>
    private void AddFirstNames()
    {
        for (var i = 0; i + 1 < nameLike.Length; i++)
        {
            if (!nameLike[i] && nameLike[i + 1] && context.IsCapital(i) && context.Is(i, WordClasses.FirstName) && !context.Is(i, NeverNames | Roles) && IsRareStart(i))
            {
                nameLike[i] = true;
            }
        }
    }

    /// <summary>Words that the report writes with a capital in the middle of running text.</summary>
    /// <param name="alone">Whether those before a competition's word are left out: a league's first word says nothing of the same word before a team.</param>
    private HashSet<ulong> Proper(bool alone)
    {
        var proper = new HashSet<ulong>();
        for (var i = 1; i < context.Classes.Length; i++)
        {
            if (context.IsCapital(i) && !layout.SentenceStarts[i] && !layout.TitleCase[i] && TextLayout.IsWord(text.Tokens[i - 1]) && !(alone && IsBeforeCompetitionWord(i)))
            {
                proper.Add(text.Tokens[i].Hash);
            }
        }

        return proper;
    }

    /// <summary>Whether a word opens a sentence and a team's name follows: "Champions Rovers".</summary>
    private bool IsBeforeTeam(int token) => layout.SentenceStarts[token] && token + 1 < context.Classes.Length && context.IsCapital(token + 1) && IsKnownTeam(token + 1);

    private bool IsBeforeCompetitionWord(int token) => token + 1 < context.Classes.Length && context.IsCapital(token + 1) && context.Is(token + 1, WordClasses.CompetitionWord);

    /// <summary>Words that stand beside another part of a name.</summary>
    private HashSet<ulong> PartsOfNames()
    {
        var parts = new HashSet<ulong>();
        for (var i = 1; i < nameLike.Length; i++)
        {
            if (nameLike[i] && nameLike[i - 1])
            {
                parts.Add(text.Tokens[i].Hash);
                parts.Add(text.Tokens[i - 1].Hash);
            }
        }

        return parts;
    }

    private bool IsVerbAfter(int token) =>
        text.Tokens[token + 1].Is(TokenFlags.Possessive) || (text.Tags[token + 1] is PartOfSpeech.VERB or PartOfSpeech.AUX && text.Tags[token] is not (PartOfSpeech.PRON or PartOfSpeech.DET or PartOfSpeech.ADV or PartOfSpeech.SCONJ or PartOfSpeech.AUX));

    /// <summary>A capital in running text, and no role after it, makes a word of roles the team of that name (<c>his time at Sporting</c>).</summary>
    private bool IsTeamMidway(int token) =>
        !layout.SentenceStarts[token] && !layout.TitleCase[token] && token + 1 < nameLike.Length && !nameLike[token + 1] && !context.Is(token + 1, Roles) && !context.IsCapital(token + 1) && IsKnownTeam(token);

    private bool IsKnownTeam(int token)
    {
        foreach (var form in context.Gazetteer.Trie.Find(context.Units.Of(token, token + 1)))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is EntityType.Club or EntityType.NationalTeam && context.Gazetteer.Entries[form.Entry].Category == "men"
                && (context.Gazetteer.WeightOf(form.Entry) >= 12 || form.Kind == NameFormKind.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An adverb that no list of common words has, before a comma (<c>Additionally,</c>).</summary>
    private bool IsAdverbAtStart(int token) =>
        layout.SentenceStarts[token] && text.Tags[token] == PartOfSpeech.ADV && token + 1 < nameLike.Length && text[token + 1] is "," && (context.Classes[token] & (WordClasses.FirstName | WordClasses.Surname)) == 0;

    /// <summary>A lone letter before a slash (<c>N/A</c>).</summary>
    private bool IsRatingLetter(int token) =>
        text.Tokens[token].End - text.Tokens[token].Start == 1 && token + 1 < nameLike.Length && text[token + 1] is "/";

    /// <summary>Whether the gazetteer knows somebody whose name begins with this token and the next.</summary>
    private bool IsRareStart(int token)
    {
        var people = context.Gazetteer.PeopleBySurname(context.Units.Hashes[context.Units.FirstOf(token + 2) - 1]);
        var first = context.Units.Hashes[context.Units.FirstOf(token)];
        foreach (var person in people)
        {
            if (context.Gazetteer.UnitsOf(person) is { Length: > 1 } units && units[0] == first)
            {
                return true;
            }
        }

        return false;
    }
}
