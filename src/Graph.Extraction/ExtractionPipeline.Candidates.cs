namespace Graph.Extraction;

/// <content>What the models choose among, described as they see it: for their training and for explaining them.</content>
public sealed partial class ExtractionPipeline
{
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

    public SideProblem SideProblem(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, bool useKnown, bool named) =>
        sides.Read(reading, all, sentenceFrames, Accepted(reading, sentenceFrames, data.GoalModel), frames.MenOf(reading, useKnown), useKnown, named);

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

    /// <summary>Describes players without a present team and the teams named near them, for the judgement whether they belong together.</summary>
    public NearTeamDescriber NearTeams(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames)
    {
        var problem = SideProblem(reading, all, sentenceFrames, true, false);
        var solution = new SideSolver(data.SideModel).SolveWithKnown(problem, SidePriors.Read(reading, problem), new int[problem.Variables.Count]);
        return new NearTeamDescriber(reading, sentenceFrames, problem, solution, data.Symbols, words);
    }

    /// <summary>Men and teams that sentences name together, described for the judgement whether they belong together.</summary>
    public List<SaidTeam> SaidTeams(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, IReadOnlyList<Affiliation> told, Func<int, int, bool> isAsked, SaidTeamQuery query) =>
        [.. saidTeams.Describe(reading, all, sentenceFrames, told, isAsked, query)];

    /// <summary>What is told as present, described for the judgement whether it is over.</summary>
    public List<(Affiliation One, FeatureVector Features)> DescribePresent(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, bool usePrior, bool named) =>
        presentTeams.Describe(reading, all, sentenceFrames, playedFor, managed, usePrior, named);
}
