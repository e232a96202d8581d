using System.Runtime.InteropServices;

namespace Graph.Extraction;

/// <summary>
/// Judges whether a solved side may be written: men who are only talked about (pundits, men of other clubs, of other days) have margins too.
/// Describes each man by how he is told of, and asks a linear model.
/// </summary>
public sealed class SideJudge(Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", MarginOf = "margin", Known = "known", Elsewhere = "elsewhere", Entry = "entry", Count = "count", Outright = "outright", Links = "links",
        FirstAt = "first", Quoted = "quoted", Speaks = "speaks", Past = "past", Role = "role", Previous = "previous", Next = "next", Frame = "frame", Former = "former", Own = "own", Goal = "goal", Nominal = "nominal", List = "list", Around = "around", Near = "near", NearOther = "near-other", Named = "named", OtherNamed = "other-named", Scored = "scored", Company = "company", ProofsFor = "proofs", ProofsAgainst = "proofs-against", Bare = "bare", Strangers = "strangers", Told = "told", Trust = "trust", Unknown = "unknown", Years = "years", Since = "since-day", Over = "over", Looks = "looks-back", Retired = "retired";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    private static readonly FeaturePart Yes = "yes", No = "no", Agrees = "agrees", Differs = "differs", Main = "main", Other = "other", Manager = "manager", Player = "player", Both = "both", Coming = "coming";

    /// <summary>Features of a man, about, before each is counted once.</summary>
    private const int Many = 128;

    /// <param name="known">1, -1 or 0: the side of the man's club at the date, where known.</param>
    /// <param name="score">His solved margin.</param>
    /// <param name="scored">Whether a goal of his was read.</param>
    /// <param name="trust">How many in four of the men known at the day whom the match was given are of one of its sides; -1 where too few are known.</param>
    public FeatureVector Describe(ReportReading reading, SideProblem problem, int index, int known, long score, DateOnly? day, bool scored, int trust, bool named)
    {
        var features = new FeatureVector(named, Many);
        var variable = problem.Variables[index];
        var entity = reading.Entities[variable.Entity];
        var forFirst = score > 0;
        void Add(FeaturePart kind, FeaturePart value) => features.Add(FeatureKey.Start(kind, named).With(value));
        features.Add(FeatureKey.Start(Bias, named));
        Add(MarginOf, Numbers[Math.Min(12, Math.Abs(score) / 500)]);
        Add(Known, known == 0 ? No : known > 0 == forFirst ? Agrees : Differs);
        var elsewhere = known == 0 && day is { } date && IsElsewhere(entity, date);
        Add(Elsewhere, elsewhere ? Yes : No);
        Add(Entry, entity.Entry is null ? No : Yes);
        var since = day is { } when && known == 0 && !elsewhere ? SinceLast(entity, when) : No;
        Add(Retired, since);
        var (proofs, against, isOutright) = CountProofs(variable, forFirst);
        features.Add(FeatureKey.Start(Retired, named).With(since).With(proofs > 0 ? Yes : No));
        Add(Outright, isOutright ? Yes : No);
        Add(Role, entity.Roles == PersonRoles.Player ? Player : entity.Roles == PersonRoles.Manager ? Manager : Both);
        Add(Frame, variable.Frame.IsMain ? Main : Other);
        Add(Goal, scored ? Yes : No);
        Add(Links, Numbers[Math.Min(6, problem.LinksOf(index))]);
        Add(Scored, variable.Frame.HasScore ? Yes : No);
        Add(ProofsFor, Numbers[Math.Min(4, proofs)]);
        Add(ProofsAgainst, Numbers[Math.Min(4, against)]);
        var told = variable.Frame.IsFixture ? Coming : variable.Frame.IsPast ? Past : variable.Frame.HasScore ? Scored : variable.Frame.Statements.Length > 0 ? Told : Bare;
        Add(Told, told);
        Add(Trust, trust < 0 ? No : Numbers[trust]);
        if (known == 0)
        {
            // Of whom nothing is known at the day, all else tells more.
            var key = FeatureKey.Start(Unknown, named);
            features.Add(key.With(Told).With(told));
            features.Add(key.With(Trust).With(trust < 0 ? No : Numbers[trust]));
            features.Add(key.With(ProofsFor).With(Numbers[Math.Min(2, proofs)]).With(Numbers[Math.Min(2, against)]));
            features.Add(key.With(Elsewhere).With(elsewhere ? Yes : No).With(proofs > 0 ? Yes : No));
            features.Add(key.With(MarginOf).With(Numbers[Math.Min(12, Math.Abs(score) / 1000)]));
        }

        if (proofs == 0 && known == 0)
        {
            Add(Bare, Numbers[Math.Min(12, Math.Abs(score) / 500)]);
        }

        AddMentions(reading, variable, problem.Frames, features, named);
        AddTeams(reading, variable, forFirst, features, named);

        // Told once or often, a thing is heard once: so the model was trained.
        return features.Limit(1);
    }

    /// <summary>How many proofs speak for a side and for the other, and whether one of those for it says it outright.</summary>
    private static (int For, int Against, bool IsOutright) CountProofs(SideVariable variable, bool forFirst)
    {
        var (proofs, isOutright) = (0, false);
        foreach (ref readonly var proof in CollectionsMarshal.AsSpan(variable.Proofs))
        {
            proofs += proof.ForFirst == forFirst ? 1 : 0;
            isOutright |= proof.IsOutright && proof.ForFirst == forFirst;
        }

        return (proofs, variable.Proofs.Count - proofs, isOutright);
    }

    /// <summary>Whether the report looks back, for the judgement whether a side is of a time that is over: years that it names, how long after its men's day the last of them is, and whether the man's spell at the team was over by then.</summary>
    /// <param name="years">Years that the report names.</param>
    /// <param name="looks">How much it looks back (<see cref="LooksOf"/>).</param>
    public FeatureVector DescribeTimes(ReportReading reading, SideVariable variable, bool forFirst, DateOnly? day, YearSet years, int looks, bool named)
    {
        var features = new FeatureVector(named);
        void Add(FeaturePart kind, FeaturePart value) => features.Add(FeatureKey.Start(kind, named).With(value));
        var last = years.Last;
        var since = day is null || last == 0 ? No : Numbers[Math.Clamp(last - day.Value.Year + 1, 0, 5)];
        Add(Years, Numbers[Math.Min(6, years.Count)]);
        Add(Since, since);
        var team = reading.Entities[forFirst ? variable.Frame.First : variable.Frame.Second].Entry?.Id;
        bool isHis = false, goesOn = false;
        foreach (var stint in reading.Entities[variable.Entity].Entry?.Stints ?? [])
        {
            if (stint.Team == team)
            {
                isHis = true;
                goesOn |= !(stint.Until is { } until && until.Year < last);
            }
        }

        var over = !isHis ? No : goesOn ? Both : Yes;
        Add(Over, over);
        features.Add(FeatureKey.Start(Over, named).With(over).With(Since).With(since));
        Add(Looks, Numbers[looks]);
        return features;
    }

    /// <summary>How many in twenty of a report's sentences speak of an earlier meeting, six at most.</summary>
    public int LooksOf(ReportReading reading)
    {
        var past = 0;
        foreach (var sentence in reading.Sentences)
        {
            past += FootballWords.AnyIn(sentence.Items, 0, sentence.Items.Length, words.PastMeeting) ? 1 : 0;
        }

        return reading.Sentences.Length == 0 ? 0 : Math.Min(6, past * 20 / reading.Sentences.Length);
    }

    /// <summary>Men known at the day from whom on a match's trust is told.</summary>
    private const int LeastKnown = 2;

    /// <summary>For each man of a problem, how many in four of the men of his match of whom a club is known at the day are of one of its sides; -1 where too few are known.</summary>
    public static int[] TrustOf(ReportReading reading, SideProblem problem, int[] known, DateOnly? day)
    {
        var trust = new int[problem.Variables.Count];
        var isElsewhere = new bool[trust.Length];
        Array.Fill(trust, -1);
        for (var i = 0; i < trust.Length && day is not null; i++)
        {
            isElsewhere[i] = known[i] == 0 && IsElsewhere(reading.Entities[problem.Variables[i].Entity], day.Value);
        }

        for (var i = 0; i < trust.Length && day is not null; i++)
        {
            int here = 0, elsewhere = 0;
            for (var j = 0; j < trust.Length; j++)
            {
                if (j != i && problem.Variables[j].Frame == problem.Variables[i].Frame)
                {
                    here += known[j] != 0 ? 1 : 0;
                    elsewhere += isElsewhere[j] ? 1 : 0;
                }
            }

            trust[i] = here + elsewhere < LeastKnown ? -1 : here * 4 / (here + elsewhere);
        }

        return trust;
    }

    /// <summary>Years from the end of a man's last spell to the day, five at most; "no" where he has none or one goes on.</summary>
    private static FeaturePart SinceLast(ReportEntity entity, DateOnly day)
    {
        var last = 0;
        foreach (var stint in entity.Entry is { Stints.IsDefaultOrEmpty: false } man ? man.Stints : [])
        {
            last = Math.Max(last, stint.Until is { } until ? until.Year : int.MaxValue);
        }

        return last is 0 or int.MaxValue || last > day.Year ? No : Numbers[Math.Min(5, day.Year - last)];
    }

    private static bool IsElsewhere(ReportEntity entity, DateOnly day)
    {
        if (entity.Entry is not { } man)
        {
            return false;
        }

        foreach (var stint in man.Stints)
        {
            if (stint.Covers(day) && stint.Team.StartsWith("club/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words on either side of a man that say what he did, and sentences from him to the next mention of his team.</summary>
    private const int Window = 5, FarAway = 12;

    /// <summary>How often, and how near to the man, the report names the team that he was solved for, and the other side.</summary>
    private static void AddTeams(ReportReading reading, SideVariable variable, bool forFirst, FeatureVector features, bool named)
    {
        var (team, other) = forFirst ? (variable.Frame.First, variable.Frame.Second) : (variable.Frame.Second, variable.Frame.First);
        var man = reading.MentionsOf(variable.Entity);
        var ofTeam = reading.MentionsOf(team);
        var ofOther = reading.MentionsOf(other);
        int company = 0, withStranger = 0, withTeam = 0, last = -1;
        foreach (var (s, _) in man)
        {
            if (s == last)
            {
                continue;
            }

            last = s;
            var (people, hasTeam, hasStranger) = CompanyIn(reading.Sentences[s].Items, team, other);
            company = Math.Max(company, people);
            withStranger += hasStranger && !hasTeam ? 1 : 0;
            withTeam += hasTeam ? 1 : 0;
        }

        features.Add(FeatureKey.Start(Named, named).With(Numbers[Math.Min(8, ofTeam.Length)]));
        features.Add(FeatureKey.Start(OtherNamed, named).With(Numbers[Math.Min(8, ofOther.Length)]));
        features.Add(FeatureKey.Start(Near, named).With(Numbers[SentencesBetween(man, ofTeam)]));
        features.Add(FeatureKey.Start(NearOther, named).With(Numbers[SentencesBetween(man, ofOther)]));
        features.Add(FeatureKey.Start(Strangers, named).With(Numbers[Math.Min(2, withStranger)]).With(Numbers[Math.Min(2, withTeam)]));
        features.Add(FeatureKey.Start(Company, named).With(Numbers[Math.Min(8, company)]));
    }

    /// <summary>How many people a sentence names, whether it names a team, and whether a team that is neither of two.</summary>
    private static (int People, bool HasTeam, bool HasStranger) CompanyIn(PatternItem[] items, int team, int other)
    {
        var (people, hasTeam, hasStranger) = (0, false, false);
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Entity >= 0)
            {
                people += item.Is(ItemType.PERSON) && !item.Is(ItemType.NOMINAL) ? 1 : 0;
                hasTeam |= item.Entity == team;
                hasStranger |= item.Is(ItemType.TEAM) && item.Entity != team && item.Entity != other;
            }
        }

        return (people, hasTeam, hasStranger);
    }

    /// <summary>Sentences from a mention of the one to the nearest of the other, <see cref="FarAway"/> at most.</summary>
    private static int SentencesBetween(ReadOnlySpan<(int Sentence, int Item)> one, ReadOnlySpan<(int Sentence, int Item)> other)
    {
        var near = FarAway;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var apart = one[i].Sentence - other[j].Sentence;
            near = Math.Min(near, Math.Abs(apart));
            (i, j) = apart <= 0 ? (i + 1, j) : (i, j + 1);
        }

        return near;
    }

    private void AddAround(PatternItem[] items, int man, FeatureVector features, bool named)
    {
        for (var i = Math.Max(0, man - Window); i < Math.Min(items.Length, man + Window + 1); i++)
        {
            if (i != man && symbols[items[i]] is { } symbol)
            {
                features.Add(FeatureKey.Start(Around, named).With(symbol));
            }
        }
    }

    private void AddMentions(ReportReading reading, SideVariable variable, MatchFrame?[] frames, FeatureVector features, bool named)
    {
        int count = 0, own = 0, quoted = 0, first = -1, past = 0, former = 0, nominal = 0, list = 0;
        foreach (var (s, i) in reading.MentionsOf(variable.Entity))
        {
            var items = reading.Sentences[s].Items;
            if (!items[i].Is(ItemType.PERSON))
            {
                continue;
            }

            if (items[i].Is(ItemType.NOMINAL))
            {
                nominal++;
                continue;
            }

            count++;
            first = first < 0 ? s : first;
            own += frames[s] == variable.Frame ? 1 : 0;
            quoted += reading.Text.Tokens[items[i].First].Is(Graph.Text.TokenFlags.InQuote) ? 1 : 0;
            list += reading.Text.Sentences[s].Kind == Graph.Text.SentenceKind.ListLine ? 1 : 0;
            past += FootballWords.AnyIn(items, i - 8, i + 10, words.PastSeason) ? 1 : 0;
            former += FootballWords.AnyIn(items, i - 6, i + 6, words.FormerWord) ? 1 : 0;
            features.Add(FeatureKey.Start(Previous, named).With(i > 0 ? symbols[items[i - 1]] ?? Other : Symbolizer.Start));
            features.Add(FeatureKey.Start(Next, named).With(i + 1 < items.Length ? symbols[items[i + 1]] ?? Other : Symbolizer.End));
            AddAround(items, i, features, named);
            if (i + 1 < items.Length && FootballWords.AnyIn(items, i + 1, i + 3, words.SpeechVerb))
            {
                features.Add(FeatureKey.Start(Speaks, named));
            }
        }

        features.Add(FeatureKey.Start(Count, named).With(Numbers[Math.Min(6, count)]));
        features.Add(FeatureKey.Start(Nominal, named).With(nominal > 0 ? Yes : No));
        features.Add(FeatureKey.Start(FirstAt, named).With(Numbers[Math.Clamp((first + 3) / 4, 0, 8)]));
        features.Add(FeatureKey.Start(Own, named).With(own == count ? Yes : own == 0 ? No : Both));
        features.Add(FeatureKey.Start(Quoted, named).With(quoted == 0 ? No : quoted == count ? Yes : Both));
        features.Add(FeatureKey.Start(Past, named).With(past == 0 ? No : past == count ? Yes : Both));
        features.Add(FeatureKey.Start(Former, named).With(former == 0 ? No : former == count ? Yes : Both));
        features.Add(FeatureKey.Start(List, named).With(list == 0 ? No : Yes));
    }
}
