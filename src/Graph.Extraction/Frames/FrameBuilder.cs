namespace Graph.Extraction;

/// <summary>Unites the statements of a report into the matches that it tells of, and finds the reported one or ones.</summary>
public sealed class FrameBuilder(MatchStatementReader reader)
{
    /// <summary>Sentences at the head of a report in which its own match is told.</summary>
    private const int LeadSentences = 7;

    /// <summary>Frames in the order of their first statement, the reported match first where there is one.</summary>
    public List<MatchFrame> Build(ReportReading reading)
    {
        var (one, other) = MainPair(reading, reader.Read(reading, -1, -1));
        var statements = reader.Read(reading, one, other);
        var frames = new List<MatchFrame>();
        if (one >= 0)
        {
            frames.Add(new MatchFrame(0, one, other) { IsMain = true });
        }

        foreach (var statement in statements.Where(statement => !statement.IsWeak).Concat(statements.Where(statement => statement.IsWeak)))
        {
            Place(statement, frames);
        }

        if (frames.Count > 0 && frames[0].Statements.Count > 0 && frames[0].Statements.All(statement => statement.IsFixture))
        {
            frames[0].IsFixture = true;
        }

        MarkMain(frames);
        return frames;
    }

    private static void Place(MatchStatement statement, List<MatchFrame> frames)
    {
        MatchFrame? home = null;
        foreach (var frame in frames)
        {
            if (statement.IsOf(frame.First, frame.Second) && Fits(statement, frame))
            {
                home = frame;
                break;
            }
        }

        if (home is null)
        {
            home = new MatchFrame(frames.Count, statement.First, statement.Second) { IsFixture = statement.IsFixture, IsPast = statement.IsPast };
            frames.Add(home);
        }

        home.Add(statement);
    }

    private static bool Fits(MatchStatement statement, MatchFrame frame)
    {
        if (frame.Statements.Count > 0 && statement.IsFixture != frame.IsFixture)
        {
            return statement.IsFixture && statement.IsWeak && !statement.IsPast && statement.Sentence == frame.Statements[0].Sentence;
        }

        if (statement.HasScore && frame.HasScore)
        {
            var (a, b) = statement.First == frame.First ? (statement.FirstGoals, statement.SecondGoals) : (statement.SecondGoals, statement.FirstGoals);
            return (a == frame.FirstGoals && b == frame.SecondGoals) || (statement.Outcome < 0 && !statement.Rule.Flags.Contains("scoreline"));
        }

        return !statement.IsPast || frame.IsPast || (frame.Index == 0 && statement.IsWeak);
    }

    /// <summary>A round-up's other matches: a result with a score, not looked back on, between sides that no other reported match has.</summary>
    private static void MarkMain(List<MatchFrame> frames)
    {
        var taken = new HashSet<int>();
        foreach (var frame in frames)
        {
            var reported = frame.Index == 0 && frame.IsMain;
            reported |= frame is { IsFixture: false, IsPast: false, HasScore: true } && !taken.Contains(frame.First) && !taken.Contains(frame.Second);
            frame.IsMain = reported;
            if (reported)
            {
                taken.Add(frame.First);
                taken.Add(frame.Second);
            }
        }
    }

    /// <summary>The two sides of the reported match: the pair whose statements weigh most at the head of the report, else the two teams named most.</summary>
    private static (int One, int Other) MainPair(ReportReading reading, List<MatchStatement> statements)
    {
        var counts = new int[reading.Entities.Length];
        foreach (var mention in reading.Layer.Mentions)
        {
            counts[mention.Entity]++;
        }

        var weights = new Dictionary<(int, int), double>();
        foreach (var statement in statements)
        {
            var pair = (Math.Min(statement.First, statement.Second), Math.Max(statement.First, statement.Second));
            weights[pair] = weights.GetValueOrDefault(pair) + Weight(statement) + (weights.ContainsKey(pair) ? 0 : Math.Min(8, Math.Min(counts[pair.Item1], counts[pair.Item2]))) * 0.5;
        }

        var best = (-1, -1);
        var bestWeight = 1.5;
        foreach (var (pair, weight) in weights.OrderBy(entry => entry.Key))
        {
            if (weight > bestWeight)
            {
                (best, bestWeight) = (pair, weight);
            }
        }

        return best.Item1 >= 0 ? best : MostNamed(reading, counts);
    }

    private static double Weight(MatchStatement statement)
    {
        var weight = statement.HasScore ? 3.0 : statement.Outcome >= 0 ? 2.0 : 0.8;
        weight *= statement.IsImplied ? 0.5 : 1;
        weight *= statement.IsPast || statement.IsFixture ? 0.3 : 1;
        return weight * (statement.Sentence < LeadSentences ? 2.0 : 0.5);
    }

    private static (int One, int Other) MostNamed(ReportReading reading, int[] counts)
    {
        int one = -1, other = -1;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!reading.Entities[i].IsTeam || counts[i] < 2)
            {
                continue;
            }

            if (one < 0 || counts[i] > counts[one])
            {
                (one, other) = (i, one);
            }
            else if (other < 0 || counts[i] > counts[other])
            {
                other = i;
            }
        }

        return other >= 0 && reading.Entities[one].Type == reading.Entities[other].Type ? (Math.Min(one, other), Math.Max(one, other)) : (-1, -1);
    }
}
