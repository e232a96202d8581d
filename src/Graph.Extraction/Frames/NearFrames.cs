namespace Graph.Extraction;

/// <summary>The matches and goals that an event may lean on: all but in very long texts.</summary>
internal static class NearFrames
{
    /// <summary>Matches or goals from which on only those told near an event come into question for it: a text with so many is of many reports.</summary>
    private const int MostEverywhere = 150;

    /// <summary>Sentences between an event and what is near it.</summary>
    private const int NearSentences = 150;

    public static MatchFrame[] Of(MatchFrame[] frames, MatchEvent told) =>
        frames.Length <= MostEverywhere ? frames : Array.FindAll(frames, frame => IsNear(frame, told.Sentence));

    /// <param name="placed">The goals before, with their matches.</param>
    public static List<(MatchFrame Frame, MatchEvent Goal)> GoalsOf(List<(MatchFrame Frame, MatchEvent Goal)> placed, MatchEvent told) =>
        placed.Count <= MostEverywhere ? placed : placed.FindAll(goal => Math.Abs(goal.Goal.Sentence - told.Sentence) <= NearSentences);

    private static bool IsNear(MatchFrame frame, int sentence)
    {
        foreach (var statement in frame.Statements)
        {
            if (Math.Abs(statement.Sentence - sentence) <= NearSentences)
            {
                return true;
            }
        }

        return frame.Statements.Length == 0;
    }
}
