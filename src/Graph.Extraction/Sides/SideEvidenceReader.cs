namespace Graph.Extraction;

/// <summary>Collects what a report says of who plays on which side: of a man and a team, and of two men.</summary>
public sealed class SideEvidenceReader(RuleSet rules, Symbolizer symbols, FootballWords words)
{
    /// <summary>How often a thing told of a man is heard: it tells less each time.</summary>
    private const int MostTold = 3;

    private readonly MatchVoter voter = new(rules);
    private readonly TeamSideReader teamReader = new(symbols, new SideSignature(symbols));
    private readonly PairSideReader pairReader = new(rules, symbols, new SideSignature(symbols));
    private readonly ClauseSideReader clauseReader = new(symbols);
    private readonly SideRuleReader ruleReader = new(rules, words);

    private static readonly FeaturePart Rule = "rule", Only = "only", Scorer = "scorer";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4"];

    /// <param name="goals">Accepted tellings of goals: a scorer is likelier of the side with more goals, and never of one with none.</param>
    public SideProblem Read(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] frames, IReadOnlyList<MatchEvent> goals, PersonTeams men, bool useKnown, bool named)
    {
        frames = SideFrames.Assign(reading, all, frames, men);
        var sides = new SideCollection(reading.Entities.Length, reading.Mentioned.Length, named);
        voter.AddMen(reading, frames, all, useKnown, sides);
        ReadSentences(reading, frames, sides, named);
        ReadScorers(frames, goals, sides, named);
        GoalChain.Read(reading, frames, goals, sides, named);
        clauseReader.Read(reading, frames, sides, named);
        return sides.Close(frames, MostTold);
    }

    private void ReadSentences(ReportReading reading, MatchFrame?[] frames, SideCollection sides, bool named)
    {
        MatchFrame? lastFrame = null;
        var focus = -1;
        var lastMan = -1;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var frame = frames[s];
            var items = reading.Sentences[s].Items;
            if (frame != lastFrame)
            {
                (focus, lastMan, lastFrame) = (-1, -1, frame);
            }

            if (frame is null)
            {
                continue;
            }

            focus = teamReader.Read(reading, s, items, frame, sides, focus, named);
            ReadRules(reading, s, items, frame, sides, named);
            pairReader.ReadRules(reading, s, items, sides, named);
            lastMan = pairReader.Read(reading, s, items, sides, lastMan, named);
        }
    }

    private static void ReadScorers(MatchFrame?[] frames, IReadOnlyList<MatchEvent> goals, SideCollection sides, bool named)
    {
        foreach (var goal in goals)
        {
            if (frames[goal.Sentence] is not { HasScore: true, IsFixture: false } frame || sides.VariableOf(goal.Player) is not (>= 0 and var variable) || sides.Variables[variable].Frame != frame || frame.FirstGoals == frame.SecondGoals)
            {
                continue;
            }

            var more = Math.Max(frame.FirstGoals, frame.SecondGoals);
            var less = Math.Min(frame.FirstGoals, frame.SecondGoals);
            var sign = (frame.FirstGoals > frame.SecondGoals ? 1 : -1) * (goal.GoalKind == "own-goal" ? -1 : 1);
            sides.Variables[variable].Evidence.Add(FeatureKey.Start(Scorer, named).With(less == 0 ? Only : Numbers[Math.Min(4, more - less)]), sign);
        }
    }

    private void ReadRules(ReportReading reading, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, bool named)
    {
        ReadOutright(rules.Find("plays-for", reading, sentence), sentence, items, frame, sides, named);
        ReadOutright(rules.Find("manages", reading, sentence), sentence, items, frame, sides, named);
        ruleReader.Read(reading, sentence, frame, sides, named);
    }

    /// <summary>Rules that read a man's team in the words themselves.</summary>
    private static void ReadOutright(ReadOnlySpan<RuleMatch> matches, int sentence, PatternItem[] items, MatchFrame frame, SideCollection sides, bool named)
    {
        foreach (ref readonly var match in matches)
        {
            int man = match["player"] >= 0 ? match["player"] : match["manager"], team = match["team"];
            if (man < 0 || team < 0 || !frame.HasSide(items[team].Entity) || !sides.TryMan(items[man], frame, out var variable))
            {
                continue;
            }

            var forFirst = items[team].Entity == frame.First;
            sides.Variables[variable].Evidence.Add(FeatureKey.Start(Rule, named).With(match.Rule.Part), forFirst ? 1 : -1);
            var outright = !match.Rule.Flags.Contains("weak") && !match.Rule.Flags.Contains("former") && !match.Rule.Flags.Contains("loan-from");
            sides.Variables[variable].Proofs.Add(new SideProof(sentence, match.First, match.End, forFirst, match.Rule.Id, outright));
        }
    }
}
