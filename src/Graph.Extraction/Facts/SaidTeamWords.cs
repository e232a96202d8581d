namespace Graph.Extraction;

/// <summary>Describes a man and a team of one sentence by the words between and beside them.</summary>
internal sealed class SaidTeamWords(Symbolizer symbols)
{
    private static readonly FeaturePart Between = "between", Class = "class", Sequence = "sequence", Before = "before", After = "after", Inner = "inner", Outer = "outer", Word = "word",
        Number = "NUM", Name = "NAME";

    /// <summary>Items between two names whose words are heard one by one; items of a way that is heard as a whole; words heard beside each name.</summary>
    private const int HeardBetween = 14, HeardWhole = 4, HeardBeside = 2;

    public void Add(in SaidTeamPlace place, ClausePaths paths, FeatureVector features)
    {
        var between = place.Key(Between).With(place.Order);
        if (place.To - place.From <= HeardBetween)
        {
            for (var i = place.From; i < place.To; i++)
            {
                AddWord(between, place, i, paths, features);
            }
        }

        if (place.To - place.From <= HeardWhole)
        {
            var (sequence, classes) = (place.Key(Sequence).With(place.Order), place.Key(Sequence).With(Class).With(place.Order));
            for (var i = place.From; i < place.To; i++)
            {
                sequence = WithItem(sequence, place, i, paths);
                classes = classes.With(symbols[place.Items[i]] ?? Symbolizer.Other);
            }

            features.Add(sequence);
            features.Add(classes);
            features.Add(classes.With(place.TypeOfTeam));
        }

        AddBeside(place, place.Near, paths, Inner, place.Near < place.Team ? 1 : -1, features);
        AddBeside(place, place.Team, paths, Inner, place.Near < place.Team ? -1 : 1, features);
        AddBeside(place, place.Near, paths, Outer, place.Near < place.Team ? -1 : 1, features);
        AddBeside(place, place.Team, paths, Outer, place.Near < place.Team ? 1 : -1, features);
    }

    /// <summary>The next two items on one side of a name: the first, and both.</summary>
    private void AddBeside(in SaidTeamPlace place, int at, ClausePaths paths, FeaturePart kind, int step, FeatureVector features)
    {
        var key = place.Key(kind).With(at == place.Team ? place.TypeOfTeam : Symbolizer.Person).With(step < 0 ? Before : After).With(place.Order);
        for (var i = at + step; Math.Abs(i - at) <= HeardBeside; i += step)
        {
            if (i < 0 || i >= place.Items.Length)
            {
                features.Add(key.With(step < 0 ? Symbolizer.Start : Symbolizer.End));
                break;
            }

            features.Add(key.With(Class).With(symbols[place.Items[i]] ?? Symbolizer.Other));
            key = WithItem(key, place, i, paths);
            features.Add(key);
        }
    }

    private void AddWord(FeatureKey key, in SaidTeamPlace place, int item, ClausePaths paths, FeatureVector features)
    {
        features.Add(WithItem(key, place, item, paths));
        if (place.Items[item].Mention < 0 && symbols[place.Items[item]] is { } symbol)
        {
            features.Add(key.With(Class).With(symbol));
        }
    }

    /// <summary>An item by its last word, a name by its kind: no name is ever a feature.</summary>
    public FeatureKey WithItem(FeatureKey key, in SaidTeamPlace place, int item, ClausePaths paths)
    {
        ref readonly var it = ref place.Items[item];
        return it.Mention >= 0 || it.Is(ItemType.MINUTE) || it.Is(ItemType.SCORE) ? key.With(symbols[it] ?? Symbolizer.Other)
            : it.Is(ItemType.NUM) ? key.With(Number)
            : it.Is(ItemType.CAP) || it.Is(ItemType.PROPN) ? key.With(Name)
            : paths.WithWord(key.With(Word), it.End - 1, place.Named);
    }
}
