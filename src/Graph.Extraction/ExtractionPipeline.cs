using Graph.Extraction.Coreference;
using Graph.Extraction.Gazetteers;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>The readers of one report in their order: language, names, matches, events, sides, arithmetic.</summary>
public sealed class ExtractionPipeline
{
    /// <summary>
    /// Log-odds in thousandths from which a man's side is written. Above even odds, since of those told between even odds and this about as many were wrong as right in reports that no model had seen:
    /// leaving them out costs nothing of F1 and makes what is told surer.
    /// </summary>
    private const long LeastOfSide = 400;

    private readonly ExtractionData data;
    private readonly FootballWords words;
    private readonly ItemBuilder items;
    private readonly FrameBuilder frames;
    private readonly MatchDecision matchDecision;
    private readonly GoalReader goals;
    private readonly GoalDates goalDates;
    private readonly RoleEventReader roleEvents;
    private readonly AssistReader assists;
    private readonly AffiliationReader affiliations;
    private readonly OldClubs oldClubs;
    private readonly TeamsByDeed teamsByDeed;
    private readonly ReplacedManagers replacedManagers;

    /// <summary>The rules that read who has just become a manager.</summary>
    private readonly HashSet<string> begun;
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
        items = new ItemBuilder(data.Lexicons, new MinuteReader(data.Lexicons));
        var matches = new MatchStatementReader(data.Rules, words);
        affiliations = new AffiliationReader(data.Rules, words);
        oldClubs = new OldClubs(data.Rules);
        teamsByDeed = new TeamsByDeed(data.Rules, words);
        replacedManagers = new ReplacedManagers(data.Rules, words);
        begun = data.Rules.All.Where(static rule => rule.Flags.Contains("begun")).Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        teamEnds = new TeamEnds(data.Rules, words);
        printed = new PrintedResultReader(data.Rules, new PrintedMinuteReader(data.Lexicons));
        frames = new FrameBuilder(matches, new MatchDescriber(words, data.MatchSymbols), affiliations, new LegReader(data.Rules, words), new OtherMeetingReader(data.Rules, words), new FurtherMeetings(data.Rules, words), new GroundMeetings(data.Rules, words), new ShootoutFinder(words), new ScoreFinder(words), new FrameDetails(words, data.Stages, data.SharedLeagues), new ReportedMatches(words), printed);
        matchDecision = data.MatchDecision;
        var subjects = new PersonSubjectFinder(data.Lexicons);
        goals = new GoalReader(data.Rules, words, subjects, data.Symbols);
        goalDates = new GoalDates(data.Rules, words);
        roleEvents = new RoleEventReader(data.Rules, words, subjects, data.Symbols);
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
        return Itemise(report, DatelineFilter.Apply(data.Recognizer.Recognize(report, text)));
    }

    public ReportReading Itemise(SourceReport report, EntityLayer layer) => Itemise(report, TeamReferences.ResolvePeoples(data.Recognizer.TeamReferences.ResolveOwnVoice(layer)), report.Published, null);

    private ReportReading Itemise(SourceReport report, EntityLayer layer, DateOnly? date, ReportReading? earlier)
    {
        var minutes = new List<MinuteStatement>();
        return new ReportReading(report, layer, items.Build(layer, minutes, earlier), minutes, earlier) { Date = date };
    }

    /// <summary>Adds the mentions that describe a side ("the hosts", "Puel's side") to each stretch of sentences that tell of one match.</summary>
    private EntityLayer Describe(EntityLayer layer, MatchFrame?[] sentenceFrames, DateOnly? day)
    {
        for (int from = 0, to; from < sentenceFrames.Length; from = to)
        {
            for (to = from + 1; to < sentenceFrames.Length && sentenceFrames[to] == sentenceFrames[from];)
            {
                to++;
            }

            if (sentenceFrames[from] is { } frame)
            {
                var (home, away) = frame.Home >= 0 ? (frame.Home, frame.Away) : (frame.First, frame.Second);
                layer = data.Recognizer.TeamReferences.Resolve(layer, home, away, frame.Home >= 0, from, to, day: day);
            }
        }

        return layer;
    }

    /// <summary>The matches that a report tells of, the match of each sentence, and the reading with its teams' descriptions resolved.</summary>
    /// <param name="usePrior">Whether a man's team may be known from the gazetteers.</param>
    public (List<MatchFrame> Frames, MatchFrame?[] SentenceFrames, ReportReading Reading) Situate(ReportReading reading, bool usePrior = true)
    {
        var found = frames.Build(reading, matchDecision, usePrior);
        var sentenceFrames = SentenceFrames.Assign(reading, found, frames.MenOf(reading, usePrior));
        var layer = Describe(reading.Layer, sentenceFrames, usePrior ? reading.Day : null);
        if (layer != reading.Layer)
        {
            var date = reading.Date;
            reading = Itemise(reading.Report, layer, date, reading);
            var before = found;
            found = frames.Build(reading, matchDecision, usePrior);
            KeepHomes(found, before);
            sentenceFrames = SentenceFrames.Assign(reading, found, frames.MenOf(reading, usePrior));
        }

        FrameBuilder.Release(reading);
        return (found, sentenceFrames, reading);
    }

    /// <summary>Where the descriptions of the sides told who is at home, they name the sides once they are resolved, and tell no more.</summary>
    private static void KeepHomes(List<MatchFrame> found, List<MatchFrame> before)
    {
        foreach (var frame in found)
        {
            foreach (var other in before)
            {
                if (frame.Home < 0 && other.IsMain == frame.IsMain && other.IsFixture == frame.IsFixture && other.Leg == frame.Leg && other.HasSide(frame.First) && other.HasSide(frame.Second) && other.GoalsOf(frame.First) == frame.FirstGoals && other.GoalsOf(frame.Second) == frame.SecondGoals)
                {
                    frame.Home = other.Home;
                }
            }
        }
    }

    public SideProblem SideProblem(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, bool useKnown, bool named) =>
        sides.Read(reading, all, sentenceFrames, Accepted(reading, sentenceFrames, data.GoalModel), frames.MenOf(reading, useKnown), useKnown, named);

    /// <summary>What may be tellings of matches, described for the models that choose.</summary>
    public (int MainOne, int MainOther, List<MatchCandidate> Candidates) MatchCandidates(ReportReading reading, MatchDecision decision, bool named) => frames.Candidates(reading, decision, named);

    /// <summary>The pairs of teams that may be the report's match, described for the model that chooses.</summary>
    public List<((int One, int Other) Pair, FeatureVector Features)> MainPairs(ReportReading reading, bool named) => frames.MainPairs(reading, named);

    /// <summary>The matches of a report as a given decision chooses them.</summary>
    public List<MatchFrame> Matches(ReportReading reading, MatchDecision decision) => frames.Build(reading, decision);

    /// <summary>Tells which match of two sides a statement is of.</summary>
    public MatchMeetings Meetings => frames.Meetings;

    /// <summary>What speaks for each match being a reported one.</summary>
    public FeatureVector[] DescribeReported(ReportReading reading, IReadOnlyList<MatchFrame> matches) => frames.Describe(reading, matches);

    /// <summary>How each man of a problem is told of, for the judgement whether his side may be written.</summary>
    public SideJudgement[] Judgements(ReportReading reading, SideProblem problem, int[] known, SideSolution solution, IReadOnlyList<MatchEvent> goals, bool usePrior, bool named)
    {
        var verdicts = new SideVerdicts(judge, reading, problem, known, solution, goals, usePrior, named);
        var judgements = new SideJudgement[problem.Variables.Count];
        for (var i = 0; i < judgements.Length; i++)
        {
            judgements[i] = new SideJudgement(verdicts.DescribeTold(i), verdicts.DescribeTimes(i));
        }

        return judgements;
    }

    /// <summary>The tellings of goals that the model accepts.</summary>
    public List<MatchEvent> AcceptedGoals(ReportReading reading, MatchFrame?[] sentenceFrames) => Accepted(reading, sentenceFrames, data.GoalModel);

    public List<MatchEvent> GoalCandidates(ReportReading reading, MatchFrame?[] sentenceFrames, bool named) => goals.Read(reading, sentenceFrames, named);

    public ReportFindings Find(ReportReading reading, LinearModel sideModel, ScoreModel goalModel, bool usePrior)
    {
        var told = Tell(reading, sideModel, goalModel, usePrior);
        var goalFacts = new GoalSides(told.Sides, told.EventFrames).Decide(GoalAssembler.Assemble(told.Goals, told.EventFrames));
        assists.Attach(told.Reading, goalFacts, told.SentenceFrames, told.Sides);
        goalDates.Apply(told.Reading, goalFacts, told.EventFrames);
        return new ReportFindings(told.Reading, told.Frames, goalFacts, told.PlayedFor, told.Managed, Events(told.Reading, told.EventFrames), [])
        {
            Misses = MissReader.Read(told.Goals, goalFacts, told.Sides),
        };
    }

    /// <summary>What a report tells before each event has its match: matches, tellings of goals, and who is on which side.</summary>
    public ReportTelling Tell(ReportReading reading, LinearModel sideModel, ScoreModel goalModel, bool usePrior)
    {
        (var found, var sentenceFrames, reading) = Situate(reading, usePrior);
        var accepted = Accepted(reading, sentenceFrames, goalModel);
        var problem = sides.Read(reading, found, sentenceFrames, accepted, frames.MenOf(reading, usePrior), usePrior, false);
        var solver = new SideSolver(sideModel);
        var decided = new int[problem.Variables.Count];
        var known = usePrior ? SidePriors.Read(reading, problem) : new int[problem.Variables.Count];
        var solution = usePrior ? solver.SolveWithKnown(problem, known, decided) : solver.Solve(problem, []);
        new SideRoom(problem, known, solution).Settle(sentenceFrames, accepted);
        problem.Release();
        var verdicts = new SideVerdicts(judge, reading, problem, known, solution, accepted, usePrior, false);
        var playedFor = affiliations.Read(reading, "plays-for", "player");
        var managed = affiliations.Read(reading, "manages", "manager");
        var loneManagers = new LoneManagers(reading, sentenceFrames, words, usePrior);
        var sideOf = new SideAssigner(reading, problem, solution, decided, loneManagers.HasOffice, IsBarred, data.JudgeModel.IsEmpty ? null : man => verdicts.ScoreOfTold(man, data.JudgeModel) >= LeastOfSide || verdicts.HasOnlySide(man, sentenceFrames), man => verdicts.ScoreOfOver(man, data.OverModel) > 0).Assign(playedFor, managed);
        verdicts.Release();
        loneManagers.Add(managed);
        oldClubs.Add(reading, sentenceFrames, sideOf, playedFor);
        teamsByDeed.Add(reading, playedFor);
        var results = printed.Read(reading);
        PrintedFacts.Assign(results, found, sideOf, playedFor);
        accepted = PrintedFacts.Add(accepted, results);

        AddSaid(reading, found, sentenceFrames, playedFor, managed, usePrior, IsBarred);

        // Who manages a team of the report scores no goal in it.
        accepted.RemoveAll(told => managed.Exists(affiliation => affiliation.Person == told.Player && affiliation.Status != "former") || loneManagers.IsKnownManager(told.Player));
        if (usePrior && !data.NearModel.IsEmpty)
        {
            // By words alone more men than not would be given to a wrong team.
            var near = new NearTeamDescriber(reading, sentenceFrames, problem, solution, data.Symbols, words);
            nearTeams.Add(near, near.Describe(playedFor, managed, IsBarred, false), reading, playedFor);
        }

        EndWhatIsOver(reading, found, sentenceFrames, playedFor, managed, usePrior);
        teamEnds.Apply(reading, playedFor);
        teamEnds.Apply(reading, managed);
        return new ReportTelling(reading, found, sentenceFrames, accepted, sideOf, playedFor, managed, new EventFrames(reading, found, sentenceFrames, sideOf, words, data.EventFrameModel));

        bool IsBarred(int man, int team) => usePrior && reading.Entities[man].CantPlayFor(reading.Entities[team]);
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

    /// <summary>Describes players without a present team and the teams named near them, for the judgement whether they belong together.</summary>
    public NearTeamDescriber NearTeams(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames)
    {
        var problem = SideProblem(reading, all, sentenceFrames, true, false);
        var solution = new SideSolver(data.SideModel).SolveWithKnown(problem, SidePriors.Read(reading, problem), new int[problem.Variables.Count]);
        return new NearTeamDescriber(reading, sentenceFrames, problem, solution, data.Symbols, words);
    }

    /// <summary>Log-odds in thousandths above which what is told as present is over.</summary>
    private const long LeastOver = 0;

    /// <summary>Makes former what is told as present and is over.</summary>
    private void EndWhatIsOver(ReportReading reading, List<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior)
    {
        if (data.TeamOverModel.IsEmpty)
        {
            return;
        }

        // All are judged before any is changed: each leans on what is told of the others.
        var times = new TeamTimes(reading, all, sentenceFrames, words, usePrior, false);
        var over = new List<Affiliation>();
        foreach (var list in (ReadOnlySpan<List<Affiliation>>)[playedFor, managed])
        {
            foreach (var one in list)
            {
                if (one.Status == "current" && !IsNew(reading, one, managed) && times.Describe(one, playedFor, managed).LastScore(data.TeamOverModel) > LeastOver)
                {
                    over.Add(one);
                }
            }
        }

        var replaced = replacedManagers.In(reading);
        over.AddRange(managed.Where(one => one.Status == "current" && replaced.Contains(one.Person) && one.RuleId.StartsWith("side.", StringComparison.Ordinal) && !over.Contains(one)));
        foreach (var one in over)
        {
            var (list, place) = playedFor.IndexOf(one) is >= 0 and var player ? (playedFor, player) : (managed, managed.IndexOf(one));
            list[place] = one with { Status = "former" };
        }
    }

    /// <summary>Whether a manager is told to be a team's new one, in words that name no year.</summary>
    private bool IsNew(ReportReading reading, Affiliation one, List<Affiliation> managed) =>
        managed.Contains(one) && managed.Exists(other => other.Person == one.Person && other.Team == one.Team && begun.Contains(other.RuleId) && !Array.Exists(reading.Sentences[other.Sentence].Items, item => item.Is(ItemType.NUM) && reading.Years.Contains(item.Value)));

    /// <summary>What is told as present, described for the judgement whether it is over.</summary>
    public List<(Affiliation One, FeatureVector Features)> DescribePresent(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, bool named)
    {
        var times = new TeamTimes(reading, all, sentenceFrames, words, usePrior, named);
        return [.. playedFor.Concat(managed).Where(static one => one.Status == "current").Select(one => (one, times.Describe(one, playedFor, managed)))];
    }

    /// <summary>Men and teams that sentences name together, described for the judgement whether they belong together.</summary>
    public List<SaidTeam> SaidTeams(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, IReadOnlyList<Affiliation> told, Func<int, int, bool> isAsked, SaidTeamQuery query) =>
        [.. saidTeams.Describe(reading, all, sentenceFrames, told, isAsked, query)];

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

    private List<(MatchEvent, MatchFrame, int, int)> Events(ReportReading reading, EventFrames frames)
    {
        var clock = reading.ClockBy(words);
        var events = new List<(MatchEvent, MatchFrame, int, int)>();
        foreach (var kind in (ReadOnlySpan<EventKind>)[EventKind.Card, EventKind.Substitution, EventKind.MissedPenalty])
        {
            foreach (var told in roleEvents.Read(reading, kind))
            {
                if (frames.Of(told) is { } frame)
                {
                    var minute = told.Minutes.Length > 0 && clock.Of(told.Minutes[0]) is { Kind: MinuteKind.Absolute } at ? at.Minute : -1;
                    events.Add((told, frame, minute, 0));
                }
            }
        }

        return events;
    }
}
