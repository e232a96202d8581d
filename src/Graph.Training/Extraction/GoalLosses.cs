using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Tells at which step each annotated goal that the program misses is lost: name, telling, judgement, match, side, or score.</summary>
internal sealed class GoalLosses : ITrainingCommand
{
    public string Verb => "goal-losses";

    public string Usage => "DATA FOLDER...   lists missed goals of annotated reports by the step that loses them";

    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var reading = pipeline.Read(gold.Report);
            var told = pipeline.Tell(reading, data.SideModel, data.GoalModel, true);
            var facts = new GoalSides(told.Sides).Decide(GoalAssembler.Assemble(told.Goals, told.EventFrames));
            foreach (var group in gold.Goals.Where(static goal => goal.Match >= 0).GroupBy(static goal => (goal.Scorer, goal.Match, IsOwn: goal.Kind == "own-goal")))
            {
                var reason = Reason(data, group.Key.Scorer, gold.Matches[group.Key.Match], group.First().For, pipeline, gold, told, facts);
                counts[reason] = counts.GetValueOrDefault(reason) + group.Count();
                if (reason != "found")
                {
                    Console.WriteLine($"{reason}\t{gold.Report.File}\t{group.Key.Scorer} for {group.First().For} in {gold.Matches[group.Key.Match].One} v {gold.Matches[group.Key.Match].Other}{(group.First().Main ? " main" : "")}");
                }
            }
        }

        foreach (var (reason, count) in counts)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,5} {reason}"));
        }

        return 0;
    }

    private static string Reason(ExtractionData data, string scorer, (string One, string Other, bool Fixture, bool Main, int OneGoals, int OtherGoals) match, string side, ExtractionPipeline pipeline, GoldReport gold, ReportTelling told, List<GoalFact> facts)
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

        var (frames, sentenceFrames, situated) = pipeline.Situate(pipeline.Read(gold.Report));
        var candidates = pipeline.GoalCandidates(situated, sentenceFrames, false).Where(candidate => gold.Align(situated.Entities[candidate.Player]) == scorer).ToList();
        var named = reading.Entities.Where(static entity => entity.IsTeam).Select(gold.Align).ToHashSet();
        var found = frames.Exists(IsMatch);
        var where = !named.Contains(match.One) || !named.Contains(match.Other) ? " (side of match not named)" : !found ? " (match not found)" : "";
        if (candidates.Count == 0)
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

        var assembled = GoalAssembler.Assemble(told.Goals, told.EventFrames.With(data.EventFrameModel)).Where(fact => men.Contains(fact.Scorer)).ToList();
        if (!assembled.Exists(fact => IsMatch(fact.Frame)))
        {
            return "5 goal put into another match";
        }

        return told.Sides.SideIn(men.First(), assembled.First(fact => IsMatch(fact.Frame)).Frame) < 0 ? "7 side not told" : "8 does not fit the score";
    }
}
