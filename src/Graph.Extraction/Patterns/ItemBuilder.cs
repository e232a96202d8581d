using System.Buffers;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Turns each sentence into the items that patterns run over.</summary>
public sealed class ItemBuilder(LexiconSet lexicons, MinuteReader minutes)
{
    private static readonly WordClassSet Any = WordClassSet.Of((int)ItemType.ANY);
    private static readonly WordClassSet[] ByTag = TypesOfTags();

    private readonly WordClassSet verbsOfDoubt = ClassOf(lexicons, "modal") | ClassOf(lexicons, "unreal");

    private static WordClassSet ClassOf(LexiconSet lexicons, string name) => lexicons.ClassIndex(name) is >= 0 and var index ? WordClassSet.Of(index) : default;

    /// <param name="statements">Receives the statements of minutes; a MINUTE item's value is an index into it.</param>
    /// <param name="earlier">A reading of the same text before mentions were added: sentences whose mentions are the same keep its items.</param>
    public ItemSequence[] Build(EntityLayer layer, List<MinuteStatement> statements, ReportReading? earlier = null)
    {
        var text = layer.Text;
        var sequences = new ItemSequence[text.Sentences.Length];
        var items = ArrayPool<PatternItem>.Shared.Rent(LongestOf(text.Sentences));
        var kept = earlier is not null && earlier.Entities == layer.Entities ? new KeptItems(earlier, layer) : null;
        var mention = 0;
        for (var s = 0; s < sequences.Length; s++)
        {
            var sentence = text.Sentences[s];
            while (mention < layer.Mentions.Length && layer.Mentions[mention].First < sentence.First)
            {
                mention++;
            }

            if (kept?.Of(s, mention, statements) is { } same)
            {
                sequences[s] = same;
                continue;
            }

            var count = 0;
            for (var token = sentence.First; token < sentence.End;)
            {
                while (mention < layer.Mentions.Length && layer.Mentions[mention].First < token)
                {
                    mention++;
                }

                items[count] = mention < layer.Mentions.Length && layer.Mentions[mention].First == token && layer.Mentions[mention].End <= sentence.End
                    ? OfMention(layer, mention)
                    : OfTokens(layer, token, Limit(layer, mention, sentence.End), statements);
                token = items[count++].End;
            }

            sequences[s] = new ItemSequence(s, items.AsSpan(0, count).ToArray());
        }

        ArrayPool<PatternItem>.Shared.Return(items);
        return sequences;
    }

    /// <summary>Tokens of the longest sentence: none has more items.</summary>
    private static int LongestOf(ReadOnlySpan<Sentence> sentences)
    {
        var longest = 0;
        foreach (ref readonly var sentence in sentences)
        {
            longest = Math.Max(longest, sentence.Length);
        }

        return longest;
    }

    /// <summary>Phrases and minutes may not run into a mention, except that a minute's words never are one.</summary>
    private static int Limit(EntityLayer layer, int mention, int end) =>
        mention < layer.Mentions.Length ? Math.Min(end, Math.Max(layer.Mentions[mention].First, 0)) : end;

    private static PatternItem OfMention(EntityLayer layer, int index)
    {
        var mention = layer.Mentions[index];
        var entity = layer.Entities[mention.Entity];
        var classes = Any | WordClassSet.Of((int)TypeOf(entity.Type));
        switch (entity.Type)
        {
            case EntityType.Club:
                classes |= WordClassSet.Of((int)ItemType.TEAM);
                break;
            case EntityType.NationalTeam:
                classes |= WordClassSet.Of((int)ItemType.TEAM);
                break;
            case EntityType.Person:
                classes |= RolesOf(entity.Roles);
                break;
        }

        if (mention.Kind != MentionKind.Proper)
        {
            classes |= WordClassSet.Of((int)ItemType.NOMINAL);
        }

        // Rules name pronouns outright ("his second"), whoever they stand for.
        var word = mention.Kind == MentionKind.Pronominal && mention.End == mention.First + 1 ? layer.Text.Tokens[mention.First].Word : -1;
        return new PatternItem(mention.First, mention.End, classes, word, index, mention.Entity, -1);
    }

    private static ItemType TypeOf(EntityType type) => type switch
    {
        EntityType.Club => ItemType.CLUB,
        EntityType.NationalTeam => ItemType.NATION,
        EntityType.Competition => ItemType.COMP,
        EntityType.Venue => ItemType.VENUE,
        _ => ItemType.PERSON,
    };

    private static WordClassSet RolesOf(PersonRoles roles)
    {
        var set = default(WordClassSet);
        if ((roles & PersonRoles.Player) != 0)
        {
            set |= WordClassSet.Of((int)ItemType.PLAYER);
        }

        if ((roles & PersonRoles.Manager) != 0)
        {
            set |= WordClassSet.Of((int)ItemType.MANAGER);
        }

        return (roles & PersonRoles.Referee) != 0 ? set | WordClassSet.Of((int)ItemType.REFEREE) : set;
    }

