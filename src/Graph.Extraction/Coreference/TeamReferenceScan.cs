using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>One search for descriptions of two sides.</summary>
internal sealed class TeamReferenceScan(
    EntityLayer layer,
    TeamReferenceLexicon lexicon,
    List<ulong[]> homeForms,
    List<ulong[]> awayForms,
    ManagerTeams managerTeams,
    int home,
    int away,
    bool homeKnown,
    IReadOnlyList<int>? managers)
{
    private readonly AnnotatedText text = layer.Text;
    private readonly NameUnits units = layer.Units;
    private readonly List<EntityMention> added = [];
    private readonly Dictionary<ulong, int> epithets = [];
    private readonly Dictionary<int, int> teamOfManager = [];

    public List<EntityMention> Find(int firstSentence, int endSentence)
    {
        if (firstSentence >= endSentence || text.Tokens.Length == 0)
        {
            return added;
        }

        LearnEpithets();
        int token = text.Sentences[firstSentence].First, end = text.Sentences[Math.Min(endSentence, text.Sentences.Length) - 1].End;
        var mention = 0;
        while (token < end)
        {
            while (mention < layer.Mentions.Length && layer.Mentions[mention].End <= token)
            {
                mention++;
            }

            if (mention < layer.Mentions.Length && layer.Mentions[mention].First <= token)
            {
                token = AfterName(layer.Mentions[mention], end);
                continue;
            }

            var limit = mention < layer.Mentions.Length ? Math.Min(end, layer.Mentions[mention].First) : end;
            token = At(token, limit);
        }

        return added;
    }

    /// <summary>Words put before a side's name (<c>champions Leverkusen</c>) mean that side afterwards; a word put before both means neither.</summary>
    private void LearnEpithets()
    {
        foreach (var mention in layer.Mentions)
        {
            if ((mention.Entity == home || mention.Entity == away) && mention.Kind == MentionKind.Proper && mention.First > 0
                && (text.Tags[mention.First - 1] is PartOfSpeech.NOUN || lexicon.Match(text, mention.First - 1, mention.First, false).End == mention.First))
            {
                var word = text.Tokens[mention.First - 1].Hash;
                epithets[word] = epithets.TryGetValue(word, out var known) && known != mention.Entity ? -1 : mention.Entity;
            }
        }
    }

    /// <summary><c>Puel's side</c>: the noun after a manager's possessive means his team.</summary>
    private int AfterName(EntityMention owner, int end)
    {
        var token = owner.End;
        if (token + 1 < end && text.Tokens[token].Is(TokenFlags.Possessive) && layer.Entities[owner.Entity].Type == EntityType.Person)
        {
            var noun = token + 1;
            while (noun < Math.Min(end, token + 4) && text.Tags[noun] is PartOfSpeech.ADJ or PartOfSpeech.NUM or PartOfSpeech.VERB or PartOfSpeech.ADV)
            {
                noun++;
            }

            var (last, _) = lexicon.Match(text, noun, end, true);
            if (last > noun && ManagedBy(owner.Entity) is var team and >= 0)
            {
                added.Add(new EntityMention(noun, last, team, MentionKind.Nominal));
                return last;
            }
        }

        // "the Anfield side": a ground between an article and such a noun means the side that plays there.
        if (token < end && layer.Entities[owner.Entity] is { Type: EntityType.Venue, Entry: { } ground } && owner.First > 0 && text[owner.First - 1] is "the" or "The")
        {
            var (last, _) = lexicon.Match(text, token, end, true);
            bool atHome = ground.Related.Contains(layer.Entities[home].Id), atAway = ground.Related.Contains(layer.Entities[away].Id);
            if (last > token && atHome != atAway)
            {
                added.Add(new EntityMention(token, last, atHome ? home : away, MentionKind.Nominal));
                return last;
            }
        }

        return token;
    }

    private int ManagedBy(int person)
    {
        if (managers is not null && managers[person] is var told and >= 0)
        {
            return told == home || told == away ? told : -1;
        }

        if ((layer.Entities[person].Roles & PersonRoles.Manager) == 0)
        {
            return -1;
        }

        if (!teamOfManager.TryGetValue(person, out var team))
        {
            team = managerTeams.Of(person, home, away);
            teamOfManager.Add(person, team);
        }

        return team;
    }

    private int At(int token, int limit)
    {
        var article = text[token] is "the" or "The";
        var first = article ? token + 1 : token;
        if (!article && !text.Tokens[token].Is(TokenFlags.Capitalised))
        {
            return token + 1;
        }

        var (end, team) = Known(first, limit);
        if (end == first && article)
        {
            (end, team) = ByWord(first, limit);
        }

        if (end > first && team >= 0)
        {
            added.Add(new EntityMention(token, end, team, MentionKind.Nominal));
        }

        return Math.Max(end, token + 1);
    }

    /// <summary>A nickname or description that fits one of the two sides only; the longest that fits.</summary>
    private (int End, int Team) Known(int token, int limit)
    {
        if (token >= limit)
        {
            return (token, -1);
        }

        var atHome = Longest(homeForms, token, limit);
        var atAway = Longest(awayForms, token, limit);
        return atHome == atAway ? (token, -1) : atHome > atAway ? (atHome, home) : (atAway, away);
    }

    private int Longest(List<ulong[]> forms, int token, int limit)
    {
        var best = token;
        var first = units.FirstOf(token);
        var rest = units.Hashes[first..units.FirstOf(limit)];
        foreach (var form in forms)
        {
            if (rest.StartsWith(form) && (text.Tokens[token].Is(TokenFlags.Capitalised) || form.Length > 1))
            {
                var end = units.TokenOf(first + form.Length - 1) + 1;
                if (units.FirstOf(end) == first + form.Length)
                {
                    best = Math.Max(best, end);
                }
            }
        }

        return best;
    }

    private (int End, int Team) ByWord(int token, int limit)
    {
        // A word or two may stand before the noun: "the struggling hosts".
        for (var start = token; start < Math.Min(limit, token + 3); start++)
        {
            var (end, kind) = lexicon.Match(text, start, limit, false);
            if (end > start)
            {
                var team = kind switch
                {
                    TeamReferenceKind.Home => homeKnown ? home : epithets.GetValueOrDefault(text.Tokens[end - 1].Hash, -1),
                    TeamReferenceKind.Away => homeKnown ? away : epithets.GetValueOrDefault(text.Tokens[end - 1].Hash, -1),
                    _ => epithets.GetValueOrDefault(text.Tokens[end - 1].Hash, -1),
                };
                return (end, team);
            }

            if (text.Tags[start] is not (PartOfSpeech.ADJ or PartOfSpeech.NOUN or PartOfSpeech.VERB or PartOfSpeech.ADV or PartOfSpeech.NUM))
            {
                break;
            }
        }

        return (token, -1);
    }
}
