using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>What the words right beside a name say so plainly that no weighing is needed.</content>
internal sealed partial class NameFeatures
{
    /// <summary>Words of a club's name at most, between what is over and an office.</summary>
    private const int ClubReach = 4;

    /// <summary>Whether the report calls somebody the referee right before or after the name.</summary>
    public bool IsReferee(NameGroup group)
    {
        foreach (var span in group.Spans)
        {
            var before = span.First - 1;
            if (before >= 0 && text[before] is ":" or "," or "(")
            {
                before--;
            }

            if (before >= 0 && context.Is(before, WordClasses.RefereeRole) && !context.Is(before - 1, WordClasses.AssistantModifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a role that the graph does not hold stands right before the name, and no manager's elsewhere: owners, pundits, assistants.</summary>
    public bool IsNobody(NameGroup group) => HasOtherRole(group) && !group.Spans.Exists(IsManager);

    /// <summary>Whether a manager's office stands right before the name: <c>manager Adam Frost</c>.</summary>
    private bool IsManager(NameSpan span) =>
        span.First > 0 && context.Is(span.First - 1, WordClasses.ManagerRole) && !context.Is(span.First - 2, WordClasses.AssistantModifier) && text.SentenceOf(span.First - 1) == text.SentenceOf(span.First);

    private bool HasOtherRole(NameGroup group)
    {
        foreach (var span in group.Spans)
        {
            var before = span.First - 1;
            if (before < text.Sentences[text.SentenceOf(span.First)].First)
            {
                continue;
            }

            if (text.Tokens[before].Is(TokenFlags.Possessive))
            {
                // "told the Herald's Adam Frost".
                if (context.Is(before - 1, WordClasses.Media))
                {
                    return true;
                }

                continue;
            }

            if (IsWriter(before))
            {
                return true;
            }

            before -= IsApposition(span, before) ? 1 : 0;
            if (context.Is(before, WordClasses.OtherRole) && !context.Is(before, WordClasses.PlayerRole | WordClasses.ManagerRole | WordClasses.RefereeRole))
            {
                return true;
            }

            if (context.Is(before, WordClasses.ManagerRole) && context.Is(before - 1, WordClasses.AssistantModifier) && !WasOnce(before - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an office is of an earlier time, so that its bearer may be more by now: <c>former Rovers assistant coach Adam Frost</c>.</summary>
    private bool WasOnce(int office)
    {
        var at = office - 1;
        while (at >= 0 && office - at <= ClubReach && context.IsCapital(at) && !context.Is(at, WordClasses.MemberMark))
        {
            at--;
        }

        return at >= 0 && context.Is(at, WordClasses.MemberMark);
    }

    /// <summary><c>Rovers won again, writes Adam Frost.</c></summary>
    private bool IsWriter(int verb) => verb > 0 && context.Is(verb, WordClasses.WritingVerb) && text[verb - 1] is "," or "-" or "\u2013" or "\u2014";

    /// <summary><c>his assistant, Adam Frost,</c>; who was one once may be more by now.</summary>
    private bool IsApposition(NameSpan span, int comma) =>
        text[comma] is "," && comma > 1 && span.End < text.Tokens.Length && text.Tokens[span.End].Is(TokenFlags.Punctuation) && !context.Is(comma - 2, WordClasses.MemberMark);

    /// <summary>Whether a name stands only where others are likened to its bearer: <c>a turn reminiscent of Frost</c>.</summary>
    public bool IsLikened(NameGroup group) => group.Spans.TrueForAll(span => span.First > 1 && text[span.First - 1] is "of" && context.Is(span.First - 2, WordClasses.Likening));

    /// <summary>Whether a team's name is only that of an award: <c>the Frost Medal</c>.</summary>
    public bool IsAward(NameGroup group) => group.Spans.TrueForAll(span => context.Is(span.End, WordClasses.AwardWord) && context.IsCapital(span.End));

    /// <summary>Whether a team's name stands only where a place does: every time after <c>in</c>, and nothing is its own.</summary>
    public bool IsPlace(NameGroup group)
    {
        foreach (var span in group.Spans)
        {
            if (span.First == 0 || text[span.First - 1] is not ("in" or "In") || context.Is(span.First - 2, WordClasses.ResultNoun) || (span.End < text.Tokens.Length
                && (text.Tokens[span.End].Is(TokenFlags.Possessive) || text.Tags[span.End] is PartOfSpeech.NOUN)))
            {
                return false;
            }
        }

        return true;
    }
}
