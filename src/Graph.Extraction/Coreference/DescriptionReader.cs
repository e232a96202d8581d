using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Reads a description that starts with <c>the</c>.</summary>
internal sealed class DescriptionReader(EntityLayer layer, Descriptors descriptors, int[] mentionOfToken)
{
    private readonly AnnotatedText text = layer.Text;

    /// <summary>The description at an article; null when none starts there.</summary>
    public Description? Read(int article, int limit)
    {
        var found = default(Description);
        var modified = false;
        int first = article, token = article + 1;
        for (; token < limit && token < article + 8; token++)
        {
            if (mentionOfToken[token] >= 0)
            {
                var mention = layer.Mentions[mentionOfToken[token]];

                // A team with a possessive owns the man and does not describe him.
                if (!layer.Entities[mention.Entity].IsTeam || mention.End >= limit || text.Tokens[mention.End].Is(TokenFlags.Possessive))
                {
                    return null;
                }

                var team = layer.Entities[mention.Entity];
                found = team.Type == EntityType.NationalTeam ? found with { Country = team.Entry?.Name ?? team.Name } : found with { Team = team.Id };
                modified = true;
                first = mention.End;
                token = mention.End - 1;
                continue;
            }

            var hash = text.Tokens[token].Hash;
            if (descriptors.Noun(hash) is { } noun && !IsModifier(token, limit))
            {
                var complete = !noun.NeedsModifier || modified;
                return complete && EndsPhrase(token, limit) && !IsOfMan(token, limit) && !(first > article && IsBeforeItsName(token, limit)) ? found with { First = first, End = token + 1, Noun = noun, Head = hash } : null;
            }

            if (PersonProfiles.AgeOf(text, token) is var age and > 0 && text[token].Length > 2)
            {
                found = found with { Age = age };
                modified = true;
                if (EndsPhrase(token, limit))
                {
                    return found with { First = first, End = token + 1 };
                }

                continue;
            }

            if (descriptors.CountryOfNoun(hash) is { } country && EndsPhrase(token, limit))
            {
                return found with { First = first, End = token + 1, Country = country };
            }

            if ((descriptors.CountryOfAdjective(hash) ?? descriptors.CountryOfNoun(hash)) is { } nationality)
            {
                found = found with { Country = nationality };
                modified = true;
                continue;
            }

            if (text[token] is "former" or "ex")
            {
                found = found with { Former = true };
                continue;
            }

            if (!IsPlainModifier(token))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a noun only describes the next one (<c>the goalkeeper coach</c>, <c>the veteran striker</c>).</summary>
    private bool IsModifier(int token, int limit) => token + 1 < limit && mentionOfToken[token + 1] < 0 && descriptors.Noun(text.Tokens[token + 1].Hash) is not null;

    private bool IsPlainModifier(int token) =>
        text.Tags[token] is PartOfSpeech.ADJ or PartOfSpeech.NOUN or PartOfSpeech.NUM or PartOfSpeech.ADV or PartOfSpeech.VERB or PartOfSpeech.PROPN or PartOfSpeech.Unknown
        && !text.Tokens[token].Is(TokenFlags.Punctuation) && !text.Tokens[token].Is(TokenFlags.Possessive);

    /// <summary>Whether the one described is named behind a comma: <c>the Rovers manager, Ames</c> stands for nobody named before.</summary>
    private bool IsBeforeItsName(int token, int limit) =>
        token + 2 < limit && text[token + 1] is "," && mentionOfToken[token + 2] is >= 0 and var named && !layer.Entities[layer.Mentions[named].Entity].IsTeam && layer.Mentions[named].Kind == MentionKind.Proper;

    /// <summary>Whether a man is named behind "of": <c>the signing of striker Ames</c> is a deed and no man.</summary>
    private bool IsOfMan(int token, int limit)
    {
        if (token + 1 >= limit || text[token + 1] is not "of")
        {
            return false;
        }

        for (var i = token + 2; i < limit && i < token + 2 + ReachOfMan && !text.Tokens[i].Is(TokenFlags.Punctuation); i++)
        {
            if (mentionOfToken[i] >= 0)
            {
                return layer.Entities[layer.Mentions[mentionOfToken[i]].Entity].Type == EntityType.Person;
            }
        }

        return false;
    }

    /// <summary>Words behind "of" among which a man's name stands.</summary>
    private const int ReachOfMan = 6;

    /// <summary>Whether a noun phrase ends after a token: no noun and no name follows.</summary>
    private bool EndsPhrase(int token, int limit)
    {
        var next = token + 1;
        if (next >= limit || text.Tokens[next].IsAny(TokenFlags.Punctuation | TokenFlags.Possessive))
        {
            return true;
        }

        return mentionOfToken[next] < 0 && text.Tags[next] is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ or PartOfSpeech.NUM);
    }
}
