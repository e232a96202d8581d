using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Words behind a team's name that say which of its sides is meant.</content>
internal sealed partial class NameSpanFinder
{
    private (int End, NameHints Category) WithCategory(int end, int limit)
    {
        var next = end < limit && text.Tokens[end].Is(TokenFlags.Possessive) ? end + 1 : end;
        if (next < limit && context.Is(next, Categories) && (context.IsCapital(next) || text.Tokens[next].Is(TokenFlags.HasDigit)))
        {
            var category = context.Is(next, WordClasses.CategoryWomen) ? NameHints.Women
                : context.Is(next, WordClasses.CategoryYouth) ? NameHints.Youth
                : NameHints.Reserve;

            // "Ba Women FC": what ends a club's name may stand behind the word for its side.
            var after = next + 1;
            return (after < limit && IsClubLetters(after) ? after + 1 : AfterTeam(after, limit), category);
        }

        if (context.Is(end - 1, WordClasses.CategoryWomen) && AfterTeam(end, limit) is var team && team > end)
        {
            return (team, NameHints.Women);
        }

        if (next + 1 < limit && text[next] is "Under" && text.Tokens[next + 1].Is(TokenFlags.HasDigit))
        {
            return (next + 2, NameHints.Youth);
        }

        return (end, NameHints.None);
    }

    /// <summary>Past a possessive mark and <c>Team</c> or <c>National Team</c> with capitals (<c>Rovers Women's Team</c>); where it was when there is none.</summary>
    private int AfterTeam(int at, int limit)
    {
        var next = at < limit && text.Tokens[at].Is(TokenFlags.Possessive) ? at + 1 : at;
        var national = next < limit && context.Is(next, WordClasses.CountryTeam) && context.IsCapital(next);
        next += national ? 1 : 0;
        return next < limit && context.IsCapital(next) && text[next] is "Team" or "Side" or "Squad" ? next + 1 : at;
    }
}
