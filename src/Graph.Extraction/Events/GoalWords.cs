namespace Graph.Extraction;

/// <summary>Describes the words between and beside the scorer and the trigger of a telling.</summary>
internal sealed class GoalWords(FootballWords words, Symbolizer symbols)
{
    private static readonly FeaturePart
        Scored = "score", Disallow = "disallow", Modal = "modal", NearMiss = "near-miss", Negation = "negation", PastSeason = "past-season", If = "if", Shootout = "shootout",
        Aggregate = "aggregate", Team = "team", Competition = "competition", Number = "number", Ordinal = "ordinal", Speech = "speech", Near = "near", After = "after", Before = "before",
        Between = "between", Clause = "clause", HasMinute = "minute", ScorerNext = "next", TriggerPrevious = "previous", Last = "last";

    public void Add(PatternItem[] items, GoalCandidate best, FeatureVector features, bool named)
    {
        int low = Math.Min(best.Scorer, best.Trigger), high = Math.Max(best.Scorer, best.Trigger);
        AddBetween(items, low, high, features, named);
        features.Add(FeatureKey.Start(ScorerNext, named).With(best.Scorer + 1 < items.Length ? symbols[items[best.Scorer + 1]] ?? Symbolizer.Other : Symbolizer.End));
        features.Add(FeatureKey.Start(TriggerPrevious, named).With(best.Trigger > 0 ? symbols[items[best.Trigger - 1]] ?? Symbolizer.Other : Symbolizer.Start));
        for (var i = Math.Max(0, low - 6); i < low; i++)
        {
            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Before, named).With(symbol));
            }
        }

        AddAfter(items, best, high, features, named);
        AddFlags(items, low, high, features, named);
    }

    /// <summary>The symbols between scorer and trigger.</summary>
    private void AddBetween(PatternItem[] items, int low, int high, FeatureVector features, bool named)
    {
        FeaturePart? last = null;
        for (var i = low + 1; i < high; i++)
        {
            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Between, named).With(symbol));
                last = symbol;
            }
        }

        features.Add(FeatureKey.Start(Last, named).With(last ?? Symbolizer.Start));
    }

    /// <summary>The symbols behind both, as far as the sentence does not break off.</summary>
    private void AddAfter(PatternItem[] items, GoalCandidate best, int high, FeatureVector features, bool named)
    {
        for (int i = high + 1, seen = 0; i < items.Length && seen < 8; i++, seen++)
        {
            if (items[i].Is(ItemType.BREAK))
            {
                break;
            }

            if (symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(After, named).With(symbol));
                if (seen < 3)
                {
                    features.Add(FeatureKey.Start(Near, named).With(symbol).With(best.Match.Rule.Part));
                }
            }
        }
    }

    /// <summary>Classes of words in and about the clause that tell whether it tells of a goal.</summary>
    private void AddFlags(PatternItem[] items, int low, int high, FeatureVector features, bool named)
    {
        void Flag(FeaturePart name, in WordClassSet set, int from, int to)
        {
            if (FootballWords.AnyIn(items, from, to, set))
            {
                features.Add(FeatureKey.Start(Clause, named).With(name));
            }
        }

        Flag(Disallow, words.Disallow, low - 4, high + 12);
        Flag(Modal, words.Modal, low, high + 1);
        Flag(NearMiss, words.NearMiss, low - 2, high + 1);
        Flag(Negation, words.Negation, low - 2, high + 1);
        Flag(PastSeason, words.PastSeason, low - 10, high + 12);
        Flag(If, words.If, low - 5, high);
        Flag(Shootout, words.Shootout, 0, items.Length);
        Flag(Aggregate, words.Aggregate, low, high + 8);
        Flag(HasMinute, WordClassSet.Of((int)ItemType.MINUTE), low - 8, high + 10);
        Flag(Scored, WordClassSet.Of((int)ItemType.SCORE), low - 6, high + 10);
        Flag(Team, WordClassSet.Of((int)ItemType.TEAM), low - 6, high + 8);
        Flag(Competition, WordClassSet.Of((int)ItemType.COMP), low - 2, high + 8);
        Flag(Number, WordClassSet.Of((int)ItemType.NUM), low, high + 4);
        Flag(Ordinal, WordClassSet.Of((int)ItemType.ORD), low, high + 3);
        Flag(Speech, words.SpeechVerb, low - 3, high + 2);
    }
}
