namespace Graph.Extraction;

/// <content>What the sentences around a telling say of its man, and whether its verb and the parse speak for him.</content>
public sealed partial class GoalReader
{
    /// <summary>Sentences behind a telling in which the flag or the referee may still take the goal away, and before it those in which it may have been denied already.</summary>
    private const int DenialReach = 3, DeniedReach = 2;

    private static readonly FeaturePart Parse = "parse", Agrees = "agrees", Differs = "differs", Lacks = "lacks", Delivery = "delivery", Finish = "finish", Told = "told", Later = "later", Earlier = "earlier", Heading = "heading", Same = "same", Denied = "denied";

    /// <summary>What is known of a report beside its tellings.</summary>
    /// <param name="Keepers">By entity, who keeps goal.</param>
    /// <param name="Denied">Sentences with the men of whom they deny a goal: "thought he had scored".</param>
    private sealed record Scene(bool[] Keepers, List<(int Sentence, int Entity)> Denied);

    private void AddAround(ReportReading reading, int sentence, GoalCluster cluster, Scene scene, FeatureVector features, bool named)
    {
        var items = reading.Sentences[sentence].Items;
        var best = cluster.Best;
        if (IsDeniedBefore(sentence, cluster.Entity, scene))
        {
            features.Add(FeatureKey.Start(Told, named).With(Denied));
        }

        if (IsDisallowedBehind(reading, sentence, cluster.Entity))
        {
            features.Add(FeatureKey.Start(Next, named).With(Disallow).With(Same));
        }

        if (best.Match.Rule.Flags.Contains("subject-scorer"))
        {
            var parsed = subjects.Parsed(reading, sentence, best.Trigger);
            var agreement = parsed < 0 ? Lacks : items[parsed].Entity == cluster.Entity ? Agrees : Differs;
            features.Add(FeatureKey.Start(Parse, named).With(agreement));
            features.Add(FeatureKey.Start(Parse, named).With(agreement).With(Origins[(int)best.Origin]));
            features.Add(FeatureKey.Start(Parse, named).With(agreement).With(best.Match.Rule.Part));
        }

        if (best.Match.Rule.Flags.Contains("shot"))
        {
            features.Add(FeatureKey.Start(Word, named).With(items[best.Trigger].Classes.Overlaps(words.Delivery) ? Delivery : Finish).With(best.Match.Rule.Part));
        }

        AddNext(reading, sentence, cluster, features, named);
    }

    private static bool IsDeniedBefore(int sentence, int man, Scene scene) => scene.Denied.Exists(one => one.Entity == man && one.Sentence >= sentence - DeniedReach);

    /// <summary>Whether a sentence not far behind names a man and says what did not count.</summary>
    private bool IsDisallowedBehind(ReportReading reading, int sentence, int man)
    {
        for (var next = sentence + 1; next < reading.Sentences.Length && next <= sentence + DenialReach; next++)
        {
            var others = reading.Sentences[next].Items;
            if (FootballWords.AnyIn(others, 0, others.Length, words.Disallow) && Array.Exists(others, item => item.Entity == man))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly WordClassSet Verb = WordClassSet.Of((int)ItemType.VERB) | WordClassSet.Of((int)ItemType.AUX);

    /// <summary>Items at the start of a sentence within which it takes back what the one before told.</summary>
    private const int TakenBackReach = 14;

    /// <summary>Takes out what the sentence behind takes back ("That effort was disallowed"), and what was denied before and is said not to count behind ("thought he had won it. He shot past Jones. VAR spotted that he was offside").</summary>
    private void TakeBack(ReportReading reading, int sentence, List<GoalCandidate> candidates, Scene scene)
    {
        var items = reading.Sentences[sentence].Items;
        candidates.RemoveAll(candidate => items[candidate.Scorer].Entity is var man && IsDeniedBefore(sentence, man, scene) && IsDisallowedBehind(reading, sentence, man));
        if (candidates.Count == 0 || sentence + 1 >= reading.Sentences.Length || !IsTakenBack(reading, sentence + 1))
        {
            return;
        }

        var last = items[candidates.MaxBy(static candidate => candidate.Trigger)!.Scorer].Entity;
        candidates.RemoveAll(candidate => items[candidate.Scorer].Entity == last);
        scene.Denied.Add((sentence, last));
    }

    private bool IsTakenBack(ReportReading reading, int next)
    {
        foreach (ref readonly var match in rules.Find(Refutation, reading, next))
        {
            // "Jones had been beaten once already, but that effort was ruled out": what the sentence itself told before.
            if (match.Rule.Flags.Contains("before") && match.First <= TakenBackReach && !FootballWords.AnyIn(reading.Sentences[next].Items, 0, match.First, Verb))
            {
                return true;
            }
        }

        return false;
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
    private static void AddElsewhere(List<MatchEvent> events, bool named)
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
