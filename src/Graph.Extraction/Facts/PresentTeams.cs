namespace Graph.Extraction;

/// <summary>Judges whether what is told of men and teams as present is over.</summary>
/// <param name="model">Scores how surely it is over; empty for no judgement at all.</param>
internal sealed class PresentTeams(RuleSet rules, FootballWords words, ScoreModel model)
{
    /// <summary>Log-odds in thousandths above which what is told as present is over.</summary>
    private const long LeastOver = 0;

    /// <summary>The rules that read who has just become a manager.</summary>
    private readonly HashSet<string> begun = rules.All.Where(static rule => rule.Flags.Contains("begun")).Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal);

    private readonly ReplacedManagers replaced = new(rules, words);

    /// <summary>Makes former what is told as present and is over.</summary>
    public void End(ReportReading reading, List<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior)
    {
        if (model.IsEmpty)
        {
            return;
        }

        // All are judged before any is changed: each leans on what is told of the others.
        var over = Over(reading, new TeamTimes(reading, all, sentenceFrames, words, usePrior, false), playedFor, managed);
        var gone = replaced.In(reading);
        over.AddRange(managed.Where(one => one.Status == "current" && gone.Contains(one.Person) && one.RuleId.StartsWith("side.", StringComparison.Ordinal) && !over.Contains(one)));
        foreach (var one in over)
        {
            var (list, place) = playedFor.IndexOf(one) is >= 0 and var player ? (playedFor, player) : (managed, managed.IndexOf(one));
            list[place] = one with { Status = "former" };
        }
    }

    /// <summary>What is told as present, described for the judgement whether it is over.</summary>
    public List<(Affiliation One, FeatureVector Features)> Describe(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, bool named)
    {
        var times = new TeamTimes(reading, all, sentenceFrames, words, usePrior, named);
        return [.. playedFor.Concat(managed).Where(static one => one.Status == "current").Select(one => (one, times.Describe(one, playedFor, managed)))];
    }

    /// <summary>What the model holds for over.</summary>
    private List<Affiliation> Over(ReportReading reading, TeamTimes times, List<Affiliation> playedFor, List<Affiliation> managed)
    {
        var over = new List<Affiliation>();
        foreach (var list in (ReadOnlySpan<List<Affiliation>>)[playedFor, managed])
        {
            foreach (var one in list)
            {
                if (one.Status == "current" && !IsNew(reading, one, managed) && times.Describe(one, playedFor, managed).LastScore(model) > LeastOver)
                {
                    over.Add(one);
                }
            }
        }

        return over;
    }

    /// <summary>Whether a manager is told to be a team's new one, in words that name no year.</summary>
    private bool IsNew(ReportReading reading, Affiliation one, List<Affiliation> managed) =>
        managed.Contains(one) && managed.Exists(other => other.Person == one.Person && other.Team == one.Team && begun.Contains(other.RuleId) && !Array.Exists(reading.Sentences[other.Sentence].Items, item => item.Is(ItemType.NUM) && reading.Years.Contains(item.Value)));
}
