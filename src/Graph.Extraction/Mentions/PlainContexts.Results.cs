using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Clubs that a printed result or a word for one of their sides shows.</content>
internal sealed partial class PlainContexts
{
    /// <summary>Tokens from a word for a referee to the bracket that tells his town.</summary>
    private const int TownReach = 8;

    private readonly ResultNames results = new(context, spans, new NodeKinds(context.Gazetteer));

    /// <summary>
    /// Whether a club's name that is no country's, man's or thing's is one here: it has a printed score beside it, or it did to another name what only sides do.
    /// Behind whom a word of age or of reserves stands is a club, whoever else bears the name.
    /// </summary>
    public bool IsKnownClub(NameGroup group)
    {
        if (!nodes.IsNameOfClub(group.Node))
        {
            return false;
        }

        var isOnlyClub = (nodes.KindsOf(group.Node) & (EntryKinds.Person | EntryKinds.Country | EntryKinds.Thing)) == 0;
        foreach (var span in group.Spans)
        {
            if ((span.Hints & (NameHints.Youth | NameHints.Reserve)) != 0 || (isOnlyClub && (IsBesideScore(span) || IsBeforeResult(span) || (group.Units.Length > 1 && IsInResult(span)) || (IsPlayedAgainst(span) && HasScore(span)) || DidToSide(span))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence tells a score and a word for what sides do to sides before a name of several words: <c>Rovers on Sunday defeated Frostham Albion of Marlow 1-0</c>.</summary>
    private bool IsInResult(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        if (!HasScore(span))
        {
            return false;
        }

        for (var i = sentence.First; i < span.First; i++)
        {
            if (IsTeamVerb(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an unknown name is a side of a result that fills its line (<c>Frostham Bay 1 Marlow Park 3</c>), or the start of such a side's name.</summary>
    public bool IsPrintedClub(NameGroup group) => results.IsClub(group);

    /// <summary>Whether an unknown word stands among the scorers below a printed result.</summary>
    public bool IsPrintedScorer(NameGroup group) => results.IsScorer(group);

    /// <summary>Whether a name that clubs and men bear is a side of a result beside a known club: <c>Frost 1 Marlow Town 0</c>.</summary>
    public bool IsSideOfResult(NameGroup group) => results.IsSide(group);

    /// <summary>Whether a name in brackets behind a referee's is his town: <c>Mr R. Frost (Marlow Green)</c>.</summary>
    public bool IsTownOfReferee(NameGroup group) => group.Spans.TrueForAll(IsTownOfReferee);

    private bool IsTownOfReferee(NameSpan span)
    {
        var open = span.First - 1;
        if (open > 0 && context.IsCapital(open) && text[open] is not "(")
        {
            open--;
        }

        if (open < 1 || text[open] is not "(" || span.End >= text.Tokens.Length || text[span.End] is not ")")
        {
            return false;
        }

        for (var i = open - 1; i >= Math.Max(text.Sentences[text.SentenceOf(open)].First, open - TownReach); i--)
        {
            if (context.Is(i, WordClasses.RefereeRole))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A score between the name and another.</summary>
    private bool IsBesideScore(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End + 1 < sentence.End && context.IsNameLike(span.End + 1) && (text.Tokens[span.End].Is(TokenFlags.Score) || results.IsGoals(span.End)))
            || (span.First - 2 >= sentence.First && text.Tokens[span.First - 1].Is(TokenFlags.Score) && context.IsNameLike(span.First - 2));
    }

    /// <summary>A score and a word for a win, a defeat or a draw behind the name: <c>in Frostham Albion 2-1 loss</c>.</summary>
    private bool IsBeforeResult(NameSpan span) =>
        span.End + 1 < text.Tokens.Length && text.Tokens[span.End].Is(TokenFlags.Score) && context.Is(span.End + 1, WordClasses.ResultNoun);

    /// <summary>What sides do to sides stands between the name and another: <c>Rovers beat Albion</c>, <c>Albion overcame Rovers</c>.</summary>
    private bool DidToSide(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        return (span.End + 1 < sentence.End && IsTeamVerb(span.End) && context.IsCapital(span.End + 1))
            || (BeforeWord(span.First) is var verb && verb - 1 >= sentence.First && IsTeamVerb(verb) && context.IsCapital(verb - 1) && HasScore(span));
    }

    /// <summary>The token before a name, or before a word that describes it: <c>thrashed visiting Albion</c>.</summary>
    private int BeforeWord(int first) =>
        first > 1 && !context.IsCapital(first - 1) && !IsTeamVerb(first - 1) && text.Tags[first - 1] is PartOfSpeech.ADJ or PartOfSpeech.VERB ? first - 2 : first - 1;

    private bool IsTeamVerb(int token) => context.Is(token, WordClasses.TeamVerb) && !context.IsCapital(token);

    private bool HasScore(NameSpan span)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.Tokens[i].Is(TokenFlags.Score))
            {
                return true;
            }
        }

        return false;
    }
}
