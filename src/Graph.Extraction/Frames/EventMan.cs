namespace Graph.Extraction;

/// <summary>Describes whose man an event tells of: whether the match is that of his side, or of a team of his.</summary>
internal sealed class EventMan(MatchFrame[] frames, SideTable sides)
{
    private static readonly FeaturePart Man = "man", Team = "team", Main = "main", Past = "past", None = "none", Own = "own", Other = "other";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Of the man read last: the match of his side, his teams, and how many matches these played.</summary>
    private MatchFrame? manFrame;
    private IReadOnlyList<int> manTeams = [];
    private int manWays;

    /// <summary>Looks up the match and the teams of an event's man, and how many matches these played.</summary>
    public void Read(int man)
    {
        (manFrame, manTeams, manWays) = (sides.FramesOfMen.GetValueOrDefault(man), sides.TeamsOf(man), 0);
        foreach (var frame in frames)
        {
            manWays += !frame.IsFixture && HasSideOf(frame, manTeams) ? 1 : 0;
        }
    }

    /// <summary>Whether the match is his side's, and whether it is one of his teams' among how many.</summary>
    public void Add(FeatureVector features, MatchFrame frame, bool named)
    {
        var safe = manFrame is null ? None : manFrame == frame ? Own : Other;
        var bound = manTeams.Count == 0 ? None : HasSideOf(frame, manTeams) ? Own : Other;
        features.Add(FeatureKey.Start(Man, named).With(safe));
        features.Add(FeatureKey.Start(Team, named).With(bound));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(Numbers[Math.Min(3, manWays)]));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(frame.IsMain ? Main : frame.IsPast ? Past : Other));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(Man).With(safe));
    }

    private static bool HasSideOf(MatchFrame frame, IReadOnlyList<int> teams)
    {
        for (var i = 0; i < teams.Count; i++)
        {
            if (frame.HasSide(teams[i]))
            {
                return true;
            }
        }

        return false;
    }
}
