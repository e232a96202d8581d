namespace Graph.Extraction;

/// <summary>
/// Describes each man and team that a sentence names together by the words between and beside them, the way from one to the other in the sentence's tree, and what is told of the two already.
/// What the gazetteers know of the two is described beside it, where it may be used.
/// </summary>
public sealed class SaidTeamDescriber(Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", Distance = "distance", Crossed = "crossed", Inner = "inner", No = "no", Nominal = "nominal", List = "list", Yes = "yes";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Features of a pair, about, before each is counted once.</summary>
    private const int Many = 64;

    private readonly SaidTeamPairs pairs = new(words);
    private readonly SaidTeamWords wording = new(symbols);
    private readonly SaidTeamTree tree = new(symbols);
    private readonly SaidTeamContext context = new(words);

    /// <summary>Every pair of a player, or of a manager, and a team in every sentence.</summary>
    /// <param name="isAsked">Whether a man and a team are to be described.</param>
    public IEnumerable<SaidTeam> Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, IReadOnlyList<Affiliation> told, Func<int, int, bool> isAsked, SaidTeamQuery query)
    {
        var paths = new ClausePaths(reading.Text);
        var spells = query.UsePrior ? new KnownSpells(reading.Day, query.Role == PersonRoles.Manager) : null;
        var (men, teams) = (new List<int>(), new List<int>());
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            SaidTeamPairs.Collect(reading, s, query.Role, men, teams);
            if (men.Count == 0 || teams.Count == 0)
            {
                continue;
            }

            paths.Enter(items, reading.Text.Sentences[s]);
            foreach (var man in men)
            {
                foreach (var team in teams)
                {
                    if (isAsked(man, team))
                    {
                        var (one, other) = SaidTeamPairs.Nearest(items, man, team);
                        yield return Describe(reading, frames, sentenceFrames[s], told, s, one, other, paths, query, spells);
                    }
                }
            }
        }
    }

    private SaidTeam Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame? frame, IReadOnlyList<Affiliation> told, int sentence, int man, int team, ClausePaths paths, SaidTeamQuery query, KnownSpells? spells)
    {
        var items = reading.Sentences[sentence].Items;
        var features = new FeatureVector(query.Named, Many);
        var place = new SaidTeamPlace(reading, items, man, pairs.HeadOfList(items, man, team), team, query.Named);
        AddShape(place, features);
        wording.Add(place, paths, features);
        tree.Add(place, paths, features);
        var (has, isCrossed) = context.Add(place, frames, frame, told, features);
        SaidTeamContext.AddTaken(place, sentence, told, features);
        var (first, end) = (Math.Min(man, team), Math.Max(man, team) + 1);
        if (place.Near != place.Man)
        {
            var next = place.Near + (place.Near < team ? 1 : -1);
            features.Add(wording.WithItem(place.Key(List).With(place.Order).With(Inner), place, next, paths));
        }

        var known = new FeatureVector(query.Named);
        spells?.AddTo(known, reading.Entities[items[man].Entity], reading.Entities[items[team].Entity], place.Order, place.TypeOfTeam, has, isCrossed);
        return new SaidTeam(items[man].Entity, items[team].Entity, sentence, first, end, features.Limit(1), known);
    }

    private static void AddShape(in SaidTeamPlace place, FeatureVector features)
    {
        var (distance, men, teams, breaks) = (place.To - place.From, 0, 0, 0);
        for (var i = place.From; i < place.To; i++)
        {
            men += place.Items[i].Is(ItemType.PERSON) ? 1 : 0;
            teams += place.Items[i].Is(ItemType.TEAM) ? 1 : 0;
            breaks += place.Items[i].Is(ItemType.BREAK) ? 1 : 0;
        }

        features.Add(place.Key(Bias));
        features.Add(place.Key(Bias).With(place.TypeOfTeam));
        features.Add(place.Key(Distance).With(place.Order).With(Numbers[Bucket(distance)]));
        features.Add(place.Key(Distance).With(place.Order).With(Numbers[Bucket(distance)]).With(place.TypeOfTeam));
        features.Add(place.Key(Crossed).With(place.Order).With(Numbers[Math.Min(2, men)]).With(Numbers[Math.Min(2, teams)]).With(Numbers[Math.Min(1, breaks)]));
        features.Add(place.Key(List).With(place.Near != place.Man ? Yes : No).With(place.Order));
        features.Add(place.Key(Nominal).With(place.Items[place.Man].Is(ItemType.NOMINAL) ? Yes : No).With(place.Items[place.Team].Is(ItemType.NOMINAL) ? Yes : No));
    }

    private static int Bucket(int distance) => distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;
}
