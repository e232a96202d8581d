using Graph.Training;
using Graph.Training.Language;
using Graph.Training.Names;
using Graph.Training.Extraction;

ITrainingCommand[] commands =
[
    new ShowTokens(), new TrainLanguage(), new EvaluateLanguage(), new TimeLanguage(), new ShowClauses(), new PrintTrees(),
    new TrainNames(), new PrintNames(), new CrossNames(), new PrintGraphs(), new TrainSides(), new TrainSaidTeams(), new TrainNearTeams(), new TrainTeamTimes(), new TrainGoals(), new TrainMatches(), new TrainEventFrames(), new TimeExtraction(), new ExplainReport(), new GoalLosses(), new MatchLosses(), new PrintDoubts(), new AverageWeights(), new TeamLosses(), new SideRules(),
];

var chosen = args.Length == 0 ? null : Array.Find(commands, command => command.Verb == args[0]);
if (chosen is null)
{
    foreach (var command in commands)
    {
        Console.Error.WriteLine($"graph-training {command.Verb} {command.Usage}");
    }

    return args.Length == 1 && args[0] is "--help" or "-h" ? 0 : 2;
}

if (args.Length - 1 < chosen.Least || args.Length - 1 > chosen.Most)
{
    Console.Error.WriteLine($"graph-training {chosen.Verb} {chosen.Usage}");
    return 2;
}

return chosen.Run(args[1..]);
