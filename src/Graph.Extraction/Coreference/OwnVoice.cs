using System.Collections.Immutable;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>The club that publishes a report, and the words by which it speaks of itself.</summary>
internal static class OwnVoice
{
    /// <summary>The layer with a mention of the club for each of its own words outside quotations; the same layer when no line says whose the report is.</summary>
    public static EntityLayer Apply(EntityLayer layer, TeamReferenceLexicon lexicon)
    {
        var club = Publisher(layer, lexicon);
        if (club < 0)
        {
            return layer;
        }

        var text = layer.Text;
        var added = ImmutableArray.CreateBuilder<EntityMention>();
        var mention = 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            while (mention < layer.Mentions.Length && layer.Mentions[mention].End <= token)
            {
                mention++;
            }

            var isNamed = mention < layer.Mentions.Length && layer.Mentions[mention].First <= token;
            if (!isNamed && !text.Tokens[token].Is(TokenFlags.InQuote) && lexicon.Is(text, token, TeamReferenceKind.Own) && !text.Tokens[token].Is(TokenFlags.AllCaps))
            {
                added.Add(new EntityMention(token, token + 1, club, MentionKind.Nominal));
            }
        }

        return added.Count == 0
            ? layer
            : layer with { Mentions = layer.Mentions.AddRange(added).Sort(static (a, b) => a.First.CompareTo(b.First)) };
    }

    /// <summary>The club of the line that names the publisher; -1 when there is none.</summary>
    private static int Publisher(EntityLayer layer, TeamReferenceLexicon lexicon)
    {
        var text = layer.Text;
        foreach (var sentence in text.Sentences)
        {
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (!lexicon.Is(text, token, TeamReferenceKind.Publisher))
                {
                    continue;
                }

                foreach (var mention in layer.Mentions)
                {
                    if (mention.First > token && mention.End <= sentence.End && layer.Entities[mention.Entity].Type == EntityType.Club)
                    {
                        return mention.Entity;
                    }
                }
            }
        }

        return -1;
    }
}
