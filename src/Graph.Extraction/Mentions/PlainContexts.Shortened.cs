using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>One-word names that the report's longer names explain.</content>
internal sealed partial class PlainContexts
{
    /// <summary>
    /// Whether a word that was taken for a man, or for nothing, is what a club of the report is called for short: <c>Frostham Town</c>, then <c>Frostham took the lead</c>.
    /// It is not where a man of the report bears the word; a word taken for nothing, which may be a town, must do something.
    /// </summary>
    public bool IsShortOfClub(NameGroup group, List<NameGroup> groups)
    {
        if (group.Class is not (NameClass.None or NameClass.Player) || group.Units.Length != 1 || group.Members.Count > 0)
        {
            return false;
        }

        var word = group.Units[0];
        var isShort = false;
        foreach (var other in groups)
        {
            if (other == group || Array.IndexOf(other.Units, word) is not (>= 0 and var place))
            {
                continue;
            }

            if (other.Class is NameClass.Player or NameClass.Manager or NameClass.Referee || (other.Class is NameClass.None && (other.Hints & NameHints.Person) != 0))
            {
                return false;
            }

            isShort |= place == 0 && other.Class == NameClass.Club && other.Units.Length > 1 && (other.Hints & NameHints.Club) != 0;
        }

        return isShort && group.Spans.Exists(DoesSomething);
    }

    /// <summary>Whether a name is the subject of the verb behind it, or owns what stands there: no mere place (<c>in Frostham</c>).</summary>
    private bool DoesSomething(NameSpan span) =>
        span.End < text.Tokens.Length && text.SentenceOf(span.End) == text.SentenceOf(span.First) && !(span.First > 0 && text.Tags[span.First - 1] is PartOfSpeech.ADP && !context.IsCapital(span.First - 1))
        && (text.Tags[span.End] is PartOfSpeech.VERB or PartOfSpeech.AUX || text.Tokens[span.End].Is(TokenFlags.Possessive));
}
