namespace Graph.Extraction;

/// <summary>Describes what the goals placed before an event say for and against a match: whether its score has room for one more, whether the man has goals already, which match the last was of.</summary>
internal sealed class EarlierGoals(SideTable sides, EventTellings tellings)
{
    private static readonly FeaturePart
        Man = "man", Main = "main", Room = "room", None = "none", Own = "own", Other = "other", Told = "told", Score = "score", Previous = "previous", Fresh = "fresh", Left = "left",
        Less = "less", Again = "again";

    /// <summary>Whether the score of the match has room for a goal of the man's side.</summary>
    public void AddRoom(FeatureVector features, MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, bool named)
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
    public static void AddEarlier(FeatureVector features, MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, bool named)
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

    /// <summary>How the match goes with that of the goal before, and whether the report has told of it since.</summary>
    public void AddPrevious(FeatureVector features, MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, bool named)
    {
        if (LastPlaced(told, placed) is not { } last)
        {
            return;
        }

        var (before, goal) = last;
        var ago = EventTellings.Ago(told.Sentence - goal.Sentence);
        var fresh = tellings.IsToldSince(frame, told, goal) ? Fresh : None;
        var same = before == frame ? Own : Other;
        features.Add(FeatureKey.Start(Previous, named).With(same));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(ago));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(fresh));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(fresh).With(frame.IsMain ? Main : Other));
        if (goal.Player == told.Player)
        {
            features.Add(FeatureKey.Start(Previous, named).With(same).With(Man));
        }
    }

    /// <summary>The last goal of running text before an event.</summary>
    private static (MatchFrame Frame, MatchEvent Goal)? LastPlaced(MatchEvent told, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed)
    {
        for (var i = placed.Count - 1; i >= 0; i--)
        {
            if (placed[i].Goal.Result is null && (placed[i].Goal.Sentence < told.Sentence || (placed[i].Goal.Sentence == told.Sentence && placed[i].Goal.Trigger < told.Trigger)))
            {
                return placed[i];
            }
        }

        return null;
    }
}
