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
            if (!isNamed && !text.Tokens[token].Is(TokenFlags.InQuote) && (lexicon.Is(text, token, TeamReferenceKind.Own) || lexicon.Is(text, token, TeamReferenceKind.OwnOf)) && !text.Tokens[token].Is(TokenFlags.AllCaps))
            {
                added.Add(new EntityMention(token, token + 1, club, MentionKind.Nominal));
            }
        }

        return added.Count == 0
            ? layer
            : layer with { Mentions = layer.Mentions.AddRange(added).Sort(static (a, b) => a.First.CompareTo(b.First)) };
    }

    /// <summary>The club of the line that names the publisher, else the one that the report calls its own ("our Rovers"); -1 when there is none.</summary>
    public static int Publisher(EntityLayer layer, TeamReferenceLexicon lexicon)
    {
        var own = -1;
        for (var i = 0; i < layer.Mentions.Length; i++)
        {
            var mention = layer.Mentions[i];
            if (mention.Kind != MentionKind.Proper || mention.First == 0 || layer.Entities[mention.Entity].Type != EntityType.Club)
            {
                continue;
            }

            if (IsOnPublishersLine(layer.Text, mention, lexicon))
            {
                return mention.Entity;
            }

            if (IsCalledOwn(layer.Text, mention, lexicon))
            {
                own = own < 0 || own == mention.Entity ? mention.Entity : NoClub;
            }
        }

        return own == NoClub ? -1 : own;
    }

    /// <summary>More than one club was called the report's own.</summary>
    private const int NoClub = int.MaxValue;

    /// <summary>Words from the start of a publisher's line to the club at most.</summary>
    private const int LineReach = 5;

    private static bool IsOnPublishersLine(AnnotatedText text, EntityMention mention, TeamReferenceLexicon lexicon)
    {
        for (var token = mention.First - 1; token >= 0 && token >= mention.First - LineReach; token--)
        {
            if (lexicon.Is(text, token, TeamReferenceKind.Publisher))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"our Rovers", "our Rovers women", not "our Rovers correspondent".</summary>
    private static bool IsCalledOwn(AnnotatedText text, EntityMention mention, TeamReferenceLexicon lexicon)
    {
        var before = mention.First - 1;
        return lexicon.Is(text, before, TeamReferenceKind.OwnOf) && !text.Tokens[before].Is(TokenFlags.InQuote)
            && (mention.End >= text.Tokens.Length || text.Tags[mention.End] is not (PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ) || lexicon.Match(text, mention.End, mention.End + 1, true).End > mention.End);
    }
}
