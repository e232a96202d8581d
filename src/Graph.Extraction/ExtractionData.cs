using System.Collections.Immutable;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>All that is read from the data directories once: names, lexicons, rules, models. Safe for many threads.</summary>
public sealed record ExtractionData(
    EntityRecognizer Recognizer,
    TextAnalyzer Analyzer,
    LexiconSet Lexicons,
    RuleSet Rules,
    Symbolizer Symbols,
    LinearModel SideModel,
    ScoreModel JudgeModel,
    LinearModel OverModel,
    ScoreModel SaidModel,
    ScoreModel SaidOverModel,
    ScoreModel SaidManagerModel,
    ScoreModel SaidManagerOverModel,
    ScoreModel NearModel,
    ScoreModel TeamOverModel,
    ScoreModel GoalModel,
    Symbolizer MatchSymbols,
    ScoreModel MatchModel,
    ScoreModel MatchContextModel,
    ScoreModel MatchTimeModel,
    ScoreModel MatchTimeContextModel,
    ScoreModel MainPairModel,
    ScoreModel EventFrameModel,
    ScoreModel ReportedModel,
    ScoreModel MeetingModel,
    Stages Stages,
    SharedLeagues SharedLeagues)
{
    /// <summary>The trained models that decide which matches a report tells of.</summary>
    public MatchDecision MatchDecision => new(MatchModel, MatchContextModel, MatchTimeModel, MatchTimeContextModel, MainPairModel, ReportedModel, MeetingModel);

    /// <param name="userDirectories">Directories that add to the first; a file of theirs is read after ours.</param>
    /// <exception cref="InvalidDataException">A file is missing or malformed; the message names it, its line and what to do.</exception>
    public static ExtractionData Load(string dataDirectory, IReadOnlyList<string> userDirectories)
    {
        ImmutableArray<string> directories = [dataDirectory, .. userDirectories];

        // The names take about as long as all the rest.
        var recognizer = Task.Run(() => EntityRecognizer.Load(dataDirectory, [.. userDirectories]));
        var ruleFiles = Array.ConvertAll(Files(directories, "rules", "*.yaml"), RuleFile.Parse);
        var vocabulary = new Vocabulary.Builder();
        var lexicons = ReadLexicons(directories, vocabulary, ruleFiles);
        var rules = new RuleSet(ruleFiles.SelectMany(file => file.Read(lexicons)));
        var models = Path.Combine(dataDirectory, "models");
        var symbols = SymbolsOf(lexicons, models, "symbols.txt");
        var matchSymbols = SymbolsOf(lexicons, models, "match-symbols.txt");
        var analyzer = AnalyzerOf(lexicons.Vocabulary, models);
        var (sides, over) = (Weights(models, "sides.tsv"), Weights(models, "side-over.tsv"));
        var (judge, goals) = (Model(models, "side-judge.tsv"), Model(models, "goals.tsv"));
        var (said, saidOver) = (Model(models, "said-teams.tsv"), Model(models, "said-teams-over.tsv"));
        var (saidManagers, saidManagersOver) = (Model(models, "said-managers.tsv"), Model(models, "said-managers-over.tsv"));
        var (near, teamsOver) = (Model(models, "near-teams.tsv"), Model(models, "teams-over.tsv"));
        var (matches, contexts, times, timeContexts, mainPairs, eventFrames, reported, meetings) = (Model(models, "matches.tsv"), Model(models, "match-context.tsv"), Model(models, "match-times.tsv"), Model(models, "match-time-context.tsv"), Model(models, "main-pairs.tsv"), Model(models, "event-frames.tsv"), Model(models, "reported-matches.tsv"), Model(models, "match-meetings.tsv"));
        var stages = StageFile.Read(Path.Combine(dataDirectory, "lexicons", "stages.tsv"));
        var shared = SharedLeagueFile.Read(Path.Combine(dataDirectory, "lexicons", "shared-leagues.tsv"));
        return new ExtractionData(recognizer.GetAwaiter().GetResult(), analyzer, lexicons, rules, symbols, sides, judge, over, said, saidOver, saidManagers, saidManagersOver, near, teamsOver, goals, matchSymbols, matches, contexts, times, timeContexts, mainPairs, eventFrames, reported, meetings, stages, shared);
    }

    private static LexiconSet ReadLexicons(ImmutableArray<string> directories, Vocabulary.Builder vocabulary, RuleFile[] ruleFiles)
    {
        var builder = new LexiconSet.Builder(vocabulary);
        var entries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in Files(directories, "lexicons", "*.lex"))
        {
            LexiconFile.Read(file, builder, entries);
        }

        foreach (var file in ruleFiles)
        {
            file.CollectWords(vocabulary);
        }

        return builder.Build(vocabulary.Build());
    }

    private static Symbolizer SymbolsOf(LexiconSet lexicons, string models, string file) =>
        new(lexicons, File.ReadLines(Path.Combine(models, file)).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));

    private static TextAnalyzer AnalyzerOf(Vocabulary vocabulary, string models)
    {
        return new TextAnalyzer(vocabulary, File.Exists(Path.Combine(models, LanguageModel.TaggerFile)) ? LanguageModel.Load(models) : null);
    }

    private static ScoreModel Model(string models, string file)
    {
        var path = Path.Combine(models, file);
        return File.Exists(path) ? ScoreModel.Load(path) : LinearModel.Empty;
    }

    /// <summary>A model whose features are looked up one by one, or in parts: only weights will do.</summary>
    private static LinearModel Weights(string models, string file)
    {
        var path = Path.Combine(models, file);
        return File.Exists(path) ? LinearModel.Load(path) : LinearModel.Empty;
    }

    private static string[] Files(ImmutableArray<string> directories, string folder, string pattern) =>
    [
        .. directories.Select(directory => Path.Combine(directory, folder)).Where(Directory.Exists)
            .SelectMany(path => Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal)),
    ];
}
