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

    /// <summary>Every player who has no present team of a kind, with every team of that kind that is named near him.</summary>
    /// <param name="isBarred">Whether somebody can't be of a team, as far as is known of both.</param>
    public IEnumerable<NearTeam> Describe(IReadOnlyList<Affiliation> playedFor, IReadOnlyList<Affiliation> managed, Func<int, int, bool> isBarred, bool named)
    {
        foreach (var man in reading.Entities)
        {
            if (man.Type != EntityType.Person || man.Roles != PersonRoles.Player || managed.Any(office => office.Person == man.Index))
            {
                continue;
            }

            bool club = Has(man, EntityType.Club, playedFor), nation = Has(man, EntityType.NationalTeam, playedFor);
            var all = club && nation ? [] : TeamsNear(man.Index);
            FeatureVector? mentions = null;
            foreach (var (team, near) in all)
            {
                if (!(team.Type == EntityType.Club ? club : nation) && (near.Distance <= Reach || SolvedFor(man.Index, team.Index) > 0)
                    && !isBarred(man.Index, team.Index) && !Has(man.Index, team.Index, playedFor))
                {
                    var kind = team.Type == EntityType.Club ? nation ? ClubBeside : ClubAlone : club ? NationBeside : NationAlone;
                    yield return Describe(man, team, kind, near, Nearer(all, team.Type, near.Distance), playedFor, mentions ??= Mentions(man.Index, named));
                }
            }

            mentions?.Release();
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
        foreach (var told in playedFor)
        {
            if (told.Person == man && told.Team == team)
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(ReportEntity man, EntityType type, IReadOnlyList<Affiliation> playedFor) =>
        playedFor.Any(told => told.Person == man.Index && told.Status != "former" && reading.Entities[told.Team].Type == type);

    /// <summary>Every team that the report names, with where it stands nearest to a man.</summary>
    private List<(ReportEntity Team, Meeting Near)> TeamsNear(int man)
    {
        var all = new List<(ReportEntity, Meeting)>();
        foreach (var team in reading.Entities)
        {
            if (team.IsTeam && Nearest(man, team.Index) is { } near)
            {
                all.Add((team, near));
            }
        }

        return all;
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
    private NearTeam Describe(ReportEntity man, ReportEntity team, FeaturePart kind, Meeting near, int nearer, IReadOnlyList<Affiliation> playedFor, FeatureVector mentions)
    {
        var named = mentions.IsNamed;
        var features = new FeatureVector(named, 96);
        void Add(FeatureKey key)
        {
            features.Add(key);
            features.Add(key.With(kind));
        }

        FeatureKey Key(FeaturePart part) => FeatureKey.Start(part, named);
        var order = near.Distance == 0 ? near.Team.Item < near.Man.Item ? Same : Next : near.Team.Sentence < near.Man.Sentence ? Before : After;
        var (rank, distance) = (Numbers[Math.Min(3, nearer)], Numbers[Math.Min(9, near.Distance)]);
        Add(Key(Bias));
        Add(Key(Distance).With(order).With(distance));
        Add(Key(Rank).With(rank));
        Add(Key(Rank).With(rank).With(order).With(Numbers[Math.Min(3, near.Distance)]));
        AddCounts(man, team, Add, Key);
        var solved = AddMatches(man.Index, team.Index, Add, Key);
        AddCompany(man.Index, team, playedFor, Add, Key);
        Add(Key(Last).With(IsLastBefore(man.Index, team) ? Yes : No).With(rank));
        Add(Key(Category).With(man.Category.Length == 0 ? No : man.Category == team.Category ? Same : Other));
        Add(Key(Former).With(playedFor.Any(told => told.Person == man.Index) ? Yes : No));
        Add(Key(Entry).With(man.Entry is null ? No : Yes).With(team.Entry is null ? No : Yes));
        features.AddAll(mentions);
        var (at, first, end) = near.Distance == 0
            ? (near.Man.Sentence, Math.Min(near.Man.Item, near.Team.Item), Math.Max(near.Man.Item, near.Team.Item) + 1)
            : (near.Man.Sentence, near.Man.Item, near.Man.Item + 1);
        return new NearTeam(man.Index, team.Index, at, first, end, features.Limit(1), kind, rank, solved);
    }
}
