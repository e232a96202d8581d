namespace Graph.Extraction;

/// <summary>Finds the two sides of the match that a report is about, by how often and where they are named and what is told of them.</summary>
public sealed class MainPairFinder
{
    private const int LeadSentences = 8;
    private const int MostTeams = 7;

    /// <summary>Log-odds in thousandths from which a pair is the sides of the report's match: of the likeliest pairs below it hardly one in twenty is (counted on reports not trained on).</summary>
    private const long Threshold = -1000;

    private static readonly FeaturePart
        Bias = "bias", Rank = "rank", Men = "men", LeadRank = "lead-rank", Order = "order", Least = "least", Most = "most", Told = "told", Times = "times", Category = "category", Type = "type", Lead = "lead", Named = "named",
        Score = "score", Outcome = "outcome", Weak = "weak", Nothing = "nothing", Implied = "implied", Past = "past", Coming = "coming", Plain = "plain", Headline = "headline", Rivals = "rivals", Elsewhere = "elsewhere";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>The pairs that come into question, each with its features: the teams named most, and all that a candidate joins.</summary>
    public List<((int One, int Other) Pair, FeatureVector Features)> Describe(ReportReading reading, List<MatchCandidate> candidates, PersonTeams men, bool named)
    {
        var teams = new TeamCounts(reading, LeadSentences);
        var byMen = new MenCounts(reading, men);
        var described = new List<((int, int), FeatureVector)>();
        foreach (var pair in Pairs(reading, candidates, teams))
        {
            var features = new FeatureVector(named);
            Describe(reading, candidates, teams, byMen, pair, features);
            described.Add((pair, features));
        }

        return described;
    }

    private static List<(int One, int Other)> Pairs(ReportReading reading, List<MatchCandidate> candidates, TeamCounts teams)
    {
        var pairs = new List<(int One, int Other)>();
        for (var i = 0; i < teams.ByCount.Count && i < MostTeams; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Add(reading, pairs, teams.ByCount[i], teams.ByCount[j]);
            }
        }

        foreach (var candidate in candidates)
        {
            if (!candidate.Best.IsImplied)
            {
                Add(reading, pairs, candidate.Best.First, candidate.Best.Second);
            }
        }

