using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <content>Short forms that a report itself explains.</content>
internal sealed partial class ThingLinker
{
    /// <summary>Letters of a short form at least.</summary>
    private const int LeastInitials = 2;

    /// <summary>What the initials in brackets behind a name stand for, whatever else bears them: <c>Frostham Premier League (FPL)</c>; null where a name is no such short form.</summary>
    private EntityDraft? Abbreviated(NameGroup group, EntityType type)
    {
        var text = context.Text;
        foreach (var span in group.Spans)
        {
            if (span.First < 1 || span.End >= text.Tokens.Length || text[span.First - 1] is not "(" || text[span.End] is not ")" || !text.Tokens[span.First].Is(TokenFlags.AllCaps))
            {
                continue;
            }

            foreach (var draft in drafts.All)
            {
                if (draft.Type == type && draft.Mentions.Exists(mention => mention.End == span.First - 1 && AreInitials(text, span.First, mention.First, mention.End)))
                {
                    return draft;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the letters of a token are the first letters of a name's words, which may end in one word more: <c>Frostham Green FC (FG)</c>.</summary>
    private static bool AreInitials(AnnotatedText text, int letters, int first, int end)
    {
        var word = text[letters];
        if (word.Length < LeastInitials || end - first < word.Length || end - first > word.Length + 1)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (char.ToUpperInvariant(text[first + i][0]) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
