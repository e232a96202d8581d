namespace Graph.Extraction;

/// <summary>Describes what the sentences around a telling say of its man, and whether its verb and the parse speak for him.</summary>
internal sealed class GoalSurroundings(FootballWords words, PersonSubjectFinder subjects)
{
    private static readonly FeaturePart
        Disallow = "disallow", Word = "word", Next = "following", Parse = "parse", Agrees = "agrees", Differs = "differs", Lacks = "lacks", Delivery = "delivery", Finish = "finish",
        Told = "told", Later = "later", Earlier = "earlier", Heading = "heading", Same = "same", Denied = "denied";

    private static readonly FeaturePart[] Origins = [.. Enum.GetNames<ScorerOrigin>().Select(static name => new FeaturePart(name))];

    public void Add(ReportReading reading, int sentence, GoalCluster cluster, GoalScene scene, FeatureVector features, bool named)
    {
        var items = reading.Sentences[sentence].Items;
        var best = cluster.Best;
        if (scene.IsDeniedBefore(sentence, cluster.Entity))
        {
            features.Add(FeatureKey.Start(Told, named).With(Denied));
        }

        if (scene.IsDisallowedBehind(sentence, cluster.Entity))
        {
            features.Add(FeatureKey.Start(Next, named).With(Disallow).With(Same));
        }

        if (best.Match.Rule.Flags.Contains("subject-scorer"))
        {
            AddParse(reading, sentence, cluster, features, named);
        }

        if (best.Match.Rule.Flags.Contains("shot"))
        {
            features.Add(FeatureKey.Start(Word, named).With(items[best.Trigger].Classes.Overlaps(words.Delivery) ? Delivery : Finish).With(best.Match.Rule.Part));
        }

        AddNext(reading, sentence, cluster, features, named);
    }

    /// <summary>Whether the subject that the parse finds is the scorer.</summary>
    private void AddParse(ReportReading reading, int sentence, GoalCluster cluster, FeatureVector features, bool named)
    {
        var best = cluster.Best;
        var parsed = subjects.Parsed(reading, sentence, best.Trigger);
        var agreement = parsed < 0 ? Lacks : reading.Sentences[sentence].Items[parsed].Entity == cluster.Entity ? Agrees : Differs;
        features.Add(FeatureKey.Start(Parse, named).With(agreement));
        features.Add(FeatureKey.Start(Parse, named).With(agreement).With(Origins[(int)best.Origin]));
        features.Add(FeatureKey.Start(Parse, named).With(agreement).With(best.Match.Rule.Part));
    }

    /// <summary>How the next sentence goes on, and whether the heading names the man.</summary>
    private void AddNext(ReportReading reading, int sentence, GoalCluster cluster, FeatureVector features, bool named)
    {
        if (sentence + 1 < reading.Sentences.Length)
        {
            var next = reading.Sentences[sentence + 1].Items;
            void Flag(string name, in WordClassSet set)
            {
                if (FootballWords.AnyIn(next, 0, 12, set))
                {
                    features.Add(FeatureKey.Start(Next, named).With(name));
                }
            }

            Flag("goal", words.Goal);
            Flag("denied", words.Denied);
            Flag("score", WordClassSet.Of((int)ItemType.SCORE));
        }

        if (reading.Text.Sentences[0].Kind == Graph.Text.SentenceKind.Headline && sentence > 0 && Array.Exists(reading.Sentences[0].Items, item => item.Entity == cluster.Entity))
        {
            features.Add(FeatureKey.Start(Heading, named));
        }
    }

    /// <summary>In how many other sentences words may tell of a goal of the same man: who scored is told of again.</summary>
    public static void AddElsewhere(List<MatchEvent> events, bool named)
    {
        foreach (var told in events)
        {
            var (earlier, later) = (false, false);
            foreach (var other in events)
            {
                earlier |= other.Player == told.Player && other.Sentence < told.Sentence;
                later |= other.Player == told.Player && other.Sentence > told.Sentence;
            }

            if (earlier)
            {
                told.Features.Add(FeatureKey.Start(Told, named).With(Earlier));
            }

            if (later)
            {
                told.Features.Add(FeatureKey.Start(Told, named).With(Later));
            }
        }
    }
}
