using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the model that accepts or rejects the tellings of goals.</summary>
internal sealed class TrainGoals : ITrainingCommand
{
    public string Verb => "goals";

    public string Usage => "DATA OUT FOLDER...   trains data/models/goals.tsv; prints accuracy over five folds";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var pipeline = new ExtractionPipeline(ExtractionData.Load(arguments[0], []));
        var names = new Dictionary<ulong, string>();
        var reports = new List<List<Telling>>();
        int missed = 0, all = 0;
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(2)))
        {
            var (_, sentenceFrames, reading) = pipeline.Situate(pipeline.Read(gold.Report));
            var examples = new List<Telling>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var told in pipeline.GoalCandidates(reading, sentenceFrames, true))
            {
                names.Remember(told.Features);

                var man = gold.Align(reading.Entities[told.Player]);
                var isGoal = man is not null && gold.GoalsToldAt(OffsetOf(reading, told), man) is { } facts ? facts.Length > 0 : IsTrue(gold, man, told);
                if (isGoal)
                {
                    seen.Add(man!);
                }

                examples.Add(new Telling([.. told.Features.Entries.GroupBy(entry => entry.Key).OrderBy(group => group.Key).Select(group => (group.Key, Math.Min(3, group.Sum(static entry => entry.Value))))], isGoal, told.Player));
            }

            all += gold.Goals.Select(goal => goal.Scorer).Distinct().Count();
            missed += gold.Goals.Select(goal => goal.Scorer).Distinct().Count(scorer => !seen.Contains(scorer));
            reports.Add(examples);
        }

        Console.Error.WriteLine($"scorers without any candidate: {missed} of {all}");
        CrossValidate(reports);
        WeightsFile.Write(arguments[1], Train(reports), names);
        return 0;
    }

    internal static int OffsetOf(ReportReading reading, MatchEvent told) => reading.Text.Tokens[reading.Sentences[told.Sentence].Items[told.Trigger].First].Start;

    private static bool IsTrue(GoldReport gold, string? man, MatchEvent told)
    {
        if (man is null)
        {
            return false;
        }

        // "scored six goals" of a man with one in each of two matches counts a season's.
        if (told.Count > gold.Goals.Where(goal => goal.Scorer == man).GroupBy(static goal => goal.Match).Select(static group => group.Count()).DefaultIfEmpty(0).Max())
        {
            return false;
        }

        var minutes = told.Minutes.Where(minute => minute.Kind == MinuteKind.Absolute).Select(minute => minute.Minute + minute.Added).ToArray();
        foreach (var goal in gold.Goals)
        {
            if (goal.Scorer == man && (goal.Kind == "own-goal") == (told.GoalKind == "own-goal")
                && (goal.Minute < 0 || minutes.Length == 0 || minutes.Any(minute => Math.Abs(minute - goal.Minute) <= 2)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One candidate of a report. That its man scored does not say that these words tell it: they may tell of a chance that he missed.</summary>
    private sealed record Telling((ulong Key, int Value)[] Features, bool IsGoal, int Man);

    /// <summary>
    /// Trains twice. The second time the words about a scorer that the first model takes for no goal are left out where it takes others about him for one.
    /// </summary>
    private static Dictionary<ulong, int> Train(IReadOnlyList<List<Telling>> reports)
    {
        var first = Fit(reports.SelectMany(static tellings => tellings));
        return Fit(reports.SelectMany(tellings =>
        {
            var told = tellings.Where(telling => telling.IsGoal && Score(telling, first) > Sure).Select(static telling => telling.Man).ToHashSet();
            return tellings.Where(telling => !telling.IsGoal || Score(telling, first) > Doubtful || !told.Contains(telling.Man));
        }));
    }

    /// <summary>Log-odds in thousandths above which words surely tell of a goal, and below which they may tell of none.</summary>
    private const long Sure = 1000, Doubtful = 0;

    private static long Score(Telling telling, Dictionary<ulong, int> weights) => telling.Features.Sum(feature => (long)weights.GetValueOrDefault(feature.Key) * feature.Value);

    private static Dictionary<ulong, int> Fit(IEnumerable<Telling> tellings) =>
        new LogisticTrainer(6.0, 120, 0.05).Train([.. tellings.Select(static telling => (telling.Features, telling.IsGoal, 1.0))], 3);

    private static void CrossValidate(List<List<Telling>> reports)
    {
        int right = 0, wrong = 0, missed = 0;
        for (var fold = 0; fold < 5; fold++)
        {
            var weights = Train([.. reports.Where((_, index) => index % 5 != fold)]);
            foreach (var telling in reports.Where((_, index) => index % 5 == fold).SelectMany(static tellings => tellings))
            {
                var accepted = Score(telling, weights) >= 0;
                right += accepted && telling.IsGoal ? 1 : 0;
                wrong += accepted && !telling.IsGoal ? 1 : 0;
                missed += !accepted && telling.IsGoal ? 1 : 0;
            }
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tellings of goals over five folds: precision {(double)right / Math.Max(1, right + wrong):F3}, recall of candidates {(double)right / Math.Max(1, right + missed):F3}"));
    }
}
