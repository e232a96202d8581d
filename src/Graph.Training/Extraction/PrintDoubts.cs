using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>
/// Prints the places of annotated reports whose meaning the annotation leaves open: it says which sides met and who scored, not which words tell it. One place a line: kind (match or goal), report,
/// where the words stand (offset of the opponent or of the trigger), what stands there, the sides or the man, and the annotated facts (places in the lists of the gold file) that they may tell of.
/// </summary>
internal sealed class PrintDoubts : ITrainingCommand
{
    /// <summary>Log-odds in thousandths from which a telling leaves no doubt.</summary>
    private const long SureMatch = 2000, SureGoal = 2500;

    public string Verb => "doubts";

    public string Usage => "DATA FOLDER...   prints the tellings of annotated matches and goals that may be none";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var (_, sentenceFrames, reading) = pipeline.Situate(pipeline.Read(gold.Report));
            PrintMatches(gold, reading, pipeline.MatchCandidates(reading, data.MatchDecision, false), data.MatchDecision);
            PrintGoals(gold, reading, pipeline.GoalCandidates(reading, sentenceFrames, false), data.GoalModel);
        }

        return 0;
    }

    private static void PrintMatches(GoldReport gold, ReportReading reading, (int MainOne, int MainOther, List<MatchCandidate> Candidates) found, MatchDecision decision)
    {
        foreach (var group in found.Candidates.Where(candidate => !candidate.Best.IsOf(found.MainOne, found.MainOther)).GroupBy(static candidate => (candidate.Best.Sentence, candidate.Best.Object)))
        {
            var told = group.Select(candidate => (Candidate: candidate, Matches: MatchesOf(gold, reading, candidate.Best))).Where(static entry => entry.Matches.Count > 0).ToList();
            if (told.Count == 0 || (told.Count == 1 && told[0].Matches.Count == 1 && !told[0].Candidate.Best.IsImplied && !told[0].Candidate.Best.IsLoose && decision.Score(told[0].Candidate) > SureMatch))
            {
                continue;
            }

            var item = reading.Sentences[group.Key.Sentence].Items[group.Key.Object];
            var span = reading.Text.SpanOf(item.First, item.End);
            Print("match", gold, span.Start, span.In(reading.Report.Text).ToString(), string.Join(" / ", told.Select(entry => reading.Entities[entry.Candidate.Best.First].Name + " v " + reading.Entities[entry.Candidate.Best.Second].Name)), told.SelectMany(static entry => entry.Matches).Distinct());
        }
    }

    private static List<int> MatchesOf(GoldReport gold, ReportReading reading, MatchStatement statement)
    {
        var (first, second) = (gold.Align(reading.Entities[statement.First]), gold.Align(reading.Entities[statement.Second]));
        return [.. Enumerable.Range(0, gold.Matches.Count).Where(index => gold.Matches[index] is var match && ((match.One == first && match.Other == second) || (match.One == second && match.Other == first)))];
    }

    private static void PrintGoals(GoldReport gold, ReportReading reading, List<MatchEvent> tellings, ScoreModel model)
    {
        foreach (var told in tellings)
        {
            var man = gold.Align(reading.Entities[told.Player]);
            var goals = Enumerable.Range(0, gold.Goals.Count).Where(index => gold.Goals[index].Scorer == man).ToList();
            if (man is not null && goals.Count > 0 && told.Features.Score(model) < SureGoal)
            {
                var item = reading.Sentences[told.Sentence].Items[told.Trigger];
                var span = reading.Text.SpanOf(item.First, item.End);
                Print("goal", gold, span.Start, span.In(reading.Report.Text).ToString(), reading.Entities[told.Player].Name, goals);
            }
        }
    }

    private static void Print(string kind, GoldReport gold, int offset, string words, string who, IEnumerable<int> facts) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{gold.Report.File}\t{offset}\t{words.ReplaceLineEndings(" ")}\t{who}\t{string.Join(",", facts)}"));
}
