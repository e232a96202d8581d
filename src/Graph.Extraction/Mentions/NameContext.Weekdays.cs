using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Mentions;

/// <content>Weekdays that are names of people: <c>Sunday Frost scored</c>, <c>Adam Friday's header</c>.</content>
internal sealed partial class NameContext
{
    /// <summary>Letters of the shortest weekday written out.</summary>
    private const int WrittenOut = 6;

    /// <summary>Whether a weekday is somebody's first name or surname by what stands around it.</summary>
    private bool IsWeekdayOfName(int token) =>
        Is(token, WordClasses.Weekday) && Text[token].Length >= WrittenOut && Text[token][^1] is 'y' && !titleCase[token] && !Text.Tokens[token].Is(TokenFlags.AllCaps) && token + 2 < Text.Tokens.Length
        && (IsFirstNameOfDay(token) || IsSurnameOfDay(token));

    /// <summary><c>Sunday Frost scored</c> at a sentence's start, <c>striker Sunday Frost</c>: without a preposition before a name that is no team's a weekday tells no time.</summary>
    private bool IsFirstNameOfDay(int token)
    {
        if (!IsPartOfName(token + 1) || IsCapital(token + 2) || IsTeamOrThing(token + 1))
        {
            return false;
        }

        return IsAfterRole(token) || (token > 0 && Text[token - 1] is "through") || ((sentenceStart[token] || Text[token - 1] is "and" or ",") && IsVerbAfter(token + 1));
    }

    /// <summary><c>Adam Friday scored</c>, <c>through Adam Friday</c>: a first name alone before a weekday needs a surname.</summary>
    private bool IsSurnameOfDay(int token)
    {
        if (token == 0 || !IsPartOfName(token - 1) || sentenceStart[token] || IsTeamOrThing(token - 1) || (token > 1 && IsCapital(token - 2) && !sentenceStart[token - 1]))
        {
            return false;
        }

        return (Is(token - 1, WordClasses.FirstName) && (sentenceStart[token - 1] || IsAfterRole(token - 1)) && IsVerbAfter(token))
            || (token > 1 && Text[token - 2] is "through" or "by" && Text[token + 1] is "in" or "on" && !Is(token - 1, WordClasses.Surname));
    }

    private bool IsAfterRole(int token) => token > 0 && !sentenceStart[token] && Is(token - 1, WordClasses.PlayerRole) && (!IsCapital(token - 1) || sentenceStart[token - 1]);

    private bool IsPartOfName(int token) => IsCapital(token) && IsWord(Text.Tokens[token]) && !Is(token, NeverNames | WordClasses.Common | Roles);

    /// <summary>Whether the gazetteer has a word for something other than people.</summary>
    private bool IsTeamOrThing(int token)
    {
        foreach (var form in Gazetteer.Trie.Find(Units.Of(token, token + 1)))
        {
            if (Gazetteer.Entries[form.Entry].Type is not EntityType.Person)
            {
                return true;
            }
        }

        return false;
    }
}