    /// <summary>Goals that a score in words gives a side at most.</summary>
    private const int MostInWords = 20;

    private PatternItem OfTokens(EntityLayer layer, int token, int limit, List<MinuteStatement> statements)
    {
        var text = layer.Text;
        if (minutes.TryRead(text, token, limit, out var statement))
        {
            statements.Add(statement);
            var mark = statement.End == token + 1 ? minutes.MarkOf(text[token]) : default;
            return new PatternItem(token, statement.End, Any | WordClassSet.Of((int)ItemType.MINUTE) | mark, -1, -1, -1, statements.Count - 1);
        }

        if (SpacedScore(text, token, limit) is >= 0 and var score)
        {
            return new PatternItem(token, token + 3, Any | WordClassSet.Of((int)ItemType.SCORE), -1, -1, -1, score);
        }

        if (SaidScore(text, token, limit) is >= 0 and var said)
        {
            return new PatternItem(token, token + 4, Any | WordClassSet.Of((int)ItemType.SCORE), -1, -1, -1, said);
        }

        if (LoneGoal(text, token, limit) is > 0 and var lone)
        {
            return new PatternItem(token, token + lone, Any | WordClassSet.Of((int)ItemType.SCORE), -1, -1, -1, 100);
        }

        var length = lexicons.MatchPhrase(text, token, limit, out var phrase, out var phraseWord);
        if (length > 1)
        {
            return new PatternItem(token, token + length, phrase | ByTag[(int)text.Tags[token + length - 1]] | ByTag[(int)text.Tags[token]], phraseWord, -1, -1, -1);
        }

        return OfToken(text, token);
    }

    private PatternItem OfToken(AnnotatedText text, int index)
    {
        ref readonly var token = ref text.Tokens[index];
        var word = text[index];
        var classes = lexicons.ClassesOf(token.Word) | ByTag[(int)text.Tags[index]];
        if (text.Tags[index] == PartOfSpeech.PROPN && token.Is(TokenFlags.Capitalised))
        {
            // "in May" is no verb.
            classes = classes.Without(verbsOfDoubt);
        }

        var value = -1;
        if (token.Is(TokenFlags.Score))
        {
            classes |= WordClassSet.Of((int)ItemType.SCORE);
            value = PackedScore(word);
        }
        else if (token.Is(TokenFlags.Hyphenated) && WordScore(word) is >= 0 and var inWords)
        {
            classes |= WordClassSet.Of((int)ItemType.SCORE);
            value = inWords;
        }
        else if (IsBareApostrophe(text, index))
        {
            classes |= WordClassSet.Of((int)ItemType.POSS);
        }
        else if (token.IsAny(TokenFlags.Punctuation))
        {
            classes |= Punctuation(word);
        }
        else if (token.Is(TokenFlags.Possessive))
        {
            classes |= WordClassSet.Of((int)ItemType.POSS);
        }
        else if (NumberWords.MayBe(word))
        {
            (value, var type) = NumberOf(word);
            classes |= type;
        }

        if (token.Is(TokenFlags.Capitalised) && !token.IsAny(TokenFlags.HasDigit))
        {
            classes |= WordClassSet.Of((int)ItemType.CAP);
        }

        return new PatternItem(index, index + 1, classes, token.Word, -1, -1, value);
    }

    /// <summary>The number that a word is, with its type; -1 and none for another word.</summary>
    private static (int Value, WordClassSet Type) NumberOf(ReadOnlySpan<char> word)
    {
        if (word is "0")
        {
            return (0, WordClassSet.Of((int)ItemType.NUM));
        }

        if (NumberWords.Cardinal(word) is > 0 and var cardinal && word is not ("a" or "A" or "an" or "An"))
        {
            return (cardinal, WordClassSet.Of((int)ItemType.NUM));
        }

        return NumberWords.Ordinal(word) is > 0 and var ordinal ? (ordinal, WordClassSet.Of((int)ItemType.ORD)) : (-1, default);
    }

    /// <summary>The possessive of a name in s: "Jones' header".</summary>
    private static bool IsBareApostrophe(AnnotatedText text, int index)
    {
        if (index == 0 || text[index] is not ("'" or "’") || text.Tokens[index].Is(TokenFlags.SpaceBefore) || index + 1 >= text.Tokens.Length)
        {
            return false;
        }

        var before = text[index - 1];
        var next = text.Tokens[index + 1];
        return before[^1] is 's' or 'z' or 'x' && char.IsUpper(before[0]) && next.Is(TokenFlags.SpaceBefore) && !next.IsAny(TokenFlags.Punctuation);
    }

