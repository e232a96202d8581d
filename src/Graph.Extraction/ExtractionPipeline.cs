using Graph.Model;

namespace Graph.Extraction;

/// <summary>The readers of one report in their order: language, names, matches, events, sides, arithmetic.</summary>
public sealed partial class ExtractionPipeline
{
    /// <summary>
    /// Log-odds in thousandths from which a man's side is written. Above even odds, since of those told between even odds and this about as many were wrong as right in reports that no model had seen:
    /// leaving them out costs nothing of F1 and makes what is told surer.
    /// </summary>
    private const long LeastOfSide = 400;

    private readonly ExtractionData data;
    private readonly FootballWords words;
    private readonly ReportItemiser itemiser;
    private readonly FrameBuilder frames;
    private readonly ReportSituator situator;
    private readonly GoalReader goals;
    private readonly GoalDates goalDates;
    private readonly PlacedEvents events;
    private readonly AssistReader assists;
    private readonly AffiliationReader affiliations;
    private readonly OldClubs oldClubs;
    private readonly TeamsByDeed teamsByDeed;
    private readonly PresentTeams presentTeams;
    private readonly TeamEnds teamEnds;
    private readonly SideEvidenceReader sides;
    private readonly SideJudge judge;
    private readonly SaidTeamDescriber saidTeams;
    private readonly NearTeams nearTeams;
    private readonly PrintedResultReader printed;

    public ExtractionPipeline(ExtractionData data)
    {
        this.data = data;
        words = new FootballWords(data.Lexicons);
        itemiser = new ReportItemiser(new ItemBuilder(data.Lexicons, new MinuteReader(data.Lexicons)), data.Recognizer.TeamReferences);
        var matches = new MatchStatementReader(data.Rules, words);
        affiliations = new AffiliationReader(data.Rules, words);
        oldClubs = new OldClubs(data.Rules);
        teamsByDeed = new TeamsByDeed(data.Rules, words);
        presentTeams = new PresentTeams(data.Rules, words, data.TeamOverModel);
        teamEnds = new TeamEnds(data.Rules, words);
        printed = new PrintedResultReader(data.Rules, new PrintedMinuteReader(data.Lexicons));
        frames = new FrameBuilder(
            matches, new MatchDescriber(words, data.MatchSymbols), affiliations, new LegReader(data.Rules, words), new OtherMeetingReader(data.Rules, words), new FurtherMeetings(data.Rules, words),
            new GroundMeetings(data.Rules, words), new ShootoutFinder(words), new ScoreFinder(words), new FrameDetails(words, data.Stages, data.SharedLeagues), new ReportedMatches(words), printed);
        situator = new ReportSituator(frames, data.MatchDecision, itemiser, data.Recognizer.TeamReferences);
        var subjects = new PersonSubjectFinder(data.Lexicons);
        goals = new GoalReader(data.Rules, words, subjects, data.Symbols);
        goalDates = new GoalDates(data.Rules, words);
        events = new PlacedEvents(new RoleEventReader(data.Rules, words, subjects, data.Symbols), words);
        assists = new AssistReader(data.Rules, words, subjects);
        sides = new SideEvidenceReader(data.Rules, data.Symbols, words);
        judge = new SideJudge(data.Symbols, words);
        saidTeams = new SaidTeamDescriber(data.Symbols, words);
        nearTeams = new NearTeams(data.NearModel, new TeamDenials(data.Rules));
    }

    /// <summary>The language and name layers of a report.</summary>
    public ReportReading Read(SourceReport report)
    {
        var text = data.Analyzer.Analyze(report.Text);
        return itemiser.Read(report, DatelineFilter.Apply(data.Recognizer.Recognize(report, text)));
    }

    public ReportReading Itemise(SourceReport report, EntityLayer layer) => itemiser.Read(report, layer);

    /// <summary>The matches that a report tells of, the match of each sentence, and the reading with its teams' descriptions resolved.</summary>
    /// <param name="usePrior">Whether a man's team may be known from the gazetteers.</param>
    public (List<MatchFrame> Frames, MatchFrame?[] SentenceFrames, ReportReading Reading) Situate(ReportReading reading, bool usePrior = true) =>
        situator.Situate(reading, usePrior);

    public ReportFindings Find(ReportReading reading, LinearModel sideModel, ScoreModel goalModel, bool usePrior)
    {
        var told = Tell(reading, sideModel, goalModel, usePrior);
        var goalFacts = new GoalSides(told.Sides, told.EventFrames).Decide(GoalAssembler.Assemble(told.Goals, told.EventFrames));
        assists.Attach(told.Reading, goalFacts, told.SentenceFrames, told.Sides);
        goalDates.Apply(told.Reading, goalFacts, told.EventFrames);
        return new ReportFindings(told.Reading, told.Frames, goalFacts, told.PlayedFor, told.Managed, events.Read(told.Reading, told.EventFrames), [])
        {
            Misses = MissReader.Read(told.Goals, goalFacts, told.Sides),
        };
    }

