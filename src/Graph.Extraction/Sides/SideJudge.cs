using System.Runtime.InteropServices;

namespace Graph.Extraction;

/// <summary>
/// Judges whether a solved side may be written: men who are only talked about (pundits, men of other clubs, of other days) have margins too.
/// Describes each man by how he is told of, and asks a linear model.
/// </summary>
public sealed class SideJudge(Symbolizer symbols, FootballWords words)
{
    private static readonly FeaturePart Bias = "bias", MarginOf = "margin", Known = "known", Elsewhere = "elsewhere", Entry = "entry", Outright = "outright", Links = "links", Past = "past", Role = "role", Frame = "frame", Goal = "goal",
        Scored = "scored", ProofsFor = "proofs", ProofsAgainst = "proofs-against", Bare = "bare", Told = "told", Trust = "trust", Unknown = "unknown", Retired = "retired";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
    private static readonly FeaturePart Yes = "yes", No = "no", Agrees = "agrees", Differs = "differs", Main = "main", Other = "other", Manager = "manager", Player = "player", Both = "both", Coming = "coming";

    /// <summary>Features of a man, about, before each is counted once.</summary>
    private const int Many = 128;

    private readonly SideMentionFeatures mentions = new(symbols, words);

    /// <summary>How the report looks back, for the judgement whether a side is of a time that is over.</summary>
    internal SideTimes Times { get; } = new(words);

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
        var (proofs, against, isOutright) = CountProofs(variable, forFirst);
        var elsewhere = AddSpells(entity, known, day, proofs > 0, features, named);
        Add(Outright, isOutright ? Yes : No);
        Add(Role, entity.Roles == PersonRoles.Player ? Player : entity.Roles == PersonRoles.Manager ? Manager : Both);
        Add(Frame, variable.Frame.IsMain ? Main : Other);
        Add(Goal, scored ? Yes : No);
        Add(Links, Numbers[Math.Min(6, problem.LinksOf(index))]);
        Add(Scored, variable.Frame.HasScore ? Yes : No);
        Add(ProofsFor, Numbers[Math.Min(4, proofs)]);
        Add(ProofsAgainst, Numbers[Math.Min(4, against)]);
        var told = ToldOf(variable.Frame);
        Add(Told, told);
        Add(Trust, trust < 0 ? No : Numbers[trust]);
        if (known == 0)
        {
            AddUnknown(told, trust, proofs, against, elsewhere, score, features, named);
        }

        mentions.Add(reading, variable, problem.Frames, features, named);
        SideTeamFeatures.Add(reading, variable, forFirst, features, named);

        // Told once or often, a thing is heard once: so the model was trained.
        return features.Limit(1);
    }

    /// <summary>What his spells say of him at the day; returns whether he was at another club.</summary>
    private static bool AddSpells(ReportEntity entity, int known, DateOnly? day, bool hasProof, FeatureVector features, bool named)
    {
        var elsewhere = known == 0 && day is { } date && SideTrust.IsElsewhere(entity, date);
        features.Add(FeatureKey.Start(Elsewhere, named).With(elsewhere ? Yes : No));
        features.Add(FeatureKey.Start(Entry, named).With(entity.Entry is null ? No : Yes));
        var since = day is { } when && known == 0 && !elsewhere ? SinceLast(entity, when) : No;
        features.Add(FeatureKey.Start(Retired, named).With(since));
        features.Add(FeatureKey.Start(Retired, named).With(since).With(hasProof ? Yes : No));
        return elsewhere;
    }

    /// <summary>How a match is told of: yet to come, past, with its score, in words, or hardly.</summary>
    private static FeaturePart ToldOf(MatchFrame frame) => frame.IsFixture ? Coming : frame.IsPast ? Past : frame.HasScore ? Scored : frame.Statements.Length > 0 ? Told : Bare;

    /// <summary>Of whom nothing is known at the day, all else tells more.</summary>
    private static void AddUnknown(FeaturePart told, int trust, int proofs, int against, bool elsewhere, long score, FeatureVector features, bool named)
    {
        var key = FeatureKey.Start(Unknown, named);
        features.Add(key.With(Told).With(told));
        features.Add(key.With(Trust).With(trust < 0 ? No : Numbers[trust]));
        features.Add(key.With(ProofsFor).With(Numbers[Math.Min(2, proofs)]).With(Numbers[Math.Min(2, against)]));
        features.Add(key.With(Elsewhere).With(elsewhere ? Yes : No).With(proofs > 0 ? Yes : No));
        features.Add(key.With(MarginOf).With(Numbers[Math.Min(12, Math.Abs(score) / 1000)]));
        if (proofs == 0)
        {
            features.Add(FeatureKey.Start(Bare, named).With(Numbers[Math.Min(12, Math.Abs(score) / 500)]));
        }
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
}
