namespace Graph.Extraction;

/// <summary>Takes out tellings of goals that the words say to be none: refuted by a rule, denied before, or taken back behind.</summary>
internal sealed class GoalDenials(RuleSet rules)
{
    private const string Refutation = "no-goal";

    /// <summary>Items at the start of a sentence within which it takes back what the one before told.</summary>
    private const int TakenBackReach = 14;

    private static readonly WordClassSet Verb = WordClassSet.Of((int)ItemType.VERB) | WordClassSet.Of((int)ItemType.AUX);

    /// <summary>Takes out the candidates whose trigger a rule says to tell of no goal.</summary>
    public void Refute(ReportReading reading, int sentence, List<GoalCandidate> candidates, GoalScene scene)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        foreach (ref readonly var match in rules.Find(Refutation, reading, sentence))
        {
            var trigger = match["trigger"];

            // Rules of shoot-outs hold only where the report tells of one.
            if (!match.Rule.Flags.Contains("shootout") || scene.HasShootout)
            {
                if (match.Rule.Flags.Contains("denied"))
                {
                    scene.Denied.AddRange(candidates.Where(candidate => candidate.Trigger == trigger).Select(candidate => (sentence, reading.Sentences[sentence].Items[candidate.Scorer].Entity)));
                }

                candidates.RemoveAll(candidate => candidate.Trigger == trigger);
            }
        }
    }

    /// <summary>Takes out what the sentence behind takes back ("That effort was disallowed"), and what was denied before and is said not to count behind ("thought he had won it. He shot past Jones. VAR spotted that he was offside").</summary>
    public void TakeBack(ReportReading reading, int sentence, List<GoalCandidate> candidates, GoalScene scene)
    {
        var items = reading.Sentences[sentence].Items;
        candidates.RemoveAll(candidate => items[candidate.Scorer].Entity is var man && scene.IsDeniedBefore(sentence, man) && scene.IsDisallowedBehind(sentence, man));
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
}
