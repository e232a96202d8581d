namespace Graph.Extraction;

/// <content>Whose man it is, which goals he has, and whether the score of a match has room for one more.</content>
public sealed partial class EventFrameDescriber
{
    private void AddMan(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var safe = manFrame is null ? None : manFrame == frame ? Own : Other;
        var bound = manTeams.Count == 0 ? None : HasSideOf(frame, manTeams) ? Own : Other;
        features.Add(FeatureKey.Start(Man, named).With(safe));
        features.Add(FeatureKey.Start(Team, named).With(bound));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(Numbers[Math.Min(3, manWays)]));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(frame.IsMain ? Main : frame.IsPast ? Past : Other));
        features.Add(FeatureKey.Start(Team, named).With(bound).With(Man).With(safe));
    }

    /// <summary>Looks up the match and the teams of an event's man, and how many matches these played.</summary>
    private void ReadMan(int man)
    {
        (manFrame, manTeams, manWays) = (sides.FramesOfMen.GetValueOrDefault(man), sides.TeamsOf(man), 0);
        foreach (var frame in frames)
        {
            manWays += !frame.IsFixture && HasSideOf(frame, manTeams) ? 1 : 0;
        }
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

    /// <summary>Whether the score of the match has room for a goal of the man's side.</summary>
    private void AddRoom(FeatureVector features, MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, bool named)
    {
        if (told.Kind != EventKind.Goal || !frame.HasScore)
        {
            return;
        }

        var side = sides.SideIn(told.Player, frame);
        side = side >= 0 && told.GoalKind == "own-goal" ? frame.OtherSide(side) : side;
        var room = side >= 0 ? frame.GoalsOf(side) : frame.FirstGoals + frame.SecondGoals;
        features.Add(FeatureKey.Start(Room, named).With(side >= 0 ? Own : None).With(room < told.Count ? None : Told));
        var left = room - told.Count - Taken(told, frame, side, placed);
        features.Add(FeatureKey.Start(Room, named).With(Left).With(side >= 0 ? Own : None).With(left < -1 ? Less : left < 0 ? None : Told));
        if (told.ScoreAfter >= 0)
        {
            int one = told.ScoreAfter / 100, other = told.ScoreAfter % 100;
            var (low, high) = (Math.Min(frame.FirstGoals, frame.SecondGoals), Math.Max(frame.FirstGoals, frame.SecondGoals));
            features.Add(FeatureKey.Start(Room, named).With(Score).With(Math.Max(one, other) > high || Math.Min(one, other) > low ? None : Told));
        }
    }

    /// <summary>How many other men have goals of a match, at least; of the side where one is given.</summary>
    private int Taken(MatchEvent told, MatchFrame frame, int side, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed)
    {
        var taken = 0;
        for (var i = 0; i < placed.Count; i++)
        {
            var goal = placed[i].Goal;
            taken += placed[i].Frame == frame && goal.Player != told.Player && (side < 0 || sides.SideIn(goal.Player, frame) == side) && IsFirst(i) ? 1 : 0;
        }

        return taken;

        bool IsFirst(int at)
        {
            for (var i = 0; i < at; i++)
            {
                if (placed[i].Frame == frame && placed[i].Goal.Player == placed[at].Goal.Player)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether the man has goals already, of this match or of others: who scored in a match told of before scores in it again or is told of again.</summary>
    private static void AddEarlier(FeatureVector features, MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, bool named)
    {
        bool here = false, elsewhere = false, others = false;
        for (var i = 0; i < placed.Count; i++)
        {
            var isHis = placed[i].Goal.Player == told.Player;
            here |= isHis && placed[i].Frame == frame;
            elsewhere |= isHis && placed[i].Frame != frame;
            others |= !isHis && placed[i].Frame == frame;
        }

        var how = FeatureKey.Start(Again, named).With(here ? Own : None).With(elsewhere ? Other : None);
        features.Add(how);
        features.Add(how.With(frame.IsMain ? Main : Other).With(told.IsFurther ? Fresh : None));
        features.Add(FeatureKey.Start(Again, named).With(Man).With(others ? Own : None).With(frame.IsMain ? Main : Other));
    }
}
