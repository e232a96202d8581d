using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the models that accept tellings of matches and tell played ones from those to come.</summary>
internal sealed class TrainMatches : ITrainingCommand
{
    private const int Folds = 5;
    private const int Rounds = 3;

    /// <summary>How far a telling with a score, and a loose one of the report's own match, count where time is learnt.</summary>
    private const double Scored = 0.3, Loose = 0.1;

    private sealed record Report(GoldReport Gold, ReportReading Reading, List<MatchCandidate> Candidates, int MainOne, int MainOther, List<(Example? Accept, Example? Coming)> Examples, List<(string, string)?> Keys, HashSet<(string, string)> Pairs);

    /// <param name="IsSure">Whether a reader has said what the words tell.</param>
    private readonly record struct Example((ulong Key, int Value)[] Features, bool Class, bool IsSure = false);

    public string Verb => "matches";

    public string Usage => "DATA OUT-DIRECTORY FOLDER...   trains matches.tsv and match-times.tsv; prints the matches found over five folds";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var names = new Dictionary<ulong, string>();
        var readings = GoldReport.ReadAll(arguments.Skip(2)).Select(gold => (gold, pipeline.Situate(pipeline.Read(gold.Report)).Reading)).ToList();

        // The main sides, which features speak of, are found first: for each report by a model that has not seen it.
        var pairs = readings.Select(entry => PairExamples(pipeline, entry.gold, entry.Item2, names)).ToList();
        CheckPairs(readings.Select(entry => entry.gold).ToList(), pairs);
        var mainPairs = PairWeights(pairs.SelectMany(list => list));
        var unseen = Enumerable.Range(0, Folds).Select(fold => new MatchDecision(data.MatchModel, LinearModel.Empty, data.MatchTimeModel, LinearModel.Empty, LinearModel.Of(PairWeights(pairs.Where((_, index) => index % Folds != fold).SelectMany(list => list))), LinearModel.Empty, LinearModel.Empty)).ToArray();
        List<Report> reports = [.. readings.Select((entry, index) => Read(pipeline, entry.gold, entry.Item2, unseen[index % Folds], names))];
        WeightsFile.Write(Path.Combine(arguments[1], "main-pairs.tsv"), mainPairs, names);

