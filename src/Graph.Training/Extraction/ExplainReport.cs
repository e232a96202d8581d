using System.Globalization;
using Graph.Extraction;
using Graph.Model;

namespace Graph.Training.Extraction;

/// <summary>Shows how a text was read: its matches, the match of each sentence, the tellings of goals with their scores, the sides.</summary>
internal sealed class ExplainReport : ITrainingCommand
{
    public string Verb => "explain";

    public string Usage => "DATA FILE...   shows matches, sentences, tellings of goals and sides of texts";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        foreach (var file in arguments.Skip(1))
        {
            Explain(pipeline, data, SourceReport.Create(Path.GetFileName(file), File.ReadAllText(file)));
        }

        return 0;
    }

    private static void Explain(ExtractionPipeline pipeline, ExtractionData data, SourceReport report)
    {
        Console.WriteLine("==== " + report.File);
        var (frames, sentenceFrames, reading) = pipeline.Situate(pipeline.Read(report));
        string Name(int entity) => entity < 0 ? "-" : reading.Entities[entity].Name;
        var reported = pipeline.DescribeReported(reading, frames);
        foreach (var frame in frames)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"match {frame.Index} ({reported[frame.Index].Score(data.ReportedModel)}): {Name(frame.First)} {frame.FirstGoals}-{frame.SecondGoals} {Name(frame.Second)} home {Name(frame.Home)}{(frame.IsMain ? " main" : "")}{(frame.IsFixture ? " fixture" : "")}{(frame.IsPast ? " past" : "")} {string.Join(",", frame.Statements.ToArray().Select(statement => statement.Rule.Id + "@" + statement.Sentence))}"));
        }

        var decision = data.MatchDecision;
        var (mainOne, mainOther, tellings) = pipeline.MatchCandidates(reading, decision, false);
        var byItself = decision.ScoresAlone(tellings, mainOne, mainOther);
        var among = decision.Scores(tellings, byItself, mainOne, mainOther);
        foreach (var (pair, features) in pipeline.MainPairs(reading, false).OrderByDescending(entry => entry.Features.Score(data.MainPairModel)).Take(3))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"main pair ({features.Score(data.MainPairModel)}): {Name(pair.One)} v {Name(pair.Other)}{((pair.One, pair.Other) == (mainOne, mainOther) ? " chosen" : "")}"));
        }

        var candidates = pipeline.GoalCandidates(reading, sentenceFrames, true);
        for (var s = 0; s < sentenceFrames.Length; s++)
        {
            Console.WriteLine($"[{s}|{sentenceFrames[s]?.Index}] {string.Concat(reading.Sentences[s].Items.Select(item => Shown(reading, item)))}");
            for (var t = 0; t < tellings.Count; t++)
            {
                if (tellings[t].Best is var best && best.Sentence == s)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {(among[t] > -350 ? "MATCH" : "-----")} {among[t],6} alone {byItself[t],6} coming {decision.ComingAlone(tellings[t]),6} {Name(best.First)} v {Name(best.Second)} {best.FirstGoals}-{best.SecondGoals} {best.Rule.Id} {best.Sources}"));
                }
            }

            var refuted = new List<RuleMatch>();
            data.Rules.Find("no-goal", reading.Sentences[s].Items, refuted);
            foreach (var match in refuted.Where(match => match["trigger"] >= 0))
            {
                Console.WriteLine($"      -    {Shown(reading, reading.Sentences[s].Items[match["trigger"]]).Trim()} by {match.Rule.Id}");
            }

            foreach (var told in candidates.Where(told => told.Sentence == s))
            {
                var score = told.Features.Score(data.GoalModel);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {(score >= 0 ? "GOAL" : "no  ")} {score,6} {Name(told.Player)} by {told.Rule.Id} x{told.Count} {told.GoalKind} {string.Join(",", told.Minutes.Select(minute => $"{minute.Kind}{minute.Minute}+{minute.Added}"))}"));
                Console.WriteLine($"           {string.Join(", ", told.Features.Names)}");
            }
        }

        ShowMatchesOfGoals(pipeline, data, reading);
        foreach (var goal in pipeline.Find(pipeline.Read(report), data.SideModel, data.GoalModel, true).Goals)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   goal in match {goal.Frame.Index} for {Name(goal.For)}: {Name(goal.Scorer)} {goal.Minute}+{goal.Added} {goal.Kind} made by {Name(goal.Maker)}, told in {string.Join(",", goal.Tellings.Select(telling => telling.Sentence))}"));
        }

        var problem = pipeline.SideProblem(reading, frames, sentenceFrames, true, false);
        var solver = new SideSolver(data.SideModel);
        var known = SidePriors.Read(reading, problem);
        var alone = solver.Solve(problem, []);
        var both = solver.SolveWithKnown(problem, known, new int[known.Length]);
        var judgements = pipeline.Judgements(reading, problem, known, both, pipeline.AcceptedGoals(reading, sentenceFrames), true, false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   day {reading.Day:yyyy-MM-dd}{(reading.Date is null ? " guessed" : "")}"));
        for (var i = 0; i < known.Length; i++)
        {
            var variable = problem.Variables[i];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {Name(variable.Entity),-26} match {variable.Frame.Index} text {alone.Scores[i],6} known {known[i],2} both {both.Scores[i],6} → {(Math.Abs(both.Scores[i]) < 300 ? "?" : both.Scores[i] > 0 ? Name(variable.Frame.First) : Name(variable.Frame.Second))} judged {judgements[i].Told.Score(data.JudgeModel)}"));
        }
    }

    /// <summary>The matches that come into question for each accepted goal, the likeliest first.</summary>
    private static void ShowMatchesOfGoals(ExtractionPipeline pipeline, ExtractionData data, ReportReading reading)
    {
        var told = pipeline.Tell(reading, data.SideModel, data.GoalModel, true);
        var chooser = told.EventFrames.With(data.EventFrameModel);
        foreach (var goal in told.Goals)
        {
            var ranked = chooser.Describe(goal).Select(entry => (entry.Frame, Score: entry.Features.Score(data.EventFrameModel), entry.Features)).OrderByDescending(static entry => entry.Score).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   goal [{goal.Sentence}] {told.Reading.Entities[goal.Player].Name}: {string.Join(", ", ranked.Take(4).Select(static entry => $"match {entry.Frame.Index} {entry.Score}"))}"));
            foreach (var (frame, _, features) in ranked.Take(2))
            {
                Console.WriteLine($"      {frame.Index}: {string.Join(", ", features.Names)}");
            }

            chooser.Of(goal);
        }
    }

    private static string Shown(ReportReading reading, PatternItem item)
    {
        var text = reading.Text.SpanOf(item.First, item.End).In(reading.Report.Text).ToString();
        var space = reading.Text.Tokens[item.First].Is(Graph.Text.TokenFlags.SpaceBefore) ? " " : "";
        return item.Entity >= 0 ? $"{space}[{text}→{reading.Entities[item.Entity].Name}]" : item.Is(ItemType.MINUTE) ? $"{space}<{text}>" : space + text;
    }
}