    /// <summary>A score in three tokens, as headlines with spaced dashes print it: "2 - 1"; -1 when there is none.</summary>
    private static int SpacedScore(AnnotatedText text, int token, int limit)
    {
        if (token + 2 >= limit || text[token].Length > 2 || text[token + 2].Length > 2 || text[token + 1] is not ("-" or "–" or "—"))
        {
            return -1;
        }

        return int.TryParse(text[token], out var first) && int.TryParse(text[token + 2], out var second) && first <= 20 && second <= 20 ? (first * 100) + second : -1;
    }

    /// <summary>A score in words: "two goals to one", "four goals to nil", "the odd goal in five"; -1 when there is none.</summary>
    private static int SaidScore(AnnotatedText text, int token, int limit)
    {
        if (token + 3 < limit && text[token] is "odd" && text[token + 1] is "goal" && text[token + 2] is "in")
        {
            return Goals(text[token + 3]) is var all and >= 3 and <= MostInWords && all % 2 == 1 ? (((all + 1) / 2) * 100) + (all / 2) : -1;
        }

        if (token + 3 >= limit || text[token + 1] is not ("goals" or "goal") || text[token + 2] is not "to")
        {
            return -1;
        }

        int first = Goals(text[token]), second = Goals(text[token + 3]);
        return first is >= 0 and <= 20 && second is >= 0 and <= 20 ? (first * 100) + second : -1;
    }

    /// <summary>Tokens of "a lone goal", "a goal to nil" behind "by", which a side won by: a score of 1-0; 0 for other words.</summary>
    private static int LoneGoal(AnnotatedText text, int token, int limit)
    {
        if (token == 0 || token + 2 >= limit || text[token - 1] is not "by" || text[token] is not ("a" or "the"))
        {
            return 0;
        }

        return text[token + 1] is "lone" or "solitary" or "single" && text[token + 2] is "goal" && !(token + 3 < limit && text[token + 3] is "from" or "by" or "scored") ? 3
            : token + 3 < limit && text[token + 1] is "goal" && text[token + 2] is "to" && text[token + 3] is "nil" or "nothing" ? 4
            : 0;
    }

    /// <summary>A score whose second half is a word: "3-nil", "two-all"; -1 for another word.</summary>
    private static int WordScore(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny("-–");
        if (dash <= 0 || Goals(word[..dash]) is not (>= 0 and <= MostInWords and var first))
        {
            return -1;
        }

        return word[(dash + 1)..] switch
        {
            "nil" when first > 0 => first * 100,
            "all" => (first * 100) + first,
            _ => -1,
        };
    }

    /// <summary>Goals of a side in words or figures; -1 for another word.</summary>
    private static int Goals(ReadOnlySpan<char> word) => word is "nil" or "none" or "love" or "0" ? 0 : NumberWords.Cardinal(word) is > 0 and var goals && word is not ("a" or "an") ? goals : -1;

    private static int PackedScore(ReadOnlySpan<char> word)
    {
        var dash = word.IndexOfAny("-–—−:");
        return dash > 0 && int.TryParse(word[..dash], out var first) && int.TryParse(word[(dash + 1)..], out var second) ? (first * 100) + second : -1;
    }

    private static WordClassSet Punctuation(ReadOnlySpan<char> word)
    {
        var set = WordClassSet.Of((int)ItemType.PUNCT);
        return word[0] switch
        {
            ',' => set | WordClassSet.Of((int)ItemType.COMMA),
            ';' or ':' or '–' or '—' or '-' => set | WordClassSet.Of((int)ItemType.BREAK),
            '"' or '“' or '”' => set | WordClassSet.Of((int)ItemType.QUOTE),
            '(' or '[' => set | WordClassSet.Of((int)ItemType.OPEN),
            ')' or ']' => set | WordClassSet.Of((int)ItemType.CLOSE),
            _ => set,
        };
    }

    /// <summary>What every item of a tag is, by the tag's number.</summary>
    private static WordClassSet[] TypesOfTags()
    {
        var types = new WordClassSet[Enum.GetValues<PartOfSpeech>().Max(static tag => (int)tag) + 1];
        foreach (var tag in Enum.GetValues<PartOfSpeech>())
        {
            types[(int)tag] = TypeOf(tag) is { } type ? Any | WordClassSet.Of((int)type) : Any;
        }

        return types;
    }

    private static ItemType? TypeOf(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.VERB => ItemType.VERB,
        PartOfSpeech.AUX => ItemType.AUX,
        PartOfSpeech.NOUN => ItemType.NOUN,
        PartOfSpeech.ADJ => ItemType.ADJ,
        PartOfSpeech.ADV => ItemType.ADV,
        PartOfSpeech.DET => ItemType.DET,
        PartOfSpeech.PRON => ItemType.PRON,
        PartOfSpeech.ADP => ItemType.ADP,
        PartOfSpeech.PROPN => ItemType.PROPN,
        _ => null,
    };
}
