namespace Graph.Extraction;

/// <summary>Describes how a report names the teams of a man's match, for the judgement on his side.</summary>
internal static class SideTeamFeatures
{
    /// <summary>Sentences from a man to the next mention of his team at most.</summary>
    private const int FarAway = 12;

    private static readonly FeaturePart Near = "near", NearOther = "near-other", Named = "named", OtherNamed = "other-named", Company = "company", Strangers = "strangers";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

    /// <summary>How often, and how near to the man, the report names the team that he was solved for, and the other side.</summary>
    public static void Add(ReportReading reading, SideVariable variable, bool forFirst, FeatureVector features, bool named)
    {
        var (team, other) = forFirst ? (variable.Frame.First, variable.Frame.Second) : (variable.Frame.Second, variable.Frame.First);
        var man = reading.MentionsOf(variable.Entity);
        var ofTeam = reading.MentionsOf(team);
        var ofOther = reading.MentionsOf(other);
        features.Add(FeatureKey.Start(Named, named).With(Numbers[Math.Min(8, ofTeam.Length)]));
        features.Add(FeatureKey.Start(OtherNamed, named).With(Numbers[Math.Min(8, ofOther.Length)]));
        features.Add(FeatureKey.Start(Near, named).With(Numbers[SentencesBetween(man, ofTeam)]));
        features.Add(FeatureKey.Start(NearOther, named).With(Numbers[SentencesBetween(man, ofOther)]));
        AddCompany(reading, man, team, other, features, named);
    }

    /// <summary>Who is told of in the sentences that name a man: how many people at most, and how often another team without his own.</summary>
    private static void AddCompany(ReportReading reading, ReadOnlySpan<(int Sentence, int Item)> man, int team, int other, FeatureVector features, bool named)
    {
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
}
