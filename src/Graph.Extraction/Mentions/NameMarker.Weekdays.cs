using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Weekdays that are names of people: <c>Sunday Frost scored</c>, <c>Adam Friday's header</c>.</content>
internal sealed partial class NameMarker
{
    /// <summary>Letters of the shortest weekday written out.</summary>
    private const int WrittenOut = 6;

    /// <summary>Whether a weekday is somebody's first name or surname by what stands around it.</summary>
    private bool IsWeekdayOfName(int token) =>
        context.Is(token, WordClasses.Weekday) && text[token].Length >= WrittenOut && text[token][^1] is 'y' && !layout.TitleCase[token] && !text.Tokens[token].Is(TokenFlags.AllCaps) && token + 2 < text.Tokens.Length
        && (IsFirstNameOfDay(token) || IsSurnameOfDay(token));

    /// <summary><c>Sunday Frost scored</c> at a sentence's start, <c>striker Sunday Frost</c>: without a preposition before a name that is no team's a weekday tells no time.</summary>
    private bool IsFirstNameOfDay(int token)
    {
        if (!IsPartOfName(token + 1) || context.IsCapital(token + 2) || IsTeamOrThing(token + 1))
        {
            return false;
        }

        return IsAfterRole(token) || (token > 0 && text[token - 1] is "through") || ((layout.SentenceStarts[token] || text[token - 1] is "and" or ",") && IsVerbAfter(token + 1));
    }

    /// <summary><c>Adam Friday scored</c>, <c>through Adam Friday</c>: a first name alone before a weekday needs a surname.</summary>
    private bool IsSurnameOfDay(int token)
    {
        if (token == 0 || !IsPartOfName(token - 1) || layout.SentenceStarts[token] || IsTeamOrThing(token - 1) || (token > 1 && context.IsCapital(token - 2) && !layout.SentenceStarts[token - 1]))
        {
            return false;
        }

        return (context.Is(token - 1, WordClasses.FirstName) && (layout.SentenceStarts[token - 1] || IsAfterRole(token - 1)) && IsVerbAfter(token))
            || (token > 1 && text[token - 2] is "through" or "by" && text[token + 1] is "in" or "on" && !context.Is(token - 1, WordClasses.Surname));
    }

    private bool IsAfterRole(int token) => token > 0 && !layout.SentenceStarts[token] && context.Is(token - 1, WordClasses.PlayerRole) && (!context.IsCapital(token - 1) || layout.SentenceStarts[token - 1]);

    private bool IsPartOfName(int token) => context.IsCapital(token) && TextLayout.IsWord(text.Tokens[token]) && !context.Is(token, NeverNames | WordClasses.Common | Roles);

    /// <summary>Whether the gazetteer has a word for something other than people.</summary>
    private bool IsTeamOrThing(int token)
    {
        foreach (var form in context.Gazetteer.Trie.Find(context.Units.Of(token, token + 1)))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is not EntityType.Person)
            {
                return true;
            }
        }

        return false;
    }
}
