using System.Collections.Immutable;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>The people of a country, which stand for its side where the report names that side: "a point against the Danes", "the Finns were ahead".</summary>
internal static class Peoples
{
    private const string Article = "the ";

    /// <summary>The layer with a mention of the side for each of its people; the same layer when there is none.</summary>
    public static EntityLayer Apply(EntityLayer layer)
    {
        if (WordsOf(layer) is not { } words)
        {
            return layer;
        }

        var text = layer.Text;
        var added = ImmutableArray.CreateBuilder<EntityMention>();
        var mention = 0;
        for (var token = 1; token < text.Tokens.Length; token++)
        {
            while (mention < layer.Mentions.Length && layer.Mentions[mention].End <= token)
            {
                mention++;
            }

            var isNamed = mention < layer.Mentions.Length && layer.Mentions[mention].First <= token;
            if (!isNamed && text[token - 1] is "the" or "The" && words.TryGetValue(text.Tokens[token].Hash, out var people) && people.Team >= 0 && IsWhole(text, token) && (people.IsPlural || IsPlural(text, token)))
            {
                added.Add(new EntityMention(token - 1, token + 1, people.Team, MentionKind.Nominal));
            }
        }

        return added.Count == 0
            ? layer
            : layer with { Mentions = layer.Mentions.AddRange(added).Sort(static (a, b) => a.First.CompareTo(b.First)) };
    }

    /// <summary>Whether nothing behind the word makes it describe what follows: "the Danish champions", "the Danes FA".</summary>
    private static bool IsWhole(AnnotatedText text, int token) =>
        text.Tokens[token].Is(TokenFlags.Capitalised) && (token + 1 == text.Tokens.Length || !(text.Tokens[token + 1].IsAny(TokenFlags.Capitalised | TokenFlags.HasDigit) || text.Tags[token + 1] is PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NUM));

    /// <summary>Whether a word that may mean one man ("the Swiss headed in") means many here.</summary>
    private static bool IsPlural(AnnotatedText text, int token) =>
        (token > 1 && text[token - 2] is "against") || (token + 1 < text.Tokens.Length && text[token + 1] is "were" or "are" or "have");

    /// <summary>Words for the people of the named countries with the country's side, and whether they mean many only; side -1 for a people that a club of the report or another side may be meant by. Null where no country is named.</summary>
    private static Dictionary<ulong, (int Team, bool IsPlural)>? WordsOf(EntityLayer layer)
    {
        Dictionary<ulong, (int Team, bool IsPlural)>? words = null;
        for (var i = 0; i < layer.Entities.Length; i++)
        {
            if (layer.Entities[i] is not { Type: EntityType.NationalTeam, Entry: { } country })
            {
                continue;
            }

            var isShared = layer.Entities.Any(other => other.Type == EntityType.Club && other.Entry is { Country.Length: > 0 } club && country.Name.StartsWith(club.Country, StringComparison.Ordinal));
            foreach (var form in country.Demonyms)
            {
                var isCollective = form.StartsWith(Article, StringComparison.Ordinal);
                var people = isCollective ? form[Article.Length..] : form;
                if (people.Contains(' ', StringComparison.Ordinal) || !(isCollective || IsPluralForm(people, country.Demonyms)))
                {
                    continue;
                }

                words ??= [];
                var hash = WordFolding.Hash(WordFolding.Fold(people));
                words[hash] = (isShared || (words.TryGetValue(hash, out var known) && known.Team != i) ? -1 : i, !isCollective);
            }
        }

        return words;
    }

    private static bool IsPluralForm(string word, ImmutableArray<string> all) =>
        word.EndsWith("men", StringComparison.Ordinal) || (word.EndsWith('s') && all.Contains(word[..^1]));
}
