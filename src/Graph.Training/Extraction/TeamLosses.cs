using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Tells at which step each annotated team of a player that the program misses is lost: name, match, side, judgement, or words that no rule reads.</summary>
internal sealed class TeamLosses : ITrainingCommand
{
    public string Verb => "team-losses";

    public string Usage => "DATA FOLDER...   lists missed teams of players of annotated reports by the step that loses them";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var losses = new LossList();
        foreach (var gold in GoldReport.ReadAll(arguments.Skip(1)))
        {
            var told = pipeline.Tell(pipeline.Read(gold.Report), data.SideModel, data.GoalModel, true);
            var (frames, sentenceFrames, reading) = pipeline.Situate(pipeline.Read(gold.Report));
            var problem = pipeline.SideProblem(reading, frames, sentenceFrames, true, false);
            foreach (var (person, team, status) in gold.Current.Select(static fact => (fact.Person, fact.Team, "current")).Concat(gold.Former.Select(static fact => (fact.Person, fact.Team, "former"))))
            {
                losses.Add(Reason(person, team, status, gold, told, problem), 1, gold.Report.File, $"{person} at {team}");
            }
        }

        losses.PrintCounts();
        return 0;
    }

    private static string Reason(string person, string team, string status, GoldReport gold, ReportTelling told, SideProblem problem)
    {
        var reading = told.Reading;
        bool IsMan(int entity) => !reading.Entities[entity].IsTeam && gold.Align(reading.Entities[entity]) == person;
        bool IsTeam(int entity) => reading.Entities[entity].IsTeam && gold.Align(reading.Entities[entity]) == team;
        if (told.PlayedFor.Concat(told.Managed).Any(fact => IsMan(fact.Person) && IsTeam(fact.Team)))
        {
            return status + " found";
        }

        if (!reading.Entities.Any(entity => IsMan(entity.Index)))
        {
            return status + " man not named";
        }

        if (!reading.Entities.Any(entity => IsTeam(entity.Index)))
        {
            return status + " team not named";
        }

        var together = Array.Exists(reading.Sentences, sentence => Array.Exists(sentence.Items, item => item.Entity >= 0 && IsMan(item.Entity)) && Array.Exists(sentence.Items, item => item.Entity >= 0 && IsTeam(item.Entity))) ? " in one sentence" : "";
        var own = problem.Variables.Where(variable => IsMan(variable.Entity)).ToList();
        var kind = reading.Entities.First(entity => IsTeam(entity.Index)).Type == EntityType.NationalTeam ? " nation" : "";
        if (own.Exists(variable => IsTeam(variable.Frame.First) || IsTeam(variable.Frame.Second)))
        {
            return status + kind + (told.PlayedFor.Any(fact => IsMan(fact.Person) && (problem.Variables.Any(variable => variable.Entity == fact.Person && (variable.Frame.First == fact.Team || variable.Frame.Second == fact.Team)))) ? " put on the other side" : " side not written") + together;
        }

        return status + kind + (told.Frames.Exists(frame => IsTeam(frame.First) || IsTeam(frame.Second)) ? " told of in another match" : " team in no match") + (own.Count == 0 ? ", man in none" : "") + together;
    }
}
