namespace Graph.Extraction;

/// <content>How often an item is taken: <c>? * + {m,n}</c> and the gaps <c>~</c> and <c>…</c>.</content>
public sealed partial class PatternCompiler
{
    private static readonly WordClassSet GapStops = Of(ItemType.PERSON, ItemType.TEAM, ItemType.VERB, ItemType.AUX, ItemType.QUOTE, ItemType.BREAK);
    private static readonly WordClassSet WideGapStops = Of(ItemType.QUOTE, ItemType.BREAK);

    private static WordClassSet Of(params ItemType[] types)
    {
        var set = default(WordClassSet);
        foreach (var type in types)
        {
            set |= WordClassSet.Of((int)type);
        }

        return set;
    }

    private void Repeated()
    {
        var start = code.Count;
        Atom();
        var (least, most) = Bounds();
        if ((least, most) == (1, 1))
        {
            return;
        }

        var lazy = position < source.Length && source[position] == '?';
        if (lazy)
        {
            position++;
        }

        Repeat(start, least, most, lazy);
    }

    private (int Least, int Most) Bounds()
    {
        if (position >= source.Length)
        {
            return (1, 1);
        }

        switch (source[position])
        {
            case '?': position++; return (0, 1);
            case '*': position++; return (0, 6);
            case '+': position++; return (1, 6);
            case '{': return WrittenBounds();
            default: return (1, 1);
        }
    }

    /// <summary><c>{m,n}</c></summary>
    private (int Least, int Most) WrittenBounds()
    {
        var close = source.IndexOf('}', position);
        var parts = close < 0 ? [] : source[(position + 1)..close].Split(',');
        if (parts.Length != 2 || !int.TryParse(parts[0], out var least) || !int.TryParse(parts[1], out var most) || least > most || most > 20)
        {
            throw Error("a repetition is written {m,n} with m ≤ n ≤ 20");
        }

        position = close + 1;
        return (least, most);
    }

    private void Gap(WordClassSet stops, int most)
    {
        var start = code.Count;
        code.Add(PatternInstruction.TestOf(stops, true));
        Repeat(start, 0, most, lazy: true);
    }
}
