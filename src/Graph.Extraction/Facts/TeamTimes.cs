using System.Globalization;

namespace Graph.Extraction;

/// <summary>
/// Describes a team told of a man as his present one for the judgement whether that is over: what else is told of him and of the team, in which matches and with what words of time and forms of verbs he is named,
/// and what the gazetteers know of the two.
/// </summary>
public sealed class TeamTimes(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, FootballWords words, bool usePrior, bool named)
{
    private static readonly FeaturePart Bias = "bias", Rule = "rule", Player = "player", Manager = "manager", Club = "club", Nation = "nation", Has = "has", Rival = "rival", Fuller = "fuller", Held = "held", Own = "own",
        Main = "main", Past = "past", Coming = "coming", Side = "side", Other = "other", None = "none", Looking = "looking-back", Former = "former", Year = "year", Verb = "verb", Beside = "beside", Count = "count", Outright = "outright",
        Later = "later", Sooner = "sooner", All = "all", Some = "some", Yes = "yes", No = "no", Earlier = "earlier", Since = "since-day", Years = "years";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6"];
    private static readonly FeaturePart[] Forms = [.. Enum.GetNames<Graph.Text.WordForm>().Select(static name => new FeaturePart(name.ToLower(CultureInfo.InvariantCulture)))];

    /// <summary>Items on either side of a name whose words of time, of former days and verbs are heard.</summary>
    private const int TimeReach = 10, FormerReach = 5, VerbReach = 6;

    private readonly YearSet years = reading.Years;

    /// <param name="one">Whose team is asked of.</param>
    /// <param name="playedFor">All that is told of players.</param>
    /// <param name="managed">All that is told of managers.</param>
    public FeatureVector Describe(Affiliation one, IReadOnlyList<Affiliation> playedFor, IReadOnlyList<Affiliation> managed)
    {
        var features = new FeatureVector(named, 64);
        var isManaged = managed.Contains(one);
        var (role, type) = (isManaged ? Manager : Player, reading.Entities[one.Team].Type == EntityType.Club ? Club : Nation);
        FeatureKey Key(FeaturePart kind) => FeatureKey.Start(kind, named);
        features.Add(Key(Bias).With(role).With(type));
        features.Add(Key(Rule).With(FeaturePart.HashOf(one.RuleId), one.RuleId));
        var has = HasOther(one, isManaged ? managed : playedFor);
        features.Add(Key(Has).With(has).With(type).With(role));
        var held = HeldBy(one.Team);
        features.Add(Key(Held).With(held).With(role));
        var own = OwnOf(one);
        features.Add(Key(Own).With(own).With(role));
        features.Add(Key(Own).With(own).With(held).With(type));
        var rival = isManaged ? RivalOf(one, managed) : None;
        features.Add(Key(Rival).With(rival));
        AddReport(features);
        AddMentions(one, role, features);
        if (usePrior)
        {
            new KnownSpells(reading.Day, isManaged).AddTo(features, reading.Entities[one.Person], reading.Entities[one.Team], own, type, has, rival);
        }

        return features.Limit(1);
    }

    private void AddReport(FeatureVector features)
    {
        features.Add(FeatureKey.Start(Years, named).With(Numbers[Math.Min(6, years.Count)]));
        var since = !usePrior || reading.Day is not { } day || years.Count == 0 ? No : Numbers[Math.Clamp(years.Last - day.Year + 1, 0, 5)];
        features.Add(FeatureKey.Start(Since, named).With(since));
    }

    /// <summary>How another present team of the same type is told of him.</summary>
    private FeaturePart HasOther(Affiliation one, IReadOnlyList<Affiliation> told)
    {
        var has = None;
        foreach (var other in told)
        {
            if (other.Person == one.Person && other.Team != one.Team && other.Status != "former" && reading.Entities[other.Team].Type == reading.Entities[one.Team].Type)
            {
                has = !other.RuleId.StartsWith("side.", StringComparison.Ordinal) ? Outright : has == None ? Side : has;
            }
        }

        return has;
    }