        Ceiling(reports);
        var reported = new ReportedTrainer(Folds, names);
        CrossValidate(pipeline, reports, [.. unseen.Select(entry => entry.MainPair)], names, reported);
        WeightsFile.Write(Path.Combine(arguments[1], "reported-matches.tsv"), reported.Train(), names);
        var accept = AcceptTrees(reports);
        WeightsFile.Write(Path.Combine(arguments[1], "matches.tsv"), accept, names);
        var (contexts, timeContexts, meetings) = ContextWeights(pipeline, reports, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-context.tsv"), contexts, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-time-context.tsv"), timeContexts, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-meetings.tsv"), meetings, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-times.tsv"), TimeWeights(reports, accept), names);
        return 0;
    }

    private static List<Example> PairExamples(ExtractionPipeline pipeline, GoldReport gold, ReportReading reading, Dictionary<ulong, string> names)
    {
        var examples = new List<Example>();
        foreach (var (pair, features) in pipeline.MainPairs(reading, true))
        {
            Remember(features, names);
            var (one, other) = (gold.Align(reading.Entities[pair.One]), gold.Align(reading.Entities[pair.Other]));
            var isMain = one is not null && other is not null && gold.Matches.Exists(match => match.Main && Key(match.One, match.Other) == Key(one, other));
            examples.Add(new Example(Vector(features), isMain));
        }

        return examples;
    }

    private static Dictionary<ulong, int> PairWeights(IEnumerable<Example> examples) =>
        new LogisticTrainer(4.0, 120, 0.05).Train([.. examples.Select(example => (example.Features, example.Class, 1.0))], 3);

    private static void CheckPairs(List<GoldReport> golds, List<List<Example>> pairs)
    {
        int right = 0, all = 0, possible = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = PairWeights(pairs.Where((_, index) => index % Folds != fold).SelectMany(list => list));
            for (var i = fold; i < pairs.Count; i += Folds)
            {
                if (golds[i].Matches.Exists(match => match.Main))
                {
                    var best = pairs[i].Count == 0 ? default : pairs[i].MaxBy(example => example.Features.Sum(feature => weights.GetValueOrDefault(feature.Key)));
                    all++;
                    right += best.Class ? 1 : 0;
                    possible += pairs[i].Exists(example => example.Class) ? 1 : 0;
                    if (!best.Class)
                    {
                        Console.WriteLine($"main\t{golds[i].Report.File}");
                    }
                }
            }
        }

        Console.Error.WriteLine($"main pair right in {right} of {all} reports, among the pairs in {possible}");
    }

    private static void Remember(FeatureVector features, Dictionary<ulong, string> names)
    {
        for (var i = 0; i < features.Entries.Count; i++)
        {
            names.TryAdd(features.Entries[i].Key, features.Names[i]);
        }
    }

    private static (ulong, int)[] Vector(FeatureVector features) =>
        [.. features.Entries.GroupBy(entry => entry.Key).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(entry => entry.Value)))];

    private static Report Read(ExtractionPipeline pipeline, GoldReport gold, ReportReading reading, MatchDecision decision, Dictionary<ulong, string> names)
    {
        var examples = new List<(Example?, Example?)>();
        var keys = new List<(string, string)?>();
        var pairs = new HashSet<(string, string)>();
        var (mainOne, mainOther, candidates) = pipeline.MatchCandidates(reading, decision, true);
        foreach (var candidate in candidates)
        {
            var features = candidate.Features!;
            Remember(features, names);
            Remember(candidate.TimeFeatures!, names);
            if (gold.Align(reading.Entities[candidate.Best.First]) is not { } first || gold.Align(reading.Entities[candidate.Best.Second]) is not { } second)
            {
                examples.Add((null, null));
                keys.Add(null);
                continue;
            }

            pairs.Add(Key(first, second));
            keys.Add(Key(first, second));
            var vector = Vector(features);
            var told = gold.MatchesToldAt(OffsetOf(reading, candidate.Best));
            bool played = Has(gold, told, first, second, false), coming = Has(gold, told, first, second, true);
            Example? time = played != coming ? new Example(WithoutMain(Vector(candidate.TimeFeatures!), names), coming) : null;
            Example? accept = candidate.Best.IsOf(mainOne, mainOther) ? null : new Example(vector, played || coming, told is not null);
            examples.Add((accept, time));
        }

        return new Report(gold, reading, candidates, mainOne, mainOther, examples, keys, pairs);
    }

    /// <summary>Annotated reports have been played, so their own match is hardly ever to come; a preview's is, and only the words may tell.</summary>
    private static (ulong, int)[] WithoutMain((ulong Key, int Value)[] vector, Dictionary<ulong, string> names) =>
        [.. vector.Where(feature => names[feature.Key] is var name && !name.EndsWith(" main", StringComparison.Ordinal) && !name.Contains("focus", StringComparison.Ordinal))];

    internal static int OffsetOf(ReportReading reading, MatchStatement statement) => reading.Text.Tokens[reading.Sentences[statement.Sentence].Items[statement.Object].First].Start;

    /// <param name="told">The matches that the words tell of; null where nobody has said: any of the report's.</param>
    private static bool Has(GoldReport gold, int[]? told, string one, string other, bool fixture)
    {
        for (var i = 0; i < gold.Matches.Count; i++)
        {
            if (gold.Matches[i] is var match && match.Fixture == fixture && ((match.One == one && match.Other == other) || (match.One == other && match.Other == one)) && (told is null || told.Contains(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Trees of the first judgement, since no linear model did it as well. An annotation tells which sides met, not where the report says so: of several sentences that may tell of a match only the likeliest must
    /// ("multiple instances", Dietterich 1997). So each counts as far as it is likely beside the others of its sides, first by its rule, then by linear weights, which are quicker found.
    /// </summary>
    private static BoostedTrees AcceptTrees(IReadOnlyList<Report> reports)
    {
        ScoreModel model = LinearModel.Empty;
        for (var round = 1; ; round++)
        {
            var examples = new List<((ulong, int)[], bool, double)>();
            foreach (var report in reports)
            {
                foreach (var (example, worth) in report.Examples.Zip(WorthOf(report, model)))
                {
                    if (example.Accept is { } accept)
                    {
                        examples.Add((accept.Features, accept.Class, worth));
                    }
                }
            }

            if (round == Rounds)
            {
                return new TreeTrainer(new TreeSettings()).Train(examples);
            }

            model = LinearModel.Of(new LogisticTrainer(4.0, 120, 0.05).Train(examples, 3));
        }
    }

    /// <summary>How far each candidate counts that is of sides that met: as far as it is likely beside the likeliest of them.</summary>
    /// <param name="weights">Those of the first judgement; none yet: by rule.</param>
    private static double[] WorthOf(Report report, ScoreModel model)
    {
        var worth = new double[report.Examples.Count];
        var best = new Dictionary<(string, string), double>();
        for (var i = 0; i < worth.Length; i++)
        {
            if (report.Examples[i].Accept is { Class: true } example)
            {
                worth[i] = model.IsEmpty ? MatchCandidate.Rank(report.Candidates[i].Best) / 4.0 : model.Score(example.Features) / 1000.0;
                best[report.Keys[i]!.Value] = Math.Max(worth[i], best.GetValueOrDefault(report.Keys[i]!.Value, double.MinValue));
            }
        }

        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = report.Examples[i].Accept is { Class: true, IsSure: false } ? Math.Exp(worth[i] - best[report.Keys[i]!.Value]) : 1.0;
        }

        return worth;
    }

    /// <summary>Weights of the first judgement of time. A telling with a score needs none; a loose one of the report's own match says little.</summary>
    private static Dictionary<ulong, int> TimeWeights(IReadOnlyList<Report> reports, ScoreModel accept)
    {
        var examples = new List<((ulong, int)[], bool, double)>();
        foreach (var report in reports)
        {
            var worth = WorthOf(report, accept);
            for (var i = 0; i < worth.Length; i++)
            {
                if (report.Examples[i].Coming is { } example)
                {
                    var best = report.Candidates[i].Best;
                    examples.Add((example.Features, example.Class, (best.HasScore ? Scored : 1.0) * (report.Examples[i].Accept is null && best.IsLoose ? Loose : worth[i])));
                }
            }
        }

        return new LogisticTrainer(1.5, 120, 0.05).Train(examples, 3);
    }

    /// <summary>Weights of the second judgements, learnt from first judgements of models that had not seen the report.</summary>
    private static (Dictionary<ulong, int> Contexts, Dictionary<ulong, int> Times, Dictionary<ulong, int> Meetings) ContextWeights(ExtractionPipeline pipeline, IReadOnlyList<Report> reports, Dictionary<ulong, string> names)
    {
        var meetings = new MeetingTrainer(pipeline.Meetings, names);
        var (contexts, times) = (new List<((ulong, int)[], bool, double)>(), new List<((ulong, int)[], bool, double)>());
        var others = Enumerable.Range(0, Folds).Select(fold => reports.Where((_, index) => index % Folds != fold).ToList()).ToArray();
        var accepts = new BoostedTrees[Folds];
        Parallel.For(0, Folds, fold => accepts[fold] = AcceptTrees(others[fold]));
        for (var fold = 0; fold < Folds; fold++)
        {
            var accept = accepts[fold];
            var alone = new MatchDecision(accept, LinearModel.Empty, LinearModel.Of(TimeWeights(others[fold], accept)), LinearModel.Empty, LinearModel.Empty, LinearModel.Empty, LinearModel.Empty);
            foreach (var report in reports.Where((_, index) => index % Folds == fold))
            {
                var described = MatchContext.Describe(report.Candidates, alone.ScoresAlone(report.Candidates, report.MainOne, report.MainOther), report.MainOne, report.MainOther, true);
                for (var i = 0; i < described.Length; i++)
                {
                    Remember(described[i], names);
                    if (report.Examples[i].Accept is { } example)
                    {
                        contexts.Add((Vector(described[i]), example.Class, 1.0));
                    }
                }

                AddTimes(report, alone, times, names);
                meetings.Add(report.Gold, report.Reading, alone.Choose(report.Candidates, report.MainOne, report.MainOther), report.MainOne, report.MainOther);
            }
        }

        var trainer = new LogisticTrainer(2.0, 200, 0.05);
        return (trainer.Train(contexts, 3), trainer.Train(times, 3), meetings.Train());
    }

    /// <summary>What the accepted tellings of a report teach of matches played and to come. Of sides that have met and meet again, the telling that looks ahead most is of the match to come.</summary>
    private static void AddTimes(Report report, MatchDecision alone, List<((ulong, int)[], bool, double)> examples, Dictionary<ulong, string> names)
    {
        var taken = alone.Accept(report.Candidates, report.MainOne, report.MainOther).ConvertAll(entry => entry.Candidate);
        var statements = taken.ConvertAll(candidate => candidate.Best);
        var own = Array.ConvertAll(taken.ToArray(), alone.ComingAlone);
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == MatchTimeContext.Played || report.Gold.Align(report.Reading.Entities[statements[i].First]) is not { } first || report.Gold.Align(report.Reading.Entities[statements[i].Second]) is not { } second)
            {
                continue;
            }

            var told = report.Gold.MatchesToldAt(OffsetOf(report.Reading, statements[i]));
            bool played = Has(report.Gold, told, first, second, false), coming = Has(report.Gold, told, first, second, true);
            var isMost = !Enumerable.Range(0, own.Length).Any(other => other != i && statements[other].IsOf(statements[i].First, statements[i].Second) && own[other] >= own[i]);
            if (played != coming || (played && isMost))
            {
                var features = MatchTimeContext.Describe(statements, own, i, report.MainOne, report.MainOther, true);
                Remember(features, names);
                examples.Add((Vector(features), coming, 1.0));
            }
        }
    }

    private static MatchDecision Train(ExtractionPipeline pipeline, IReadOnlyList<Report> reports, ScoreModel mainPairs, Dictionary<ulong, string> names)
    {
        var (contexts, times, meetings) = ContextWeights(pipeline, reports, names);
        var accept = AcceptTrees(reports);
        return new(accept, LinearModel.Of(contexts), LinearModel.Of(TimeWeights(reports, accept)), LinearModel.Of(times), mainPairs, LinearModel.Empty, LinearModel.Of(meetings));
    }

    /// <summary>How many of the pairs that meet have both sides named, and how many a candidate; the rest is listed.</summary>
    private static void Ceiling(IReadOnlyList<Report> reports)
    {
        int all = 0, reached = 0, named = 0;
        foreach (var report in reports)
        {
            var teams = report.Reading.Entities.Where(entity => entity.IsTeam).Select(report.Gold.Align).ToHashSet();
            foreach (var pair in report.Gold.Matches.Select(match => Key(match.One, match.Other)).Distinct())
            {
                all++;
                if (teams.Contains(pair.Item1) && teams.Contains(pair.Item2))
                {
                    named++;
                    reached += report.Pairs.Contains(pair) ? 1 : 0;
                    if (!report.Pairs.Contains(pair))
                    {
                        Console.WriteLine($"no candidate\t{report.Gold.Report.File}\t{pair.Item1} v {pair.Item2}");
                    }
                }
            }
        }

        Console.Error.WriteLine($"pairs of sides: {all}, both named {named}, with a candidate {reached}");
    }

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static void ListWrong(Report report, MatchFrame frame, (string, string) key)
    {
        var kind = report.Gold.Matches.Exists(match => Key(match.One, match.Other) == key) ? (report.Gold.Matches.Exists(match => Key(match.One, match.Other) == key && match.Fixture == frame.IsFixture) ? "twice" : "time") : "pair";
        Console.WriteLine($"wrong\t{report.Gold.Report.File}\t{key.Item1} v {key.Item2}\t{kind}\tmain={frame.IsMain} fixture={frame.IsFixture} past={frame.IsPast} {frame.FirstGoals}-{frame.SecondGoals}");
        foreach (var statement in frame.Statements)
        {
            Console.WriteLine($"  {statement.Confidence} {statement.Rule.Id} {statement.Sources} past={statement.IsPast} {statement.FirstGoals}-{statement.SecondGoals} | {Sentence(report, statement.Sentence)}");
        }
    }

    private static string Sentence(Report report, int sentence)
    {
        var text = report.Reading.SpanOf(sentence).In(report.Gold.Report.Text).ToString().ReplaceLineEndings(" ");
        return text.Length > 260 ? text[..260] : text;
    }

    private static void CrossValidate(ExtractionPipeline pipeline, IReadOnlyList<Report> reports, ScoreModel[] mainPairs, Dictionary<ulong, string> names, ReportedTrainer reported)
    {
        int right = 0, got = 0, gold = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var decision = Train(pipeline, [.. reports.Where((_, index) => index % Folds != fold)], mainPairs[fold], names);
            foreach (var report in reports.Where((_, index) => index % Folds == fold))
            {
                var expected = report.Gold.Matches.Select(match => (Key(match.One, match.Other), match.Fixture)).ToList();
                gold += expected.Count;
                var frames = pipeline.Matches(report.Reading, decision);
                reported.Add(report.Gold, report.Reading, frames, pipeline.DescribeReported(report.Reading, frames), fold);
                foreach (var frame in frames)
                {
                    got++;
                    var key = Key(report.Gold.Align(report.Reading.Entities[frame.First]) ?? "?", report.Gold.Align(report.Reading.Entities[frame.Second]) ?? "?");
                    var hit = expected.Remove((key, frame.IsFixture));
                    right += hit ? 1 : 0;
                    if (!hit)
                    {
                        ListWrong(report, frame, key);
                    }
                }

                foreach (var (key, fixture) in expected)
                {
                    Console.WriteLine($"missed\t{report.Gold.Report.File}\t{key.Item1} v {key.Item2}\t{(fixture ? "fixture" : "played")}\t{(report.Pairs.Contains(key) ? "candidate" : "none")}");
                    foreach (var candidate in pipeline.MatchCandidates(report.Reading, decision, false).Candidates)
                    {
                        var best = candidate.Best;
                        if (Key(report.Gold.Align(report.Reading.Entities[best.First]) ?? "?", report.Gold.Align(report.Reading.Entities[best.Second]) ?? "?") == key)
                        {
                            Console.WriteLine($"  {decision.Score(candidate)} {best.Rule.Id} {best.Sources} coming={decision.ComingAlone(candidate)} | {Sentence(report, best.Sentence)}");
                        }
                    }
                }
            }
        }

        double precision = (double)right / Math.Max(1, got), recall = (double)right / Math.Max(1, gold);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"matches over five folds: precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} ({right} right, {got} got, {gold} gold)"));
    }
}