    /// <summary>What a report tells before each event has its match: matches, tellings of goals, and who is on which side.</summary>
    public ReportTelling Tell(ReportReading reading, LinearModel sideModel, ScoreModel goalModel, bool usePrior)
    {
        (var found, var sentenceFrames, reading) = Situate(reading, usePrior);
        var accepted = Accepted(reading, sentenceFrames, goalModel);
        var solved = Solve(reading, found, sentenceFrames, accepted, sideModel, usePrior);
        var playedFor = affiliations.Read(reading, "plays-for", "player");
        var managed = affiliations.Read(reading, "manages", "manager");
        var loneManagers = new LoneManagers(reading, sentenceFrames, words, usePrior);
        var sideOf = Assign(solved, reading, sentenceFrames, accepted, loneManagers, playedFor, managed, usePrior, IsBarred);
        loneManagers.Add(managed);
        oldClubs.Add(reading, sentenceFrames, sideOf, playedFor);
        teamsByDeed.Add(reading, playedFor);
        var results = printed.Read(reading);
        PrintedFacts.Assign(results, found, sideOf, playedFor);
        accepted = PrintedFacts.Add(accepted, results);
        AddSaid(reading, found, sentenceFrames, playedFor, managed, usePrior, IsBarred);

        // Who manages a team of the report scores no goal in it.
        accepted.RemoveAll(told => managed.Exists(affiliation => affiliation.Person == told.Player && affiliation.Status != "former") || loneManagers.IsKnownManager(told.Player));
        AddNear(solved, reading, sentenceFrames, playedFor, managed, usePrior, IsBarred);
        presentTeams.End(reading, found, sentenceFrames, playedFor, managed, usePrior);
        teamEnds.Apply(reading, playedFor);
        teamEnds.Apply(reading, managed);
        return new ReportTelling(reading, found, sentenceFrames, accepted, sideOf, playedFor, managed, new EventFrames(reading, found, sentenceFrames, sideOf, words, data.EventFrameModel));

        bool IsBarred(int man, int team) => usePrior && reading.Entities[man].CantPlayFor(reading.Entities[team]);
    }

    /// <summary>Works out who is on which side, as far as the scores have room.</summary>
    private SolvedSides Solve(ReportReading reading, List<MatchFrame> found, MatchFrame?[] sentenceFrames, List<MatchEvent> accepted, LinearModel sideModel, bool usePrior)
    {
        var problem = sides.Read(reading, found, sentenceFrames, accepted, frames.MenOf(reading, usePrior), usePrior, false);
        var solver = new SideSolver(sideModel);
        var decided = new int[problem.Variables.Count];
        var known = usePrior ? SidePriors.Read(reading, problem) : new int[problem.Variables.Count];
        var solution = usePrior ? solver.SolveWithKnown(problem, known, decided) : solver.Solve(problem, []);
        new SideRoom(problem, known, solution).Settle(sentenceFrames, accepted);
        problem.Release();
        return new SolvedSides(problem, known, solution, decided);
    }

    /// <summary>Adds the teams of the men whose sides are sure enough, and returns who is on which side.</summary>
    private SideTable Assign(SolvedSides solved, ReportReading reading, MatchFrame?[] sentenceFrames, List<MatchEvent> accepted, LoneManagers loneManagers, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, Func<int, int, bool> isBarred)
    {
        var verdicts = new SideVerdicts(judge, reading, solved.Problem, solved.Known, solved.Solution, accepted, usePrior, false);
        Func<int, bool>? isAccepted = data.JudgeModel.IsEmpty ? null : man => verdicts.ScoreOfTold(man, data.JudgeModel) >= LeastOfSide || verdicts.HasOnlySide(man, sentenceFrames);
        var assigner = new SideAssigner(reading, solved.Problem, solved.Solution, solved.Decided, loneManagers.HasOffice, isBarred, isAccepted, man => verdicts.ScoreOfOver(man, data.OverModel) > 0);
        var sideOf = assigner.Assign(playedFor, managed);
        verdicts.Release();
        return sideOf;
    }

    /// <summary>Adds the teams of players and of managers that are told in words no rule has.</summary>
    private void AddSaid(ReportReading reading, List<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, Func<int, int, bool> isBarred)
    {
        List<Affiliation> told = [.. playedFor, .. managed];
        new SaidTeams(saidTeams, data.Rules, "plays-for", data.SaidModel, data.SaidOverModel).Add(reading, all, sentenceFrames, told, playedFor, new SaidTeamQuery(PersonRoles.Player, usePrior, false), isBarred);
        if (!usePrior)
        {
            // Managers are named beside so many teams that words alone are wrong as often as right.
            return;
        }

        new SaidTeams(saidTeams, data.Rules, "manages", data.SaidManagerModel, data.SaidManagerOverModel).Add(reading, all, sentenceFrames, told, managed, new SaidTeamQuery(PersonRoles.Manager, true, false), static (_, _) => false);
    }

    /// <summary>Adds the teams of players that only what is told around them shows, and what is known of them.</summary>
    private void AddNear(SolvedSides solved, ReportReading reading, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, Func<int, int, bool> isBarred)
    {
        if (usePrior && !data.NearModel.IsEmpty)
        {
            // By words alone more men than not would be given to a wrong team.
            var near = new NearTeamDescriber(reading, sentenceFrames, solved.Problem, solved.Solution, data.Symbols, words);
            nearTeams.Add(near, near.Describe(playedFor, managed, isBarred, false), reading, playedFor);
        }
    }

    private List<MatchEvent> Accepted(ReportReading reading, MatchFrame?[] sentenceFrames, ScoreModel model)
    {
        var tellings = goals.ReadUndated(reading, sentenceFrames, false);
        var accepted = GoalDecision.Choose(tellings, model);
        foreach (var telling in tellings)
        {
            telling.Features.Release();
        }

        return reading.ClockBy(words).Set(goals.Date(reading, accepted));
    }
}
