namespace Graph.Extraction;

/// <summary>
/// The teams of players of whom neither rules nor sides nor one sentence tell: each such man and each team that the report names near him, or the side that his match was solved for, is judged by a model,
/// and the likeliest team is his where it is likely enough.
/// </summary>
/// <param name="model">Scores how surely a man is or was of a team; empty for no judgement at all.</param>
/// <param name="denials">Words that leave nothing to judge.</param>
public sealed class NearTeams(ScoreModel model, TeamDenials denials)
{
    /// <summary>Log-odds in thousandths from which a team is written.</summary>
    private const long Least = 1000;

    /// <summary>Log-odds in thousandths that the text by itself must give: what is known decides where a text leaves doubt, it does not speak for a text that says nothing.</summary>
    private const long LeastOfWords = -1000;

    private const string Judged = "plays-for.near", JudgedKnown = "plays-for.near-known";

    /// <summary>Adds the one likeliest team of each kind for each man who has none.</summary>
    /// <param name="pairs">What is asked, described by <paramref name="describer"/>.</param>
    /// <param name="playedFor">Takes the teams.</param>
    public void Add(NearTeamDescriber describer, IEnumerable<NearTeam> pairs, ReportReading reading, List<Affiliation> playedFor)
    {
        var best = new SortedDictionary<(int Man, EntityType Type), (NearTeam Pair, long Score, bool ByWords)>();
        foreach (var pair in pairs)
        {
            var ofWords = pair.Words.Score(model);
            if (ofWords >= LeastOfWords && describer.WithKnown(pair).LastScore(model) is >= Least and var score)
            {
                var key = (pair.Person, reading.Entities[pair.Team].Type);
                if ((!best.TryGetValue(key, out var other) || score > other.Score) && !denials.Refute(reading, pair.Sentence, pair.FirstItem, pair.EndItem, false))
                {
                    best[key] = (pair, score, ofWords >= Least);
                }
            }

            pair.Words.Release();
        }

        foreach (var (pair, _, byWords) in best.Values)
        {
            playedFor.Add(new Affiliation(pair.Person, pair.Team, "current", pair.Sentence, pair.FirstItem, pair.EndItem, byWords ? Judged : JudgedKnown, 0.6));
        }
    }
}
