namespace Graph.Extraction;

/// <summary>
/// Teams of players or managers that sentences tell in words no rule has: each man and team named together is judged by a linear model, and where he was of it by another whether that is over.
/// Words that deny, wish or ask (rules of the relation <c>no-team</c>, a question mark) leave nothing to judge; nor do those of men who played for a team whether they managed it (<c>no-office</c>).
/// </summary>
/// <param name="relation">Relation of the rules that told the rest, the beginning of the judged facts' rule id.</param>
/// <param name="model">Scores how surely a sentence says that a man is or was of a team; empty for no judgement at all.</param>
/// <param name="overModel">Positive where his time there is over.</param>
public sealed class SaidTeams(SaidTeamDescriber describer, RuleSet rules, string relation, ScoreModel model, ScoreModel overModel)
{
    private const string Managers = "manages";

    /// <summary>Log-odds in thousandths from which a team is written.</summary>
    private const long Least = 200;

    /// <summary>Log-odds in thousandths that the words by themselves must give: what is known decides where a text leaves doubt, it does not speak for a text that says nothing.</summary>
    private const long LeastOfWords = -1000;

    private readonly TeamDenials denials = new(rules);
    private readonly string judged = relation + ".judged", known = relation + ".judged-known";

    /// <summary>Adds the teams of which nothing was told before.</summary>
    /// <param name="told">What is told of players and managers.</param>
    /// <param name="found">Takes the teams.</param>
    /// <param name="isBarred">Whether somebody can't be of a team, as far as is known of both.</param>
    public void Add(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, IReadOnlyList<Affiliation> told, List<Affiliation> found, SaidTeamQuery query, Func<int, int, bool> isBarred)
    {
        if (model.IsEmpty)
        {
            return;
        }

        var entities = reading.Entities.Length;
        var pairs = new HashSet<int>(told.Count);
        foreach (var other in told)
        {
            pairs.Add((other.Person * entities) + other.Team);
        }

        var best = new Dictionary<int, (SaidTeam Said, long Score)>();
        foreach (var said in describer.Describe(reading, frames, sentenceFrames, told, (man, team) => !pairs.Contains((man * entities) + team) && !isBarred(man, team), query))
        {
            var ofWords = said.ScoreOfWords(model);
            var score = ofWords < LeastOfWords ? ofWords : ofWords + said.Known.Score(model);
            var pair = (said.Person * entities) + said.Team;
            if (score >= Least && (!best.TryGetValue(pair, out var other) || score > other.Score) && !denials.Refute(reading, said.Sentence, said.FirstItem, said.EndItem, relation == Managers))
            {
                best[pair] = (said, score);
            }
            else
            {
                said.Release();
            }
        }

        foreach (var (said, _) in best.Values.OrderByDescending(static entry => entry.Score).ThenBy(static entry => entry.Said.Sentence).ThenBy(static entry => entry.Said.FirstItem))
        {
            var status = said.Score(overModel) > 0 ? "former" : "current";
            if (status == "current" && found.Exists(other => other.Person == said.Person && (other.RuleId == judged || other.RuleId == known) && other.Status == status && reading.Entities[other.Team].Type == reading.Entities[said.Team].Type))
            {
                // Nobody is of two clubs at once, nor of two countries.
                continue;
            }

            var byWords = said.ScoreOfWords(model) >= Least;
            found.Add(new Affiliation(said.Person, said.Team, status, said.Sentence, said.FirstItem, said.EndItem, byWords ? judged : known, byWords ? 0.7 : 0.6));
        }

        foreach (var (said, _) in best.Values)
        {
            said.Release();
        }
    }
}
