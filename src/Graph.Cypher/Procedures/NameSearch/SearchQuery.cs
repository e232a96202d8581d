namespace Graph.Cypher.Procedures.NameSearch;

/// <summary>A search as a tree. <see cref="Matches"/> tells whether names fit, and how well each term does.</summary>
internal sealed class SearchQuery(SearchNode root, int termCount)
{
    public int TermCount { get; } = termCount;

    /// <returns>For each term 0 to 1; null when the names do not fit.</returns>
    public double[]? Matches(NameWords names)
    {
        var similarities = new double[TermCount];
        return root.Matches(names, similarities) ? similarities : null;
    }
}

internal abstract record SearchNode
{
    public abstract bool Matches(NameWords names, double[] similarities);
}

internal enum SearchOccurrence { Should, Must, MustNot }

/// <summary>All that must, none that must not, and when nothing must, at least one that should.</summary>
internal sealed record SearchGroup(IReadOnlyList<(SearchOccurrence Occurrence, SearchNode Node)> Parts) : SearchNode
{
    public override bool Matches(NameWords names, double[] similarities)
    {
        var (musts, any) = (false, false);
        foreach (var (occurrence, node) in Parts)
        {
            var matches = node.Matches(names, similarities);
            if (occurrence == SearchOccurrence.MustNot ? matches : occurrence == SearchOccurrence.Must && !matches)
            {
                return false;
            }

            musts |= occurrence == SearchOccurrence.Must;
            any |= matches && occurrence != SearchOccurrence.MustNot;
        }

        return musts || any;
    }
}

/// <summary>One word: as it is, with <c>*</c> and <c>?</c>, or with up to two letters different.</summary>
/// <param name="Index">Its place among the query's terms.</param>
/// <param name="Field">0 the name, 1 the aliases, −1 both.</param>
/// <param name="Distance">Letters that may be changed, added, left out or swapped.</param>
internal sealed record SearchTerm(int Index, string Word, int Field, int Distance, bool HasWildcards) : SearchNode
{
    public override bool Matches(NameWords names, double[] similarities)
    {
        var best = 0.0;
        for (var word = 0; word < names.Count; word++)
        {
            if (Field < 0 || names.FieldOf(word) == Field)
            {
                best = Math.Max(best, Similarity(names.Word(word)) / Math.Sqrt(names.WordsInTextOf(word)));
            }
        }

        similarities[Index] = Math.Max(similarities[Index], best);
        return best > 0;
    }

    private double Similarity(ReadOnlySpan<char> word)
    {
        if (HasWildcards)
        {
            return Wildcards.Match(Word, word) ? 1 : 0;
        }

        if (word.SequenceEqual(Word))
        {
            return 1;
        }

        if (Distance == 0 || Math.Abs(word.Length - Word.Length) > Distance)
        {
            return 0;
        }

        var distance = EditDistance.Of(Word, word, Distance);
        return distance > Distance ? 0 : Math.Max(0, 1 - ((double)distance / Math.Min(word.Length, Word.Length)));
    }
}

/// <summary>Words that follow each other in one name.</summary>
internal sealed record SearchPhrase(int Index, IReadOnlyList<string> Words, int Field) : SearchNode
{
    public override bool Matches(NameWords names, double[] similarities)
    {
        for (var start = 0; start + Words.Count <= names.Count; start++)
        {
            if ((Field < 0 || names.FieldOf(start) == Field) && names.TextOf(start) == names.TextOf(start + Words.Count - 1) && IsAt(names, start))
            {
                similarities[Index] = Math.Max(similarities[Index], Words.Count / Math.Sqrt(names.WordsInTextOf(start)));
            }
        }

        return similarities[Index] > 0;
    }

    private bool IsAt(NameWords names, int start)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (!names.Word(start + i).SequenceEqual(Words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
