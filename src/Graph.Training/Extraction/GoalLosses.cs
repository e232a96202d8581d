using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Tells at which step each annotated goal that the program misses is lost: name, telling, judgement, match, side, or score.</summary>
internal sealed class GoalLosses : ITrainingCommand
{
    public string Verb => "goal-losses";

    public string Usage => "DATA FOLDER...   lists missed goals of annotated reports by the step that loses them";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var losses = new LossList();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var told = pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, true);
            var (_, sentenceFrames, situated) = pipeline.Situate(pipeline.Read(gold.Report));
            var candidates = pipeline.GoalCandidates(situated, sentenceFrames, false).ConvertAll(candidate => gold.Align(situated.Entities[candidate.Player]));
            var assembled = GoalAssembler.Assemble(told.Goals, told.EventFrames);
            var facts = new GoalSides(told.Sides, told.EventFrames).Decide(assembled);
            foreach (var group in gold.Goals.Where(static goal => goal.Match >= 0).GroupBy(static goal => (goal.Scorer, goal.Match, IsOwn: goal.Kind == "own-goal")))
            {
                var (match, side) = (gold.Matches[group.Key.Match], group.First().For);
                losses.Add(Reason(group.Key.Scorer, match, side, gold, told, candidates, assembled, facts), group.Count(), gold.Report.File, $"{group.Key.Scorer} for {side} in {match.One} v {match.Other}{(group.First().Main ? " main" : "")}");
            }
        }

        losses.PrintCounts();
        return 0;
    }

    /// <param name="candidates">Gold names of the men of whom some words may tell a goal.</param>
    /// <param name="assembled">The goals before their sides and the scores are heard.</param>
    private static string Reason(string scorer, (string One, string Other, bool Fixture, bool Main, int OneGoals, int OtherGoals) match, string side, GoldReport gold, ReportTelling told, List<string?> candidates, List<GoalFact> assembled, List<GoalFact> facts)
    {
        var reading = told.Reading;
        bool IsMatch(MatchFrame frame) => (gold.Align(reading.Entities[frame.First]), gold.Align(reading.Entities[frame.Second])) is var (one, other) && ((one == match.One && other == match.Other) || (one == match.Other && other == match.One));
        var own = facts.Where(fact => gold.Align(reading.Entities[fact.Scorer]) == scorer).ToList();
        if (own.Exists(fact => IsMatch(fact.Frame) && gold.Align(reading.Entities[fact.For]) == side))
        {
            return "found";
        }

        var men = reading.Entities.Where(entity => !entity.IsTeam && gold.Align(entity) == scorer).Select(static entity => entity.Index).ToHashSet();
        if (men.Count == 0)
        {
            return "1 scorer not named";
        }

        var named = reading.Entities.Where(static entity => entity.IsTeam).Select(gold.Align).ToHashSet();
        var found = told.Frames.Exists(IsMatch);
        var where = !named.Contains(match.One) || !named.Contains(match.Other) ? " (side of match not named)" : !found ? " (match not found)" : "";
        if (!candidates.Contains(scorer))
        {
            return "2 no telling" + where;
        }

        if (!told.Goals.Exists(goal => men.Contains(goal.Player)))
        {
            return "3 telling judged none" + where;
        }

        if (where.Length > 0)
        {
            return "4 match" + where;
        }

        if (own.Exists(fact => IsMatch(fact.Frame)))
        {
            return "6 wrong side";
        }

        if (assembled.Find(fact => men.Contains(fact.Scorer) && IsMatch(fact.Frame)) is not { } goal)
        {
            return "5 goal put into another match";
        }

        return told.Sides.SideOfScorer(goal.Scorer, goal.Frame) < 0 ? "7 side not told" : "8 does not fit the score";
    }
}
