using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Surnames alone, as old papers and short copy name men, where what stands beside them only a man does or undergoes.</content>
internal sealed partial class PlainContexts
{
    /// <summary>Letters of a surname at least.</summary>
    private const int LeastLetters = 3;

    /// <summary>
    /// Whether a single word that no gazetteer has, or has only for people, is a man on the pitch: he headed, netted with a drive, beat the goalkeeper, or a goal, pass or shot came from him.
    /// </summary>
    public bool IsSurname(NameGroup group)
    {
        if (group.Units.Length != 1 || (nodes.KindsOf(group.Node) & ~EntryKinds.Person) != 0 || (group.Hints & ~NameHints.Person) != 0)
        {
            return false;
        }

        var isMan = false;
        foreach (var span in group.Spans)
        {
            if (span.End != span.First + 1 || !IsTitle(text[span.First]) || context.InTitleCase(span.First) || IsOfPlace(span))
            {
                return false;
            }

            isMan |= text.Sentences[text.SentenceOf(span.First)].Kind == SentenceKind.Prose && (ActsWithBall(span) || IsSource(span) || HasPosition(span));
        }

        return isMan;
    }

    /// <summary>A capital and small letters behind it: no initial, no site's name.</summary>
    private static bool IsTitle(ReadOnlySpan<char> word) => word.Length >= LeastLetters && char.IsUpper(word[0]) && !word[(word.StartsWith("Mc", StringComparison.Ordinal) ? LeastLetters : 1)..].ContainsAnyInRange('A', 'Z');

    /// <summary>"at Frost", "in Frost", "beat Frost": a town or a side.</summary>
    private bool IsOfPlace(NameSpan span) =>
        span.First > 0 && (text[span.First - 1] is "at" or "in" or "near" or "against" or "v" or "v." || context.Is(span.First - 1, WordClasses.TeamVerb));

    /// <summary>"Frost headed", "Frost netted with a drive", "Frost beat the goalkeeper", "Frost opened the score for Rovers".</summary>
    private bool ActsWithBall(NameSpan span)
    {
        var end = text.Sentences[text.SentenceOf(span.First)].End;
        var verb = span.End;
        while (verb < end && text.Tags[verb] is PartOfSpeech.ADV or PartOfSpeech.AUX)
        {
            verb++;
        }

        if (verb + 1 >= end || text.Tags[verb] is not PartOfSpeech.VERB || context.IsCapital(verb))
        {
            return false;
        }

        return context.Is(verb, WordClasses.ManVerb)
            || (context.Is(verb, WordClasses.PlayerVerb) && text[verb + 1] is "with" or "from")
            || (text[verb] is "beat" && text[verb + 1] is "the" && verb + 2 < end && context.Is(verb + 2, WordClasses.PlayerRole))
            || (text[verb] is "opened" && text[verb + 1] is "the" && verb + 3 < end && text[verb + 2] is "score" or "scoring" && text[verb + 3] is "for");
    }

    /// <summary>"Frost, the Rovers winger,".</summary>
    private bool HasPosition(NameSpan span)
    {
        var end = text.Sentences[text.SentenceOf(span.First)].End;
        if (span.End + 2 >= end || text[span.End] is not "," || text[span.End + 1] is not "the")
        {
            return false;
        }

        for (var i = span.End + 2; i < Math.Min(end, span.End + OfficeReach); i++)
        {
            if (text.Tokens[i].Is(TokenFlags.Punctuation))
            {
                return false;
            }

            if (context.Is(i, WordClasses.PlayerRole))
            {
                return i + 1 < end && text[i + 1] is "," or ".";
            }
        }

        return false;
    }

    /// <summary>"the goal came from Frost", "saved from Frost", "obtained by Frost", "a pass by Frost", "scored through Frost".</summary>
    private bool IsSource(NameSpan span)
    {
        var preposition = span.First - 1;
        var first = text.Sentences[text.SentenceOf(span.First)].First;
        if (preposition <= first || text[preposition] is not ("from" or "by" or "through"))
        {
            return false;
        }

        // "the goal came from Frost": what came stands before the verb.
        var source = text[preposition - 1] is "came" ? preposition - 2 : preposition - 1;
        if (source < first || (source > first && text.Tags[source] is PartOfSpeech.NOUN && text.Tags[source - 1] is PartOfSpeech.NOUN or PartOfSpeech.PROPN))
        {
            // "a recruitment drive by Frost": no ball's.
            return false;
        }

        return context.Is(source, WordClasses.GoalNoun) || context.Is(source, WordClasses.BallNoun) || (text[preposition] is "through" ? context.Is(source, WordClasses.PlayerVerb) : text[source] is "saved" or "obtained");
    }
}