        return pairs;
    }

    /// <summary>The likeliest pair; -1 when none is likely.</summary>
    public (int One, int Other) Find(ReportReading reading, List<MatchCandidate> candidates, PersonTeams men, ScoreModel model)
    {
        var best = (-1, -1);
        var bestScore = Threshold;
        var teams = new TeamCounts(reading, LeadSentences);
        var byMen = new MenCounts(reading, men);
        var features = new FeatureVector(false);
        foreach (var pair in Pairs(reading, candidates, teams))
        {
            features.Clear();
            Describe(reading, candidates, teams, byMen, pair, features);
            var score = features.Score(model);
            if (score > bestScore && (score > 0 || IsTold(candidates, pair)))
            {
                (best, bestScore) = (pair, score);
            }
        }

        features.Release();
        return best;
    }

    /// <summary>Whether more is told of a pair than that both stand in a sentence.</summary>
    private static bool IsTold(List<MatchCandidate> candidates, (int One, int Other) pair)
    {
        foreach (var candidate in candidates)
        {
            if (!candidate.Best.IsLoose && candidate.Best.IsOf(pair.One, pair.Other))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(ReportReading reading, List<(int One, int Other)> pairs, int one, int other)
    {
        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (reading.Entities[one].Type == reading.Entities[other].Type && !pairs.Contains(pair))
        {
            pairs.Add(pair);
        }
    }

    private static void Describe(ReportReading reading, List<MatchCandidate> candidates, TeamCounts teams, MenCounts men, (int One, int Other) pair, FeatureVector features)
    {
        var named = features.IsNamed;
        features.Add(FeatureKey.Start(Bias, named));
        AddRanks(features, Rank, teams.ByCount.IndexOf(pair.One), teams.ByCount.IndexOf(pair.Other), named);
        AddRanks(features, LeadRank, teams.ByLead.IndexOf(pair.One), teams.ByLead.IndexOf(pair.Other), named);
        AddRanks(features, Order, teams.ByPlace.IndexOf(pair.One), teams.ByPlace.IndexOf(pair.Other), named);
        AddRanks(features, Men, men.Rank(pair.One), men.Rank(pair.Other), named);
        features.Add(FeatureKey.Start(Men, named).With(Least).With(Numbers[Bucket(Math.Min(men.Count(pair.One), men.Count(pair.Other)))]));
        features.Add(FeatureKey.Start(Men, named).With(Most).With(Numbers[Bucket(Math.Max(men.Count(pair.One), men.Count(pair.Other)))]));
        int least = Math.Min(teams.Count(pair.One), teams.Count(pair.Other)), leastLead = Math.Min(teams.CountInLead(pair.One), teams.CountInLead(pair.Other));
        features.Add(FeatureKey.Start(Least, named).With(Numbers[Bucket(least)]));
        features.Add(FeatureKey.Start(Least, named).With(Lead).With(Numbers[Bucket(leastLead)]));
        features.Add(FeatureKey.Start(Most, named).With(Numbers[Bucket(Math.Max(teams.Count(pair.One), teams.Count(pair.Other)))]));
        if (teams.IsInFirst(pair.One) || teams.IsInFirst(pair.Other))
        {
            features.Add(FeatureKey.Start(Headline, named).With(Numbers[(teams.IsInFirst(pair.One) ? 1 : 0) + (teams.IsInFirst(pair.Other) ? 1 : 0)]));
        }

        if (reading.Entities[pair.One].Category != reading.Entities[pair.Other].Category)
        {
            features.Add(FeatureKey.Start(Category, named));
        }

        features.Add(FeatureKey.Start(Type, named).With(Numbers[(int)reading.Entities[pair.One].Type]));
        AddTellings(candidates, pair, features, named);
        AddRivals(candidates, pair, features, named);
    }

    private static void AddTellings(List<MatchCandidate> candidates, (int One, int Other) pair, FeatureVector features, bool named)
    {
        var times = 0;
        MatchStatement? best = null;
        foreach (var candidate in candidates)
        {
            if (!candidate.Best.IsOf(pair.One, pair.Other))
            {
                continue;
            }

            times++;
            best = best is null || Strength(candidate.Best) > Strength(best) ? candidate.Best : best;
        }

        features.Add(FeatureKey.Start(Times, named).With(Numbers[Math.Min(6, times)]));
        if (best is null)
        {
            features.Add(FeatureKey.Start(Told, named).With(Nothing));
            return;
        }

        var place = Numbers[best.Sentence switch { 0 => 0, < 3 => 1, < LeadSentences => 2, _ => 3 }];
        var what = best.HasScore ? Score : best.Outcome >= 0 ? Outcome : Weak;
        var time = best.IsFixture ? Coming : best.IsPast ? Past : Plain;
        features.Add(FeatureKey.Start(Told, named).With(what).With(place));
        features.Add(FeatureKey.Start(Told, named).With(what).With(place).With(best.IsImplied ? Implied : Named));
        features.Add(FeatureKey.Start(Told, named).With(what).With(time));
        features.Add(FeatureKey.Start(Told, named).With(time).With(place));
    }

    /// <summary>Whether better is told of either side with another: in a round-up the two sides named most need not have met.</summary>
    private static void AddRivals(List<MatchCandidate> candidates, (int One, int Other) pair, FeatureVector features, bool named)
    {
        int own = -1, one = -1, other = -1, results = 0;
        foreach (var candidate in candidates)
        {
            var best = candidate.Best;
            if (best.IsImplied || best.IsLoose || best.IsPast || best.IsFixture)
            {
                continue;
            }

            var worth = (best.HasScore ? 2 : 0) + (best.Outcome >= 0 ? 1 : 0);
            var holds = (One: best.First == pair.One || best.Second == pair.One, Other: best.First == pair.Other || best.Second == pair.Other);
            if (holds is (true, true))
            {
                own = Math.Max(own, worth);
            }
            else
            {
                one = holds.One ? Math.Max(one, worth) : one;
                other = holds.Other ? Math.Max(other, worth) : other;
                results += worth >= 2 ? 1 : 0;
            }
        }

        int low = Math.Min(one, other) + 1, high = Math.Max(one, other) + 1;
        features.Add(FeatureKey.Start(Rivals, named).With(Numbers[low]).With(Numbers[high]));
        features.Add(FeatureKey.Start(Rivals, named).With(Numbers[own + 1]).With(Numbers[low]).With(Numbers[high]));
        features.Add(FeatureKey.Start(Elsewhere, named).With(Numbers[Math.Min(4, results)]).With(Numbers[own + 1]));
    }

    private static int Strength(MatchStatement statement) =>
        (MatchCandidate.Rank(statement) * 2) + (statement.Sentence < 3 ? 14 : statement.Sentence < LeadSentences ? 10 : 0) - (statement.IsPast || statement.IsFixture ? 12 : 0);

    private static void AddRanks(FeatureVector features, FeaturePart part, int one, int other, bool named)
    {
        int low = Math.Min(Rounded(one), Rounded(other)), high = Math.Max(Rounded(one), Rounded(other));
        features.Add(FeatureKey.Start(part, named).With(Numbers[low]).With(Numbers[high]));
    }

    private static int Rounded(int rank) => rank < 0 || rank > 6 ? 7 : rank;

    private static int Bucket(int count) => count switch { <= 3 => count, <= 5 => 4, <= 8 => 5, <= 12 => 6, _ => 7 };
}
