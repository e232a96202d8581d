namespace Graph.Extraction;

/// <summary>Teams of men that sentences tell in words no rule has: each man and team named together is judged by a linear model, and where he was of it by another whether that is over.</summary>
/// <param name="model">Scores how surely a sentence says that a man is or was of a team; empty for no judgement at all.</param>
/// <param name="overModel">Positive where his time there is over.</param>
public sealed class SaidTeams(SaidTeamDescriber describer, LinearModel model, LinearModel overModel)
{
    /// <summary>Log-odds in thousandths from which a team of a player, and of a manager, is written.</summary>
    private const long Least = 400, LeastOfManager = 2200;

    /// <summary>Adds the teams of which nothing was told before.</summary>
    /// <param name="isBarred">Whether a player can't be of a team, as far as is known of both.</param>
    public void Add(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, List<Affiliation> playedFor, List<Affiliation> managed, Func<int, int, bool> isBarred)
    {
        if (model.IsEmpty)
        {
            return;
        }

        List<Affiliation> told = [.. playedFor, .. managed];
        var known = told.Select(static other => (other.Person, other.Team)).ToHashSet();
        var best = new Dictionary<(int, int, bool), (SaidTeam Said, long Score)>();
        foreach (var said in describer.Describe(reading, frames, sentenceFrames, told, (man, team) => !known.Contains((man, team)), false))
        {
            var score = said.Features.Score(model);
            var key = (said.Person, said.Team, said.IsManager);
            if (!said.IsManager && isBarred(said.Person, said.Team))
            {
                continue;
            }

            if (score >= (said.IsManager ? LeastOfManager : Least) && (!best.TryGetValue(key, out var other) || score > other.Score))
            {
                best[key] = (said, score);
            }
        }

        foreach (var (said, _) in best.Values.OrderByDescending(static entry => entry.Score).ThenBy(static entry => entry.Said.Sentence).ThenBy(static entry => entry.Said.FirstItem))
        {
            var list = said.IsManager ? managed : playedFor;
            var status = said.Features.Score(overModel) > 0 ? "former" : "current";
            if (status == "current" && list.Exists(other => other.Person == said.Person && other.RuleId is Played or Managed && other.Status == status && reading.Entities[other.Team].Type == reading.Entities[said.Team].Type))
            {
                // Nobody is of two clubs at once, nor of two countries.
                continue;
            }

            list.Add(new Affiliation(said.Person, said.Team, status, said.Sentence, said.FirstItem, said.EndItem, said.IsManager ? Managed : Played, 0.7));
        }
    }

    private const string Played = "plays-for.judged", Managed = "manages.judged";
}
