using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Describes each player without a present team and each team that the report names: how far from him it is named and which others are nearer, how often, in which matches,
/// of which team the men beside him are, which side his match was solved for, and how he is told of.
/// </summary>
/// <param name="problem">The men whose sides were asked for.</param>
/// <param name="solution">Their solved sides.</param>
public sealed partial class NearTeamDescriber(ReportReading reading, MatchFrame?[] sentenceFrames, SideProblem problem, SideSolution solution, Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", Distance = "distance", Rank = "rank", Before = "before", After = "after", Same = "same", First = "first", Share = "share", Count = "count", Teams = "teams", Frame = "frame",
        Main = "main", Past = "past", Coming = "coming", Other = "other", None = "none", Solved = "solved", Against = "against", Company = "company", Around = "around", Previous = "previous", Next = "next", Speaks = "speaks", Quoted = "quoted",
        Doubt = "doubt", Former = "former", List = "list", Category = "category", Entry = "entry", Heading = "heading", Last = "last", ClubAlone = "club", ClubBeside = "club-beside", NationAlone = "nation", NationBeside = "nation-beside", Yes = "yes", No = "no", Both = "both", Nominal = "nominal", Elsewhere = "elsewhere";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Sentences from a man to a team at most, unless his match was solved for it; words beside a name that are heard.</summary>
    private const int Reach = 8, Window = 5;

    private readonly KnownSpells spells = new(reading.Day, false);

    /// <summary>The teams of the report.</summary>
    private readonly ReportEntity[] teams = [.. reading.Entities.Where(static entity => entity.IsTeam)];

    /// <summary>Which entities were met while somebody's company is collected; all false in between.</summary>
    private readonly bool[] isMet = new bool[reading.Entities.Length];

    /// <summary>Every player who has no present team of a kind, with every team of that kind that is named near him.</summary>
    /// <param name="isBarred">Whether somebody can't be of a team, as far as is known of both.</param>
    public IEnumerable<NearTeam> Describe(IReadOnlyList<Affiliation> playedFor, IReadOnlyList<Affiliation> managed, Func<int, int, bool> isBarred, bool named)
    {
        var all = new List<(ReportEntity Team, Meeting Near)>();
        foreach (var man in reading.Entities)
        {
            if (man.Type != EntityType.Person || man.Roles != PersonRoles.Player || Has(man.Index, managed))
            {
                continue;
            }

            bool club = Has(man.Index, EntityType.Club, playedFor), nation = Has(man.Index, EntityType.NationalTeam, playedFor);
            CollectTeams(man.Index, !club, !nation, all);
            Portrait? portrait = null;
            foreach (var (team, near) in all)
            {
                if ((near.Distance <= Reach || SolvedFor(man.Index, team.Index) > 0) && !isBarred(man.Index, team.Index) && !Has(man.Index, team.Index, playedFor))
                {
                    var kind = team.Type == EntityType.Club ? nation ? ClubBeside : ClubAlone : club ? NationBeside : NationAlone;
                    yield return Describe(man, team, kind, near, Nearer(all, team.Type, near.Distance), playedFor, portrait ??= PortraitOf(man.Index, named));
                }
            }

            portrait?.Mentions.Release();
        }
    }

    /// <summary>What the report and the gazetteers say of the two of a pair.</summary>
    public FeatureVector WithKnown(NearTeam pair)
    {
        var all = new FeatureVector(pair.Words.IsNamed, 96);
        all.AddAll(pair.Words);
        spells.AddTo(all, reading.Entities[pair.Person], reading.Entities[pair.Team], pair.Solved, pair.Kind, pair.Rank, pair.IsBeside ? Yes : No);
        return all;
    }

    /// <summary>How many teams of a kind are named nearer to a man than so many sentences.</summary>
    private static int Nearer(List<(ReportEntity Team, Meeting Near)> all, EntityType type, int distance)
    {
        var nearer = 0;
        foreach (var (team, near) in all)
        {
            nearer += team.Type == type && near.Distance < distance ? 1 : 0;
        }

        return nearer;
    }

    private static bool Has(int man, int team, IReadOnlyList<Affiliation> playedFor)
    {
        for (var i = 0; i < playedFor.Count; i++)
        {
            if (playedFor[i].Person == man && playedFor[i].Team == team)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(int man, IReadOnlyList<Affiliation> told)
    {
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].Person == man)
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(int man, EntityType type, IReadOnlyList<Affiliation> playedFor)
    {
        for (var i = 0; i < playedFor.Count; i++)
        {
            if (playedFor[i].Person == man && playedFor[i].Status != "former" && reading.Entities[playedFor[i].Team].Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every team of some kinds that the report names, with where it stands nearest to a man.</summary>
    private void CollectTeams(int man, bool clubs, bool nations, List<(ReportEntity Team, Meeting Near)> all)
    {
        all.Clear();
        foreach (var team in teams)
        {
            if ((team.Type == EntityType.Club ? clubs : nations) && Nearest(man, team.Index) is { } near)
            {
                all.Add((team, near));
            }
        }
    }

    /// <param name="Distance">Sentences from one to the other.</param>
    private readonly record struct Meeting(int Distance, (int Sentence, int Item) Man, (int Sentence, int Item) Team);

    /// <summary>The mentions of a man and a team that are nearest; null where either is not named.</summary>
    private Meeting? Nearest(int man, int team)
    {
        Meeting? best = null;
        foreach (var his in reading.MentionsOf(man))
        {
            foreach (var its in reading.MentionsOf(team))
            {
                var distance = Math.Abs(his.Sentence - its.Sentence);
                if (best is null || distance < best.Value.Distance)
                {
                    best = new Meeting(distance, his, its);
                }

                if (distance == 0)
                {
                    return best;
                }
            }
        }

        return best;
    }

    /// <summary>Margin in thousandths by which a man's match was solved for a team; negative where for the other side, 0 where it was not asked.</summary>
    private long SolvedFor(int man, int team)
    {
        for (var i = 0; i < problem.Variables.Count; i++)
        {
            var variable = problem.Variables[i];
            if (variable.Entity == man && variable.Frame.HasSide(team))
            {
                return variable.Frame.First == team ? solution.Scores[i] : -solution.Scores[i];
            }
        }

        return 0;
    }

    /// <param name="nearer">How many other teams of the kind are named nearer to the man.</param>
    private NearTeam Describe(ReportEntity man, ReportEntity team, FeaturePart kind, Meeting near, int nearer, IReadOnlyList<Affiliation> playedFor, Portrait portrait)
    {
        var features = new FeatureVector(portrait.Mentions.IsNamed, 96);
        var pair = new Pair(man.Index, team, kind, features);
        var order = near.Distance == 0 ? near.Team.Item < near.Man.Item ? Same : Next : near.Team.Sentence < near.Man.Sentence ? Before : After;
        var (rank, distance) = (Numbers[Math.Min(3, nearer)], Numbers[Math.Min(9, near.Distance)]);
        pair.Add(pair.Key(Bias));
        pair.Add(pair.Key(Distance).With(order).With(distance));
        pair.Add(pair.Key(Rank).With(rank));
        pair.Add(pair.Key(Rank).With(rank).With(order).With(Numbers[Math.Min(3, near.Distance)]));
        AddCounts(pair);
        var solved = AddMatches(pair);
        AddCompany(pair, Same, portrait.Beside, playedFor);
        AddCompany(pair, Next, portrait.Around, playedFor);
        pair.Add(pair.Key(Last).With((team.Type == EntityType.Club ? portrait.LastClub : portrait.LastNation) == team.Index ? Yes : No).With(rank));
        pair.Add(pair.Key(Category).With(man.Category.Length == 0 ? No : man.Category == team.Category ? Same : Other));
        pair.Add(pair.Key(Former).With(Has(man.Index, playedFor) ? Yes : No));
        pair.Add(pair.Key(Entry).With(man.Entry is null ? No : Yes).With(team.Entry is null ? No : Yes));
        features.AddAll(portrait.Mentions);
        var (at, first, end) = near.Distance == 0
            ? (near.Man.Sentence, Math.Min(near.Man.Item, near.Team.Item), Math.Max(near.Man.Item, near.Team.Item) + 1)
            : (near.Man.Sentence, near.Man.Item, near.Man.Item + 1);
        return new NearTeam(man.Index, team.Index, at, first, end, features.Limit(1), kind, rank, solved);
    }

    /// <summary>A man and a team that are described.</summary>
    private readonly record struct Pair(int Man, ReportEntity Team, FeaturePart Kind, FeatureVector Features)
    {
        public FeatureKey Key(FeaturePart part) => FeatureKey.Start(part, Features.IsNamed);

        /// <summary>Adds a feature, and it beside the kind of the team.</summary>
        public void Add(FeatureKey key)
        {
            Features.Add(key);
            Features.Add(key.With(Kind));
        }
    }
}
