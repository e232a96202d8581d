using System.Runtime.InteropServices;

namespace Graph.Extraction;

/// <summary>One match that a report tells of. Built up statement by statement; what the words don't tell stays at -1 or null.</summary>
public sealed class MatchFrame(int index, int first, int second)
{
    private readonly List<MatchStatement> statements = [];

    public int Index { get; } = index;

    /// <summary>Entity of the side named first.</summary>
    public int First { get; } = first;

    /// <summary>Entity of the other side.</summary>
    public int Second { get; } = second;

    public int FirstGoals { get; internal set; } = -1;

    public int SecondGoals { get; internal set; } = -1;

    /// <summary>Whether the score is one printed between the sides, which a later line may raise.</summary>
    internal bool IsLineScore { get; private set; }

    /// <summary>Entity of the home side; -1 when not told.</summary>
    public int Home { get; internal set; } = -1;

    public bool IsFixture { get; internal set; }

    /// <summary>An earlier match that the report looks back on.</summary>
    public bool IsPast { get; internal set; }

    /// <summary>The reported match, or one of a round-up's.</summary>
    public bool IsMain { get; internal set; }

    /// <summary>The match of the two sides that a report is found to be about, reported or yet to come.</summary>
    public bool IsPair { get; init; }

    /// <summary>Whether the words make no match likely; it is written only where something is told to have happened in it.</summary>
    public bool IsDoubtful { get; internal set; }

    /// <summary>Who won: entity of a side, -2 for a draw, -1 when not told.</summary>
    public int Winner { get; internal set; } = -1;

    public int FirstShootout { get; internal set; } = -1;

    public int SecondShootout { get; internal set; } = -1;

    public string? HalfTime { get; internal set; }

    /// <summary>ISO text of the day as far as it is told.</summary>
    public string? Date { get; internal set; }

    public int Competition { get; internal set; } = -1;

    public string? Stage { get; internal set; }

    public int Leg { get; internal set; }

    public int Venue { get; internal set; } = -1;

    public int Attendance { get; internal set; } = -1;

    public bool IsExtraTime { get; internal set; }

    public string Status { get; internal set; } = "played";

    public ReadOnlySpan<MatchStatement> Statements => CollectionsMarshal.AsSpan(statements);

    public bool HasScore => FirstGoals >= 0;

    public int Away => Home < 0 ? -1 : OtherSide(Home);

    public bool HasSide(int entity) => entity == First || entity == Second;

    public int OtherSide(int entity) => entity == First ? Second : First;

    /// <summary>Goals of a side; -1 when no score is told.</summary>
    public int GoalsOf(int entity) => entity == First ? FirstGoals : entity == Second ? SecondGoals : -1;

    /// <summary>How many of its two sides a sentence names: 0 to 2.</summary>
    public int SidesIn(PatternItem[] items)
    {
        int first = 0, second = 0;
        foreach (ref readonly var item in items.AsSpan())
        {
            first |= item.Entity == First ? 1 : 0;
            second |= item.Entity == Second ? 1 : 0;
        }

        return first + second;
    }

    internal void Add(MatchStatement statement)
    {
        statements.Add(statement);
        var (a, b) = statement.First == First ? (statement.FirstGoals, statement.SecondGoals) : (statement.SecondGoals, statement.FirstGoals);
        if (statement.IsResult && (FirstGoals < 0 || (IsLineScore && statement.IsLine && a >= FirstGoals && b >= SecondGoals)))
        {
            (FirstGoals, SecondGoals, IsLineScore) = (a, b, statement.IsLine);
        }

        Leg = Leg == 0 ? statement.Leg : Leg;
        if (FirstShootout < 0 && statement.FirstShootout >= 0)
        {
            (FirstShootout, SecondShootout) = statement.First == First ? (statement.FirstShootout, statement.SecondShootout) : (statement.SecondShootout, statement.FirstShootout);
        }

        Home = Home < 0 ? statement.Home : Home;
        if (Winner == -1 && statement.Outcome >= 0)
        {
            Winner = statement.Outcome == 1 ? statement.First : -2;
        }
    }
}
