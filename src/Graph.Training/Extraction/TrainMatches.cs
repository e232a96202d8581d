using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trains the models that accept tellings of matches and tell played ones from those to come.</summary>
internal sealed class TrainMatches : ITrainingCommand
{
    private const int Folds = 5;

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
        var pairs = readings.Select(entry => MainPairTrainer.Examples(pipeline, entry.gold, entry.Item2, names)).ToList();
        MainPairTrainer.Check(Folds, readings.Select(entry => entry.gold).ToList(), pairs);
        var mainPairs = MainPairTrainer.Weights(pairs.SelectMany(list => list));
        var unseen = Enumerable.Range(0, Folds).Select(fold => new MatchDecision(data.MatchModel, LinearModel.Empty, data.MatchTimeModel, LinearModel.Empty, LinearModel.Of(MainPairTrainer.Weights(pairs.Where((_, index) => index % Folds != fold).SelectMany(list => list))), LinearModel.Empty, LinearModel.Empty)).ToArray();
        List<MatchReport> reports = [.. readings.Select((entry, index) => MatchReport.Read(pipeline, entry.gold, entry.Item2, unseen[index % Folds], names))];
        WeightsFile.Write(Path.Combine(arguments[1], "main-pairs.tsv"), mainPairs, names);

        MatchValidation.Ceiling(reports);
        var reported = new ReportedTrainer(Folds, names);
        MatchValidation.CrossValidate(Folds, pipeline, reports, [.. unseen.Select(entry => entry.MainPair)], names, reported);
        WeightsFile.Write(Path.Combine(arguments[1], "reported-matches.tsv"), reported.Train(), names);
        var accept = MatchCandidateTrainer.AcceptTrees(reports);
        WeightsFile.Write(Path.Combine(arguments[1], "matches.tsv"), accept, names);
        var (contexts, timeContexts, meetings) = MatchContextTrainer.Train(Folds, pipeline, reports, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-context.tsv"), contexts, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-time-context.tsv"), timeContexts, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-meetings.tsv"), meetings, names);
        WeightsFile.Write(Path.Combine(arguments[1], "match-times.tsv"), MatchCandidateTrainer.TimeWeights(reports, accept), names);
        return 0;
    }
}
