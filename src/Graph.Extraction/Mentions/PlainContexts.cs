using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <summary>Contexts that say plainly what a name is, where the scorer takes it for nothing.</summary>
internal sealed partial class PlainContexts(NameContext context, List<NameSpan> spans)
{
    /// <summary>Tokens back to which the verb or noun of a result is looked for (<c>losing at home to</c>).</summary>
    private const int ResultReach = 4;

    private readonly AnnotatedText text = context.Text;
    private readonly NodeKinds nodes = new(context.Gazetteer);

    /// <summary>
    /// Whether a name is a country's side: a nickname that only such sides bear, a known country that was played against (<c>a win over lowly Andorra</c>),
    /// has a result of its own (<c>Malta's goalless draw</c>, <c>wins over Andorra (2-0), Malta (1-0)</c>) or stands before a word for what only a side has (<c>the Malta squad</c>).
    /// </summary>
    public bool IsNation(NameGroup group)
    {
        var kinds = nodes.KindsOf(group.Node);
        if ((kinds & EntryKinds.Person) != 0 || (kinds & EntryKinds.Nation) == 0)
        {
            return false;
        }

        if ((kinds & (EntryKinds.Club | EntryKinds.Thing | EntryKinds.Country)) == 0)
        {
            return true;
        }

        foreach (var span in (kinds & EntryKinds.Country) != 0 && (group.Hints & (NameHints.Place | NameHints.Person)) == 0 ? group.Spans : [])
        {
            if (OwnsResult(span) || HasBracketedResult(span) || IsPlayedAgainst(span) || ((kinds & EntryKinds.Club) == 0 && IsBeforeSquad(span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The class of a group, of the two kinds of teams the one that a known name can mean: a club's name is no country's side, nor the other way round.</summary>
    public NameClass OfKnown(NameGroup group) =>
        group.Class is not (NameClass.Club or NameClass.NationalTeam) ? group.Class
        : (nodes.KindsOf(group.Node) & (EntryKinds.Club | EntryKinds.Nation)) switch
        {
            EntryKinds.Club => NameClass.Club,
            EntryKinds.Nation => NameClass.NationalTeam,
            _ => group.Class,
        };

    /// <summary>Whether a name is an initial and a surname in the lists of a printed result: <c>(K. Frost 2, B. Ames)</c>.</summary>
    public bool IsListedMan(NameGroup group)
    {
        if (group.Units.Length != 2 || group.Node != 0)
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            var before = span.First - 1;
            if (text.Tokens[span.First].Is(TokenFlags.Initial) && before >= 0 && text[before] is "(" or "," or ";" && text.Sentences[text.SentenceOf(span.First)].Kind == SentenceKind.ListLine)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether an unknown name that begins with a first name is a man's: of those with whom a side did something (<c>won 2-0 with Adam Frost and Ben Ames scoring</c>),
    /// or one whose goal it is (<c>Adam Frost's late header</c>).
    /// </summary>
    public bool IsScorer(NameGroup group)
    {
        if (group.Units.Length is not (2 or 3) || group.Node != 0 || (group.Hints & (NameHints.Club | NameHints.Competition | NameHints.Venue)) != 0)
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            if (context.Is(span.First, WordClasses.FirstName) && !context.InTitleCase(span.First) && (IsWithAnother(span) || IsThrough(span) || OwnsGoal(span)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWithAnother(NameSpan span) =>
        span.First > 0 && text[span.First - 1] is "with" && span.End + 2 < text.Tokens.Length && text[span.End] is "and" && context.IsNameLike(span.End + 1);

    /// <summary><c>the hosts replied through Adam Frost</c>.</summary>
    private bool IsThrough(NameSpan span) => span.First > 1 && text[span.First - 1] is "through" && context.Is(span.First - 2, WordClasses.PlayerVerb);

    /// <summary>Tokens between an owner and the word for his goal at most.</summary>
    private const int GoalReach = 4;

    private bool OwnsGoal(NameSpan span)
    {
        if (span.End >= text.Tokens.Length || !text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return false;
        }

        for (var i = span.End + 1; i < text.Tokens.Length && i <= span.End + 1 + GoalReach; i++)
        {
            if (context.Is(i, WordClasses.GoalNoun))
            {
                return true;
            }

            if (text.Tokens[i].Is(TokenFlags.Punctuation) || text.Tags[i] is PartOfSpeech.VERB or PartOfSpeech.ADP or PartOfSpeech.AUX)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a name that may be a club's stands nowhere but among the men of a line-up: <c>Rovers: Frost; Lyons, Ames</c>.</summary>
    public bool IsOfLineUp(NameGroup group) => group.Units.Length == 1 && (nodes.KindsOf(group.Node) & (EntryKinds.Nation | EntryKinds.Thing)) == 0 && group.Spans.TrueForAll(IsEntry);

    private bool IsEntry(NameSpan span) =>
        span.End == span.First + 1 && context.IsInLineUp(span.First) && span.End < text.Tokens.Length && !text.Tokens[span.First].Is(TokenFlags.AllCaps)
        && (text[span.End] is "," or ";" or "(" or ")" or "." || text.Tokens[span.End].Is(TokenFlags.Number)) && IsHeadedByTeam(span);

    /// <summary>Whether the line begins with a club's name and a colon.</summary>
    private bool IsHeadedByTeam(NameSpan span)
    {
        var first = text.Sentences[text.SentenceOf(span.First)].First;
        var head = spans.Find(other => other.First == first);
        return head.End > first && head.End < span.First && text[head.End] is ":" or "(" && (nodes.KindsOf(head.Node) & EntryKinds.Club) != 0;
    }

    /// <summary>Whether a name that no gazetteer has for a person or team is the ground of a fixture in a list: <c>Rovers v Albion, Frost Park</c>.</summary>
    public bool IsGroundOfFixture(NameGroup group)
    {
        if ((nodes.KindsOf(group.Node) & ~EntryKinds.Thing) != 0 || group.Units.Length < 2 || (group.Hints & NameHints.Competition) != 0)
        {
            return false;
        }

        foreach (var span in group.Spans)
        {
            var sentence = text.Sentences[text.SentenceOf(span.First)];
            if (sentence.Kind != SentenceKind.Prose && span.First - 1 > sentence.First && text[span.First - 1] is "," && (span.End >= sentence.End || text.Tokens[span.End].Is(TokenFlags.Punctuation)) && IsFixture(sentence.First, span.First - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands before a token, back to punctuation, is two names with <c>v</c> between them.</summary>
    private bool IsFixture(int first, int end)
    {
        for (var i = end - 1; i > first && !text.Tokens[i].Is(TokenFlags.Punctuation); i--)
        {
            if (text[i] is "v" or "vs" or "V" or "v." or "vs.")
            {
                return context.IsCapital(i - 1) && context.IsCapital(i + 1) && i + 1 < end;
            }
        }

        return false;
    }

    /// <summary><c>the Malta squad</c>, <c>his Malta debut</c>.</summary>
    private bool IsBeforeSquad(NameSpan span) => context.Is(span.End, WordClasses.SquadNoun) && text.SentenceOf(span.End) == text.SentenceOf(span.First);

    private bool OwnsResult(NameSpan span)
    {
        if (span.End + 1 >= text.Tokens.Length || !text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return false;
        }

        var next = span.End + 1;
        while (next < span.End + 3 && next < text.Tokens.Length && (text.Tags[next] is PartOfSpeech.ADJ || text.Tokens[next].Is(TokenFlags.Score)))
        {
            next++;
        }

        return context.Is(next, WordClasses.ResultNoun);
    }

    /// <summary><c>Malta (3-2)</c>.</summary>
    private bool HasBracketedResult(NameSpan span) =>
        span.End + 2 < text.Tokens.Length && text[span.End] is "(" && text.Tokens[span.End + 1].Is(TokenFlags.Score) && text[span.End + 2] is ")";

    private bool IsPlayedAgainst(NameSpan span)
    {
        if (span.End < text.Tokens.Length && text.Tokens[span.End].Is(TokenFlags.Possessive))
        {
            return false;
        }

        var before = span.First - 1;
        if (before > 0 && text.Tags[before] is PartOfSpeech.ADJ && !context.IsCapital(before))
        {
            before--;
        }

        return before >= 0 && text.SentenceOf(before) == text.SentenceOf(span.First)
            && (text[before] is "against" or "versus" or "v" or "vs" or "v." or "vs." || (text[before] is "over" or "to" or "by" && HasResultBefore(before)) || (text[before] is "of" && context.Is(before - 1, WordClasses.ResultNoun)));
    }

    private bool HasResultBefore(int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - ResultReach) && text.SentenceOf(i) == text.SentenceOf(token); i--)
        {
            if (context.Is(i, WordClasses.ResultNoun | WordClasses.TeamVerb))
            {
                return true;
            }
        }

        return false;
    }
}
