using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the model that chooses the match of an event, on the goals whose match is annotated.</summary>
internal sealed class TrainEventFrames : ITrainingCommand
{
    private const int Folds = 5;

    public string Verb => "event-frames";

    public string Usage => "DATA OUT FOLDER...   trains data/models/event-frames.tsv; prints accuracy over five folds";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var names = new Dictionary<ulong, string>();
        var readings = new List<(GoldReport Gold, ReportTelling[] Told)>();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(2)))
        {
            // With and without what the gazetteers know of men: the model must not lean on it.
            readings.Add((gold, [pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, true), pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, false)]));
        }

        // Each goal leans on the matches of those before it: first on the right ones, then on those that a model which has not seen the report gives them, mistakes and all.
        List<List<TrainedChoice>> sure = [.. readings.Select(entry => Choices(entry.Gold, entry.Told, null, names))];
        CrossValidate(sure);
        var chosen = Rechoose(readings, sure, names);
        chosen = Rechoose(readings, chosen, names);
        CrossValidate(chosen);
        WeightsFile.Write(arguments[1], Train(chosen), names);
        return 0;
    }

    /// <summary>The choices of all reports, where each goal follows what models of the other folds chose for those before.</summary>
    private static List<List<TrainedChoice>> Rechoose(List<(GoldReport Gold, ReportTelling[] Told)> readings, List<List<TrainedChoice>> earlier, Dictionary<ulong, string> names)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => (ScoreModel)Train(earlier.Where((_, index) => index % Folds != fold))).ToArray();
        return [.. readings.Select((entry, index) => Choices(entry.Gold, entry.Told, models[index % Folds], names))];
    }

    /// <param name="model">Chooses the matches that later goals lean on; null for the right ones.</param>
    private static List<TrainedChoice> Choices(GoldReport gold, ReportTelling[] tellings, ScoreModel? model, Dictionary<ulong, string> names)
    {
        var choices = new List<TrainedChoice>();
        foreach (var told in tellings)
        {
            var chooser = told.EventFrames.With(model ?? LinearModel.Empty);
            foreach (var telling in told.Goals)
            {
                var right = Add(gold, told, telling, chooser, choices, names);
                if (model is not null)
                {
                    chooser.Of(telling);
                }
                else if (right >= 0)
                {
                    chooser.Place(telling, told.Frames[right]);
                }
            }
        }

        return choices;
    }

    /// <returns>The place of the right frame; -1 when there is none, several come into question, or it is not annotated.</returns>
    private static int Add(GoldReport gold, ReportTelling told, MatchEvent telling, EventFrames chooser, List<TrainedChoice> choices, Dictionary<ulong, string> names)
    {
        if (telling.Result is not null || MatchesOf(gold, told.Reading, telling) is not { } matches)
        {
            return -1;
        }

        var described = chooser.Describe(telling);
        foreach (var (_, features) in described)
        {
            names.Remember(features);
        }

        var right = matches.Select(match => RightFrame(gold, told, match)).ToHashSet();
        var isNoneRight = right.Remove(-1) || matches.Count == 0;
        choices.Add(new TrainedChoice(
            [.. described.Select(static entry => entry.Features.Entries.Select(static feature => feature.Key).Distinct().Order().ToArray())],
            [.. right.Order()], isNoneRight, 1));
        return right.Count == 1 && !isNoneRight ? right.First() : -1;
    }

    /// <summary>The annotated matches in which the man scored, as far as the minute tells: none where he scored in no match that is told; null when that isn't known.</summary>
    private static HashSet<int>? MatchesOf(GoldReport gold, ReportReading reading, MatchEvent telling)
    {
        if (gold.Align(reading.Entities[telling.Player]) is not { } man)
        {
            return null;
        }

        if (gold.GoalsToldAt(TrainGoals.OffsetOf(reading, telling), man) is { } told)
        {
            var matches = told.Select(goal => gold.Goals[goal].Match).ToHashSet();
            return matches.Contains(-1) ? null : matches;
        }

        var minutes = telling.Minutes.Where(minute => minute.Kind == MinuteKind.Absolute).Select(minute => minute.Minute + minute.Added).ToArray();
        var found = new HashSet<int>();
        var isHis = false;
        foreach (var goal in gold.Goals)
        {
            isHis |= goal.Scorer == man;
            if (goal.Scorer == man && (goal.Minute < 0 || minutes.Length == 0 || minutes.Any(minute => Math.Abs(minute - goal.Minute) <= 2)))
            {
                if (goal.Match < 0)
                {
                    return null;
                }

                found.Add(goal.Match);
            }
        }

        return isHis && found.Count == 0 ? null : found;
    }

    /// <summary>The frame of an annotated match: of its sides, best of its score.</summary>
    private static int RightFrame(GoldReport gold, ReportTelling told, int match)
    {
        var (one, other, fixture, _, oneGoals, otherGoals) = gold.Matches[match];
        int best = -1, most = -1;
        for (var i = 0; i < told.Frames.Count; i++)
        {
            var frame = told.Frames[i];
            string? first = gold.Align(told.Reading.Entities[frame.First]), second = gold.Align(told.Reading.Entities[frame.Second]);
            var turned = first == other && second == one;
            if (!turned && (first != one || second != other))
            {
                continue;
            }

            var score = turned ? (frame.SecondGoals, frame.FirstGoals) : (frame.FirstGoals, frame.SecondGoals);
            var worth = (score == (oneGoals, otherGoals) ? 4 : 0) + (frame.IsFixture == fixture ? 2 : 0) + (frame.IsMain == gold.Matches[match].Main ? 1 : 0);
            (best, most) = worth > most ? (i, worth) : (best, most);
        }

        return best;
    }

    /// <summary>Fewer and smaller trees than those of matches: there are fewer examples, and deeper ones read unseen reports worse.</summary>
    private static readonly TreeSettings Settings = new(Trees: 200, Leaves: 16);

    private static BoostedTrees Train(IEnumerable<List<TrainedChoice>> reports) => new ChoiceTreeTrainer(Settings, EventFrames.Threshold / 1000.0).Train([.. reports.SelectMany(static choices => choices)]);

    private static void CrossValidate(List<List<TrainedChoice>> reports)
    {
        int right = 0, wrong = 0, none = 0, framed = 0, several = 0, rightOfSeveral = 0, unread = 0, heldBack = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Train(reports.Where((_, index) => index % Folds != fold));
            foreach (var choice in reports.Where((_, index) => index % Folds == fold).SelectMany(choices => choices))
            {
                var best = -1;
                var most = EventFrames.Threshold;
                for (var i = 0; i < choice.Alternatives.Count; i++)
                {
                    var score = weights.Score(choice.Alternatives[i].Select(static key => (key, 1)).ToArray());
                    (best, most) = score > most ? (i, score) : (best, most);
                }

                if (choice.Right.Count > 1)
                {
                    several++;
                    rightOfSeveral += best >= 0 && choice.IsRight(best) ? 1 : 0;
                }
                else if (choice.Right.Count == 0)
                {
                    unread++;
                    heldBack += best < 0 ? 1 : 0;
                }
                else
                {
                    framed++;
                    right += best >= 0 && choice.IsRight(best) ? 1 : 0;
                    wrong += best >= 0 && !choice.IsRight(best) ? 1 : 0;
                    none += best < 0 ? 1 : 0;
                }
            }
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matches of goals over five folds: {right} right of {framed} whose match is read, {wrong} wrong, {none} given to none; one of the right ones {rightOfSeveral} of {several}; none given to {heldBack} of {unread} whose match is not read"));
    }
}
