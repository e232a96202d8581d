using System.Buffers;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Turns each sentence into the items that patterns run over.</summary>
public sealed class ItemBuilder(LexiconSet lexicons, MinuteReader minutes)
{
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

            var firstMention = mention;
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
                    ? MentionItem.Of(layer, mention, mention - firstMention)
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

    private PatternItem OfTokens(EntityLayer layer, int token, int limit, List<MinuteStatement> statements)
    {
        var text = layer.Text;
        if (minutes.TryRead(text, token, limit, out var statement))
        {
            statements.Add(statement);
            var mark = statement.End == token + 1 ? minutes.MarkOf(text[token]) : default;
            return new PatternItem(token, statement.End, ItemTags.Any | WordClassSet.Of((int)ItemType.MINUTE) | mark, -1, -1, -1, statements.Count - 1);
        }

        if (ScoreAt(text, token, limit) is (> 0 and var tokens, var score))
        {
            return new PatternItem(token, token + tokens, ItemTags.Any | WordClassSet.Of((int)ItemType.SCORE), -1, -1, -1, score);
        }

        var length = lexicons.MatchPhrase(text, token, limit, out var phrase, out var phraseWord);
        if (length > 1)
        {
            return new PatternItem(token, token + length, phrase | ItemTags.Of(text.Tags[token + length - 1]) | ItemTags.Of(text.Tags[token]), phraseWord, -1, -1, -1);
        }

        return OfToken(text, token);
    }

    /// <summary>The score of several tokens that starts at one, and how many these are; 0 when there is none.</summary>
    private static (int Tokens, int Score) ScoreAt(AnnotatedText text, int token, int limit) =>
        ScoreWords.Spaced(text, token, limit) is >= 0 and var spaced ? (3, spaced)
        : ScoreWords.Said(text, token, limit) is >= 0 and var said ? (4, said)
        : ScoreWords.Short(text, token, limit) is >= 0 and var brief ? (3, brief)
        : (ScoreWords.LoneGoal(text, token, limit), ScoreWords.OneNil);

    private PatternItem OfToken(AnnotatedText text, int index)
    {
        ref readonly var token = ref text.Tokens[index];
        var word = text[index];
        var classes = lexicons.ClassesOf(token.Word) | ItemTags.Of(text.Tags[index]);
        if (text.Tags[index] == PartOfSpeech.PROPN && token.Is(TokenFlags.Capitalised))
        {
            // "in May" is no verb.
            classes = classes.Without(verbsOfDoubt);
        }

        var value = -1;
        if (token.Is(TokenFlags.Score))
        {
            classes |= WordClassSet.Of((int)ItemType.SCORE);
            value = ScoreWords.OfFigures(word);
        }
        else if (token.Is(TokenFlags.Hyphenated) && ScoreWords.OfWord(word) is >= 0 and var inWords)
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

    /// <summary>Tokens back to which a mark that opens a quotation is looked for.</summary>
    private const int QuoteReach = 60;

    /// <summary>The possessive of a name in s, or of several: "Jones' header", "the visitors' goal".</summary>
    private static bool IsBareApostrophe(AnnotatedText text, int index)
    {
        if (index == 0 || text[index] is not ("'" or "’") || text.Tokens[index].Is(TokenFlags.SpaceBefore) || index + 1 >= text.Tokens.Length)
        {
            return false;
        }

        var before = text[index - 1];
        var next = text.Tokens[index + 1];
        return before[^1] is 's' or 'z' or 'x' && (char.IsUpper(before[0]) || (before[^1] is 's' && !IsInQuotes(text, index))) && next.Is(TokenFlags.SpaceBefore) && !next.IsAny(TokenFlags.Punctuation);
    }

    /// <summary>Whether a single mark before a token may open a quotation.</summary>
    private static bool IsInQuotes(AnnotatedText text, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - QuoteReach); i--)
        {
            if (text[i] is "'" or "‘" or "’")
            {
                return true;
            }
        }

        return false;
    }
}
