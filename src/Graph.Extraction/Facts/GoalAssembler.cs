namespace Graph.Extraction;

/// <summary>One goal of a match, with every telling that was found to be of it.</summary>
public sealed class GoalFact(MatchFrame frame, int scorer)
{
    public MatchFrame Frame { get; internal set; } = frame;

    public int Scorer { get; } = scorer;

    /// <summary>Entity of the side it counts for; -1 when unknown.</summary>
    public int For { get; internal set; } = -1;

    /// <summary>Minute of play; -1 when not told.</summary>
    public int Minute { get; internal set; } = -1;

    public int Added { get; internal set; }

    public string? Kind { get; internal set; }

    public int Maker { get; internal set; } = -1;

    internal MatchEvent? MakerEvent { get; set; }

    public bool IsOwnGoal => Kind == "own-goal";

    internal List<MatchEvent> Tellings { get; } = [];

    /// <summary>"In the 94th minute" of a match without extra time is 90+4.</summary>
    internal void SettleAddedTime()
    {
        if (Minute is > 90 and < 100 && Added == 0 && !Frame.IsExtraTime)
        {
            (Minute, Added) = (90, Minute - 90);
        }
    }

    /// <summary>Log-odds of its surest telling in thousandths, with a little for each further one.</summary>
    public long Strength { get; internal set; }
}

/// <summary>Works out which tellings are of one goal: a goal told in the head of a report and again in its course is one goal.</summary>
public static class GoalAssembler
{
    /// <param name="events">Accepted tellings of one report, in the order of the text.</param>
    public static List<GoalFact> Assemble(IReadOnlyList<MatchEvent> events, EventFrames frames)
    {
        var goals = new List<GoalFact>();
        var lastMinute = -1;
        foreach (var telling in events)
        {
            if (frames.Of(telling) is not { } frame || IsOfSeason(telling, frame))
            {
                continue;
            }

            var minutes = Absolute(telling, ref lastMinute);
            Place(telling, frame, minutes, OwnIn(frame, telling, goals), goals);
            foreach (var other in frames.FurtherOf(telling, frame))
            {
                Place(telling, other, minutes, OwnIn(other, telling, goals), goals);
            }
        }

        foreach (var goal in goals)
        {
            goal.SettleAddedTime();
        }

        return goals;
    }

    /// <summary>The goals of a match so far that are of the man of a telling, and in his own net where it tells of such a one.</summary>
    private static List<GoalFact> OwnIn(MatchFrame match, MatchEvent telling, List<GoalFact> goals)
    {
        var own = new List<GoalFact>();
        foreach (var goal in goals)
        {
            if (goal.Scorer == telling.Player && goal.Frame == match && goal.IsOwnGoal == (telling.GoalKind == "own-goal"))
            {
                own.Add(goal);
            }
        }

        return own;
    }

    /// <summary>Fewest goals of one man that are no match's where no score is told beside them.</summary>
    private const int Many = 4;

    /// <summary>Whether a number of goals is more than the match had, or than a man scores in one whose score is not told: they are a season's.</summary>
    private static bool IsOfSeason(MatchEvent telling, MatchFrame frame) =>
        telling.IsNumber && (frame.HasScore ? telling.Count > Math.Max(frame.FirstGoals, frame.SecondGoals) : telling.Count >= Many);

    /// <summary>Minutes of a telling with "two minutes later" counted from the last minute told.</summary>
    private static List<(int Minute, int Added)> Absolute(MatchEvent telling, ref int lastMinute)
    {
        var minutes = new List<(int Minute, int Added)>();
        foreach (var statement in telling.Minutes)
        {
            if (statement.Kind == MinuteKind.Absolute)
            {
                minutes.Add((statement.Minute, statement.Added));
                lastMinute = statement.Minute + (statement.Minute == 90 ? 0 : statement.Added);
            }
            else if (statement.Kind == MinuteKind.Later && lastMinute > 0)
            {
                lastMinute += statement.Minute;
                minutes.Add((lastMinute, 0));
            }
        }

        return minutes;
    }

    private static void Place(MatchEvent telling, MatchFrame frame, List<(int Minute, int Added)> minutes, List<GoalFact> own, List<GoalFact> goals)
    {
        GoalFact Add()
        {
            var goal = new GoalFact(frame, telling.Player) { Kind = telling.GoalKind };
            goals.Add(goal);
            own.Add(goal);
            goal.Tellings.Add(telling);
            goal.Strength = telling.Score;
            return goal;
        }

        if (minutes.Count == 0)
        {
            if ((own.FindLast(goal => MayBe(goal, telling)) ?? (IsFull(own) ? own[^1] : null)) is { } told)
            {
                Attach(told, telling);
            }
            else
            {
                Add();
            }
        }

        var placed = new List<GoalFact>();
        foreach (var (minute, added) in minutes)
        {
            // "in the 24th and 25th minutes": what one telling dates twice is two goals.
            var known = own.Find(goal => goal.Minute >= 0 && Math.Abs(goal.Minute + goal.Added - minute - added) <= 1 && !placed.Contains(goal))
                ?? own.Find(goal => goal.Minute < 0 && (minutes.Count > 1 || MayBe(goal, telling)));
            if (known is null && IsFull(own))
            {
                // "A hat-trick" was told: what comes with a fourth minute is one of the three.
                Attach(own[^1], telling);
                continue;
            }

            if (known is null)
            {
                known = Add();
            }
            else
            {
                Attach(known, telling);
            }

            placed.Add(known);
            if (known.Minute < 0)
            {
                (known.Minute, known.Added) = (minute, added);
            }
        }

        while (own.Count < telling.Count)
        {
            Add();
        }
    }

    /// <summary>
    /// Whether a telling without a minute of its own may be of a goal already told. It is another goal where it brought another score, was scored in
    /// another way, or follows in the same sentence.
    /// </summary>
    private static bool MayBe(GoalFact goal, MatchEvent telling)
    {
        foreach (var other in goal.Tellings)
        {
            if ((other.ScoreAfter >= 0 && telling.ScoreAfter >= 0 && other.ScoreAfter != telling.ScoreAfter)
                || (other.Sentence == telling.Sentence && other.Count == 1 && telling.Count == 1)
                || (other.GoalKind is not null && telling.GoalKind is not null && other.GoalKind != telling.GoalKind))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether as many goals of a man are known as some telling counts in all.</summary>
    private static bool IsFull(List<GoalFact> own)
    {
        var most = 0;
        foreach (var goal in own)
        {
            foreach (var telling in goal.Tellings)
            {
                most = telling.IsCounted ? Math.Max(most, telling.Count) : most;
            }
        }

        return most > 0 && own.Count >= most;
    }

    private static void Attach(GoalFact goal, MatchEvent telling)
    {
        goal.Kind ??= telling.GoalKind;
        goal.Tellings.Add(telling);
        goal.Strength = Math.Max(goal.Strength, telling.Score) + 500;
    }
}
