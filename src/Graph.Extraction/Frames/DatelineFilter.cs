using System.Collections.Immutable;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Takes out the mentions of teams that are the place of a dateline, <c>BARCELONA, Spain -</c>, <c>MADRID (AFP) –</c>, and of people that nobody knows and whom the report
/// names nowhere else: <c>BUENOS AIRES - Rovers won</c>.
/// </summary>
public static class DatelineFilter
{
    /// <summary>Tokens from the start of a line within which a dateline ends with its dash.</summary>
    private const int Reach = 9;

    public static EntityLayer Apply(EntityLayer layer)
    {
        var kept = layer.Mentions.RemoveAll(mention => (layer.Entities[mention.Entity].IsTeam || IsTown(layer, mention)) && IsDateline(layer.Text, mention));
        return kept.Length == layer.Mentions.Length ? layer : layer with { Mentions = kept };
    }

    /// <summary>Tokens of a report before its dateline at most: those of a headline.</summary>
    private const int Head = 40;

    private static bool IsTown(EntityLayer layer, EntityMention mention) =>
        mention.First < Head && layer.Entities[mention.Entity] is { Type: EntityType.Person, Entry: null } && layer.Text.Tokens[mention.End - 1].Is(TokenFlags.AllCaps)
        && layer.Mentions.Count(other => other.Entity == mention.Entity) == 1;

    private static bool IsDateline(AnnotatedText text, EntityMention mention)
    {
        var tokens = text.Tokens;
        var start = mention.First;
        while (start > 0 && !tokens[start].IsAny(TokenFlags.LineStart | TokenFlags.ParagraphStart) && mention.First - start < 4)
        {
            start--;
        }

        if (!tokens[start].IsAny(TokenFlags.LineStart | TokenFlags.ParagraphStart) || !tokens[start].Is(TokenFlags.AllCaps))
        {
            return false;
        }

        for (var i = mention.End; i < tokens.Length && i < start + Reach; i++)
        {
            if (text[i] is "-" or "–" or "—" or "--")
            {
                return tokens[i].Is(TokenFlags.SpaceBefore);
            }

            if (tokens[i].IsAny(TokenFlags.Punctuation) && text[i] is not ("," or "(" or ")" or "."))
            {
                return false;
            }
        }

        return false;
    }
}
