using Graph.Extraction.Gazetteers;
using Graph.Text;
using T = Graph.Extraction.Mentions.NameTemplates;

namespace Graph.Extraction.Mentions;

/// <summary>Describes the words around the mentions of a name to the <see cref="NameScorer"/>.</summary>
internal sealed class NameSurroundings(NameContext context, int[] spanOfToken, List<NameSpan> spans)
{
    private readonly AnnotatedText text = context.Text;

    /// <summary>Adds the kind of line that a mention stands in, and the words before and behind it.</summary>
    public void Add(NameSpan span, FeatureSet features)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        features.AddIf(T.List, sentence.Kind == SentenceKind.ListLine);
        features.AddIf(T.Headline, context.InTitleCase(span.First));
        features.AddIf(T.FirstSentence, sentence.First == 0);
        features.AddIf(T.Alone, span.First == sentence.First && span.End == sentence.End);
        Before(span, sentence, features);
        After(span, sentence, features);
        Apposition(span, sentence, features);
        Listed(span, sentence, features);
    }

    /// <summary>The words beside a name that is a place's too.</summary>
    public void AddTown(NameSpan span, int town, FeatureSet features)
    {
        var sentence = text.Sentences[text.SentenceOf(span.First)];
        features.Add(T.TownBefore[town], span.First > sentence.First ? Neighbour(span.First - 1) : T.NameMark);
        features.Add(T.TownAfter[town], span.End < sentence.End ? Neighbour(span.End) : T.NameMark);
    }

    /// <summary>The words before and after a list of names that the name is in: <c>coaches Frost and Ames</c>, <c>Frost, Ames and Marlow scored</c>.</summary>
    private void Listed(NameSpan span, Sentence sentence, FeatureSet features)
    {
        var first = span.First;
        while (first - 2 >= sentence.First && IsLink(first - 1) && spanOfToken[first - 2] >= 0)
        {
            first = spans[spanOfToken[first - 2]].First;
        }

        if (first < span.First && first > sentence.First)
        {
            Classes(T.ListHead, first - 1, features);
        }

        var end = span.End;
        while (end + 1 < sentence.End && IsLink(end) && spanOfToken[end + 1] >= 0)
        {
            end = spans[spanOfToken[end + 1]].End;
        }

        if (end > span.End && end < sentence.End)
        {
            Classes(T.ListTail, end, features);
        }
    }

    private bool IsLink(int token) => text[token] is "," or "and" or "&" or "or";

    private void Before(NameSpan span, Sentence sentence, FeatureSet features)
    {
        var near = span.First - 1;
        if (near < sentence.First)
        {
            features.Add(T.Starts);
            return;
        }

        var first = Neighbour(near);
        features.Add(T.Before1, first);
        Classes(T.BeforeClass1, near, features);
        var far = spanOfToken[near] >= 0 ? spans[spanOfToken[near]].First - 1 : near - 1;
        if (far >= sentence.First)
        {
            var second = Neighbour(far);
            features.Add(T.Before21, second, first);
            features.Add(T.Before2, second);
            Classes(T.BeforeClass2, far, features);
            Verb(T.DoneBy, near, far, features);
        }
    }

    private void After(NameSpan span, Sentence sentence, FeatureSet features)
    {
        var near = span.End;
        if (near >= sentence.End)
        {
            features.Add(T.Ends);
            return;
        }

        var owner = 0;
        if (text.Tokens[near].Is(TokenFlags.Possessive))
        {
            features.Add(T.Possessive);
            owner = 1;
            if (++near >= sentence.End)
            {
                return;
            }
        }

        Behind(near, owner, sentence, features);
    }

    /// <param name="owner">1 where the name owns what stands behind it, else 0.</param>
    private void Behind(int near, int owner, Sentence sentence, FeatureSet features)
    {
        var first = Neighbour(near);
        features.Add(T.After1[owner], first);
        Classes(T.AfterClass1[owner], near, features);
        var far = spanOfToken[near] >= 0 ? spans[spanOfToken[near]].End : near + 1;
        if (far < sentence.End)
        {
            var second = Neighbour(far);
            features.Add(T.After12[owner], first, second);
            features.Add(T.After2[owner], second);
            Classes(T.AfterClass2[owner], far, features);
            Verb(T.DoesTo, near, far, features);
        }
    }

    /// <summary>Roles named in a phrase between commas after the name: <c>Thomas Frank, the Brentford manager,</c>.</summary>
    private void Apposition(NameSpan span, Sentence sentence, FeatureSet features)
    {
        if (span.End >= sentence.End || text[span.End] is not ("," or "("))
        {
            return;
        }

        for (var i = span.End + 1; i < Math.Min(sentence.End, span.End + 9); i++)
        {
            if (text[i] is "," or "." or ")" or ";")
            {
                return;
            }

            Classes(T.AppositionClass, i, features);
        }
    }

    /// <summary>What a verb of teams or men does between this name and another: <c>X beat Y</c>, whatever the verb.</summary>
    private void Verb(FeatureTemplate template, int verb, int other, FeatureSet features)
    {
        var kind = context.Classes[verb] & (WordClasses.TeamVerb | WordClasses.PlayerVerb);
        if (kind != WordClasses.None && spanOfToken[other] >= 0)
        {
            features.Add(template, KindOf(spans[spanOfToken[other]]), kind == WordClasses.TeamVerb ? T.TeamMark : kind == WordClasses.PlayerVerb ? T.ManMark : T.BothMark);
        }
    }

    private void Classes(FeatureTemplate template, int token, FeatureSet features)
    {
        var rest = (ulong)(context.Classes[token] & T.ContextClasses);
        while (rest != 0)
        {
            features.Add(template, System.Numerics.BitOperations.TrailingZeroCount(rest));
            rest &= rest - 1;
        }
    }

    /// <summary>The word beside a name; another name stands as what the gazetteers or its shape call it, a number as a mark.</summary>
    private FeatureWord Neighbour(int token)
    {
        if (spanOfToken[token] >= 0)
        {
            return KindOf(spans[spanOfToken[token]]);
        }

        var flags = text.Tokens[token].Flags;
        return (flags & TokenFlags.Score) != 0 ? T.ScoreMark
            : (flags & TokenFlags.Ordinal) != 0 ? T.OrdinalMark
            : (flags & TokenFlags.HasDigit) != 0 ? T.NumberMark
            : new FeatureWord(text, token);
    }

    private FeatureWord KindOf(NameSpan span)
    {
        if (span.Node == 0)
        {
            return (span.Hints & NameHints.Person) != 0 ? T.PersonMark
                : (span.Hints & NameHints.Club) != 0 ? T.ClubMark
                : (span.Hints & NameHints.Competition) != 0 ? T.CompetitionMark
                : (span.Hints & NameHints.Venue) != 0 ? T.VenueMark : T.NameMark;
        }

        foreach (var form in context.Gazetteer.Trie.FormsAt(span.Node))
        {
            switch (context.Gazetteer.Entries[form.Entry].Type)
            {
                case EntityType.Club: return T.ClubMark;
                case EntityType.NationalTeam: return T.NationMark;
                case EntityType.Competition: return T.CompetitionMark;
                case EntityType.Venue: return T.VenueMark;
                default: continue;
            }
        }

        return T.PersonMark;
    }
}
