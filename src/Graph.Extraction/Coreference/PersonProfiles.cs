using System.Globalization;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Collects profiles from the phrases around names: <c>Brazil forward Philippe Coutinho</c>, <c>Tosin, the 24-year-old defender,</c>.</summary>
internal sealed class PersonProfiles(EntityLayer layer, Descriptors descriptors)
{
    private readonly AnnotatedText text = layer.Text;
    private readonly PersonProfile?[] profiles = new PersonProfile?[layer.Entities.Length];

    /// <summary>A place for each entity; null for those that are no persons.</summary>
    public PersonProfile?[] Collect()
    {
        foreach (var entity in layer.Entities)
        {
            if (entity.Type == EntityType.Person)
            {
                profiles[entity.Index] = new PersonProfile(entity);
            }
        }

        for (var i = 0; i < layer.Mentions.Length; i++)
        {
            if (profiles[layer.Mentions[i].Entity] is { } profile)
            {
                ReadBefore(i, profile);
                ReadAfter(i, profile);
            }
        }

        foreach (var profile in profiles)
        {
            AddKnown(profile);
        }

        return profiles;
    }

    /// <summary>The age that a token such as <c>24-year-old</c> or <c>24</c> gives; 0 for another token.</summary>
    public static int AgeOf(AnnotatedText text, int token)
    {
        var word = text[token];
        var dash = word.IndexOf('-');
        var digits = dash < 0 ? word : word[..dash];
        return digits.Length == 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 13 and < 90
            && (dash < 0 || word[dash..] is "-year-old") ? age : 0;
    }

    private void ReadBefore(int mention, PersonProfile profile)
    {
        var token = layer.Mentions[mention].First - 1;
        var previous = mention - 1;
        for (var steps = 0; token >= 0 && steps < 6; steps++)
        {
            if (previous >= 0 && layer.Mentions[previous].End == token + 1)
            {
                AddTeam(layer.Mentions[previous], profile);
                token = layer.Mentions[previous--].First - 1;
                continue;
            }

            if (!ReadToken(token, profile))
            {
                return;
            }

            token--;
        }
    }

    private void ReadAfter(int mention, PersonProfile profile)
    {
        var token = layer.Mentions[mention].End;
        if (token + 2 >= text.Tokens.Length || text[token] is not ("," or "("))
        {
            return;
        }

        if (AgeOf(text, token + 1) is var age and > 0 && text[token + 2] is "," or ")")
        {
            profile.Age = age;
            return;
        }

        for (var i = token + 1; i < Math.Min(text.Tokens.Length, token + 8) && text[i] is not ("," or "." or ")" or "who" or "whose"); i++)
        {
            ReadToken(i, profile);
        }
    }

    /// <summary>Takes a modifier into the profile; false for a word that ends the phrase.</summary>
    private bool ReadToken(int token, PersonProfile profile)
    {
        var hash = text.Tokens[token].Hash;
        if (descriptors.Noun(hash) is { } noun)
        {
            profile.Epithets.Add(hash);
            foreach (var position in noun.Positions)
            {
                if (!profile.Positions.Contains(position))
                {
                    profile.Positions.Add(position);
                }
            }

            return true;
        }

        if ((descriptors.CountryOfNoun(hash) ?? descriptors.CountryOfAdjective(hash)) is { } country)
        {
            profile.Country ??= country;
            profile.CountryFromText = true;
            return true;
        }

        if (AgeOf(text, token) is var age and > 0 && text[token].Length > 2)
        {
            profile.Age = age;
            return true;
        }

        return text.Tags[token] is PartOfSpeech.ADJ or PartOfSpeech.NOUN or PartOfSpeech.NUM;
    }

    private void AddTeam(EntityMention mention, PersonProfile profile)
    {
        var entity = layer.Entities[mention.Entity];
        if (entity.IsTeam && profile.Epithets.Count > 0)
        {
            profile.Teams.Add(entity.Id);
            if (entity.Type == EntityType.NationalTeam && profile.Country is null)
            {
                profile.Country = entity.Entry?.Name ?? entity.Name;
                profile.CountryFromText = true;
            }
        }
    }

    private static void AddKnown(PersonProfile? profile)
    {
        if (profile?.Entity.Entry is { } entry)
        {
            profile.Country ??= entry.Country;
            if (profile.Positions.Count == 0 && entry.Kind.Length > 0)
            {
                profile.Positions.Add(entry.Kind);
            }
        }
    }
}
