namespace Graph.Extraction;

/// <content>Tests of one item: classes, item types, literal words and the phrases that these make.</content>
public sealed partial class PatternCompiler
{
    private const int MostWords = 7;

    private void Test(bool negated)
    {
        if (position < source.Length && source[position] == '<')
        {
            code.Add(PatternInstruction.TestOf(ClassSet(), negated));
        }
        else
        {
            Word(negated);
        }
    }

    private WordClassSet ClassSet()
    {
        var close = source.IndexOf('>', position);
        if (close < 0)
        {
            throw Error("a class has no closing >");
        }

        var set = default(WordClassSet);
        foreach (var name in source[(position + 1)..close].Split('|'))
        {
            var index = lexicons.ClassIndex(name);
            set |= index >= 0 ? WordClassSet.Of(index) : throw Error($"there is no word class \"{name}\"");
        }

        position = close + 1;
        return set;
    }

    private void Word(bool negated)
    {
        var start = position;
        while (position < source.Length && !char.IsWhiteSpace(source[position]) && !"()|?*+{}<>=~…!".Contains(source[position], StringComparison.Ordinal))
        {
            position++;
        }

        var word = source[start..position];
        if (word.Length == 0)
        {
            throw Error("a word, class, type or group was expected");
        }

        if (position < source.Length && source[position] == '=')
        {
            position++;
            Capture(word);
        }
        else if (Enum.TryParse<ItemType>(word, out var type) && char.IsUpper(word[0]))
        {
            code.Add(PatternInstruction.TestOf(TypeSet(type), negated));
        }
        else
        {
            Literal(word, negated);
        }
    }

    /// <summary>An item type with the alternatives written behind it: <c>TEAM|CLUB</c>.</summary>
    private WordClassSet TypeSet(ItemType first)
    {
        var set = WordClassSet.Of((int)first);
        while (position < source.Length && source[position] == '|' && position + 1 < source.Length && char.IsUpper(source[position + 1]))
        {
            var from = ++position;
            while (position < source.Length && char.IsUpper(source[position]))
            {
                position++;
            }

            set |= Enum.TryParse<ItemType>(source[from..position], out var other) ? WordClassSet.Of((int)other) : throw Error($"there is no item type \"{source[from..position]}\"");
        }

        return set;
    }

    private void Literal(string word, bool negated)
    {
        if (word[0] == '$')
        {
            throw Error($"there is no macro \"{word}\"");
        }

        if (char.IsUpper(word[0]))
        {
            throw Error($"there is no item type \"{word}\", and words are written in lower case");
        }

        // A word that no lexicon or gazetteer holds has no id and can never match: the loader adds all literals to the vocabulary first.
        if (negated || !Phrase(word))
        {
            code.Add(PatternInstruction.TestOf(lexicons.Vocabulary.Find(word), negated));
        }
    }

    /// <summary>
    /// Literal words in a row that some lexicon holds as a phrase stand in a sentence as one item: the row is compiled as that item, or word by word.
    /// </summary>
    private bool Phrase(string first)
    {
        var words = WordsInRow(first);
        for (var count = words.Count; count > 1; count--)
        {
            var phrase = lexicons.Vocabulary.Find(string.Join(' ', words.GetRange(0, count).ConvertAll(static entry => entry.Word)));
            if (phrase >= 0)
            {
                PhraseOrWords(phrase, words.GetRange(0, count));
                position = words[count - 1].End;
                return true;
            }
        }

        return false;
    }

    /// <summary>The literal words from the one just read, as many as a phrase has at most, and where each ends.</summary>
    private List<(string Word, int End)> WordsInRow(string first)
    {
        var words = new List<(string Word, int End)> { (first, position) };
        for (var at = position; at < source.Length && source[at] == ' ' && words.Count < MostWords;)
        {
            var end = at + 1;
            while (end < source.Length && (char.IsLower(source[end]) || char.IsDigit(source[end]) || source[end] is '\'' or '-'))
            {
                end++;
            }

            if (end == at + 1 || (end < source.Length && !" )|".Contains(source[end], StringComparison.Ordinal)))
            {
                break;
            }

            words.Add((source[(at + 1)..end], end));
            at = end;
        }

        return words;
    }

    private void PhraseOrWords(int phrase, List<(string Word, int End)> words)
    {
        var split = code.Count;
        Emit(PatternOp.Split);
        code.Add(PatternInstruction.TestOf(phrase, false));
        var jump = code.Count;
        Emit(PatternOp.Jump);
        code[split] = PatternInstruction.Plain(PatternOp.Split, split + 1, code.Count);
        foreach (var (word, _) in words)
        {
            code.Add(PatternInstruction.TestOf(lexicons.Vocabulary.Find(word), false));
        }

        code[jump] = PatternInstruction.Plain(PatternOp.Jump, code.Count);
    }
}
