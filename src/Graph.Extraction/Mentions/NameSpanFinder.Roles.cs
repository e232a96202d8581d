using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Countries and teams named by a word for one of their men: <c>an England international</c>, <c>a former Gunner</c>.</content>
internal sealed partial class NameSpanFinder
{
    /// <summary>Adds the country that an adjective before <c>international</c> stands for; 0 when there is none.</summary>
    private int CountryAt(int i, int limit)
    {
        if (!context.Is(i, WordClasses.Nationality) || !context.IsCapital(i))
        {
            return 0;
        }

        var first = context.Units.Hashes[context.Units.FirstOf(i)];
        for (var end = i + 1; end < limit && end <= i + 2; end++)
        {
            var units = context.Units.Of(i, end);
            if (units.Length <= 2 && IsCountryRole(end, limit) && context.Lexicon.Countries.NodeOf(first, units.Length == 2 ? units[1] : 0) is > 0 and var node)
            {
                spans.Add(new NameSpan(i, end, end, node, NameHints.Country));
                return end;
            }
        }

        return 0;
    }

    /// <summary><c>international</c> as a noun for a man, not before another noun (<c>an international break</c>), or <c>national team</c>.</summary>
    private bool IsCountryRole(int token, int limit)
    {
        if (context.Is(token, WordClasses.CountryTeam))
        {
            return context.Is(token + 1, WordClasses.TeamNoun);
        }

        return context.Is(token, WordClasses.CountryRole)
            && (token + 1 >= limit || text.Tags[token + 1] is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ) || context.Is(token + 1, WordClasses.PlayerRole));
    }

    /// <summary>The node of the team one of whose men a nickname in the singular stands for (<c>former Gunner</c>, <c>fellow Matilda</c>); 0 when it is none.</summary>
    private int Member(int i)
    {
        var capped = i > 0 && text.Tokens[i - 1].Is(TokenFlags.Hyphenated) && text[i - 1].EndsWith("capped", StringComparison.OrdinalIgnoreCase);
        if (i == 0 || !(capped || context.Is(i - 1, WordClasses.MemberMark)) || i + 1 >= text.Tokens.Length || (!capped && context.Is(i, WordClasses.FirstName) && context.IsNameLike(i + 1)) || !(context.IsNameLike(i + 1) || text.Tags[i + 1] is PartOfSpeech.NOUN))
        {
            return 0;
        }

        var node = context.Gazetteer.Trie.Next(0, WordFolding.Hash(string.Concat(WordFolding.Fold(text[i].ToString()), "s")));
        if (node > 0)
        {
            foreach (var form in context.Gazetteer.Trie.FormsAt(node))
            {
                if (form.Kind == NameFormKind.Nickname && context.Gazetteer.Entries[form.Entry].Type is EntityType.Club or EntityType.NationalTeam)
                {
                    return node;
                }
            }
        }

        return 0;
    }
}
