using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Unknown men whom the scorer takes for nobody, though what stands beside them says who they are.</content>
internal sealed partial class PlainContexts
{
    /// <summary>Tokens of a phrase behind a name in which his office is looked for: <c>Frost, the interim Rovers boss,</c>.</summary>
    private const int OfficeReach = 6;

    /// <summary>
    /// The class of a name that was taken for nobody, where it has a known first name and no gazetteer has it: a manager by his office or his men (<c>Frost's men</c>),
    /// a player by what he did, alone or in a list of men, or by his side (<c>Rovers' Adam Frost</c>). Else <see cref="NameClass.None"/>.
    /// </summary>
    public NameClass OfStranger(NameGroup group)
    {
        if (group.Node != 0 || group.Units.Length < 2 || (group.Hints & NameHints.Person) == 0 || (group.Hints & (NameHints.Club | NameHints.Competition | NameHints.Venue)) != 0 || context.Is(group.Spans[0].First, WordClasses.Title))
        {
            return NameClass.None;
        }

        return group.Spans.Exists(HasOffice) ? NameClass.Manager
            : group.Spans.Exists(span => DoesAsPlayers(span) || IsOfClub(span)) ? NameClass.Player
            : NameClass.None;
    }

    /// <summary>"Frost's men", "Frost named an unchanged side", "Frost, the Rovers manager".</summary>
    private bool HasOffice(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        if (span.End + 1 < sentence.End && text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return context.Is(span.End + 1, WordClasses.ManagedNoun);
        }

        if (span.End + 1 < sentence.End && context.Is(span.End, WordClasses.SelectionVerb) && text[span.End + 1] is "an" or "a")
        {
            return Exists(span.End + 2, Math.Min(sentence.End, span.End + OfficeReach), WordClasses.TeamNoun);
        }

        if (span.End + 2 >= sentence.End || text[span.End] is not "," || text[span.End + 1] is not "the")
        {
            return false;
        }

        for (var i = span.End + 2; i < Math.Min(sentence.End, span.End + OfficeReach); i++)
        {
            if (text.Tokens[i].Is(TokenFlags.Punctuation) || context.Is(i, WordClasses.AssistantModifier) || context.Is(i, WordClasses.MemberMark))
            {
                return false;
            }

            if (context.Is(i, WordClasses.ManagerRole))
            {
                return i + 1 < sentence.End && text.Tokens[i + 1].Is(TokenFlags.Punctuation);
            }
        }

        return false;
    }

    private bool Exists(int first, int end, WordClasses classes)
    {
        for (var i = first; i < end; i++)
        {
            if (context.Is(i, classes))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Frost scored", "Frost, Adam Marlow and Ben Ames scored".</summary>
    private bool DoesAsPlayers(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        var end = span.End;
        for (var next = Listed(end); next > end && next <= sentence.End; next = Listed(end))
        {
            end = next;
        }

        return end < sentence.End && context.Is(end, WordClasses.PlayerVerb) && !context.IsCapital(end) && text.Tags[end] is PartOfSpeech.VERB && HasNumber(sentence);
    }

    /// <summary>Whether a sentence tells a minute or a score: many verbs of players are those of other people too.</summary>
    private bool HasNumber(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Is(TokenFlags.HasDigit) || text.Tags[i] is PartOfSpeech.NUM)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the name that a comma or "and" joins at a token; the token where none is.</summary>
    private int Listed(int token) =>
        token + 1 < text.Tokens.Length && text[token] is "," or "and" && spans.Find(other => other.First == token + 1) is { End: > 0 } joined ? joined.End : token;

    /// <summary>"Rovers' Adam Frost".</summary>
    private bool IsOfClub(NameSpan span)
    {
        var owner = span.First - 1;
        if (owner <= text.Sentences[text.SentenceOf(span.First)].First || !text.Tokens[owner].Is(TokenFlags.Possessive))
        {
            return false;
        }

        var team = spans.Find(other => other.End == owner);
        return team.End == owner && (nodes.KindsOf(team.Node) & (EntryKinds.Club | EntryKinds.Thing)) == EntryKinds.Club;
    }
}