    /// <summary>Which match the team is a side of: one reported before one to come before one looked back on.</summary>
    private FeaturePart HeldBy(int team)
    {
        var held = None;
        foreach (var frame in frames)
        {
            if (frame.HasSide(team))
            {
                var kind = frame.IsMain ? Main : frame.IsFixture ? Coming : frame.IsPast ? Past : Other;
                held = held == None || kind == Main || (kind == Coming && held != Main) ? kind : held;
            }
        }

        return held;
    }

    /// <summary>Of which matches the sentences tell that name him.</summary>
    private FeaturePart OwnOf(Affiliation one)
    {
        bool main = false, past = false, coming = false, other = false, elsewhere = false;
        foreach (var (sentence, _) in reading.MentionsOf(one.Person))
        {
            var frame = sentenceFrames[sentence];
            var isOwn = frame?.HasSide(one.Team) == true;
            main |= isOwn && frame!.IsMain;
            coming |= isOwn && frame!.IsFixture;
            past |= isOwn && frame!.IsPast;
            other |= isOwn && !frame!.IsMain && !frame.IsPast && !frame.IsFixture;
            elsewhere |= frame is not null && !isOwn;
        }

        return main ? Main : coming ? Coming : other ? Other : past ? Past : elsewhere ? Side : None;
    }

    /// <summary>Whether somebody else is told of as the team's present manager, and whether he is named oftener, or as often and sooner.</summary>
    private FeaturePart RivalOf(Affiliation one, IReadOnlyList<Affiliation> managed)
    {
        foreach (var other in managed)
        {
            if (other.Team == one.Team && other.Person != one.Person && other.Status != "former")
            {
                var own = reading.MentionsOf(one.Person);
                var others = reading.MentionsOf(other.Person);
                return others.Length > own.Length ? Fuller : others.Length < own.Length ? Yes : others[0].CompareTo(own[0]) < 0 ? Sooner : Later;
            }
        }

        return No;
    }

    private void AddMentions(Affiliation one, FeaturePart role, FeatureVector features)
    {
        int count = 0, looking = 0, former = 0, year = 0;
        foreach (var (sentence, item) in reading.MentionsOf(one.Person))
        {
            var items = reading.Sentences[sentence].Items;
            count++;
            looking += FootballWords.AnyIn(items, item - TimeReach, item + TimeReach, words.PastMeeting) ? 1 : 0;
            former += FootballWords.AnyIn(items, item - FormerReach, item + FormerReach, words.FormerWord) ? 1 : 0;
            year += NamesEarlierYear(items) ? 1 : 0;
            if (sentence == one.Sentence || Names(items, one.Team))
            {
                AddVerbs(items, item, features);
            }
        }

        FeaturePart Share(int some) => some == 0 ? None : some == count ? All : Some;
        features.Add(FeatureKey.Start(Count, named).With(Numbers[Math.Min(6, count)]).With(role));
        features.Add(FeatureKey.Start(Looking, named).With(Share(looking)));
        features.Add(FeatureKey.Start(Former, named).With(Share(former)).With(role));
        features.Add(FeatureKey.Start(Year, named).With(Share(year)));
        features.Add(FeatureKey.Start(Earlier, named).With(Share(looking)).With(Share(year)).With(count == 1 ? Yes : No));
    }

    private static bool Names(PatternItem[] items, int team)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Entity == team)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names a year before the last that the report names.</summary>
    private bool NamesEarlierYear(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.NUM) && years.Contains(item.Value) && item.Value < years.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forms of the verbs beside a name, and the words next to it that tell of time.</summary>
    private void AddVerbs(PatternItem[] items, int at, FeatureVector features)
    {
        for (var i = Math.Max(0, at - VerbReach); i < Math.Min(items.Length, at + VerbReach + 1); i++)
        {
            if (items[i].Mention < 0 && (items[i].Is(ItemType.VERB) || items[i].Is(ItemType.AUX)) && reading.Text.Forms is { Length: > 0 } forms)
            {
                features.Add(FeatureKey.Start(Verb, named).With(items[i].Is(ItemType.AUX) ? Beside : Verb).With(Forms[(int)forms[items[i].End - 1]]).With(i < at ? Sooner : Later));
            }
        }
    }
}
